/** The words of export: what a target is told, and what it makes of it. */

import type { Deck } from '../../deck/model.ts';
import type { Document } from '../../document/model.ts';
import type { Span } from '../../page/model.ts';
import type { Theme } from '../../themes/model.ts';
import type { PictureOf } from '../../web/pictures.ts';

/** What is exported, and how it is to look. */
export interface Exporting {
  readonly document: Document;
  readonly deck: Deck;
  /** The theme asked for by name, or the one of this terminal. */
  readonly theme: Theme;
  /** True when the theme was asked for, so that a page has it by day and by night. */
  readonly themed: boolean;
  /** Columns of what is laid out in cells. */
  readonly columns: number;
  /** 0-based index of the one slide that is wanted, or null. */
  readonly slide: number | null;
  /** The rows of a whole screen: the slide that is wanted with all its steps, or else the beginning of the document. */
  readonly screen: () => readonly (readonly Span[])[];
  /** Where pages find the pictures of the document. */
  readonly pictureOf: PictureOf;
  /** The script of the page, as the build has made it. Throws Trouble when there is none. */
  readonly script: () => string;
}

/** Something a document can be exported to. */
export interface Target {
  readonly name: string;
  /** One line for usage. */
  readonly says: string;
  /** What the name of a file of this kind ends in; null for what is printed even on a terminal. */
  readonly extension: string | null;
  /** Whether it can be made of one slide alone. */
  readonly takesSlide: boolean;
  /** What of a deck is lost, and on which slides, in words; absent where nothing can be. */
  readonly loses?: (deck: Deck) => readonly { readonly says: string; readonly slides: string }[];
  /** The text, in pieces. */
  readonly make: (exporting: Exporting) => Iterable<string> | Promise<Iterable<string>>;
}
