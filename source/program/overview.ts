/** What is typed over the grid of slides comes in; the slides it leaves, and the way from one to another, go out. */

import type { Slide } from '../deck/model.ts';
import { shownText } from '../deck/text.ts';
import { type Matching, matching } from './match.ts';
import type { Mode, State } from './model.ts';
import { deckFor } from './talk.ts';

export type Overview = Extract<Mode, { kind: 'overview' }>;

/** Columns of a preview at least, and the rows of one, its title and the gap below included. */
const narrowest = 26;
const highest = 6;
const lowest = 3;

export interface Grid {
  /** Indexes (0-based) of the slides that are met, in order. */
  readonly slides: readonly number[];
  /** What of `number title` is met, by the slide's index. */
  readonly met: ReadonlyMap<number, Matching['ranges']>;
  readonly across: number;
  /** Columns and rows of each preview, and how many rows of previews are seen at once. */
  readonly columns: number;
  readonly rows: number;
  readonly down: number;
}

/** `17 Encryption`: what a slide is called in the grid. */
export function labelOf(slide: Slide): string {
  return `${slide.index + 1} ${slide.title}`.trimEnd();
}

/** The grid for this screen, a row being left for the foot. */
export function gridOf(state: State, mode: Overview): Grid {
  const { columns, rows } = state.size;
  const across = Math.max(1, Math.floor((columns - 2) / narrowest));
  const height = rows >= 20 ? highest : rows >= 12 ? 4 : lowest;
  const { slides } = deckFor(state);
  const isWhole = mode.typed.trim() === '';
  // What a slide is called is known only once its content is, so nobody is asked for nothing.
  const found = isWhole ? [] : matching(mode.typed, slides.map(labelOf));
  const inText = isWhole || found.length > 0 ? [] : slidesWith(state, mode.typed);
  const all = isWhole ? slides.map(({ index }) => index) : found.map(({ index }) => index);
  return {
    slides: inText.length > 0 ? inText : all,
    met: new Map(found.map(({ index, ranges }) => [index, ranges])),
    across,
    columns: Math.floor((columns - 2) / across),
    rows: height,
    down: Math.max(1, Math.floor((rows - 2) / height)),
  };
}

/** When no title is met, the slides that show what is typed. */
function slidesWith(state: State, typed: string): number[] {
  const { slides } = deckFor(state);
  const texts = slides.map((slide) => shownText(state.document, slide).join(' '));
  return matching(typed, texts).map(({ index }) => index);
}

/** The slide (0-based index) so many places further on in the grid, kept within it; the first when the cursor is not met. */
export function stepped(grid: Grid, cursor: number, count: number): number {
  const at = grid.slides.indexOf(cursor);
  if (at < 0) return grid.slides[0] ?? cursor;
  return grid.slides[Math.min(grid.slides.length - 1, Math.max(0, at + count))]!;
}
