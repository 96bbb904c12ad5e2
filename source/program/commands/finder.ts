/** The commands of the finder: choose a row, go there, present it. */

import type { Place } from '../../document/model.ts';
import type { Hit } from '../../search/model.ts';
import type { Command } from '../command.ts';
import { leaving, openFinder } from '../finder.ts';
import type { Mode, PlaceRow, Result, State } from '../model.ts';
import { jump, jumpedFrom, restPlace, reveal, sectionPlace } from '../moves.ts';
import { here, readOn } from '../shelf.ts';
import { present } from '../talk.ts';
import { commandNamed } from './index.ts';

type Finder = Extract<Mode, { kind: 'finder' }>;

function inFinder(run: (state: State, mode: Finder) => State | Result): Command['run'] {
  return (state) => (state.mode.kind === 'finder' ? run(state, state.mode) : state);
}

function choose(step: number): Command['run'] {
  return inFinder((state, mode) => {
    const cursor = Math.min(mode.rows.length - 1, Math.max(0, mode.cursor + step));
    return { ...state, mode: { ...mode, cursor: Math.max(0, cursor) } };
  });
}

/** Reads on at the chosen row, a passage with its matches lit; reads another document on; runs a command. */
function go(state: State, mode: Finder): State | Result {
  const row = mode.rows[mode.cursor];
  const read: State = { ...state, mode: { kind: 'read' } };
  // Whoever types it does not wait for a list.
  if (mode.pending && !state.choosing && leaving.test(mode.typed)) return commandNamed('quit')?.run(read, null) ?? read;
  if (!row) return { ...read, message: mode.typed ? `Nothing found for ${mode.typed}` : null };
  if (row.kind === 'command') return commandNamed(row.command)?.run(read, null) ?? read;
  if (row.kind === 'document') return { ...readOn(read, row.name), ...jumpedFrom(read, here(read)) };
  if (row.kind === 'heading') return jump(read, sectionPlace(state, row.section));
  if (row.kind === 'bookmark') return jump(read, restPlace(read, row.place));
  const seen = reveal(read, row.place);
  return { ...seen, back: jump(read, row.place).back, forward: [], find: lit(state, mode, row) };
}

/** The finder's search goes on as the search in the text, so that `n` walks on from the chosen row. */
function lit(state: State, mode: Finder, row: PlaceRow): State['find'] {
  const hits = mode.rows
    .flatMap((one): Hit[] => {
      if (one.ranges.length === 0 || (one.kind !== 'heading' && one.kind !== 'point' && one.kind !== 'passage'))
        return [];
      const { kind, place, section, ranges } = one;
      return [{ block: place.block, kind, section, tier: 'all', score: 0, at: place.offset, ranges }];
    })
    .sort((one, other) => one.block - other.block);
  let current = 0;
  for (const hit of hits) {
    if (hit.block > row.place.block) break;
    current += hit.ranges.filter(([, to]) => hit.block < row.place.block || to <= row.place.offset).length;
  }
  return { query: mode.typed, expression: false, hits, spelt: mode.spelt, current, ticket: state.tickets };
}

/** The place that the chosen row leads to; null for a command or a document. */
function placeChosen(mode: Mode): Place | null {
  const row = mode.kind === 'finder' ? mode.rows[mode.cursor] : undefined;
  return row && 'place' in row ? row.place : null;
}

function presentRow(state: State, mode: Finder): State | Result {
  const place = placeChosen(mode);
  return place ? present({ ...state, mode: { kind: 'read' }, place }, true) : state;
}

export const finderCommands: readonly Command[] = [
  {
    name: 'finder',
    keys: [':', 'ctrl-f'],
    modes: ['read', 'outline'],
    says: "Find a passage, a command (>) or a bookmark (')",
    run: openFinder,
  },
  {
    name: 'finder-go',
    keys: ['enter'],
    modes: ['finder'],
    says: 'Go to the chosen row',
    hint: 'go',
    run: inFinder(go),
  },
  {
    name: 'finder-up',
    keys: ['up', 'ctrl-p', 'ctrl-k'],
    modes: ['finder'],
    says: 'Row above',
    hint: 'choose',
    run: choose(-1),
  },
  {
    name: 'finder-down',
    keys: ['down', 'ctrl-n', 'ctrl-j'],
    modes: ['finder'],
    says: 'Row below',
    hint: 'choose',
    run: choose(1),
  },
  { name: 'finder-page-up', keys: ['pageup'], modes: ['finder'], says: 'Five rows up', run: choose(-5) },
  { name: 'finder-page-down', keys: ['pagedown'], modes: ['finder'], says: 'Five rows down', run: choose(5) },
  {
    name: 'finder-present',
    keys: ['ctrl-o'],
    modes: ['finder'],
    says: 'Present from the chosen row',
    hint: 'present it',
    available: (state) => state.choosing === null && placeChosen(state.mode) !== null,
    run: inFinder(presentRow),
  },
  {
    name: 'finder-back',
    keys: ['escape'],
    modes: ['finder'],
    says: 'Back to reading',
    hint: 'back',
    run: (state) => ({ ...state, mode: { kind: 'read' } }),
  },
];
