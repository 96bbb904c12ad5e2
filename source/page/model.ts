/** The words of the page: roles, spans and lines; nothing here knows a colour. */

import type { Slice } from '../text/cells.ts';

/** What a stretch of text is for; a theme turns it into a colour when it is drawn. */
export type Role =
  | 'text'
  | 'strong'
  | 'heading'
  | 'number'
  | 'muted'
  | 'faint'
  | 'accent'
  | 'place'
  | 'code'
  | 'keyword'
  | 'string'
  | 'comment'
  | 'literal'
  | 'link'
  | 'quote'
  | 'aside'
  | 'match'
  | 'current'
  | 'selected'
  | 'big'
  | 'said'
  | 'coming'
  | 'ahead'
  | 'behind'
  | 'error'
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution';

/** Text with a role. Its text is gated and holds no line end or tab. */
export interface Span {
  readonly text: string;
  readonly role: Role;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** It stands on the row that is chosen in a list: drawn on another ground. */
  readonly chosen?: boolean;
  /** An address that an OSC 8 link may carry: only http, https and mailto. */
  readonly link?: string;
  /** Offset (UTF-16 units) of the first character in the block's text; absent on furniture (bullets, bars, padding). */
  readonly at?: number;
  /** The row of a picture that stands here where the terminal shows pictures; the text is as many blanks. */
  readonly picture?: Slice;
}

/** One row of the page: it fits the width it was laid out for. */
export interface Line {
  readonly spans: readonly Span[];
  /** Index of the block it belongs to; -1 for furniture. */
  readonly block: number;
  /** The stretch of the block's text that this line shows, half-open; both -1 on a blank line before the block. */
  readonly from: number;
  readonly to: number;
  /** It is a row of a table wider than the page, of which a window is shown. */
  readonly wide?: Wide;
}

/** A table that is wider than the page, in columns. */
export interface Wide {
  readonly columns: number;
  /** So much at its left stays in sight: the first column and the gap behind it; 0 when that would take too much. */
  readonly frozen: number;
  /** Where each column that moves begins. */
  readonly stops: readonly number[];
}

/** The rows of a whole screen. Shorter than the screen when the rest is blank. */
export interface Frame {
  readonly rows: readonly (readonly Span[])[];
  /** 0-based cell where the terminal's cursor belongs, or null to hide it. */
  readonly cursor: { readonly column: number; readonly row: number } | null;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}
