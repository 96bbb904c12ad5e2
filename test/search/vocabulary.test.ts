/** The words of a text that may have been meant: as a person reads them, whatever marks and signs they are written with. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { vocabularyOf, type Wanted } from '../../source/search/vocabulary.ts';

const never = (): boolean => false;

function words(source: string, wanted: Wanted): [string, number][] {
  const { value } = vocabularyOf(openDocument(source, 'x.md'), wanted, never).next();
  return value instanceof Map ? [...value].map(([letters, { count }]) => [letters, count]) : [];
}

test('words that begin so are counted, in any case; where a link leads and what defines one is not read', () => {
  const source = 'Lamps and lamps.\n\n**L**anterns [lit](lost.html) <lamp> by lamp\n\n[a]: /lodge "Lodges"\n';
  assert.deepEqual(words(source, { beginnings: ['l'], ending: null }), [
    ['lamps', 2],
    ['lanterns', 1],
    ['lit', 1],
    ['lamp', 1],
  ]);
});

test('the words of an image that is a tag are read like those of one that is marked', () => {
  const source = '![a ladder](x.png) <IMG src="ladle.png" alt="a lantern"> <img alt=\'läuft\'>';
  assert.deepEqual(words(source, { beginnings: ['la'], ending: null }), [
    ['ladder', 1],
    ['lantern', 1],
    ['lauft', 1],
  ]);
});

test('a line with marks is read once, whatever number of wanted words it has', () => {
  const source = 'one *one* one\nplain one\n_one_ one';
  assert.deepEqual(words(source, { beginnings: ['o'], ending: null }), [['one', 6]]);
});

test('words with signs inside are there as a whole and by their first part, and what must be folded is', () => {
  const source = 'co-operative, Château d’Or, ﬁrst\n\n10,000 chateaux';
  assert.deepEqual(words(source, { beginnings: ['co', 'ch', 'fi', '10'], ending: null }), [
    ['cooperative', 1],
    ['chateau', 1],
    ['first', 1],
    ['10000', 1],
    ['chateaux', 1],
  ]);
});

test('a word that ends so is met when no more than two letters stand before it', () => {
  const source = 'xquicksilver quicksilver unquicksilvered threequicksilver';
  assert.deepEqual(words(source, { beginnings: ['zz'], ending: 'uicksilver' }), [
    ['xquicksilver', 1],
    ['quicksilver', 1],
  ]);
});
