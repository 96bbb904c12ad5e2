/** A state with a folder comes in; the documents that its list shows go out, thinned out by what is typed. */

import { matching } from './match.ts';
import type { LibraryRow, Mode, State } from './model.ts';

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
