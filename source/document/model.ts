/** The words of the document model: what a text is once its blocks have been found; no width, colour or key is known here. */

/** What the front matter says. Every string has passed the gate (`text/gate`), so it may be shown. */
export interface Meta {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly date: string | null;
  /** Where, and at which event. */
  readonly place: string | null;
  readonly source: string | null;
  readonly publisher: string | null;
  readonly rights: string | null;
  /** The whole front matter as plain data, for the dialects of other programs and for `deck:`. Not gated: gate a leaf before showing it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Something wrong with the document that did not stop it from opening. `line` is 1-based in the file. */
export interface Warning {
  readonly line: number;
  readonly message: string;
}

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What a block stands in. Blocks of the same list item (quote, …) hold the very same object, so `===` tells them together. */
export type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'alert'; readonly alert: AlertKind }
  | {
      readonly kind: 'item';
      /** The same object for all items of one list. */
      readonly list: { readonly ordered: boolean; readonly tight: boolean; readonly marker: string };
      /** What an ordered item shows; 0 in a bulleted list. */
      readonly number: number;
      readonly task: 'open' | 'done' | null;
    }
  | { readonly kind: 'definition' }
  | { readonly kind: 'footnote'; readonly label: string };

export type BlockKind = 'heading' | 'paragraph' | 'code' | 'table' | 'rule' | 'html' | 'term';

/**
 * A leaf of the block structure, in document order.
 * `line` and `endLine` are 1-based source lines, both inclusive; `start` and `end` are half-open offsets in UTF-16 units into `Document.source`.
 */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  /** Index into `Document.sections`; -1 before the first section. */
  readonly section: number;
  /** From the outermost inwards. */
  readonly containers: readonly Container[];
  /** The inline source, with the prefixes of containers, heading marks, fences and a task's box removed. */
  readonly content: string;
  /** Headings: 1 to 6; 0 for other blocks. */
  readonly level: number;
  /** Code: the info string of the fence as written, '' when indented or none. */
  readonly info: string;
  /** Tables: cells as inline source, the head row first, and the alignment of each column. */
  readonly table: {
    readonly rows: readonly (readonly string[])[];
    readonly align: readonly ('left' | 'right' | 'center' | null)[];
  } | null;
}

/** A heading and what it holds, down to the next heading of its level or above; or a part of a text without headings. In document order, parents before children. */
export interface Section {
  readonly index: number;
  readonly kind: 'heading' | 'part';
  /** Plain text, gated. */
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** Unique in the document; made as GitHub makes its anchors. */
  readonly slug: string;
  /** Place in the outline, as `3.2`. A single top heading that merely titles the whole document has the number ''. */
  readonly number: string;
  /** 1-based source line of the heading (of the first block, for a part). */
  readonly line: number;
  /** Source offsets, half-open, subsections included. */
  readonly start: number;
  readonly end: number;
  /** Block indexes, half-open, subsections included; `ownLast` ends its own blocks, before the first subsection. */
  readonly first: number;
  readonly last: number;
  readonly ownLast: number;
  /** Index of the section around it, or -1. */
  readonly parent: number;
}

export interface Document {
  /** The path as the person gave it; `-` for standard input. */
  readonly name: string;
  /** The decoded text: no byte order mark, line ends as LF, NUL as U+FFFD; front matter included. */
  readonly source: string;
  /** Characters (UTF-16 units) of the whole text: as far as is known, while `source` holds only its beginning. */
  readonly length: number;
  /** Offset and 1-based line at which the body begins, after the front matter. */
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly meta: Meta;
  readonly warnings: readonly Warning[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** False while only a prefix has been parsed; `source` itself may be a prefix then. */
  readonly complete: boolean;
  /** Offset up to which blocks have been found: `source.length` when complete. */
  readonly parsed: number;
  /** The environment that the inline parser needs (link references, footnotes). Opaque. */
  readonly environment: object;
}

/** A block and an offset (UTF-16 units) into the text of that block as `textOf` gives it: where a reader is, where a hit is. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

export interface Link {
  /** Where it leads, already judged: a scheme we do not allow becomes kind 'refused' and is shown as text only. */
  readonly kind: 'web' | 'mail' | 'anchor' | 'file' | 'refused';
  readonly address: string;
}

/** A picture that a document shows from a file of its own. */
export interface Image {
  /** The file's path as it is written, decoded: relative to the document's folder, and not out of it by its steps. */
  readonly address: string;
  /** How much of the width it is to take, 1 to 100 in a hundred, when its author has said so. */
  readonly share: number | null;
  /** Whether the author gave it words; otherwise its caption is the file's name. */
  readonly isNamed: boolean;
}

/** A stretch of a block's text that is written alike. `from` and `to` are half-open offsets (UTF-16 units) into `BlockText.text`. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** `break` is a hard line break, one LF in the text; `note` a footnote mark, its text the label's number. */
  readonly kind: 'text' | 'code' | 'image' | 'break' | 'note';
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly strike: boolean;
  readonly link: Link | null;
  /** The file that an image shows; the same object for all runs of one image. Absent for one that is elsewhere. */
  readonly image?: Image;
}

/** A block's text as a person reads it, gated, with runs that cover it wholly and in order. */
export interface BlockText {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Tables: where each cell lies in `text` (cells of a row are joined by a tab, rows by LF). Otherwise empty. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly from: number;
    readonly to: number;
  }[];
}
