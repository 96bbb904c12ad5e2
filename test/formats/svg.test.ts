/** Painted rows come in; that a picture of them has every character in its cell, and keeps no blank that a browser would take away, goes out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgOf } from '../../source/formats/svg.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';
import { night } from '../../source/themes/night.ts';
import * as fc from '../support/properties.ts';
import { all } from '../web/parsed.ts';

const cell = { width: 9, height: 19, baseline: 14 };

/** The characters of a picture, back in their cells. */
function cellsIn(svg: string, columns: number, rows: number): string[] {
  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(' '));
  for (const found of all(svg, 'text')) {
    const at = (name: string): number => Number(found.getAttribute(name));
    const row = grid[(at('y') - cell.baseline) / cell.height]!;
    let column = at('x') / cell.width;
    const text = found.textContent ?? '';
    assert.equal(at('textLength'), widthOf(text) * cell.width, text);
    assert.doesNotMatch(text, /^ | $| {2}/);
    for (const one of graphemesOf(text)) {
      row[column] = one;
      row.fill('', column + 1, column + widthOf(one));
      column += widthOf(one);
    }
  }
  return grid.map((row) => row.join('').trimEnd());
}

test('every character stands in its cell, whatever is wide or looks otherwise', () => {
  const rows = [
    'plain words,   far   apart ',
    '  日本語 and latin 漢',
    'a \u001b[1;38;2;1;2;3mbold\u001b[0m & <b> "c" ',
    '\u001b[4mlink  here\u001b[0m  é  😀 x',
  ];
  const plain = rows.map((row) => row.replace(/\u001b\[[\d;]*m/g, '').trimEnd());
  assert.deepEqual(cellsIn(svgOf(rows, 40, night), 40, rows.length), plain);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b ', '  ', '漢', 'é', '&', '\u001b[1m', '\u001b[0m')), (parts) => {
      const row = parts.join('');
      const [found] = cellsIn(svgOf([row], 100, night), 100, 1);
      assert.equal(found, row.replace(/\u001b\[[\d;]*m/g, '').trimEnd());
    }),
    { numRuns: 200 },
  );
});

test('lines and blocks join: they fill their cells, where a font would leave gaps', () => {
  const svg = svgOf(['▎━█', '▎─▄'], 3, night);
  assert.equal(all(svg, 'text').length, 0);
  const boxes = all(svg, 'rect')
    .slice(1)
    .map((found) => ['x', 'y', 'width', 'height'].map((name) => Number(found.getAttribute(name))));
  assert.deepEqual(boxes[0], [0, 0, 2.25, 19]);
  assert.deepEqual(boxes[2], [18, 0, 9, 19]);
  assert.deepEqual(boxes[3], [0, 19, 2.25, 19]);
  assert.deepEqual([boxes[1]![0], boxes[1]![2]], [9, 9]);
});
