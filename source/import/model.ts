/** The words of import: what a saved page is taken apart into, before it is written as markdown. */

/** A line or block of the page that does not stand in the speech. `line` is 1-based in the page's text, 0 when the page has no lines of its own (HTML). */
export interface Removed {
  readonly line: number;
  readonly text: string;
  /** Why, as a person reads it: `browser warning`, `the title`, `after the speech`. */
  readonly why: string;
}

/** What becomes front matter, in the order in which it is written. */
export interface Facts {
  readonly title: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly source: string | null;
  /** What the page says about the speech before it begins. */
  readonly description: string | null;
}

/** One block of the speech, in order. */
export interface Piece {
  /** `block` is anything that is no running prose: a list, a table, a quote, code, a rule. */
  readonly kind: 'heading' | 'paragraph' | 'block';
  /** Markdown. Of a heading, only the words: its marks come from `level`. */
  readonly markdown: string;
  /** Headings: 2 to 6; otherwise 0. */
  readonly level: number;
  /** A heading that the page does not have. */
  readonly made: boolean;
  /** True when the page sets it apart from what stands before, by more space than between paragraphs. */
  readonly apart: boolean;
}

export interface Imported {
  readonly facts: Facts;
  readonly pieces: readonly Piece[];
  readonly removed: readonly Removed[];
  /** Whole sentences for a person. */
  readonly warnings: readonly string[];
}

/** A paragraph of a plain page: its text on one line, where it begins (1-based) and how many blank lines stand before it. */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly blanks: number;
}

export const noFacts: Facts = {
  title: null,
  speaker: null,
  role: null,
  date: null,
  place: null,
  publisher: null,
  source: null,
  description: null,
};

/** The paragraph `markdown` as a Piece. */
export function paragraphPiece(markdown: string, apart = false): Piece {
  return { kind: 'paragraph', markdown, level: 0, made: false, apart };
}

/** A heading of the page (or, with `made`, one that lectern found words for). */
export function headingPiece(words: string, level: number, made = false, apart = false): Piece {
  return { kind: 'heading', markdown: words, level, made, apart };
}
