/** Source without inline marks: they are taken out everywhere; lines are told by themselves where a word is whole only without them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareLines, breaksWord, signs, unmarked } from '../../source/search/marks.ts';
import * as fc from '../support/properties.ts';

test('marks are taken out, with where a link leads and what a tag says', () => {
  assert.equal(unmarked('a *b*c\nplain\n[d](e)f `g`'), 'a bc\nplain\ndf g');
  assert.equal(unmarked('[a][b] <br>c ~~d~~ \\*e* [f]'), 'a c d e f');
  assert.equal(unmarked('a < b [c](d'), 'a < b c(d');
});

test('lines with marks inside a word stand alone without any; what an entity stands for cannot be told', () => {
  assert.equal(bareLines('a *b*c\nplain *d*.\n[e](f)g\n“*h*”'), 'a bc\neg\n');
  assert.equal(bareLines('*a* [b](c), <d>'), '');
  assert.equal(bareLines('caf&eacute;\n*b*'), null);
  assert.equal(bareLines('th*is* & that'), 'this & that\n');
});

test('a sign breaks a word only where letters stand on both sides of the marks, or it begins an entity', () => {
  const broken = (text: string): string[] =>
    Array.from(text, (_, at) => at)
      .filter((at) => signs.includes(text.charAt(at)) && breaksWord(text, at))
      .map((at) => text.slice(at - 1, at + 2));
  assert.deepEqual(broken('a*b* *c*, [d](e)f é_g “*h*” i&amp;j k & l'), ['a*b', 'd](', 'é_g', 'i&a']);
  assert.deepEqual(broken('*a* b_ _c [d] <e> `f`'), []);
});

test('every word that is whole only without marks is told', () => {
  const piece = fc.constantFrom('a', 'bc', ' ', '\n', '*', '_', '`', '[', '](', ')', '<b>', '\\', '~', 'é', '中', '“');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      const words = (text: string): string[] => text.match(/[a-zé中]+/g) ?? [];
      const told = new Set([...words(source), ...words(bareLines(source)!)]);
      for (const word of words(unmarked(source))) assert.ok(told.has(word), `${word} in ${JSON.stringify(source)}`);
    }),
    { numRuns: 2000 },
  );
});
