/** What a deck dialect is: a program's way of writing slides, told by its evidence in a document, and how it cuts one. */

import type { Included } from '../../document/include.ts';
import type { Block, Document } from '../../document/model.ts';
import type { Comment } from '../comments.ts';
import type { Deck } from '../model.ts';
import type { Cut } from '../slide.ts';
import type { Traits } from '../traits.ts';

/** Something in the document that speaks for a dialect. */
export interface Evidence {
  /** 1-based source line. */
  readonly line: number;
  /** What was seen, in a few words. */
  readonly what: string;
  /** 3: only this program writes so; 2: it does and few others; 1: it fits. */
  readonly weight: number;
}

/** The weight of a front matter that names its program: no comment of another's outweighs that. */
export const declared = 30;

/** A row of the table of what a dialect accepts; the README's table is made from it. */
export interface Syntax {
  /** What is written, as it is written. */
  readonly write: string;
  /** What it does here. */
  readonly does: string;
}

/** Something `check` reports; `ignored` when nothing on stage comes of it. */
export interface Remark {
  readonly line: number;
  readonly message: string;
}

/** What cutting may use from outside. */
export interface CutOptions {
  /** What the file at a path holds, as seen from the document's folder, or why it is not put in. Without it nothing is included. Asked while the deck is cut. */
  readonly include?: (path: string) => Included;
}

export interface CutDeck extends Pick<Deck, 'foot' | 'counter'> {
  readonly slides: readonly Cut[];
  readonly warnings: readonly Remark[];
}

export interface Dialect {
  readonly name: string;
  /** One line for usage and README. */
  readonly summary: string;
  readonly accepts: readonly Syntax[];
  /** What speaks for this dialect; none when it is another's. */
  readonly evidence: (traits: Traits) => readonly Evidence[];
  /** What a comment is understood as, in a few words; null when it is passed over, `unreadable` when it means something but cannot be read. */
  readonly hears: (comment: Comment, document: Document) => string | null;
  /** Keys of its front matter, beside those that every document may have; what is under them is understood, or known to do nothing here. */
  readonly keys: readonly string[];
  /** What a block that is no comment is understood as, in a few words; null when it is just shown. Absent where nothing but comments means anything. */
  readonly knows?: (block: Block, document: Document) => string | null;
  /** What its program reads in a block, and nothing comes of here. Absent where there is nothing of the kind. */
  readonly overlooks?: (block: Block) => readonly string[];
  readonly cut: (document: Document, options: CutOptions) => CutDeck;
}
