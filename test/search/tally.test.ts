/** The words of a text, each once: counted as a Map would, words with signs inside them once more as a whole. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tally } from '../../source/search/tally.ts';
import * as fc from '../support/properties.ts';

test('words are counted, by their letters; a word with signs inside is known as a whole too', () => {
  const tally = new Tally(100);
  tally.addAll('the co-operative of 10,000 men; the men’s co-operative, a cat--dog x-y-z');
  assert.deepEqual(tally.words, [
    'the',
    'operative',
    'cooperative',
    '000',
    '10000',
    'men',
    'mens',
    'cat',
    'dog',
    'xyz',
  ]);
  assert.deepEqual(tally.get('cooperative'), { read: 'co-operative', count: 2 });
  assert.deepEqual(tally.get('men'), { read: 'men', count: 2 });
  assert.deepEqual(tally.get('10000'), { read: '10,000', count: 1 });
  assert.equal(tally.get('co'), undefined);
  assert.equal(tally.get('nobody'), undefined);
});

test('rare new words are left out where there are too many, and those that are known go on being counted', () => {
  const tally = new Tally(2);
  tally.addAll('one two three two three one one');
  assert.deepEqual(tally.words, ['one', 'two']);
  assert.equal(tally.get('one')!.count, 3);
  assert.equal(tally.get('three'), undefined);
});

test('however many words there are, each is counted as often as it came, in the order they came', () => {
  const word = fc.stringMatching(/^[a-z0-9]{3,7}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6000, size: 'max' }), (words) => {
      const tally = new Tally(100_000);
      const counts = new Map<string, number>();
      for (const one of [...words, ...words.slice(0, 50)]) {
        tally.addAll(` ${one}.`);
        counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      assert.deepEqual(tally.words, [...counts.keys()]);
      for (const [one, count] of counts) assert.equal(tally.get(one)!.count, count);
    }),
    { numRuns: 20 },
  );
});
