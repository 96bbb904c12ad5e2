/** A finder that is there to choose with comes in; what Tab has marked and what Enter chooses for standard output go out. */

import type { Document } from '../document/model.ts';
import type { Hit } from '../search/model.ts';
import type { FinderRow, Mode, PlaceRow, Result, State } from './model.ts';

type Finder = Extract<Mode, { kind: 'finder' }>;

/** A hit, and the document it is in. */
export interface Chosen {
  readonly document: Document;
  readonly hit: Hit;
}

/** What is being chosen, one hit a block. */
export interface Choosing {
  /** In the order in which they were marked. */
  readonly marked: readonly Chosen[];
  /** The documents in the order in which they were named, each in its own order; empty until the end. */
  readonly chosen: readonly Chosen[];
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

/** The documents to choose from: the one that is read, and those named behind it. */
export function choosable({ document, others }: State): Document[] {
  return [document, ...others.map((other) => other.document)];
}

/** What a row is: what the search found there, or the block as it stands. */
function chosenOf(state: State, row: PlaceRow): Chosen {
  const { place, section, ranges } = row;
  const kind = row.kind === 'bookmark' ? 'passage' : row.kind;
  const asItStands: Hit = { block: place.block, kind, section, tier: 'all', score: 0, at: place.offset, ranges };
  return { document: row.document ?? state.document, hit: row.hit ?? asItStands };
}

function isOf(state: State, row: PlaceRow): (one: Chosen) => boolean {
  const { name } = row.document ?? state.document;
  return ({ document, hit }) => hit.block === row.place.block && document.name === name;
}

/** Whether the block of a row is marked. */
export function isMarked(state: State, row: FinderRow): boolean {
  return state.choosing !== null && 'place' in row && state.choosing.marked.some(isOf(state, row));
}

/** Marks the chosen row, or takes its mark away, and goes to the row below. */
export function toggled(state: State, mode: Finder): State {
  const row = mode.rows[mode.cursor];
  const { choosing } = state;
  if (!choosing || !row || !('place' in row)) return state;
  const isThis = isOf(state, row);
  const others = choosing.marked.filter((one) => !isThis(one));
  const marked = others.length < choosing.marked.length ? others : [...others, chosenOf(state, row)];
  const cursor = Math.min(mode.rows.length - 1, mode.cursor + 1);
  return { ...state, mode: { ...mode, cursor }, choosing: { ...choosing, marked } };
}

/** What was chosen as the documents now are, which may have been read further since, in their order. */
function inOrder(state: State, chosen: readonly Chosen[]): Chosen[] {
  return choosable(state).flatMap((document) =>
    chosen
      .filter((one) => one.document.name === document.name)
      .sort((one, other) => one.hit.block - other.hit.block)
      .map(({ hit }) => ({ document, hit: { ...hit, section: document.blocks[hit.block]?.section ?? hit.section } })),
  );
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
  const one = row && 'place' in row ? [chosenOf(state, row)] : [];
  const hits = inOrder(state, marked.length > 0 ? marked : one);
  return [{ ...state, choosing: { marked, chosen: hits } }, [{ type: 'quit', code: hits.length > 0 ? 0 : nothing }]];
}
