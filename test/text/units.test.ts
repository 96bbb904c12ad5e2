/** Looking for code units: the first one is found, cold as warm, and nothing that is not asked for. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyOf, outside } from '../../source/text/units.ts';
import * as fc from '../support/properties.ts';

const ranges = [
  [0x20, 0x7e],
  [0x2010, 0x2027],
  [0x4e00, 0x9fff],
] as const;

/** More than is looked through before the table is made. */
const much = 'x'.repeat(70_000);

test('the first unit outside the ranges is found, by the expression and by the table', () => {
  const cold = outside(ranges);
  const warm = outside(ranges);
  warm(much);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '~', '’', '中', '\n', 'é', '\ud83d\ude00', '\ud800'), { maxLength: 20 }),
      fc.nat(22),
      (units, from) => {
        const text = units.join('');
        const first = Array.from({ length: text.length }, (_, index) => index).find(
          (index) =>
            index >= from && !ranges.some(([a, b]) => text.charCodeAt(index) >= a && text.charCodeAt(index) <= b),
        );
        assert.equal(cold(text, from), first ?? -1);
        assert.equal(warm(text, from), first ?? -1);
      },
    ),
  );
});

test('one of several characters is found, those that mean something in an expression too', () => {
  for (const look of [anyOf('\\]^-*'), anyOf('\\]^-*')]) {
    assert.equal(look('ab*c'), 2);
    assert.equal(look('a]^-\\', 2), 2);
    assert.equal(look('abc'), -1);
    look(much);
    assert.equal(look('ab*c'), 2);
    assert.equal(look('_-', 0), 1);
    assert.equal(look('a[b'), -1);
  }
});
