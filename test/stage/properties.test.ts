/** Any slide at any size: no line too wide, no page too tall, nothing lost, nothing moved. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { deckOf } from '../../source/deck/deck.ts';
import { openDocument } from '../../source/document/open.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import { widthOfLine } from '../../source/stage/row.ts';
import * as fc from '../support/properties.ts';

before(prepareBig);

const piece = fc.constantFrom(
  '# A heading of several words that is long',
  '# Éclair 日本語',
  '> [!IMPORTANT]\n> - a point that says something at some length\n> - `code` and **bold**\n> - 日本語の点',
  'A paragraph. It has sentences, and they are rather longer than a narrow screen is wide. 日本語の文章もあります。',
  '- item\n- item\n  1. inner\n  2. inner',
  '```js {1|2-3}\nconst aVeryLongLineOfCode = "that goes on and on and on and on and on";\nb();\nc();\n```',
  '| column | another |\n| - | - |\n| 1 | two words |\n| 3 | 日本 |',
  '<!-- pause -->',
  '<!-- end_slide -->',
  '<!-- jump_to_middle -->',
  '<!-- alignment: right -->',
  '<!-- new_lines: 9 -->',
  '<!-- column_layout: [1, 3, 2] -->\n<!-- column: 1 -->',
  '<!-- column: 2 -->',
  '<!-- reset_layout -->',
  '<!-- incremental_tables: true -->',
  '> a quote\n>\n> > in a quote',
  '---',
);

/** Before what is lit at a step. */
const sign = /▌/g;

const deck = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => openDocument(pieces.join('\n\n'), 'x.md'));
const size = fc.record({ columns: fc.integer({ min: 2, max: 130 }), rows: fc.integer({ min: 1, max: 45 }) });

test('no line is wider than the stage and no page taller', () => {
  fc.assert(
    fc.property(deck, size, fc.constantFrom('presenterm', 'speech', 'plain', 'mdp'), (document, stage, dialect) => {
      const made = deckOf(document, { dialect });
      for (const slide of made.slides) {
        for (const step of [0, slide.steps - 1]) {
          const laid = laySlide(document, made, slide, { step }, stage);
          assert.ok(laid.lines.length <= stage.rows, `${laid.lines.length} rows`);
          assert.ok(laid.page < laid.pages && laid.lastPage < laid.pages);
          for (const line of laid.lines)
            assert.ok(widthOfLine(line) <= stage.columns, `${widthOfLine(line)} > ${stage.columns}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('what is seen at one step is seen in the same place at the next, page by page', () => {
  fc.assert(
    fc.property(deck, size, fc.constantFrom('presenterm', 'speech'), (document, stage, dialect) => {
      const made = deckOf(document, { dialect });
      for (const slide of made.slides) {
        const pages = laySlide(document, made, slide, { step: 0 }, stage).pages;
        for (let page = 0; page < pages; page++) {
          const [before, after] = [slide.steps - 2, slide.steps - 1].map((step) =>
            laySlide(document, made, slide, { step: Math.max(0, step), page }, stage),
          );
          assert.equal(after!.pages, pages);
          assert.equal(before!.lines.length, after!.lines.length);
          before!.lines.forEach((line, row) => {
            const [now, later] = [line, after!.lines[row]!].map((each) =>
              each.spans
                .map((span) => span.text)
                .join('')
                .replaceAll(sign, ' ')
                .trimEnd(),
            );
            assert.ok(later!.startsWith(now!) || now === '', `${now} became ${later}`);
          });
        }
      }
    }),
    { numRuns: 100 },
  );
});
