/** Source without inline marks: as if they were taken out everywhere, though only lines that hold one are looked at. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { candidatesIn, comparableFor, comparableIn, compareBy, unmarked } from '../../source/search/scan.ts';
import * as fc from '../support/properties.ts';

function* never(): Generator<void, void> {}

test('marks are taken out of every line that holds one, and nothing else', () => {
  assert.equal(unmarked('a *b*c\nplain\n[d](e)f `g`'), 'a bc\nplain\ndf g');
  const piece = fc.constantFrom('a', 'bc', ' ', '\n', '*', '_', '`', '[', '](', ')', '<b>', '&amp;', '\\', '~');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      const marks = /\]\([^)\n]{0,500}\)|\]\[[^\]\n]*\]|<[^<>\n]*>|[\\*_~`[\]]/g;
      const lines = source.split('\n').map((line) => (/[\\*_~`[<&]/.test(line) ? line.replace(marks, '') : line));
      assert.equal(unmarked(source), lines.join('\n'));
    }),
  );
});

test('a text that needs no folding is compared by its small letters, part by part; another is folded', () => {
  assert.equal(comparableFor('Plain “words”')('Plain'), 'plain');
  assert.equal(comparableFor('Café')('Café'), 'cafe');
  const document = openDocument('# One\n\nCafé\n', 'x.md');
  assert.equal(comparableIn(document)('Café'), 'cafe');
  compareBy(document, (part) => `<${part}>`);
  assert.equal(comparableIn(document)('x'), '<x>');
});

test('rules are no candidates, however much they stand for', () => {
  const document = openDocument('# One\n\na needle\n\n---\n\nneedle*s* more\n', 'x.md');
  const { value } = candidatesIn(document, ['needle'], never).next();
  assert.deepEqual(Array.isArray(value) && value.map(({ block }) => block.content), ['a needle', 'needle*s* more']);
});
