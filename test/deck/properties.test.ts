/** Whatever is written, and whatever it is read as, a deck keeps its promises. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckOf, slideAt } from '../../source/deck/deck.ts';
import { dialects } from '../../source/deck/dialects/index.ts';
import { homeOf } from '../../source/deck/reread.ts';
import { paragraphsOf } from '../../source/deck/slide.ts';
import { shownText } from '../../source/deck/text.ts';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import * as fc from '../support/properties.ts';

const piece = fc.constantFrom(
  '# One',
  'Title\n===',
  'text here. And more of it.',
  '- a\n- b\n  - c',
  '* star\n* star',
  '> - quoted\n> - list',
  '> [!IMPORTANT]\n> - point\n> - point',
  '---',
  '--- ',
  '--',
  '***',
  '^',
  '<br>',
  '-> middle <-',
  '. . .',
  '<!-- pause -->',
  '<!-- stop -->',
  '<!-- end_slide -->',
  '<!-- note: said -->',
  '<!-- incremental_lists: true -->',
  '<!-- column_layout: [1, 2] -->',
  '<!-- column: 1 -->',
  '<!-- column: 9 -->',
  '<!-- reset_layout -->',
  '<!-- open',
  'Note: said',
  '<v-click>',
  '</v-click>',
  '::right::',
  '```js {1|2}\na\n\n---\n\nb\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '%title: x',
  '',
);

const document = fc
  .tuple(fc.array(piece, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\n\n\n'))
  .map(([pieces, between]) => openDocument(pieces.join(between), 'x.md'));

test('slides are in order, elements lie within their steps, ranges within their text', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(...dialects.map(({ name }) => name), undefined), (opened, dialect) => {
      const deck = deckOf(opened, dialect === undefined ? {} : { dialect });
      let first = 0;
      deck.slides.forEach((slide, index) => {
        assert.equal(slide.index, index);
        assert.ok(slide.first >= first && slide.last >= slide.first && slide.last <= opened.blocks.length);
        ({ first } = slide);
        assert.ok(slide.steps >= 1);
        assert.ok(slide.noteSteps.every((step, at) => step >= (slide.noteSteps[at - 1] ?? 0) && step < slide.steps));
        assert.equal(slide.noteSteps.length, paragraphsOf(slide.notes).length);
        for (const element of slide.elements) {
          assert.ok(element.step >= 0 && element.step < slide.steps);
          const { length } = textOf(homeOf(opened, element.block), element.block).text;
          if (element.range) assert.ok(element.range[0] < element.range[1] && element.range[1] <= length);
          if (element.column !== null) assert.ok(element.shares && element.column < element.shares.length);
        }
        const reached = slide.elements.flatMap(({ step, lit, rowSteps }) => [
          step,
          ...(lit ?? []).map((range) => range.step),
          ...(rowSteps ?? []),
        ]);
        for (let step = 1; step < slide.steps; step++) assert.ok(reached.includes(step), 'a step that reveals nothing');
        assert.ok(shownText(opened, slide).every((line) => !line.includes('\n')));
        const at = slideAt(deck, slide.first);
        assert.ok(deck.slides[at]!.first === slide.first);
      });
      assert.ok(deck.warnings.every(({ line }) => line >= 1));
    }),
    { numRuns: 400 },
  );
});

/** Without code: a fence that slides cuts in two stays open, and a comment behind it is code. */
test('a comment never shows on a slide', () => {
  const secret = fc.constantFrom(
    '<!-- SECRET -->',
    '<!-- note: SECRET -->',
    '<!-- SECRET: 1 -->',
    'x <!-- SECRET --> y',
    '<!--\nSECRET\n-->',
  );
  const mixed = fc.array(
    fc.oneof(
      piece.filter((each) => each !== '<!-- open' && !each.startsWith('```')),
      secret,
    ),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(mixed, fc.constantFrom(...dialects.map(({ name }) => name)), (pieces, dialect) => {
      const opened = openDocument(pieces.join('\n\n'), 'x.md');
      const deck = deckOf(opened, { dialect });
      for (const slide of deck.slides)
        assert.doesNotMatch([slide.title, ...shownText(opened, slide)].join('\n'), /SECRET/);
    }),
    { numRuns: 300 },
  );
});
