/** A state comes in; how far the page has been moved along a wide table, and what is seen of its rows, go out. */

import type { Place } from '../document/model.ts';
import type { Line, Span, Wide } from '../page/model.ts';
import { linesFrom, spotOf, topOf } from '../page/move.ts';
import { rowsOf } from '../page/page.ts';
import { furthest, movedBy, movedTo, windowed } from '../page/wide.ts';
import { geometryOf, pageFor } from './geometry.ts';
import type { State } from './model.ts';

/** The columns by which a block's table is moved; the others stand at their beginnings. */
function byOf({ sideways }: State, block: number): number {
  return sideways?.block === block ? sideways.by : 0;
}

/** What is seen of a row of the page; `spans` are its own, perhaps with matches lit. */
export function seenOf(state: State, line: Line, spans: readonly Span[] = line.spans): readonly Span[] {
  if (!line.wide) return spans;
  return windowed(spans, line.wide, byOf(state, line.block), geometryOf(state).window);
}

/** The 0-based column at which a row of the page begins: a table wider than the text goes over it on both sides. */
export function leftOf(state: State, line: Line): number {
  const { pane, text, window } = geometryOf(state);
  const columns = Math.min(line.wide?.columns ?? 0, window);
  return columns <= text.columns ? text.left : pane + ((state.size.columns - pane - columns) >> 1);
}

/** The first table on the screen that is wider than its window; null when all fit. */
export function wideInSight(state: State): { readonly block: number; readonly wide: Wide } | null {
  const { page, rows, geometry } = pageFor(state);
  const line = linesFrom(page, topOf(page, state.place, rows), rows).find(
    ({ wide }) => wide !== undefined && furthest(wide, geometry.window) > 0,
  );
  return line?.wide ? { block: line.block, wide: line.wide } : null;
}

/** Moves along that table by `count` of its columns (back, when negative). */
export function movedSideways(state: State, count: number): State {
  const there = wideInSight(state);
  if (!there) return state;
  const { block, wide } = there;
  const by = byOf(state, block);
  const moved = movedBy(wide, by, count, geometryOf(state).window);
  if (moved !== by) return { ...state, sideways: { block, by: moved } };
  return { ...state, message: count > 0 ? 'This is the last column' : 'This is the first column' };
}

/** Moves along the table in which a place stands, when its column is out of sight. */
export function revealSideways(state: State, place: Place): State {
  const { page, geometry } = pageFor(state);
  if (state.document.blocks[place.block]?.kind !== 'table') return state;
  const { block, row } = spotOf(page, place);
  const line = rowsOf(page, block).lines[row];
  if (!line?.wide) return state;
  const by = byOf(state, block);
  const moved = movedTo(line, place.offset, by, geometry.window);
  return moved === by ? state : { ...state, sideways: { block, by: moved } };
}
