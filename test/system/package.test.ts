/** What `npm pack` makes, installed outside the checkout: all three uses work from the PATH, with the documents that came along. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../cli/lectern.ts';
import { killAll, start } from '../terminal/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
const installed = join(folder, 'installed');
const environment = { PATH: `${join(installed, 'bin')}:${process.env.PATH}`, HOME: folder, TERM: 'xterm-256color' };

before(() => {
  const npm = (...words: string[]): string => {
    const { stdout, stderr, status } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', timeout: 120_000 });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const [{ filename, unpackedSize }] = JSON.parse(
    npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  assert.ok(unpackedSize < 4_000_000, `${unpackedSize} bytes unpacked`);
  npm('install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', installed, join(folder, filename));
});

after(() => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
});

function lectern(...words: string[]): { out: string; code: number | null } {
  const { stdout, status } = spawnSync('lectern', words, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { out: stdout, code: status };
}

test('it has no run-time packages', () => {
  assert.deepEqual(readdirSync(join(installed, 'lib', 'node_modules')), ['lectern']);
  assert.equal(statSync(join(installed, 'lib', 'node_modules', 'lectern', 'dist')).isDirectory(), true);
  assert.equal(readdirSync(join(installed, 'lib', 'node_modules', 'lectern')).includes('node_modules'), false);
});

test('it searches, and prints slides, outline and guide', () => {
  assert.match(lectern('search', 'encryption').out, /threat-update-2021\.md:\d+:\d+: /);
  assert.match(lectern('outline').out, /^Opening\n/);
  assert.match(lectern('slides').out, /^1 {2}\S/);
  assert.equal(lectern('guide').code, 0);
});

test('it reads', async () => {
  const session = start('lectern', [], { env: environment, cwd: folder });
  await session.waitFor('MI5');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('it presents', async () => {
  const session = start('lectern', ['present', '--section', 'encryption'], { env: environment, cwd: folder });
  await session.waitFor('Yes to strong encryption');
  session.keys('q');
  await session.settled();
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
