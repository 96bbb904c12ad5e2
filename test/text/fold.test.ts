/** Folding: what a person would take for the same compares the same, and every place leads back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../source/text/fold.ts';
import * as fc from '../support/properties.ts';

const alike: readonly (readonly [string, string])[] = [
  ['Encryption', 'encryption'],
  ['Café naïve', 'cafe naive'],
  ['cafe\u0301', 'cafe'],
  ['It’s “so” — and – so', 'it\'s "so" - and - so'],
  ['ﬁnd oﬃce', 'find office'],
  ['🄭 one', 'cd one'],
  ['ǽon ‴ ︱', "aeon ''' -"],
  ['Ærø Œuvre Straße', 'aero oeuvre strasse'],
  ['ＭＩ５', 'mi5'],
  ['in\u00adform\u034fation', 'information'],
  ['ｶﾞ', 'ガ'],
  ['か\u3099', 'が'],
  ['a\u00a0b\nc\td', 'a b c d'],
  ['wait…', 'wait...'],
  ['שָׁלוֹם', 'שלום'],
  ['مَرْحَبًا', 'مرحبا'],
  ['İstanbul', 'istanbul'],
  ['Ελλάς', 'ελλασ'],
  ['ΕΛΛΆΣ', 'ελλασ'],
  ['\u1112\u1161\u11ab', '한'],
];

for (const [written, compared] of alike) {
  test(`${written} is compared as ${compared}`, () => {
    assert.equal(fold(written).text, compared);
    assert.equal(fold(fold(written).text).text, compared);
  });
}

test('case can be kept', () => {
  assert.equal(fold('Café', { caseSensitive: true }).text, 'Cafe');
  assert.equal(fold('Plain', { caseSensitive: true }).text, 'Plain');
});

test('a range in a folded text cuts whole characters of the source', () => {
  const source = 'An oﬃce in the cafe\u0301, Straße 5 🄭';
  const cut = (word: string): string => {
    const folded = fold(source);
    const from = folded.text.indexOf(word);
    return source.slice(...folded.rangeOf(from, from + word.length));
  };
  assert.equal(cut('office'), 'oﬃce');
  assert.equal(cut('of'), 'oﬃ');
  assert.equal(cut('cafe'), 'cafe\u0301');
  assert.equal(cut('strasse'), 'Straße');
  assert.equal(cut('5'), '5');
  assert.equal(cut('c'), 'c');
  assert.equal(cut('d'), '🄭');
});

test('what a character is compared as is compared as itself, and all of it leads back to the character', () => {
  const wrong: string[] = [];
  for (let code = 0x80; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const { text, rangeOf } = fold(character);
    if (fold(text).text !== text) wrong.push(character);
    if (text === character || text === character.toLowerCase()) continue;
    for (let index = 0; index < text.length; index++)
      if (rangeOf(index, index + 1).join() !== `0,${character.length}`) wrong.push(character);
  }
  assert.deepEqual(wrong, []);
});

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...alike.map((pair) => pair[0]), ' ', 'plain'), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

test('the way back never goes backwards, and ends at the end', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const folded = fold(text);
      let before = 0;
      for (let index = 0; index <= folded.text.length; index++) {
        const at = folded.at(index);
        assert.ok(at >= before && at <= text.length);
        before = at;
      }
      assert.equal(folded.at(folded.text.length), text.length);
    }),
    { numRuns: 500 },
  );
});

test('what a range cuts folds to what was found there', () => {
  fc.assert(
    fc.property(anything, fc.nat(), (text, which) => {
      const folded = fold(text);
      const characters = Array.from(folded.text);
      if (characters.length === 0) return;
      const chosen = which % characters.length;
      const from = characters.slice(0, chosen).join('').length;
      const [start, end] = folded.rangeOf(from, from + (characters[chosen] ?? '').length);
      assert.ok(start < end);
      assert.ok(fold(text.slice(start, end)).text.includes(characters[chosen] ?? ''));
    }),
    { numRuns: 500 },
  );
});

test('English prose, folded in one go, is folded as it is among letters of other languages', () => {
  const sign = fc.constantFrom(...'aZ 9.-\n\t‘’‚‛ʼ′´“”„‟«»″‐‑‒–—―−');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), fc.boolean(), (signs, caseSensitive) => {
      const text = signs.join('');
      assert.equal(fold(text, { caseSensitive }).text, fold(`${text}é`, { caseSensitive }).text.slice(0, -1));
      assert.deepEqual(fold(text).rangeOf(0, text.length), [0, text.length]);
    }),
  );
});
