/** The commands that move the page along a table that is wider. */

import type { Command } from '../command.ts';
import { movedSideways, wideInSight } from '../sideways.ts';

const isWide: Command['available'] = (state) => wideInSight(state) !== null;

export const sidewaysCommands: readonly Command[] = [
  {
    name: 'table-left',
    keys: ['left', 'h'],
    modes: ['read'],
    says: 'A wide table: a column back',
    hint: 'table',
    available: isWide,
    run: (state, count) => movedSideways(state, -(count ?? 1)),
  },
  {
    name: 'table-right',
    keys: ['right', 'l'],
    modes: ['read'],
    says: 'A wide table: a column on',
    hint: 'table',
    available: isWide,
    run: (state, count) => movedSideways(state, count ?? 1),
  },
];
