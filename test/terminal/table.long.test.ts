/** The whole table of ways to end comes in; each cell is tried on the built program. */

import { test } from 'node:test';
import { die, whole } from './table.ts';

for (const cell of whole)
  test(`${cell.use}, ${cell.death}, ${cell.term}, ${cell.size}: the terminal is as it was`, () => die(cell));
