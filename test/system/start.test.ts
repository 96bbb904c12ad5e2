/** `npm start`: builds when a source is newer, says so elsewhere, and passes words, standard input and exit codes through. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, small } from '../cli/lectern.ts';

function npmStart(words: readonly string[], given: { input?: string; folder?: string } = {}) {
  const { stdout, stderr, status } = spawnSync('npm', ['--prefix', root, 'start', '--silent', '--', ...words], {
    encoding: 'utf8',
    cwd: given.folder ?? root,
    ...(given.input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input: given.input }),
  });
  return { out: stdout, err: stderr, code: status };
}

test('words, standard input and exit codes pass through npm', () => {
  assert.equal(npmStart(['outline'], { input: small }).out, 'Tides\n  Neap tides\n');
  assert.equal(npmStart(['search', 'zeppelin']).code, 1);
  assert.equal(npmStart(['--nothing']).code, 2);
});

test('a path means what it means where npm was started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-start-'));
  writeFileSync(join(folder, 'tides.md'), small);
  assert.equal(npmStart(['outline', 'tides.md'], { folder }).out, 'Tides\n  Neap tides\n');
  rmSync(folder, { recursive: true });
});

test('it builds only when a source is newer than the build, and says so on standard error', () => {
  const entry = join(root, 'dist', 'cli.js');
  npmStart(['--version']);
  const fresh = npmStart(['--version']);
  assert.doesNotMatch(fresh.err, /Built/);
  utimesSync(entry, new Date(0), new Date(0));
  const stale = npmStart(['--version']);
  assert.match(stale.err, /^Built dist\//m);
  assert.equal(stale.out, fresh.out);
  assert.ok(statSync(entry).mtimeMs > 0);
});
