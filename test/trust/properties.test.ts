/** Texts, documents and queries come in, hostile ones among them; that the gate, places and searches hold for each is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import { placeAtSource, sourceOf, sourceOffset } from '../../source/document/places.ts';
import { Trouble } from '../../source/document/trouble.ts';
import { parseQuery } from '../../source/search/query.ts';
import { search } from '../../source/search/search.ts';
import { safe, safeLine } from '../../source/text/gate.ts';
import { documents } from '../document/samples.ts';
import * as fc from '../support/properties.ts';
import { assertHarmless } from './look.ts';
import { vectors, writing } from './vectors.ts';

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...vectors.map(({ text }) => text), ...writing),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit, maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('the gate lets nothing through, keeps every offset, and once is enough', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = safe(text);
      assert.equal(shown.length, text.length);
      assert.equal(safe(shown), shown);
      assertHarmless(shown.replaceAll('\n', ' '), 'the gate', true);
      assertHarmless(safeLine(text), 'the gate for a line');
    }),
    { numRuns: 1000 },
  );
});

test('whatever stands in a document, its texts are harmless, and places in it come back', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        documents,
        hostile,
        fc.tuple(documents, hostile).map((both) => both.join('\n\n')),
      ),
      fc.nat(),
      fc.nat(),
      (source, pick, at) => {
        const document = openDocument(source, 'x.md');
        for (const { title } of document.sections) assertHarmless(title, 'a title', true);
        const block = document.blocks[pick % Math.max(1, document.blocks.length)];
        if (!block) return;
        const { text } = textOf(document, block);
        assertHarmless(text.replaceAll('\n', ' '), 'a text', true);
        const place = { block: block.index, offset: text === '' ? 0 : at % text.length };
        const back = placeAtSource(document, sourceOf(document, place));
        const standsAt = (offset: number) => sourceOffset(document, block, offset);
        const same = back.block === place.block && standsAt(back.offset) === standsAt(place.offset);
        assert.ok(same, `${JSON.stringify(place)} became ${JSON.stringify(back)}`);
      },
    ),
    { numRuns: 600 },
  );
});

test('whatever is asked, ranges cut the text in order, or one sentence says why not', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'"/|-!*: aehnotwor“”(['), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(documents, words, async (source, written) => {
      const document = openDocument(source, 'x.md');
      try {
        const { hits } = await search(document, parseQuery(written));
        for (const { block, ranges } of hits) {
          const { text } = textOf(document, document.blocks[block]!);
          let before = 0;
          for (const [from, to] of ranges) {
            assert.ok(from >= before && to > from && to <= text.length, JSON.stringify(ranges));
            before = to;
          }
        }
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        assertHarmless(error.message, 'a sentence');
      }
    }),
    { numRuns: 100 },
  );
});
