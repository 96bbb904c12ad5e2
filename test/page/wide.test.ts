/** Tables of many shapes come in; that every word of them can be brought into sight, on the row its place names, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import type { Line, Span } from '../../source/page/model.ts';
import { spotOf } from '../../source/page/move.ts';
import { pageOf, rowsOf } from '../../source/page/page.ts';
import { movedBy, movedTo, windowed } from '../../source/page/wide.ts';
import { widthOf } from '../../source/text/width.ts';
import * as fc from '../support/properties.ts';

const word = fc.constantFrom(
  'a',
  'plain',
  'considerable',
  'address-of-the-longest-kind-there-is',
  '日本語の文章',
  '👩‍👩‍👧',
  'é',
  '`code`',
  '[x](#y)',
);
const cell = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const tables = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  );

const textIn = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** The row of the only table that a place in it names. */
function lineOf(page: ReturnType<typeof pageOf>, offset: number): Line {
  return rowsOf(page, 0).lines[spotOf(page, { block: 0, offset }).row]!;
}

function holds(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ at, text }) => at !== undefined && at <= offset && offset < at + text.length);
}

test('a place in a table names the row that shows it, whatever the heights of the cells', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 100 }), fc.boolean(), (source, columns, moves) => {
      const document = openDocument(source, 'x.md');
      if (document.blocks[0]?.kind !== 'table') return;
      const { text } = textOf(document, document.blocks[0]);
      const page = pageOf(document, columns, moves);
      for (let offset = 0; offset < text.length; offset++) {
        const isShown = rowsOf(page, 0).lines.some(({ spans }) => holds(spans, offset));
        if (isShown) assert.ok(holds(lineOf(page, offset).spans, offset), `${offset} of ${JSON.stringify(text)}`);
      }
    }),
  );
});

test('a row seen through the window fits it, and every word of a table can be moved into it', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 100 }), (source, columns) => {
      const document = openDocument(source, 'x.md');
      if (document.blocks[0]?.kind !== 'table') return;
      const { text } = textOf(document, document.blocks[0]);
      const page = pageOf(document, columns, true);
      for (let offset = 0; offset < text.length; offset++) {
        const { spans, wide, ...line } = lineOf(page, offset);
        if (!wide || !holds(spans, offset)) continue;
        const by = movedTo({ ...line, spans, wide }, offset, 0, columns);
        const seen = windowed(spans, wide, by, columns);
        assert.ok(widthOf(textIn(seen)) <= columns, textIn(seen));
        assert.ok(holds(seen, offset), `${offset} of ${JSON.stringify(text)} in ${JSON.stringify(textIn(seen))}`);
        for (const span of seen)
          if (span.at !== undefined) assert.equal(span.text, text.slice(span.at, span.at + span.text.length));
      }
    }),
  );
});

test('moving on goes to the end and back to the beginning by the same stops', () => {
  const source = `| ${'name | '.repeat(9)}\n|${'-|'.repeat(9)}\n| ${'considerable length | '.repeat(9)}`;
  const page = pageOf(openDocument(source, 'x.md'), 40, true);
  const wide = rowsOf(page, 0).lines[0]?.wide;
  assert.ok(wide);
  const walk = (from: number, step: number): number[] => {
    const ways = [from];
    for (;;) {
      const next = movedBy(wide, ways.at(-1)!, step, 40);
      if (next === ways.at(-1)) return ways;
      ways.push(next);
    }
  };
  const on = walk(0, 1);
  assert.ok(on.length > 4);
  assert.equal(on.at(-1), wide.columns - 40);
  assert.deepEqual(walk(on.at(-1)!, -1), on.toReversed());
});

test('a table that fits has no window; one that does not is moved along before a word of it is broken', () => {
  const rowsAt = (source: string, by: number): string[] =>
    rowsOf(pageOf(openDocument(source, 'x.md'), 30, true), 0).lines.map(({ spans, wide }) =>
      textIn(wide ? windowed(spans, wide, by, 30) : spans).trimEnd(),
    );
  assert.deepEqual(rowsAt('| a | b |\n|-|-|\n| one | words that are wrapped in their cell |', 99), [
    'a     b',
    '─'.repeat(30),
    'one   words that are wrapped',
    '      in their cell',
  ]);
  const source = '| who | extraordinary | considered |\n|-|-|-|\n| we | one | notwithstanding |';
  assert.deepEqual(rowsAt(source, 0), [
    'who   extraordinary   conside…',
    `${'─'.repeat(29)}›`,
    'we    one             notwith…',
  ]);
  assert.deepEqual(rowsAt(source, 99), [
    'who   …inary   considered',
    `${'─'.repeat(6)}‹${'─'.repeat(23)}`,
    'we             notwithstanding',
  ]);
});
