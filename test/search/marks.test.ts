/** Source without inline marks: as if they were taken out everywhere, though only lines that hold one are looked at. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareLines, unmarked } from '../../source/search/marks.ts';
import * as fc from '../support/properties.ts';

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

test('the lines that hold a mark stand alone without it; what an entity stands for cannot be told', () => {
  assert.equal(bareLines('a *b*c\nplain\n[d](e)f'), 'a bc\ndf\n');
  assert.equal(bareLines('plain'), '');
  assert.equal(bareLines('caf&eacute;\n*b*'), null);
  assert.equal(bareLines('this & that'), 'this & that\n');
});
