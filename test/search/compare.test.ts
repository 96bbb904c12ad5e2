/** What words are compared by: the source itself where folding would change nothing but case, else the source folded. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, expressionOf, isPlain } from '../../source/search/compare.ts';

test('a text that needs no folding stays as it is; another is folded', () => {
  assert.ok(isPlain('Plain “words” – 漢字'));
  for (const text of ['Café', 'ﬁre', 'ｗide', 'ﾊﾝｶｸ']) assert.ok(!isPlain(text), text);
  assert.equal(comparable('Café'), 'cafe');
  assert.equal(comparable('Plain “words”'), 'Plain “words”');
});

test('words are found as they are written, whatever signs they hold, and over the end of a line', () => {
  for (const words of ['a+b', 'c++', '(x)', '[y]', '$1', 'a.b', '\\d', 'a|b', '^', 'a*', '?', '{2}', '/x/'])
    assert.equal(new RegExp(expressionOf(words)).exec(`axb ${words} xx`)?.[0], words);
  assert.match('one\ntwo', new RegExp(expressionOf('one two')));
});
