/** The commands of a folder's list: walk it, thin it out, read or present a document. */

import type { Command } from '../command.ts';
import { shownRows } from '../library.ts';
import type { Mode, Result, State } from '../model.ts';

type InLibrary = Extract<Mode, { kind: 'library' }>;

const library: Command['modes'] = ['library'];

function inLibrary(run: (state: State, mode: InLibrary, count: number) => State | Result): Command['run'] {
  return (state, count) => (state.mode.kind === 'library' ? run(state, state.mode, count ?? 1) : state);
}

function walk(step: number): Command['run'] {
  return inLibrary((state, mode, count) => {
    const last = shownRows(state, mode).length - 1;
    const cursor = Math.max(0, Math.min(last, mode.cursor + step * count));
    return { ...state, mode: { ...mode, cursor } };
  });
}

function open(presents: boolean): Command['run'] {
  return inLibrary((state, mode) => {
    const row = shownRows(state, mode)[mode.cursor];
    return row ? [state, [{ type: 'openRow', path: row.path, presents }]] : state;
  });
}

/** Shows the folder's list again, at the document that was read. */
export function toLibrary(state: State): State {
  if (!state.library) return state;
  const at = state.library.rows.findIndex(({ path }) => path === state.document.name);
  return { ...state, mode: { kind: 'library', typed: null, cursor: Math.max(0, at) } };
}

export const libraryCommands: readonly Command[] = [
  {
    name: 'library-open',
    keys: ['enter', 'right'],
    modes: library,
    says: 'Read the document',
    hint: 'read',
    run: open(false),
  },
  { name: 'library-present', keys: ['p'], modes: library, says: 'Present it', hint: 'present', run: open(true) },
  {
    name: 'library-filter',
    keys: ['/'],
    modes: library,
    says: 'Thin the list out by typing',
    hint: 'filter',
    run: inLibrary((state, mode) => ({ ...state, mode: { ...mode, typed: '', cursor: 0 } })),
  },
  { name: 'library-down', keys: ['down', 'j'], modes: library, says: 'Document below', run: walk(1) },
  { name: 'library-up', keys: ['up', 'k'], modes: library, says: 'Document above', run: walk(-1) },
  { name: 'library-page-down', keys: ['pagedown', 'space'], modes: library, says: 'Ten documents down', run: walk(10) },
  { name: 'library-page-up', keys: ['pageup', 'b'], modes: library, says: 'Ten documents up', run: walk(-10) },
  { name: 'library-first', keys: ['home', 'g'], modes: library, says: 'First document', run: walk(-1_000_000) },
  { name: 'library-last', keys: ['end', 'G'], modes: library, says: 'Last document', run: walk(1_000_000) },
  {
    name: 'library-all',
    keys: ['escape'],
    modes: library,
    says: 'The whole list again',
    run: inLibrary((state, mode) => ({ ...state, mode: { ...mode, typed: null, cursor: 0 } })),
  },
  {
    name: 'library',
    keys: ['o'],
    modes: ['read'],
    says: 'Back to the list of the folder',
    available: (state) => state.library !== null,
    run: toLibrary,
  },
];
