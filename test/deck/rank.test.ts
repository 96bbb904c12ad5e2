/** The strongest sentences: few, always the same, and what they are about. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemOf, strongest } from '../../source/deck/rank.ts';
import * as fc from '../support/properties.ts';

test('nothing, one and two sentences are taken whole', () => {
  assert.deepEqual(strongest([]), []);
  assert.deepEqual(strongest(['One.']), [0]);
  assert.deepEqual(strongest(['One.', 'Two.']), [0, 1]);
});

test('a sentence that others speak of is chosen over one nobody speaks of', () => {
  const sentences = [
    'The bakery sells rye bread and wheat bread.',
    'Wheat bread is what the bakery sells most.',
    'Yesterday somebody lost an umbrella.',
    'Rye bread keeps longer than wheat bread.',
  ];
  assert.equal(strongest(sentences).includes(2), false);
});

test('plurals and verb forms share a stem', () => {
  assert.equal(stemOf('threats'), stemOf('threat'));
  assert.equal(stemOf('agencies'), stemOf('agency'));
  assert.equal(stemOf('working'), stemOf('works'));
});

test('two to four are chosen, in order, the same each time', () => {
  const word = fc.constantFrom('bread', 'salt', 'ovens', 'oven', 'rises', 'rise', 'flour', 'water', 'hot', 'cold');
  const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 3, maxLength: 40 }), (sentences) => {
      const chosen = strongest(sentences);
      assert.ok(chosen.length >= 2 && chosen.length <= 4);
      assert.deepEqual(
        chosen,
        [...chosen].sort((one, other) => one - other),
      );
      assert.deepEqual(strongest(sentences), chosen);
    }),
    { numRuns: 100 },
  );
});
