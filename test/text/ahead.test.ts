/** Where something stands next: the same as looking from there each time, whatever is asked before. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksFor, looksForSigns, nextOf } from '../../source/text/ahead.ts';
import * as fc from '../support/properties.ts';

test('what stands whole between two offsets is told, and nothing else', () => {
  const next = nextOf('one two one', looksFor(/one/gi), 3);
  assert.equal(next(0), 0);
  assert.equal(next(1), 8);
  assert.equal(next(1, 10), Number.POSITIVE_INFINITY);
  assert.equal(next(0, 3), 0);
  assert.equal(next(9), Number.POSITIVE_INFINITY);
  assert.equal(nextOf('one [^1]', looksForSigns('[^'))(0), 4);
});

test('in any order, near and far', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 60 }).map((units) => units.join(''));
  const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 20 });
  fc.assert(
    fc.property(text, ranges, (units, asked) => {
      // Longer than what is looked through at once, so that parts of it come in turn.
      const long = units + 'c'.repeat(300_000) + units;
      const next = nextOf(long, looksForSigns('ab'), 2);
      for (const [one, other] of asked) {
        for (const [from, to] of [
          [Math.min(one, other), Math.max(one, other)],
          [one, long.length],
        ] as const) {
          const found = long.indexOf('ab', from);
          assert.equal(next(from, to), found >= 0 && found + 2 <= to ? found : Number.POSITIVE_INFINITY);
        }
      }
    }),
    { numRuns: 200 },
  );
});
