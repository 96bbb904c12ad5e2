/** What words are compared by: the source itself where folding would change nothing but case, else the source folded. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, comparisonFor, expressionOf, isPlain } from '../../source/search/compare.ts';
import { fold } from '../../source/text/fold.ts';

test('a text that needs no folding stays as it is; another is folded', () => {
  assert.ok(isPlain('Plain “words” – 漢字'));
  for (const text of ['Café', 'ﬁre', 'ｗide', 'ﾊﾝｶｸ']) assert.ok(!isPlain(text), text);
  assert.equal(comparable('Café'), 'cafe');
  assert.equal(comparable('Plain “words”'), 'Plain “words”');
});

test('what is not folded for words of ASCII holds none of their letters, and nothing that is passed over', () => {
  const { foldedAt } = comparisonFor(['word']);
  for (let unit = 0x80; unit < 0xd800; unit++) {
    const sign = String.fromCharCode(unit);
    if (foldedAt(sign) < 0) assert.match(fold(`x${sign}y`).text, /^x[^a-z0-9]+y$/, unit.toString(16));
  }
  assert.ok(foldedAt('Λόγος и слово') < 0);
  assert.ok(comparisonFor(['λογος']).foldedAt('Λόγος') >= 0);
});

test('words are found as they are written, whatever signs they hold, and over the end of a line', () => {
  for (const words of ['a+b', 'c++', '(x)', '[y]', '$1', 'a.b', '\\d', 'a|b', '^', 'a*', '?', '{2}', '/x/'])
    assert.equal(new RegExp(expressionOf(words)).exec(`axb ${words} xx`)?.[0], words);
  assert.match('one\ntwo', new RegExp(expressionOf('one two')));
});
