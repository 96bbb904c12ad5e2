/** Looking for code units: the first one is found, wherever it stands, and nothing that is not asked for. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyOf, outside } from '../../source/text/units.ts';
import * as fc from '../support/properties.ts';

const ranges = [
  [0x20, 0x7e],
  [0x2010, 0x2027],
  [0x4e00, 0x9fff],
] as const;

test('the first unit outside the ranges is found, next to others beyond ASCII and far from them', () => {
  const look = outside(ranges);
  const piece = fc.constantFrom(
    'a',
    '~',
    '’',
    '中',
    '\n',
    'é',
    '\ud83d\ude00',
    '\ud800',
    'x'.repeat(33),
    '’'.repeat(33),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(22), (pieces, from) => {
      const text = pieces.join('');
      const first = Array.from({ length: text.length }, (_, index) => index).find(
        (index) =>
          index >= from && !ranges.some(([a, b]) => text.charCodeAt(index) >= a && text.charCodeAt(index) <= b),
      );
      assert.equal(look(text, from), first ?? -1);
    }),
    { numRuns: 500 },
  );
});

test('one of several characters is found, those that mean something in an expression too', () => {
  const look = anyOf('\\]^-*');
  assert.equal(look('ab*c'), 2);
  assert.equal(look('a]^-\\', 2), 2);
  assert.equal(look('abc’'), -1);
  assert.equal(look('_-', 0), 1);
  assert.equal(look('a[b'), -1);
});

test('characters beyond ASCII are found, and no others beyond it', () => {
  const look = anyOf('*…');
  assert.equal(look('’’a…'), 3);
  assert.equal(look(`${'’'.repeat(40)}a…*`), 41);
  assert.equal(look('’中'), -1);
});
