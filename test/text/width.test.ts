/** Widths are string-width's, over every code point and over clusters of many kinds. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import stringWidth from 'string-width';
import { cutTo, graphemesOf, padTo, widthOf } from '../../source/text/width.ts';
import * as fc from '../support/properties.ts';

const clusters = [
  'café',
  'cafe\u0301',
  '“It’s” – a — test…',
  '日本語、テスト',
  'ｶﾞｷﾞ',
  'が',
  'か\u3099',
  '한국어',
  '\u1112\u1161\u11ab',
  '\u1100\u1100\u1161',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '❤️',
  '❤',
  '1️⃣',
  '1\u20e3',
  '🇬🇧',
  '🇬',
  'नमस्ते',
  'क्षि',
  'สวัสดี',
  'שָׁלוֹם',
  'مَرْحَبًا',
  'می‌خواهم',
  '␛[31m',
  '→ ⇢ ● ■ ┃',
  '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  'a\u200bb\u2060c\ufeff',
  '\u1100\uac00',
  '\u1100\uac00\ud7b0',
  '👩\u200d↔',
  '\u0600a1',
  '\u0d4eക',
  'x\ufffd\u0301y',
];

test('code points take the columns string-width gives them, all of the first plane’s scripts and a sample beyond', () => {
  const wrong: string[] = [];
  for (
    let code = 0x20;
    code <= 0x10ffff;
    code += code >= 0x20000 || (code >= 0x3400 && code < 0xd7a0) ? 61 : code > 0xffff ? 3 : 1
  ) {
    if (code === 0x1b || code === 0x9b) continue;
    const text = String.fromCodePoint(code);
    if (widthOf(text) !== stringWidth(text)) wrong.push(code.toString(16));
  }
  assert.deepEqual(wrong, []);
});

test('clusters take the columns string-width gives them', () => {
  for (const text of clusters) assert.equal(widthOf(text), stringWidth(text), text);
});

test('any mixture takes the columns string-width gives it', () => {
  const piece = fc.oneof(fc.constantFrom(...clusters), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('').replace(/[\x1b\x9b]/g, '');
      assert.equal(widthOf(text), stringWidth(text), JSON.stringify(text));
    }),
    { numRuns: 500 },
  );
});

test('graphemes join to the text again, and a family is one', () => {
  assert.deepEqual(graphemesOf('a👨‍👩‍👧e\u0301'), ['a', '👨‍👩‍👧', 'e\u0301']);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => graphemesOf(text).join('') === text));
});

test('any mixture is cut where the segmenter cuts it', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const piece = fc.oneof(fc.constantFrom(...clusters), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('');
      const cut = Array.from(segmenter.segment(text), ({ segment }) => segment);
      assert.deepEqual(graphemesOf(text), cut, JSON.stringify(text));
    }),
    { numRuns: 500 },
  );
});

test('a flood of flags is cut where the segmenter would cut it', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const count of [1, 2, 63, 64, 65, 127, 128, 129, 200])
    for (const before of ['', 'a', '🇩', '\u0600', '👩\u200d'])
      for (const after of ['', 'z', '\u0301', '\ufe0f🇦🇦', '\u200d👩']) {
        const text = before + '🇦'.repeat(count) + after;
        const cut = Array.from(segmenter.segment(text), ({ segment }) => segment);
        assert.deepEqual(graphemesOf(text), cut, `${count} between ${before} and ${after}`);
      }
});

test('a flood of strange characters is measured whole', () => {
  assert.equal(widthOf(`a\u0301${'\ufffd'.repeat(100_000)}`), 100_001);
  assert.equal(graphemesOf(`a\u0301${'\ufffd'.repeat(100_000)}`).length, 100_001);
});

test('a cut text fits and says that it was cut', () => {
  assert.equal(cutTo('a few words', 20), 'a few words');
  assert.equal(cutTo('a few words', 6), 'a few…');
  assert.equal(cutTo('日本語', 4), '日…');
  assert.equal(cutTo('abc', 0), '');
  assert.equal(cutTo('abc', 1), '…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, columns) => {
      const cut = cutTo(text, columns);
      assert.ok(widthOf(cut) <= columns);
      assert.equal(cut === text, widthOf(text) <= columns && (columns > 0 || text === ''));
    }),
  );
});

test('padding fills up to the columns', () => {
  assert.equal(padTo('日本', 6), '日本  ');
  assert.equal(padTo('longer', 3), 'longer');
});
