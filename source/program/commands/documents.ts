/** The commands that go from one open document to the next. */

import type { Command } from '../command.ts';
import { titleOf } from '../frame/header.ts';
import type { State } from '../model.ts';
import { jumpedFrom } from '../moves.ts';
import { here, openNames, readOn } from '../shelf.ts';

/** Goes `count` documents on (back, when negative), around the ends, and says which it is. */
function turn(state: State, count: number): State {
  const names = openNames(state);
  const at = names.indexOf(state.document.name);
  const next = (((at + count) % names.length) + names.length) % names.length;
  const there: State = { ...readOn(state, names[next]!), ...jumpedFrom(state, here(state)) };
  return { ...there, message: `${next + 1} of ${names.length}: ${titleOf(there)}` };
}

const several = (state: State): boolean => state.others.length > 0;

export const documentCommands: readonly Command[] = [
  {
    name: 'next-document',
    keys: ['>'],
    modes: ['read'],
    says: 'The next open document',
    available: several,
    run: (state, count) => turn(state, count ?? 1),
  },
  {
    name: 'previous-document',
    keys: ['<'],
    modes: ['read'],
    says: 'The open document before',
    available: several,
    run: (state, count) => turn(state, -(count ?? 1)),
  },
];
