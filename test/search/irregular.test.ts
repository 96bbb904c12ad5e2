/** Irregular forms: what is one form of a verb or noun is found by another where the document has no better. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { formsOf, isAmong } from '../../source/search/irregular.ts';
import { search } from '../../source/search/search.ts';

test('the forms of a word are those of all verbs and nouns it may be a form of', () => {
  assert.deepEqual([...formsOf('froze')], ['freeze', 'frozen']);
  assert.deepEqual([...formsOf('freezing')].sort(), ['freeze', 'froze', 'frozen']);
  assert.deepEqual([...formsOf('found')], ['find']);
  assert.deepEqual([...formsOf('lay')].sort(), ['laid', 'lain', 'lie']);
  assert.equal(formsOf('walked').size, 0);
  assert.ok(isAmong(formsOf('froze'), 'freezes'));
  assert.ok(!isAmong(formsOf('froze'), 'frost'));
});

for (const [query, text, read] of [
  ['froze', 'The pipes are freezing again.', 'freezing'],
  ['went', 'They had gone by night.', 'gone'],
  ['learned', 'A lesson learnt late.', 'learnt'],
  ['tooth', 'The teeth of the comb.', 'teeth'],
  ['women', 'A woman of letters.', 'woman'],
] as const)
  test(`${query} finds ${read}`, async () => {
    const { hits, spelt } = await search(openDocument(`${text}\n\nAnother line.\n`, 'x'), query);
    assert.equal(hits.length, 1);
    assert.deepEqual(spelt, [{ written: query, read }]);
  });

test('the word itself is found first, and alone', async () => {
  const document = openDocument('They went by night.\n\nThey go by day.\n', 'x');
  assert.deepEqual((await search(document, 'went')).spelt, []);
  assert.equal((await search(document, 'went')).hits.length, 1);
});
