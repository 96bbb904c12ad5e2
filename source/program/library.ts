/** A state with a folder comes in; what its list shows goes out: the documents, thinned out by what is typed, and the passages found in them. */

import type { Found, Hit } from '../search/model.ts';
import { matching } from './match.ts';
import type { Message, Mode, Result, State } from './model.ts';

/** What is known of a document of a folder before it is opened; null where it is not known. */
export interface LibraryRow {
  readonly path: string;
  readonly title: string;
  readonly speaker: string | null;
  readonly date: string | null;
  /** Minutes the whole of it takes to read. */
  readonly minutes: number | null;
  /** How far it was read, 0 to 1. */
  readonly progress: number | null;
}

/** A passage that a search through all of the folder's documents has found. */
export interface FoundRow {
  readonly path: string;
  /** Title of its document, and titles of the sections around it, parted by ›. */
  readonly title: string;
  readonly section: string;
  /** The text of the whole block. */
  readonly text: string;
  readonly hit: Hit;
}

/** What a search through the folder has found so far, best first. */
export interface FoundAll {
  readonly rows: readonly FoundRow[];
  /** All passages that were found; the rows are the best of them. */
  readonly total: number;
  readonly spelt: Found['spelt'];
  /** Documents that have been searched. */
  readonly searched: number;
  readonly complete: boolean;
  /** True when the rest was too much to be searched. */
  readonly cut: boolean;
}

/** A folder with its documents, as far as they have been found. */
export interface Library {
  readonly folder: string;
  readonly rows: readonly LibraryRow[];
  /** False while there may be more. */
  readonly complete: boolean;
  /** True when there are more than are listed. */
  readonly cut: boolean;
}

export type LibraryMode = Extract<Mode, { kind: 'library' }>;

/** A row of the list: a document, or a passage of one. */
export type Entry = { readonly document: LibraryRow } | { readonly found: FoundRow };

/** The list of documents with the cursor on one of them (0-based). */
export function listing(cursor: number): LibraryMode {
  return { kind: 'library', typed: null, cursor, ticket: 0, found: null };
}

interface Shown {
  readonly rows: readonly LibraryRow[];
  readonly typed: string;
  readonly shown: readonly LibraryRow[];
}

/** The last list asked for: walking it works nothing out. */
let known: Shown | null = null;

/** The documents whose title or speaker meets what is typed, in the folder's order. */
export function shownRows(state: State, mode: LibraryMode): readonly LibraryRow[] {
  const rows = state.library?.rows ?? [];
  const typed = mode.typed?.trim() ?? '';
  if (typed === '') return rows;
  if (known?.rows !== rows || known.typed !== typed) {
    const words = rows.map(({ title, speaker }) => `${title} ${speaker ?? ''}`);
    const met = matching(typed, words).map(({ index }) => index);
    known = { rows, typed, shown: met.sort((one, other) => one - other).map((index) => rows[index]!) };
  }
  return known.shown;
}

/** How many rows the list has. */
export function entryCount(state: State, mode: LibraryMode): number {
  return shownRows(state, mode).length + (mode.found?.rows.length ?? 0);
}

/** The row of that 0-based index, documents first; undefined behind the last. */
export function entryAt(state: State, mode: LibraryMode, index: number): Entry | undefined {
  const documents = shownRows(state, mode);
  const document = documents[index];
  if (document) return { document };
  const found = mode.found?.rows[index - documents.length];
  return found && { found };
}

/** Letters a query has at least: fewer stand in every text. */
const fewest = 2;

/** What is typed has changed: the list is thinned out at once, the texts are searched. */
export function typedLibrary(state: State, mode: LibraryMode, typed: string): Result {
  const ticket = state.tickets + 1;
  const isAsked = typed.trim().length >= fewest;
  const next: LibraryMode = {
    ...mode,
    typed,
    cursor: 0,
    ticket,
    found: isAsked && mode.found ? { ...mode.found, searched: 0, complete: false } : null,
  };
  return [{ ...state, tickets: ticket, mode: next }, isAsked ? [{ type: 'searchAll', ticket, query: typed }] : []];
}

/** Takes what has been found by now; the cursor stays on its passage. */
export function takeFoundAll(state: State, { ticket, found }: Extract<Message, { type: 'foundAll' }>): State {
  const { mode } = state;
  if (mode.kind !== 'library' || mode.ticket !== ticket) return state;
  const chosen = entryAt(state, mode, mode.cursor);
  const next: LibraryMode = { ...mode, found };
  if (!chosen || !('found' in chosen)) return { ...state, mode: next };
  const at = found.rows.findIndex(
    ({ path, hit }) => path === chosen.found.path && hit.block === chosen.found.hit.block,
  );
  const documents = shownRows(state, next).length;
  return {
    ...state,
    mode: {
      ...next,
      cursor: at < 0 ? Math.max(0, Math.min(mode.cursor, documents + found.rows.length - 1)) : documents + at,
    },
  };
}
