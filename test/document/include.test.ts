/** Paths as a document may write them come in; the text of the file, or the sentence that refuses it, is asserted. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { includeFile, isWithin } from '../../source/document/include.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-include-')));
const folder = join(root, 'deck');
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(folder, 'parts'), { recursive: true });
mkdirSync(join(root, 'deck-beside'));
writeFileSync(join(root, 'secret.md'), 'SECRET');
writeFileSync(join(root, 'deck-beside', 'secret.md'), 'SECRET');
writeFileSync(join(folder, 'parts', 'one.md'), '\ufeffone\r\ntwo');
writeFileSync(join(folder, 'binary'), new Uint8Array([1, 0, 2]));
writeFileSync(join(folder, 'long.md'), '');
truncateSync(join(folder, 'long.md'), 5_000_000);
symlinkSync('parts/one.md', join(folder, 'inside.md'));
symlinkSync('../secret.md', join(folder, 'outside.md'));
symlinkSync('..', join(folder, 'up'));
symlinkSync('round.md', join(folder, 'round.md'));

test('a file in the folder, or below it, is read and normalised', () => {
  for (const path of ['parts/one.md', './parts/../parts/one.md', 'inside.md'])
    assert.deepEqual(includeFile(folder, path), { text: 'one\ntwo' }, path);
});

test('what leads elsewhere, or is no text, is refused by name and never read', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['../secret.md', /leads out of the document’s folder/],
    ['parts/../../secret.md', /leads out/],
    ['../deck-beside/secret.md', /leads out/],
    ['../not-there.md', /leads out/],
    ['outside.md', /leads out/],
    ['up/secret.md', /leads out/],
    ['..', /leads out/],
    [join(root, 'secret.md'), /must be relative/],
    ['/etc/passwd', /must be relative/],
    ['not-there.md', /There is no file not-there\.md/],
    ['parts', /it is no file/],
    ['.', /leads out|no file/],
    ['binary', /binary/],
    ['long.md', /longer than 4 MB/],
    ['round.md', /round in a circle/],
    ['x'.repeat(5000), /too long/],
    ['a\0b', /cannot|can't/],
  ];
  for (const [path, why] of refused) {
    const answer = includeFile(folder, path);
    assert.ok('refused' in answer, path);
    assert.match(answer.refused, why);
    assert.match(answer.refused, /^“.+” is not included: /s);
    assert.doesNotMatch(JSON.stringify(answer), /SECRET/);
  }
});

test('a pipe is not waited for', () => {
  const pipe = join(folder, 'pipe.md');
  try {
    execFileSync('mkfifo', [pipe]);
  } catch {
    return;
  }
  assert.match(JSON.stringify(includeFile(folder, 'pipe.md')), /it is no file/);
});

test('standard input lies in no folder, and what a refusal quotes has passed the gate', () => {
  assert.match(JSON.stringify(includeFile(null, 'parts/one.md')), /lies in no folder/);
  assert.doesNotMatch(JSON.stringify(includeFile(folder, 'x\u001b[31m')), /\\u001b/);
});

test('a folder holds what is below it, not what begins with its name', () => {
  assert.ok(isWithin('/a', '/a/b'));
  assert.ok(isWithin('/', '/b'));
  assert.equal(isWithin('/a', '/ab'), false);
  assert.equal(isWithin('/a', '/a'), false);
});
