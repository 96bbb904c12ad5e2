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
  /** Columns that a row for a person may take. */
  readonly columns: number;
  /** Whether several documents were searched, so that rows for a person say which one a hit is in. */
  readonly several: boolean;
  /** How many passages of context are printed before and after a hit. */
  readonly before: number;
  readonly after: number;
  /** Whether hits come in document order, so that context which two of them share is printed once. */
  readonly inOrder: boolean;
  /** Something has been printed before: what parts matches stands before the first of these, too. */
  readonly goesOn: boolean;
  /** Only what matches is printed, each match on a row of its own. */
  readonly only: boolean;
  /** What stands behind a file's name in rows for programs: `:` or NUL. */
  readonly mark: string;
  /** Where a hyperlink to a line (1-based) of a document leads; null for none. */
  readonly linkTo: (document: Document, line: number) => string | null;
}

/** What a format can be asked beyond the hits: context, or the matches alone. */
export type Extra = 'context' | 'only';

export interface Format {
  readonly name: string;
  /** One line for usage. */
  readonly says: string;
  readonly takes: readonly Extra[];
  /** Whether it tells where in a passage the matches are: always, where it has colours, or never. */
  readonly marks: 'always' | 'coloured' | 'never';
  /** Whether it has to have all hits before it prints the first, though they come in order. */
  readonly needsAll?: boolean;
  /** The text for hits in the order in which they come, in pieces that end with a line end. */
  readonly print: (matches: readonly Match[], printing: Printing) => Iterable<string>;
}
