/** A finder that is there to choose with comes in; what Tab has marked and what Enter chooses for standard output go out. */

import type { Hit } from '../search/model.ts';
import type { FinderRow, Mode, PlaceRow, Result, State } from './model.ts';

type Finder = Extract<Mode, { kind: 'finder' }>;

/** What is being chosen, one hit a block. */
export interface Choosing {
  /** In the order in which they were marked. */
  readonly marked: readonly Hit[];
  /** In document order; empty until the end. */
  readonly chosen: readonly Hit[];
  /** Enter came before what was found for the words typed: it counts once that is there. */
  readonly wanted?: boolean;
}

/** Exit code of a choice that was called off, as of one that Ctrl-C ends. */
export const calledOff = 130;
/** Exit code when there was nothing to choose. */
const nothing = 1;

/** Whether a sign typed first restricts the finder: nothing that can be chosen is a command. */
export function lists({ choosing }: State, sign: string): boolean {
  return choosing === null || sign !== '>';
}

/** The hit that a row is: what the search found there, or the block as it stands. */
function hitOf(row: PlaceRow): Hit {
  if (row.hit) return row.hit;
  const kind = row.kind === 'bookmark' ? 'passage' : row.kind;
  return {
    block: row.place.block,
    kind,
    section: row.section,
    tier: 'all',
    score: 0,
    at: row.place.offset,
    ranges: row.ranges,
  };
}

/** Whether the block of a row is marked. */
export function isMarked({ choosing }: State, row: FinderRow): boolean {
  return choosing !== null && 'place' in row && choosing.marked.some(({ block }) => block === row.place.block);
}

/** Marks the chosen row, or takes its mark away, and goes to the row below. */
export function toggled(state: State, mode: Finder): State {
  const row = mode.rows[mode.cursor];
  const { choosing } = state;
  if (!choosing || !row || !('place' in row)) return state;
  const others = choosing.marked.filter(({ block }) => block !== row.place.block);
  const marked = others.length < choosing.marked.length ? others : [...others, hitOf(row)];
  const cursor = Math.min(mode.rows.length - 1, mode.cursor + 1);
  return { ...state, mode: { ...mode, cursor }, choosing: { ...choosing, marked } };
}

/** The choice that has waited for what was found is made. */
export function due(state: State): Result {
  const { choosing, mode } = state;
  return choosing?.wanted && mode.kind === 'finder' ? chosen(state, mode) : [state, []];
}

/** Ends with what is marked, or with the chosen row when nothing is. */
export function chosen(state: State, mode: Finder): Result {
  const row = mode.rows[mode.cursor];
  const marked = state.choosing?.marked ?? [];
  if (marked.length === 0 && mode.pending) return [{ ...state, choosing: { marked, chosen: [], wanted: true } }, []];
  const one = row && 'place' in row ? [hitOf(row)] : [];
  const hits = marked.length > 0 ? marked.toSorted((a, b) => a.block - b.block) : one;
  return [{ ...state, choosing: { marked, chosen: hits } }, [{ type: 'quit', code: hits.length > 0 ? 0 : nothing }]];
}
