/** Edits between words: a transposition counts one, and a bound ends the count. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../source/text/distance.ts';
import * as fc from '../support/properties.ts';

test('a letter added, dropped, changed or exchanged is one edit', () => {
  assert.equal(distance('afganistan', 'afghanistan', 2), 1);
  assert.equal(distance('threatt', 'threat', 2), 1);
  assert.equal(distance('encription', 'encryption', 2), 1);
  assert.equal(distance('jsutice', 'justice', 2), 1);
  assert.equal(distance('kitten', 'sitting', 5), 3);
  assert.equal(distance('', 'abc', 5), 3);
  assert.equal(distance('ab', 'ba', 1), 1);
});

test('beyond the bound it says one more than the bound', () => {
  assert.equal(distance('kitten', 'sitting', 2), 3);
  assert.equal(distance('a', 'abcdef', 2), 3);
  assert.equal(distance('abcdefgh', 'hgfedcba', 1), 2);
});

test('the same both ways, nothing only for the same word, and the bound changes no smaller count', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const edits = distance(one, other, 20);
      assert.equal(edits, distance(other, one, 20));
      assert.equal(edits === 0, one === other);
      assert.equal(distance(one, other, 2), Math.min(edits, 3));
      assert.ok(edits <= Math.max(one.length, other.length));
    }),
    { numRuns: 500 },
  );
});
