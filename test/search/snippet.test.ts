/** Snippets fit, begin and end between words, and their ranges cut the same matches. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snippetOf } from '../../source/search/snippet.ts';
import * as fc from '../support/properties.ts';

const text = 'One may walk a long way along the shore before the lamp of the tower comes into sight at last.';
const at = (word: string): readonly [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];

test('a short text stays whole', () => {
  const ranges = [at('lamp')];
  assert.deepEqual(snippetOf(text, ranges, 200), { text, ranges });
});

test('a long one is cut between words around its first match', () => {
  const snippet = snippetOf(text, [at('lamp')], 40);
  const [from, to] = snippet.ranges[0]!;
  assert.equal(snippet.text.slice(from, to), 'lamp');
  assert.ok(snippet.text.startsWith('…') && snippet.text.endsWith('…'));
  assert.ok(text.includes(` ${snippet.text.slice(1, -1)} `));
});

test('the beginning and the end are not cut off without need', () => {
  assert.ok(snippetOf(text, [at('One')], 30).text.startsWith('One'));
  assert.ok(snippetOf(text, [at('last')], 30).text.endsWith('last.'));
});

test('it fits, never parts a character, and its ranges lie within it', () => {
  const unit = fc.constantFrom('a', 'bc', ' ', '👍🏽', 'e\u0301', '日', '. ');
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 80 }),
      fc.nat(),
      fc.integer({ min: 4, max: 60 }),
      (units, seed, room) => {
        const source = units.join('');
        const from = seed % source.length;
        const ranges = [[from, Math.min(source.length, from + 3)]] as const;
        const snippet = snippetOf(source, ranges, room);
        assert.ok(snippet.text.length <= room);
        for (const [one, other] of snippet.ranges) {
          assert.ok(one >= 0 && other > one && other <= snippet.text.length);
          assert.ok(source.slice(...ranges[0]).startsWith(snippet.text.slice(one, other)) || snippet.text === source);
        }
      },
    ),
    { numRuns: 500 },
  );
});
