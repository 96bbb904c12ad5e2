/** The table of ways to end comes in; that every pair in it leaves the terminal as it was is tested on the built program. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { die, pairwise } from './table.ts';

const cells = pairwise();

test('few cells hold every pair', () => assert.ok(cells.length >= 45 && cells.length < 70, `${cells.length} cells`));

for (const cell of cells)
  test(`${cell.use}, ${cell.death}, ${cell.term}, ${cell.size}: the terminal is as it was`, () => die(cell));
