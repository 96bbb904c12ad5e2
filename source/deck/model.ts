/** The words of the deck: a document seen as slides. */

import type { Block } from '../document/model.ts';

/** One thing on a slide: a block, or one key point. */
export interface Element {
  /** A block of the document, or of a stretch of it (or of a file it includes) that had to be read anew: ask `homeOf` for the document it is in before its text. */
  readonly block: Block;
  /** `point`: a key point, set large and far apart; `body`: laid out as on the page. */
  readonly kind: 'point' | 'body';
  /** The stretch of the block's text that is shown, half-open; the whole text when null (a chosen sentence is a stretch of its paragraph). */
  readonly range: readonly [number, number] | null;
  /** 0-based step at which it appears. */
  readonly step: number;
  /** 0-based column, or null outside columns. */
  readonly column: number | null;
  readonly align: 'left' | 'center' | 'right';
  /** Code whose line ranges are stepped through: the 1-based lines lit at each step, or null. */
  readonly lit: readonly { readonly step: number; readonly lines: readonly number[] | 'all' }[] | null;
  /** Widths, as shares, of the column layout it stands in; absent outside columns. Two layouts of one slide hold different objects. */
  readonly shares?: readonly number[];
  /** A table shown row by row: the step at which each row appears, the head row first. */
  readonly rowSteps?: readonly number[];
  /** Code: 0-based lines that are not shown. */
  readonly hidden?: readonly number[];
  /** Blank rows the author asked for above it. */
  readonly space?: number;
}

export interface Slide {
  /** 0-based. A slide is shown to people as `index + 1`. */
  readonly index: number;
  /** `title` is made from the front matter; `points` from a section's key points; `authored` was cut by the author of a deck. */
  readonly kind: 'title' | 'points' | 'authored';
  /** Plain text, '' when there is none. */
  readonly title: string;
  /** Index of the section, or null (title slide, deck without headings). */
  readonly section: number | null;
  /** 1-based source line at which it begins. */
  readonly line: number;
  /** Half-open range of blocks it stands for: where `r` reads on, and which slide a place belongs to. */
  readonly first: number;
  readonly last: number;
  /** True when it shows blocks that were read anew, so that the document's own do not say all that is on it. */
  readonly isApart: boolean;
  readonly elements: readonly Element[];
  /** How many states it passes through, at least 1. */
  readonly steps: number;
  /** What the speaker says, paragraphs parted by a blank line: markdown as its author wrote it on an authored slide (`notesOf` reads it), else plain text. */
  readonly notes: string;
  /** 0-based step at which each paragraph of the notes is said; never falling. */
  readonly noteSteps: readonly number[];
  /** Blocks whose text is the notes, when they are blocks of the document. */
  readonly noteBlocks: readonly number[];
  /** True when lectern chose the points, because the author gave none. */
  readonly chosen: boolean;
  /** Widths of columns as shares, empty when there are none. */
  readonly columns: readonly number[];
  readonly centred: boolean;
}

export interface Deck {
  /** Name of the dialect it was read as: `speech` for a document that is no deck. */
  readonly dialect: string;
  readonly slides: readonly Slide[];
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
  /** What its program has at the foot of each slide, when that is not in the front matter. */
  readonly foot?: string;
  /** How its author wants slides counted, with `{slide}` and `{slides}`. */
  readonly counter?: string;
}
