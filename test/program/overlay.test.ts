/** What lies over a screen covers its columns and no others, whatever the rows below hold. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../source/page/model.ts';
import { overlaid } from '../../source/program/frame/overlay.ts';
import { columnsOf, rowWidth } from '../../source/program/frame/rows.ts';
import { cellsOf } from '../../source/text/cells.ts';
import { widthOf } from '../../source/text/width.ts';
import { night } from '../../source/themes/night.ts';
import { paint } from '../../source/themes/paint.ts';
import * as fc from '../support/properties.ts';

const text = (row: readonly Span[]): string => row.map((span) => span.text).join('');
const span = (written: string): Span => ({ text: written, role: 'text' });

test('columns are cut out of a row, and a wide character that is cut in two is a blank', () => {
  const row = [span('ab'), span('漢字'), span('cd')];
  assert.equal(text(columnsOf(row, 1, 4)), 'b漢');
  assert.equal(text(columnsOf(row, 0, 3)), 'ab ');
  assert.equal(text(columnsOf(row, 3, 8)), ' 字cd');
  assert.equal(text(columnsOf(row, 8, 12)), '');
  assert.equal(columnsOf(row, 2, 6)[0], row[1], 'a span that is wanted whole is the same one');
});

test('any two neighbouring stretches of columns are as wide as both together', () => {
  const piece = fc.constantFrom('a', ' ', '漢', 'é', '👩‍👧', 'word');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(12), fc.nat(12), (pieces, one, other) => {
      const row = pieces.map(span);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const wide = (a: number, b: number): number => rowWidth(columnsOf(row, a, b));
      assert.equal(wide(0, from) + wide(from, to) + wide(to, 99), rowWidth(row));
      assert.equal(wide(from, to), Math.max(0, Math.min(to, widthOf(text(row))) - from));
    }),
  );
});

test('an overlay covers what is under it; short rows are filled up to it, and rows are added for it', () => {
  const rows = [[span('0123456789')], [span('01')], [span('01漢漢漢89')]];
  const over = { left: 3, top: 0, rows: [[span('abc')], [span('def')], [span('ghi')], [span('jkl')]] };
  assert.deepEqual(overlaid(rows, over).map(text), ['012abc6789', '01 def', '01 ghi漢89', '   jkl']);
  assert.equal(overlaid(rows, null), rows);
});

test('of a picture that is partly covered the rest is seen, each part its own cells', () => {
  const picture = { picture: 1, columns: 8, rows: 3, row: 1 };
  const row: Span[] = [span('x'), { text: ' '.repeat(8), role: 'text', picture }];
  const [covered] = overlaid([row], { left: 4, top: 0, rows: [[span('ab')]] });
  const cells = cellsOf(picture);
  const one = cells.length / 8;
  const drawn = paint(covered!, night, 'true');
  assert.ok(drawn.includes(cells.slice(0, 3 * one)) && drawn.includes(cells.slice(5 * one)));
  assert.ok(!drawn.includes(cells.slice(3 * one, 4 * one)) && !drawn.includes(cells.slice(4 * one, 5 * one)));
});
