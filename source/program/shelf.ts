/** A state and a place in any of the open documents come in; the state that reads there goes out. */

import type { Document, Place } from '../document/model.ts';
import type { Left, Marks, Shelved, State } from './model.ts';

/** Where the reader is now, as the way back has it. */
export function here({ document, place }: State): Left {
  return { ...place, document: document.name };
}

/** What belongs to the document being read and stays with it. */
function shelved(state: State): Shelved {
  const { document, place, find, talk, sections, dialect, included, marks, folded, outlineShown } = state;
  return { document, place, find, talk, sections, dialect, included, marks, folded, outlineShown };
}

/** The state with another document in place of the one being read, which goes to the others. */
function swapped(state: State, next: Shelved): State {
  const others = [shelved(state), ...state.others.filter(({ document }) => document.name !== next.document.name)];
  return { ...state, ...next, others, mode: { kind: 'read' }, focus: null, sideways: null, waiting: null };
}

/** Goes to a place without remembering where the reader was; stays when its document is no longer open. */
export function visit(state: State, left: Left): State {
  const place: Place = { block: left.block, offset: left.offset };
  if (left.document === state.document.name) return { ...state, place };
  const other = state.others.find(({ document }) => document.name === left.document);
  return other ? { ...swapped(state, other), place } : state;
}

/** Reads an open document on where it was left. */
export function readOn(state: State, name: string): State {
  const other = state.others.find(({ document }) => document.name === name);
  return other ? swapped(state, other) : state;
}

/** Reads a document that has just been opened; one of its name that is open already is taken instead. */
export function readNew(state: State, document: Document, marks: Marks): State {
  if (document.name === state.document.name) return state;
  if (state.others.some((other) => other.document.name === document.name)) return readOn(state, document.name);
  return swapped(state, unread(state, { document, place: null, marks, included: new Map() }));
}

/** A document that has just been read; `place` is null for its beginning. */
type New = Pick<Shelved, 'document' | 'marks' | 'included'> & { readonly place: Place | null };

/** A document as it is when nobody has read it in this session. */
function unread({ outlineShown }: State, { document, marks, included, place }: New): Shelved {
  return {
    document,
    place: place ?? { block: 0, offset: -10_000 },
    find: null,
    talk: null,
    sections: [],
    dialect: null,
    included,
    marks,
    folded: new Set(),
    outlineShown,
  };
}

/** Puts a document behind the others, without reading it. */
export function shelve(state: State, added: New): State {
  return { ...state, others: [...state.others, unread(state, added)] };
}

/** The names of the open documents: those of the command line in its order, then those that links led to. */
export function openNames({ document, others, queue }: State): string[] {
  const names = [document.name, ...others.map((other) => other.document.name)];
  const first = queue.filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name)).sort()];
}
