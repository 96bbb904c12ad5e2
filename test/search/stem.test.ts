/** Stems: the forms of a word meet, unlike words do not, and what they begin with is looked for. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basesOf, beginningOf, isFormOf, rootOf } from '../../source/search/stem.ts';
import * as fc from '../support/properties.ts';

const families = [
  ['plot', 'plots', 'plotted', 'plotting'],
  ['country', 'countries'],
  ['try', 'tries', 'tried', 'trying'],
  ['arrive', 'arrives', 'arrived', 'arriving'],
  ['attack', 'attacks', 'attacked', 'attacking'],
  ['encrypt', 'encrypted', 'encrypting'],
  ['church', 'churches'],
  ['miss', 'misses', 'missed', 'missing'],
  ['agree', 'agrees'],
  ['play', 'plays', 'played', 'playing'],
  ['sell', 'sells', 'selling'],
];

for (const family of families) {
  test(`${family.join(', ')} are one word`, () => {
    for (const one of family) {
      for (const other of family) {
        assert.ok(isFormOf(one, other), `${one} and ${other}`);
        assert.ok(other.startsWith(beginningOf(one)), `${other} begins with ${beginningOf(one)}`);
      }
    }
  });
}

test('words that only look inflected stay as they are', () => {
  for (const word of ['bus', 'this', 'sing', 'red', 'glass', 'analysis', 'campus', 'mi5', '2021s']) {
    assert.deepEqual(basesOf(word), [word]);
  }
});

test('words that differ in a last e are two', () => {
  for (const [one, other] of [
    ['plan', 'plane'],
    ['car', 'care'],
    ['hop', 'hope'],
    ['hopping', 'hope'],
    ['planes', 'plan'],
  ] as const) {
    assert.ok(!isFormOf(one, other), `${one} and ${other}`);
  }
});

test('what is done and the doing of it have one root', () => {
  assert.equal(rootOf('encrypted'), rootOf('encryption'));
  assert.equal(rootOf('investigate'), rootOf('investigations'));
  for (const [one, other] of [
    ['community', 'communist'],
    ['general', 'generation'],
    ['government', 'governor'],
  ] as const) {
    assert.notEqual(rootOf(one), rootOf(other));
  }
});

test('a word begins with what is looked for in its place', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}(?:s|ed|ing|ies)?$/), (word) => word.startsWith(beginningOf(word))),
  );
});

test('every form of a word begins as it is looked for', () => {
  const ending = fc.constantFrom('', 'e', 'y', 's', 'es', 'ies', 'ing', 'ying', 'ed', 'ied', 'eed', 'd');
  fc.assert(
    fc.property(fc.stringMatching(/^[aehstxy]{1,4}$/), ending, ending, (stem, one, other) => {
      if (isFormOf(stem + other, stem + one))
        assert.ok(
          (stem + other).startsWith(beginningOf(stem + one)),
          `${stem + other} begins with ${beginningOf(stem + one)}`,
        );
    }),
    { numRuns: 20_000 },
  );
});
