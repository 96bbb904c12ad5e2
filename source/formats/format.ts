/** The words of formats: what was found, where it stands, and what a format makes of it. */

import type { Document } from '../document/model.ts';
import type { Hit } from '../search/model.ts';
import type { Depth, Theme } from '../themes/model.ts';

/** A hit and the document it is in. */
export interface Match {
  readonly document: Document;
  readonly hit: Hit;
}

/** What a format is told of the place it prints to. */
export interface Printing {
  readonly theme: Theme;
  readonly depth: Depth;
  /** Columns that a row of the text format may take. */
  readonly columns: number;
  /** Whether several documents were searched, so that the text format says which one a hit is in. */
  readonly several: boolean;
}

export interface Format {
  readonly name: string;
  /** One line for usage. */
  readonly says: string;
  /** The text for hits in the order in which they come, in pieces that end with a line end. */
  readonly print: (matches: readonly Match[], printing: Printing) => Iterable<string>;
}
