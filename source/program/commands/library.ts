/** The commands of a folder's list: walk it, thin it out, search through it, read or present a document. */

import type { Command } from '../command.ts';
import { entryAt, entryCount, type LibraryMode, listing, typedLibrary } from '../library.ts';
import type { Result, State } from '../model.ts';

const library: Command['modes'] = ['library'];

function inLibrary(run: (state: State, mode: LibraryMode, count: number) => State | Result): Command['run'] {
  return (state, count) => (state.mode.kind === 'library' ? run(state, state.mode, count ?? 1) : state);
}

function walk(step: number): Command['run'] {
  return inLibrary((state, mode, count) => {
    const last = entryCount(state, mode) - 1;
    const cursor = Math.max(0, Math.min(last, mode.cursor + step * count));
    return { ...state, mode: { ...mode, cursor } };
  });
}

/** Opens a document where it was left, or a passage at what was found in it; the list is kept as it is. */
function open(presents: boolean): Command['run'] {
  return inLibrary((state, mode) => {
    const entry = entryAt(state, mode, mode.cursor);
    if (!entry) return state;
    const left: State = { ...state, listed: mode };
    if ('document' in entry) return [left, [{ type: 'openRow', path: entry.document.path, presents }]];
    const { path, hit } = entry.found;
    const place = { block: hit.block, offset: hit.at };
    return [left, [{ type: 'openRow', path, presents, sought: { query: mode.typed ?? '', place } }]];
  });
}

/** Shows the folder's list again: what was found, when the document was opened from there, else at the document that was read. */
function toLibrary(state: State): State | Result {
  const { library: folder, listed } = state;
  if (!folder) return state;
  if (listed?.found?.complete) return { ...state, mode: listed };
  if (listed?.found) return typedLibrary({ ...state, mode: listed }, listed, listed.typed ?? '');
  const at = folder.rows.findIndex(({ path }) => path === state.document.name);
  return { ...state, mode: listing(Math.max(0, at)) };
}

export const libraryCommands: readonly Command[] = [
  {
    name: 'library-open',
    keys: ['enter', 'right'],
    modes: library,
    says: 'Read the document, or at the passage',
    hint: 'read',
    run: open(false),
  },
  {
    name: 'library-present',
    keys: ['p', 'ctrl-o'],
    modes: library,
    says: 'Present it',
    hint: 'present',
    run: open(true),
  },
  {
    name: 'library-find',
    keys: ['/', 'ctrl-f', ':'],
    modes: library,
    says: 'Find titles, and passages in all of the texts',
    hint: 'find in all',
    run: inLibrary((state, mode) => ({ ...state, mode: { ...mode, typed: '', cursor: 0 } })),
  },
  { name: 'library-down', keys: ['down', 'j', 'ctrl-n'], modes: library, says: 'Row below', run: walk(1) },
  { name: 'library-up', keys: ['up', 'k', 'ctrl-p'], modes: library, says: 'Row above', run: walk(-1) },
  { name: 'library-page-down', keys: ['pagedown', 'space'], modes: library, says: 'Ten rows down', run: walk(10) },
  { name: 'library-page-up', keys: ['pageup', 'b'], modes: library, says: 'Ten rows up', run: walk(-10) },
  { name: 'library-first', keys: ['home', 'g'], modes: library, says: 'First row', run: walk(-1_000_000) },
  { name: 'library-last', keys: ['end', 'G'], modes: library, says: 'Last row', run: walk(1_000_000) },
  {
    name: 'library-all',
    keys: ['escape'],
    modes: library,
    says: 'The whole list again',
    run: inLibrary((state) => ({ ...state, mode: listing(0) })),
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
