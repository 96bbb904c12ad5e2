/** Spelling: what counts as a slip and what as another word, and which word of the document is read. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { search } from '../../source/search/search.ts';
import { forgiven, slip } from '../../source/search/spell.ts';

test('the longer the word, the more is forgiven', () => {
  assert.deepEqual([3, 4, 7, 8, 20].map(forgiven), [0, 1, 1, 2, 2]);
});

const slips: readonly (readonly [string, string, number | null])[] = [
  ['afganistan', 'afghanistan', 1],
  ['sryia', 'syria', 1],
  ['irna', 'iran', 1],
  ['jsutice', 'justice', 1],
  ['lawfull', 'lawful', 1],
  ['comunity', 'community', 1],
  ['afgannistan', 'afghanistan', 2],
  ['encrypted', 'encryption', 2],
  ['mfghanistan', 'afghanistan', 1],
  ['zebra', 'cobra', null],
  ['hong', 'long', null],
  ['kong', 'long', null],
  ['crimea', 'crime', null],
  ['linkedin', 'linked', null],
  ['cta', 'cat', null],
  ['begers', 'beggars', null],
];

for (const [word, one, edits] of slips) {
  test(`${word} is ${edits === null ? 'no slip' : 'a slip'} for ${one}`, () => assert.equal(slip(word, one), edits));
}

test('of words equally near the more frequent is read, then the first', async () => {
  const often = openDocument('A plain word. A plane, a plane.\n', 'x');
  assert.deepEqual((await search(often, 'plaine')).spelt, [{ written: 'plaine', read: 'plane' }]);
  const once = openDocument('A cable. A table.\n\nThe fable.\n', 'x');
  assert.deepEqual((await search(once, 'cabel')).spelt, [{ written: 'cabel', read: 'cable' }]);
});

test('words written together are found apart, and numbers without their commas', async () => {
  const document = openDocument('A co-operative of 10,000 people.\n', 'x');
  assert.deepEqual((await search(document, 'cooperative')).spelt, [{ written: 'cooperative', read: 'co-operative' }]);
  assert.equal((await search(document, '10000')).hits.length, 1);
});

test('only the word that the document does not have is read otherwise', async () => {
  const document = openDocument('The harbour master wrote the log.\n\nA master.\n', 'x');
  const { hits, spelt } = await search(document, 'harbor mastre log');
  assert.deepEqual(spelt, [
    { written: 'harbor', read: 'harbour' },
    { written: 'mastre', read: 'master' },
  ]);
  assert.deepEqual(
    hits.map(({ block }) => block),
    [0],
  );
});
