/** The table of commands comes in; the rows of the help go out, the present mode first. */

import { keyLabel } from '../command.ts';
import { commands } from '../commands/index.ts';
import type { Mode, ModeKind, State } from '../model.ts';
import { type Row, span } from './rows.ts';

/** Modes in the order help shows them, with the words for each. */
export const modeTitles: readonly (readonly [ModeKind, string])[] = [
  ['read', 'Reading'],
  ['outline', 'In the outline'],
  ['find', 'Finding in the text'],
  ['finder', 'In the finder'],
  ['present', 'On stage'],
  ['help', 'In this help'],
];

/** Keys and words of every command of a mode; those that are the same everywhere are told once, while reading. */
export function helpOf(mode: ModeKind): { readonly keys: string; readonly says: string }[] {
  return commands
    .filter((command) => command.modes.includes(mode) && (mode === 'read' || command.modes.length < 5))
    .map((command) => ({ keys: command.keys.map(keyLabel).join(' '), says: command.says }));
}

/** Every row of the help: the mode one came from first. */
export function helpRows(state: State): Row[] {
  const from = state.mode.kind === 'help' ? state.mode.back : state.mode;
  const order = [...modeTitles].sort((one, other) => rank(one[0], from) - rank(other[0], from));
  return order.flatMap(([mode, title], index): Row[] => [
    ...(index > 0 ? [[]] : []),
    [span(title, 'heading')],
    ...helpOf(mode).map(({ keys, says }): Row => [span(keys.padEnd(22), 'accent'), span(says, 'text')]),
  ]);
}

function rank(mode: ModeKind, from: Mode): number {
  return mode === from.kind ? -1 : modeTitles.findIndex(([kind]) => kind === mode);
}
