/** The commands as they are started: what they print, write and refuse, and what stays on disk when the disk is full. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli.tsx', import.meta.url));
const loader = import.meta.resolve('tsx');
const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'));
const environment = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
const page = fileURLToPath(new URL('pages/turns.htm', import.meta.url));

/** Runs lectern in the test's folder; `limit` is the largest file it may write, in blocks of 1024 bytes. */
function lectern(words: readonly string[], input?: string, limit?: number) {
  const shell = `${limit === undefined ? '' : `trap '' XFSZ; ulimit -f ${limit}; `}exec "$@"`;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', shell, 'bash', process.execPath, '--import', loader, program, ...words],
    {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      input: input ?? '',
    },
  );
  return { status, stdout, stderr };
}

test('in a pipe the document goes to standard output, from a file or from standard input', () => {
  const { status, stdout } = lectern(['import', page]);
  assert.equal(status, 0);
  assert.match(stdout, /^---\ntitle: "In conversation: Mira Voss and Theo Banning"\n/);
  assert.equal(lectern(['import'], readFileSync(page, 'utf8')).stdout, stdout);
});

test('-o writes a file, refuses one that exists, and overwrites it with --force', () => {
  writeFileSync(join(folder, 'taken.md'), 'mine\n', { mode: 0o640 });
  const refused = lectern(['import', page, '-o', 'taken.md']);
  assert.deepEqual([refused.status, refused.stdout], [2, '']);
  assert.match(refused.stderr, /taken\.md exists; --force overwrites it/);
  assert.equal(readFileSync(join(folder, 'taken.md'), 'utf8'), 'mine\n');
  assert.equal(lectern(['import', page, '-o', 'taken.md', '--force']).status, 0);
  assert.match(readFileSync(join(folder, 'taken.md'), 'utf8'), /Mira Voss/);
  assert.equal(statSync(join(folder, 'taken.md')).mode & 0o777, 0o640);
});

test('when the file cannot be written whole, nothing is left of it', () => {
  const { status, stderr } = lectern(['import', page, '-o', 'full.md'], undefined, 0);
  assert.equal(status, 2);
  assert.match(stderr, /full\.md can't be written: .*Nothing was changed/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('full')),
    [],
  );
});

test('--explain lists what was removed on standard error', () => {
  const { stderr } = lectern(['import', page, '--explain']);
  assert.match(stderr, /^the date: Recorded on 9 October 2015$/m);
});

test('a page that is no article, and one that is not there, are one sentence and exit code 2', () => {
  const listing = fileURLToPath(new URL('pages/listing.htm', import.meta.url));
  const answers = [lectern(['import', listing]), lectern(['import', 'absent.htm']), lectern(['import'], '\n\n')];
  assert.deepEqual(
    answers.map(({ status, stderr }) => [status, stderr.trim().split('\n').length]),
    [
      [2, 1],
      [2, 1],
      [2, 1],
    ],
  );
});

test('points --write shows the change and writes it', () => {
  writeFileSync(join(folder, 'bare.md'), '# One\n\nThe wall is old. The wall leans.\n');
  const asked = lectern(['points', 'bare.md', '--write']);
  assert.equal(asked.status, 2);
  assert.match(
    asked.stderr,
    /^lectern: Nothing was written: there is nobody to ask\. --yes writes without asking\.\n$/,
  );
  assert.equal(readFileSync(join(folder, 'bare.md'), 'utf8'), '# One\n\nThe wall is old. The wall leans.\n');
  const { status, stdout } = lectern(['points', 'bare.md', '--write', '--yes']);
  assert.equal(status, 0);
  assert.match(stdout, /^--- bare\.md\n\+\+\+ bare\.md\n@@ -1 \+1,\d+ @@\n # One\n\+\n\+> \[!IMPORTANT\]/);
  assert.match(readFileSync(join(folder, 'bare.md'), 'utf8'), /^# One\n\n> \[!IMPORTANT\]\n> - The wall is old\.\n/);
  assert.equal(lectern(['points', 'bare.md', '--write']).status, 1);
});
