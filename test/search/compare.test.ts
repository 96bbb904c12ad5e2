/** What words are compared by: the source itself where folding would change nothing but case, else the source folded. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { comparable, compareBy, expressionOf, plainFor } from '../../source/search/compare.ts';

test('a text that needs no folding stays as it is, part by part; another is folded', () => {
  assert.ok(plainFor('Plain “words”')('Café'));
  assert.ok(!plainFor('Café')('Café'));
  assert.ok(plainFor('Café')('Plain'));
  const document = openDocument('# One\n\nCafé\n', 'x.md');
  assert.equal(comparable(document, 'Café'), 'cafe');
  assert.equal(comparable(document, 'Plain'), 'Plain');
  compareBy(document, () => true);
  assert.equal(comparable(document, 'Café'), 'Café');
});

test('words are found as they are written, whatever signs they hold, and over the end of a line', () => {
  for (const words of ['a+b', 'c++', '(x)', '[y]', '$1', 'a.b', '\\d', 'a|b', '^', 'a*', '?', '{2}', '/x/'])
    assert.equal(new RegExp(expressionOf(words)).exec(`axb ${words} xx`)?.[0], words);
  assert.match('one\ntwo', new RegExp(expressionOf('one two')));
});
