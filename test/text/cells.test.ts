/** The cells of pictures: each is one grapheme and one column, is found again wherever it stands, and no document can make one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cell, cellsOf, hasCells, holder, markOf, replaceCells } from '../../source/text/cells.ts';
import { safe } from '../../source/text/gate.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';

const slice = { picture: 0x1234, columns: 255, rows: 255, row: 254 };

test('marks are 256 different combining characters, the first and the last as kitty has them', () => {
  const marks = Array.from({ length: 256 }, (_, index) => markOf(index));
  assert.equal(new Set(marks).size, 256);
  assert.ok(marks.every((mark) => /^\p{Mn}$/u.test(mark)));
  assert.deepEqual([marks[0], marks[1], marks[54], marks[255]], ['\u0305', '\u030d', '\u0610', '\ua8e5']);
});

test('a cell is one grapheme and one column wide', () => {
  const cells = cellsOf(slice);
  assert.equal(graphemesOf(cells).length, 255);
  assert.equal(widthOf(cells), 255);
});

test('what a cell says is read again, in the middle of a row and when its neighbours are covered', () => {
  const cells = graphemesOf(cellsOf(slice));
  const found: Cell[] = [];
  const row = `\u001b[48;5;1m| ${cells[7]}${cells[8]} x ${cells[0]}`;
  const drawn = replaceCells(row, (run, at) => {
    assert.ok(row.startsWith(holder, at));
    found.push(...run);
    return `<${run.length}>`;
  });
  assert.equal(drawn, '\u001b[48;5;1m| <2> x <1>');
  assert.deepEqual(
    found,
    [7, 8, 0].map((column) => ({ ...slice, column })),
  );
});

test('two pictures side by side are two stretches', () => {
  const row =
    cellsOf({ picture: 1, columns: 2, rows: 1, row: 0 }) + cellsOf({ picture: 2, columns: 3, rows: 1, row: 0 });
  assert.equal(
    replaceCells(row, (run) => `[${run[0]?.picture}:${run.length}]`),
    '[1:2][2:3]',
  );
});

test('the gate lets no cell through', () => {
  const forged = `before ${cellsOf(slice)} behind`;
  assert.ok(!hasCells(safe(forged)));
  assert.equal(safe(forged).length, forged.length);
});
