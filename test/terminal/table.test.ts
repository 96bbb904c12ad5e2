/** The table of ways to end comes in; that every pair in it (every cell, in the long run) leaves the terminal as it was is tested on the built program. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { often } from '../support/properties.ts';
import { type Cell, die, pairwise, whole } from './table.ts';

const pairs = pairwise();

test('few cells hold every pair', () => assert.ok(pairs.length >= 70 && pairs.length < 90, `${pairs.length} cells`));

for (const cell of often<readonly Cell[]>(pairs, whole))
  test(`${cell.use}, ${cell.death}, ${cell.term}, ${cell.size}: the terminal is as it was`, () => die(cell));
