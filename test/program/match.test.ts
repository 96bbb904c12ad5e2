/** Words typed and short texts come in; which texts are met, how well and by what of them, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBetter, matching } from '../../source/program/match.ts';
import * as fc from '../support/properties.ts';

const titles = ['State threats', 'The state of things', 'Interstate roads', 'Café Étoile', 'Zürich'];
const met = (typed: string): [number, string][] => matching(typed, titles).map(({ index, fit }) => [index, fit]);

test('a text is met at its start, at the start of words, inside them, in any order of the words', () => {
  assert.deepEqual(met('state'), [
    [0, 'start'],
    [1, 'words'],
    [2, 'inside'],
  ]);
  assert.deepEqual(met('thr sta'), [[0, 'words']]);
  assert.deepEqual(met('  '), []);
});

test('case and marks on letters do not count, and the ranges are those of the text', () => {
  const [found] = matching('etoile cafe', titles);
  assert.deepEqual(
    found?.ranges.map(([from, to]) => titles[3]!.slice(from, to)),
    ['Café', 'Étoile'],
  );
  assert.deepEqual(met('zurich'), [[4, 'start']]);
});

test('a slip is forgiven only when nothing is met otherwise, and never in short words', () => {
  assert.deepEqual(met('thraets'), [[0, 'slip']]);
  assert.deepEqual(met('roads'), [[2, 'words']]);
  assert.deepEqual(met('teh'), []);
  assert.ok(isBetter('start', 'words') && isBetter('inside', 'slip') && !isBetter('slip', 'slip'));
});

test('ranges lie within the text, in order and apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (typed, texts) => {
      for (const { index, ranges } of matching(typed, texts)) {
        let end = -1;
        for (const [from, to] of ranges) {
          assert.ok(from > end && to >= from && to <= texts[index]!.length);
          end = to;
        }
      }
    }),
    { numRuns: 300 },
  );
});
