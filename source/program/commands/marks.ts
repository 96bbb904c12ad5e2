/** The commands of marks and bookmarks: set them, go back to them, list them. */

import { findKept, keep } from '../../document/kept.ts';
import type { Command } from '../command.ts';
import { openFinder, typedFinder } from '../finder.ts';
import { bookmarkAt, changed } from '../marks.ts';
import type { MarkChange, Mode, Result, State } from '../model.ts';
import { jump, jumpedFrom, restPlace } from '../moves.ts';
import { here, visit } from '../shelf.ts';

type Letter = Extract<Mode, { kind: 'letter' }>;

function wants(what: Letter['wants']): Command['run'] {
  return (state) => ({ ...state, mode: { kind: 'letter', wants: what } });
}

/** The letter that was waited for: sets a mark here, or goes to one; a second `'` goes back to where one was before the last jump. */
export function takeLetter(state: State, mode: Letter, key: string): Result {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (mode.wants === 'go' && (key === "'" || key === '`')) return [before(read), []];
  if (!/^[a-z]$/i.test(key)) return [{ ...read, message: 'A mark is named by a letter from a to z' }, []];
  if (mode.wants === 'set')
    return kept(read, { letter: key, kept: keep(state.document, state.place) }, `Marked: '${key} comes back here`);
  const mark = Object.hasOwn(state.marks.letters, key) ? state.marks.letters[key] : undefined;
  if (!mark) return [{ ...read, message: `No mark ${key}: m${key} sets it` }, []];
  return [jump(read, restPlace(read, findKept(state.document, mark).place)), []];
}

/** Where one was before the last jump; from there, the same key comes back. */
function before(state: State): State {
  const left = state.back.at(-1);
  if (!left) return { ...state, message: 'Nowhere to go back to' };
  return { ...visit(state, left), ...jumpedFrom({ ...state, back: state.back.slice(0, -1) }, here(state)) };
}

function kept(state: State, change: MarkChange, message: string): Result {
  const marks = changed(state.marks, change);
  return [{ ...state, marks, message }, [{ type: 'mark', document: state.document.name, change }]];
}

/** Sets a bookmark here, or takes away the one that is here. */
function toggle(state: State): Result {
  const there = bookmarkAt(state.document, state.marks, state.place);
  return there
    ? kept(state, { bookmark: there, isSet: false }, 'The bookmark here is gone')
    : kept(state, { bookmark: keep(state.document, state.place), isSet: true }, 'Bookmarked: B lists them');
}

/** The finder on marks and bookmarks. */
function list(state: State): State | Result {
  const { letters, bookmarks } = state.marks;
  if (bookmarks.length === 0 && Object.keys(letters).length === 0)
    return { ...state, message: 'No bookmarks yet: M sets one, m and a letter a mark' };
  return typedFinder(openFinder(state), "'");
}

/** Takes away the bookmark of the chosen row. */
function drop(state: State): State | Result {
  const row = state.mode.kind === 'finder' ? state.mode.rows[state.mode.cursor] : undefined;
  const there = row?.kind === 'bookmark' ? bookmarkAt(state.document, state.marks, row.place) : null;
  if (state.mode.kind !== 'finder' || !there) return state;
  const [without, effects] = kept(state, { bookmark: there, isSet: false }, 'The bookmark is gone');
  const [listed] = typedFinder(without, state.mode.typed);
  return [listed, effects];
}

export const markCommands: readonly Command[] = [
  {
    name: 'mark',
    keys: ['m'],
    modes: ['read'],
    says: 'Mark this place with the letter that follows',
    run: wants('set'),
  },
  {
    name: 'to-mark',
    keys: ["'", '`'],
    modes: ['read'],
    says: 'To the mark of the letter that follows; twice: back',
    run: wants('go'),
  },
  { name: 'bookmark', keys: ['M'], modes: ['read'], says: 'Set a bookmark here, or take it away', run: toggle },
  { name: 'bookmarks', keys: ['B'], modes: ['read'], says: 'List the bookmarks and marks', run: list },
  {
    name: 'bookmark-drop',
    keys: ['ctrl-d'],
    modes: ['finder'],
    says: 'Take away the chosen bookmark',
    hint: 'take away',
    available: ({ mode }) => mode.kind === 'finder' && mode.rows[mode.cursor]?.kind === 'bookmark',
    run: drop,
  },
  {
    name: 'letter-cancel',
    keys: ['escape'],
    modes: ['letter'],
    says: 'No mark',
    hint: 'back',
    run: (state) => ({ ...state, mode: { kind: 'read' } }),
  },
];
