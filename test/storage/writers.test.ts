/** Several lecterns at once, and one that is killed at any moment: what is on disk is old or new, and nobody's place is lost. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { recallPlace, rememberPlace } from '../../source/storage/places.ts';
import { often } from '../support/properties.ts';
import { temporaryFolder } from './temporary.ts';

const root = temporaryFolder('writers');
const writer = join(root, 'writer.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('writers.ts', import.meta.url))],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: writer,
});

/** How often the writer is killed. */
const kills = often(25, 500);

async function run(state: string, name: string, count: number): Promise<string> {
  const child = spawn(process.execPath, [writer, state, name, String(count)]);
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  await once(child, 'close');
  return said;
}

test('two at once lose nothing of each other', async () => {
  const state = join(root, 'two');
  const said = await Promise.all(['a', 'b', 'c'].map((name) => run(state, name, 40)));
  assert.deepEqual(said, Array(3).fill('ready\ndone\n'));
  for (const name of ['a', 'b', 'c']) {
    for (let number = 0; number < 40; number++) {
      assert.equal(recallPlace(state, `/${name}/${number}`).place?.fingerprint, String(number), `${name} ${number}`);
    }
  }
});

test(`killed at any moment, ${kills} times: the file is whole each time`, async () => {
  const state = join(root, 'killed');
  for (let round = 0; round < kills; round++) {
    const child = spawn(process.execPath, [writer, state, 'k', '100000']);
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
    child.kill('SIGKILL');
    await once(child, 'close');
    if (round === 0) rememberPlace(state, '/first', { section: [], fingerprint: 'f', fraction: 0, time: 9e12 });
    const { version } = JSON.parse(readFileSync(join(state, 'places.json'), 'utf8')) as { version: number };
    assert.equal(version, 1);
    assert.deepEqual(recallPlace(state, '/first').place?.fingerprint, 'f');
  }
  assert.deepEqual(
    readdirSync(state).filter((name) => name.includes('corrupt')),
    [],
  );
});

test('what a killed process left behind is swept away: its lock at once when old, its temporary file later', () => {
  const state = join(root, 'left');
  mkdirSync(state);
  const old = new Date(Date.now() - 120_000);
  for (const name of ['places.json.lock', '.places.json.abc.tmp']) {
    writeFileSync(join(state, name), '');
    utimesSync(join(state, name), old, old);
  }
  writeFileSync(join(state, '.places.json.new.tmp'), '');
  // A lock that was only waited for would still be there.
  assert.equal(rememberPlace(state, '/a', { section: [], fingerprint: '', fraction: 0, time: 1 }), null);
  assert.deepEqual(readdirSync(state).sort(), ['.places.json.new.tmp', 'places.json']);
});

test('when the disk is full there is one sentence, and the old file stays', async () => {
  const state = join(root, 'full');
  const long = { section: ['x'.repeat(3000)], fingerprint: 'old', fraction: 0, time: 9 };
  assert.equal(rememberPlace(state, '/old', long), null);
  // A limit of 1 kB on what a process may write: the write stops in the middle, as on a full disk.
  const line = `ulimit -f 1; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', line, process.execPath, writer, state, 'n', '1']);
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  await once(child, 'close');
  assert.match(said, /^ready\n\S+places\.json can't be written: it would be larger than a file may be\.\ndone\n$/);
  assert.equal(recallPlace(state, '/old').place?.fingerprint, 'old');
  assert.deepEqual(readdirSync(state), ['places.json']);
});
