/** The commands of the outline while its sections are thinned out by typing, and the way from it to a section. */

import type { Command } from '../command.ts';
import { geometryOf } from '../geometry.ts';
import type { Mode, State } from '../model.ts';
import { jump, sectionPlace } from '../moves.ts';
import { outlineOf, stopFrom } from '../outline.ts';

type Filter = Extract<Mode, { kind: 'filter' }>;

/** Reads a section (0-based index); where the outline has the page to itself, it closes then. */
export function goFrom(state: State, index: number): State {
  const there = jump({ ...state, mode: { kind: 'read' } }, sectionPlace(state, index));
  return geometryOf(state).outlineAlone ? { ...there, outlineShown: false } : there;
}

/** What is typed has changed: the cursor goes to the first section that is met from where one began. */
export function typedFilter(state: State, typed: string): State {
  if (state.mode.kind !== 'filter') return state;
  const changed: State = { ...state, mode: { ...state.mode, typed } };
  return { ...changed, mode: { ...state.mode, typed, cursor: stopFrom(outlineOf(changed), state.mode.before, 0) } };
}

function filtering(run: (state: State, mode: Filter) => State): Command['run'] {
  return (state) => (state.mode.kind === 'filter' ? run(state, state.mode) : state);
}

function walk(count: number): Command['run'] {
  return filtering((state, mode) => ({
    ...state,
    mode: { ...mode, cursor: stopFrom(outlineOf(state), mode.cursor, count) },
  }));
}

function go(state: State, mode: Filter): State {
  if (outlineOf(state).stops.includes(mode.cursor)) return goFrom(state, mode.cursor);
  return { ...state, mode: { kind: 'outline', cursor: mode.before }, message: `No section is called ${mode.typed}` };
}

export const filterCommands: readonly Command[] = [
  {
    name: 'filter',
    keys: ['/'],
    modes: ['outline'],
    says: 'Only the sections with the words that are typed',
    hint: 'filter',
    run: (state) =>
      state.mode.kind === 'outline'
        ? { ...state, mode: { kind: 'filter', typed: '', cursor: state.mode.cursor, before: state.mode.cursor } }
        : state,
  },
  { name: 'filter-go', keys: ['enter'], modes: ['filter'], says: 'Read the section', hint: 'read', run: filtering(go) },
  { name: 'filter-down', keys: ['down', 'ctrl-n'], modes: ['filter'], says: 'Section below', run: walk(1) },
  { name: 'filter-up', keys: ['up', 'ctrl-p'], modes: ['filter'], says: 'Section above', run: walk(-1) },
  {
    name: 'filter-leave',
    keys: ['escape'],
    modes: ['filter'],
    says: 'All sections again',
    hint: 'back',
    run: filtering((state, mode) => ({ ...state, mode: { kind: 'outline', cursor: mode.before } })),
  },
];
