/** Marks are kept in a folder and found again, whatever has become of the file. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changeMarks, keptBookmarks, recallMarks } from '../../source/storage/marks.ts';
import { temporaryFolder } from './temporary.ts';

const place = { section: ['One', 'Two'], fingerprint: 'a.b', fraction: 0.5 };
const none = { letters: {}, bookmarks: [] };

test('marks are kept by document, and a document without any leaves nothing behind', () => {
  const folder = temporaryFolder('marks');
  assert.deepEqual(recallMarks(folder, '/a.md'), { marks: none, note: null });
  assert.equal(
    changeMarks(folder, '/a.md', (marks) => ({ ...marks, letters: { x: place } })),
    null,
  );
  changeMarks(folder, '/b.md', (marks) => ({ ...marks, bookmarks: [place] }));
  assert.deepEqual(recallMarks(folder, '/a.md').marks, { letters: { x: place }, bookmarks: [] });
  assert.deepEqual(recallMarks(folder, '/b.md').marks, { letters: {}, bookmarks: [place] });
  changeMarks(folder, '/b.md', () => none);
  assert.doesNotMatch(readFileSync(join(folder, 'marks.json'), 'utf8'), /b\.md/);
});

test('a change is made to what is stored now', () => {
  const folder = temporaryFolder('marks');
  for (const letter of ['a', 'b'])
    changeMarks(folder, '/a.md', (marks) => ({ ...marks, letters: { ...marks.letters, [letter]: place } }));
  assert.deepEqual(Object.keys(recallMarks(folder, '/a.md').marks.letters), ['a', 'b']);
});

test('a damaged file is set aside with a note, and marks of a wrong shape are left out', () => {
  const folder = temporaryFolder('marks');
  const path = join(folder, 'marks.json');
  writeFileSync(path, '{"version":1,"value":');
  assert.match(recallMarks(folder, '/a.md').note ?? '', /damaged/);
  assert.ok(existsSync(`${path}.corrupt-1`));
  const value = { '/a.md': { letters: { x: place, y: { fraction: 7 } }, bookmarks: [place, 3] }, '/b.md': 5 };
  writeFileSync(path, JSON.stringify({ version: 1, value }));
  assert.deepEqual(recallMarks(folder, '/a.md').marks, { letters: { x: place }, bookmarks: [place] });
  assert.deepEqual(recallMarks(folder, '/b.md').marks, none);
});

test('bookmarks beyond the bound go, the oldest first', () => {
  const folder = temporaryFolder('marks');
  const many = Array.from({ length: keptBookmarks + 2 }, (_, index) => ({ ...place, fingerprint: String(index) }));
  changeMarks(folder, '/a.md', () => ({ letters: {}, bookmarks: many }));
  const { bookmarks } = recallMarks(folder, '/a.md').marks;
  assert.equal(bookmarks.length, keptBookmarks);
  assert.equal(bookmarks[0]?.fingerprint, '2');
});
