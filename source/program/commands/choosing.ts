/** The commands of a finder that is there to choose with (`lectern find`): print what is chosen, mark, leave. */

import { calledOff, chosen, toggled } from '../choosing.ts';
import type { Command } from '../command.ts';
import type { State } from '../model.ts';

const isChoosing = (state: State): boolean => state.choosing !== null;

export const choosingCommands: readonly Command[] = [
  {
    name: 'choose',
    keys: ['enter'],
    modes: ['finder'],
    says: 'In lectern find: print the marked rows, or this one',
    hint: 'print',
    available: isChoosing,
    run: (state) => (state.mode.kind === 'finder' ? chosen(state, state.mode) : state),
  },
  {
    name: 'choose-mark',
    keys: ['tab'],
    modes: ['finder'],
    says: 'In lectern find: mark the row, or unmark it',
    hint: 'mark',
    available: isChoosing,
    run: (state) => (state.mode.kind === 'finder' ? toggled(state, state.mode) : state),
  },
  {
    name: 'choose-nothing',
    keys: ['escape'],
    modes: ['finder'],
    says: 'In lectern find: leave, printing nothing',
    hint: 'leave',
    available: isChoosing,
    run: (state) => [state, [{ type: 'quit', code: calledOff }]],
  },
];
