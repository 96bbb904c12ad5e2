/** A state with a folder comes in; the documents that its list shows go out, thinned out by what is typed. */

import { matching } from './match.ts';
import type { Mode, State } from './model.ts';

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

/** A folder with its documents, as far as they have been found. */
export interface Library {
  readonly folder: string;
  readonly rows: readonly LibraryRow[];
  /** False while there may be more. */
  readonly complete: boolean;
  /** True when there are more than are listed. */
  readonly cut: boolean;
}

interface Shown {
  readonly rows: readonly LibraryRow[];
  readonly typed: string;
  readonly shown: readonly LibraryRow[];
}

/** The last list asked for: walking it works nothing out. */
let known: Shown | null = null;

/** The documents whose title or speaker meets what is typed, in the folder's order. */
export function shownRows(state: State, mode: Extract<Mode, { kind: 'library' }>): readonly LibraryRow[] {
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
