/** A hundred thousand generated documents come in; that no width loses, repeats or cuts off a word, and that places hold, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { lastTop, scroll, spotOf, startOf, topOf } from '../../source/page/move.ts';
import { pageOf } from '../../source/page/page.ts';
import { wrap } from '../../source/page/wrap.ts';
import fc from '../support/properties.ts';
import { checkLaidOut } from './check.ts';
import { longer } from './longer.ts';

test('laying out', () => {
  fc.assert(
    fc.property(longer, fc.integer({ min: 1, max: 120 }), (source, columns) => {
      checkLaidOut(openDocument(source, 'x.md'), columns, 'generated');
    }),
    { numRuns: 60_000 },
  );
});

test('scrolling to the end, whatever the step', () => {
  const small = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(longer, fc.integer({ min: 8, max: 80 }), small, small, (source, columns, rows, count) => {
      const page = pageOf(openDocument(source, 'x.md'), columns);
      let place = startOf(page);
      for (let next = scroll(page, place, count, rows); next !== place; next = scroll(page, place, count, rows)) {
        const [before, after] = [spotOf(page, place), spotOf(page, next)];
        assert.ok(after.block > before.block || (after.block === before.block && after.row > before.row), 'goes on');
        place = next;
      }
      assert.deepEqual(topOf(page, place, rows), lastTop(page, rows));
    }),
    { numRuns: 20_000 },
  );
});

test('wrapping any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      let done = 0;
      for (const [from, to] of wrap(text, columns)) {
        assert.ok(from >= done && to >= from && text.slice(done, from).trim() === '');
        done = to;
      }
      assert.equal(text.slice(done).trim(), '');
    }),
    { numRuns: 20_000 },
  );
});
