/** Texts of any script and a width come in; that the rows fit, break where readers expect it and lose nothing is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap } from '../../source/page/wrap.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';
import * as fc from '../support/properties.ts';

const rowsOf = (text: string, columns: number): string[] =>
  wrap(text, columns).map(([from, to]) => text.slice(from, to));

const cases: readonly [says: string, text: string, columns: number, rows: readonly string[]][] = [
  ['an empty text is one empty row', '', 10, ['']],
  ['a text that fits is one row', 'one two', 7, ['one two']],
  ['breaks at spaces, which belong to no row', 'one two  three', 7, ['one two', 'three']],
  ['a space at the very edge', 'seven77 x', 7, ['seven77', 'x']],
  ['a long word is cut', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['a long word after a short one', 'a bcdefghij', 4, ['a', 'bcde', 'fghi', 'j']],
  ['LF ends a row, empty rows stay', 'one\n\ntwo', 10, ['one', '', 'two']],
  ['after a hyphen inside a word', 'a well-known word', 8, ['a well-', 'known', 'word']],
  ['after two hyphens between words', 'we all--girls and', 10, ['we all--', 'girls and']],
  ['never after the hyphens of a flag', 'say --help now', 7, ['say', '--help', 'now']],
  ['after an em dash', 'before—after it', 9, ['before—', 'after it']],
  ['after the strokes of an address', 'at example.org/one/two', 16, ['at example.org/', 'one/two']],
  ['not before a closing bracket', 'an either-or (or-) x', 17, ['an either-or', '(or-) x']],
  ['wide characters two columns each', '日本語のテキスト', 8, ['日本語の', 'テキスト']],
  ['a full stop does not begin a row', '日本語です。次', 10, ['日本語で', 'す。次']],
  ['a small kana does not begin a row', 'あいうえっお', 8, ['あいう', 'えっお']],
  ['an opening bracket does not end a row', 'あい「うえ', 6, ['あい', '「うえ']],
  ['an odd width leaves a column free', '日本語', 5, ['日本', '語']],
  ['Latin words in Japanese stay whole', '私はLinuxを使う', 8, ['私は', 'Linuxを', '使う']],
  ['an emoji of several code points is one', '👩‍👩‍👧 👩‍👩‍👧 x', 5, ['👩‍👩‍👧 👩‍👩‍👧', 'x']],
  ['combining marks stay on their letter', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
  ['a character wider than the row has it to itself', '日x', 1, ['日', 'x']],
  ['a space that may not break does not', 'ten 10\u00a0000 x', 8, ['ten', '10\u00a0000 x']],
];

for (const [says, text, columns, rows] of cases) {
  test(`wrap: ${says}`, () => assert.deepEqual(rowsOf(text, columns), rows));
}

const letters = fc.constantFrom(
  ...'abcdefgh  --–—/.,()“”’éß\n',
  '日',
  '本',
  'ー',
  '、',
  '「',
  '」',
  'か\u3099',
  '👍🏽',
  'a\u0301',
  '\u200b',
  '한',
  'ｱ',
);
const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
const plainTexts = fc
  .array(fc.constantFrom(...'abc   --–—/.,()“”éß\n'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const widths = fc.integer({ min: 1, max: 24 });

test('no row is wider than the width, wherever a single character fits', () => {
  fc.assert(
    fc.property(texts, widths, (text, columns) => {
      for (const row of rowsOf(text, columns)) {
        const single = graphemesOf(row).filter((grapheme) => widthOf(grapheme) > 0).length <= 1;
        assert.ok(widthOf(row) <= columns || single, `${JSON.stringify(row)} is wider than ${columns}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('the rows are the text, in order, but for spaces and line ends at breaks', () => {
  fc.assert(
    fc.property(texts, widths, (text, columns) => {
      let done = 0;
      for (const [from, to] of wrap(text, columns)) {
        assert.ok(from >= done && to >= from);
        assert.match(text.slice(done, from), /^[ \n]*$/);
        done = to;
      }
      assert.match(text.slice(done), /^ *$/);
    }),
    { numRuns: 500 },
  );
});

test('a row is not broken before the width is needed', () => {
  fc.assert(
    fc.property(plainTexts, widths, (text, columns) => {
      const rows = wrap(text, columns);
      rows.slice(1).forEach(([from], index) => {
        const [start, end] = rows[index]!;
        if (text.slice(end, from).includes('\n')) return;
        const piece = text.slice(from).split(/[ \n]/, 1)[0]!;
        assert.ok(from - start + piece.length > columns, `${JSON.stringify(text)} at ${columns}`);
      });
    }),
    { numRuns: 500 },
  );
});

test('the short way for plain text and the general one agree', () => {
  fc.assert(
    fc.property(plainTexts, widths, (text, columns) => {
      // A zero-width character behind the last row sends each paragraph the general way.
      const general = text.split('\n').flatMap((one) => rowsOf(`${one}\u200b`, columns));
      const trimmed = general.map((row) => row.replace('\u200b', '').trimEnd());
      assert.deepEqual(trimmed, rowsOf(text, columns));
    }),
    { numRuns: 500 },
  );
});
