/** The table of commands comes in; the rows of the help go out, the present mode first. */

import { wrap } from '../../page/wrap.ts';
import { keyLabel } from '../command.ts';
import { commands } from '../commands/index.ts';
import type { Mode, ModeKind, State } from '../model.ts';
import { gap, type Row, span } from './rows.ts';

/** Modes in the order help shows them, with the words for each. */
export const modeTitles: readonly (readonly [ModeKind, string])[] = [
  ['read', 'Reading'],
  ['outline', 'In the outline'],
  ['filter', 'Filtering the outline'],
  ['library', 'In a folder'],
  ['find', 'Finding in the text'],
  ['finder', 'In the finder'],
  ['letter', 'Naming a mark'],
  ['confirm', 'When lectern asks'],
  ['present', 'On stage'],
  ['seek', 'Searching the slides'],
  ['overview', 'In the grid of slides'],
  ['speaker', 'On the speaker’s screen'],
  ['help', 'In this help'],
];

/** Keys and words of every command of a mode; those that are the same everywhere are told once, while reading. */
export function helpOf(mode: ModeKind): { readonly keys: string; readonly says: string }[] {
  return commands
    .filter((command) => command.modes.includes(mode) && (mode === 'read' || command.modes.length < 5))
    .map((command) => ({ keys: command.keys.map(keyLabel).join(' '), says: command.says }));
}

/** From here on, in columns, the words of a command stand beside its keys; below, under them. */
const beside = 60;
/** Columns for the keys, the gap behind them included. */
const keyColumns = 24;

/** Every row of the help for `columns` columns: the mode one came from first. */
export function helpRows(state: State, columns: number): Row[] {
  const from = state.mode.kind === 'help' ? state.mode.back : state.mode;
  const order = [...modeTitles].sort((one, other) => rank(one[0], from) - rank(other[0], from));
  return order.flatMap(([mode, title], index): Row[] => [
    ...(index > 0 ? [[]] : []),
    [span(title, 'heading')],
    ...helpOf(mode).flatMap((one) => commandRows(one, columns)),
  ]);
}

function commandRows({ keys, says }: { keys: string; says: string }, columns: number): Row[] {
  if (columns >= beside) return [[span(keys.padEnd(keyColumns), 'accent'), span(says, 'text')]];
  return [
    [span(keys, 'accent')],
    ...wrap(says, Math.max(1, columns - 2)).map(([from, to]): Row => [gap(2), span(says.slice(from, to), 'text')]),
  ];
}

function rank(mode: ModeKind, from: Mode): number {
  return mode === from.kind ? -1 : modeTitles.findIndex(([kind]) => kind === mode);
}
