/** The words of the stage: how far a slide has been shown, and how much room there is. */

import type { Block } from '../document/model.ts';
import type { Line } from '../page/model.ts';
import type { Room } from '../page/pictures.ts';
import type { Ranges } from './row.ts';

export interface StageState {
  /** 0-based, at most `slide.steps - 1`. */
  readonly step: number;
  /** Everything shown at once, nothing newest. */
  readonly all?: boolean;
  /** 0-based page of a slide that fills several; the page on which the newest thing stands when absent. */
  readonly page?: number;
  /** Index of the element a pointer lights: it alone is bright, the rest steps back. */
  readonly pointed?: number;
  /** What to light in a block, be it the document's or one that was read anew: half-open ranges of its text. */
  readonly matches?: (block: Block) => Ranges;
  readonly shared?: Shared;
  /** Small, beside something else: without large letters, and with a margin of one column. */
  readonly isPreview?: boolean;
  /** How pictures are fitted in; absent where they are captions. */
  readonly room?: Room;
}

/** Where listeners can follow: what stands on the title slide. */
export interface Shared {
  readonly address: string;
  /** The address as a QR code, rows of equal width; black on white where the letters are dark, and the other way round. */
  readonly code: readonly string[];
}

/** The body of a stage in cells: the screen without its foot. */
export interface StageSize {
  readonly columns: number;
  readonly rows: number;
}

export interface LaidSlide {
  /** At most `size.rows` lines, none wider than `size.columns`. */
  readonly lines: readonly Line[];
  /** How many pages the slide fills at this size, at least 1. */
  readonly pages: number;
  /** The page shown, 0-based. */
  readonly page: number;
  /** The last page that shows anything at this step: while `page` is before it, there is more to see before the next press reveals something. */
  readonly lastPage: number;
}
