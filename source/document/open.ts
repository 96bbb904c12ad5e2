/** Source text comes in; a Document goes out: whole, or its first stretch at once and the rest in slices. */

import type { StateBlock } from 'markdown-it';
import { type Draft, type Environment, flatten, type Stretch } from './flatten.ts';
import { type FrontMatter, readFrontMatter } from './front.ts';
import { markdown } from './markdown.ts';
import type { Document } from './model.ts';
import { makeSections } from './sections.ts';

/** A document on its way. */
export interface Reading {
  /** The newest snapshot: first the prefix, and the complete document once `advance` has returned true. */
  readonly document: Document;
  /** Takes a snapshot of what has been parsed so far; it is then `document`. */
  look(): Document;
  /** Parses about so many characters (UTF-16 units) more; true when the document is complete. While only the beginning of the text is there, it throws. */
  advance(characters: number): boolean;
  /** Takes the whole text, when only its beginning was there; one that does not begin so is read anew. */
  extend(source: string): void;
}

/** LF line ends, no byte order mark, U+FFFD for NUL (CommonMark 2.3). */
export function normalise(source: string): string {
  let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('\0')) text = text.replaceAll('\0', '\ufffd');
  return text;
}

/** The whole document. `name` is the path as the person gave it, `-` for standard input. Never throws: every text is a document. */
export function openDocument(source: string, name: string): Document {
  return startDocument(source, name, Number.POSITIVE_INFINITY).document;
}

/** A stretch of a text by itself: nothing in it is front matter. Its first line is line 2 of the document. Never throws. */
export function openStretch(text: string, name: string): Document {
  // Blank lines may stand above front matter; a line with a blank may not.
  return openDocument(` \n${text}\n`, name);
}

/**
 * The first `characters` (UTF-16 units, to the next block's end) of a document; the rest follows in `advance`. With `length`, `source` is
 * only the beginning, some whole lines, of a text of about so many characters: `extend` gives all of it.
 */
export function startDocument(source: string, name: string, characters = 65536, length?: number): Reading {
  return new Slices(normalise(source), name, characters, length);
}

/** What one slice of source was found to hold: blocks end to end, the last of which may go on behind the slice. */
interface Slice {
  readonly stretch: Stretch;
  /** Index of the token that opens the last top-level block. */
  readonly lastToken: number;
  /** 0-based line of the slice on which that block begins. */
  readonly lastLine: number;
  readonly end: number;
}

/** A list of terms takes the line behind it for a term when a definition stands below that: so many lines it looks ahead. */
const TERM_AHEAD = 3;

/** Index of the token that opens the first top-level block which more source could change: the last, or a list of terms close before it. */
function unsettled({ tokens, lineMax }: StateBlock): number {
  let found = -1;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { level, nesting, type, map } = tokens[at]!;
    if (level !== 0 || nesting < 0) continue;
    if (found < 0 || type === 'dl_open') found = at;
    if (map && map[1] + TERM_AHEAD < lineMax) break;
  }
  return Math.max(found, 0);
}

class Slices implements Reading {
  document: Document;
  readonly #name: string;
  readonly #characters: number;
  #source!: string;
  /** Characters of a text of which only the beginning is there; null once all of it is. */
  #length: number | null;
  #front!: FrontMatter;
  #blocks!: Draft[];
  #environment!: Environment;
  #offset!: number;
  #line!: number;
  /** How many blocks an earlier snapshot shares: these are copied, not changed. */
  #shared!: number;

  constructor(source: string, name: string, characters: number, length?: number) {
    this.#name = name;
    this.#characters = characters;
    this.#length = length ?? null;
    this.document = this.#begin(source);
  }

  #begin(source: string): Document {
    this.#source = source;
    this.#front = readFrontMatter(source);
    this.#blocks = [];
    this.#environment = { references: Object.create(null), labels: new Map() };
    this.#shared = 0;
    this.#offset = this.#front.bodyStart;
    this.#line = this.#front.bodyLine;
    const slice = this.#parse(this.#characters);
    const longTail = slice.lastLine < 0 || slice.stretch.state.bMarks[slice.lastLine]! * 2 < slice.end - this.#offset;
    this.#take(slice);
    return this.#complete ? this.#snapshot(this.#blocks) : this.#prefix(slice, longTail);
  }

  get #complete(): boolean {
    return this.#length === null && this.#offset >= this.#source.length;
  }

  extend(source: string): void {
    this.#length = null;
    const isSame = source.startsWith(this.#source) && readFrontMatter(source).bodyStart === this.#front.bodyStart;
    if (isSame) this.#source = source;
    else this.document = this.#begin(source);
  }

  advance(characters: number): boolean {
    if (this.document.complete) return true;
    if (this.#length !== null) throw new Error('Only the beginning of the text is there: extend it first.');
    const goal = this.#offset + characters;
    let size = Math.max(1, characters);
    while (!this.#complete && this.#offset < goal) {
      const before = this.#offset;
      this.#take(this.#parse(size));
      // One block fills the slice: read it with twice as much behind it.
      size = this.#offset === before ? size * 2 : Math.max(1, Math.min(characters, goal - this.#offset));
    }
    if (!this.#complete) return false;
    this.document = this.#snapshot(this.#blocks);
    return true;
  }

  look(): Document {
    if (this.#offset > this.document.parsed) this.document = this.#soFar();
    return this.document;
  }

  #soFar(): Document {
    const document = this.#snapshot(this.#blocks.slice());
    this.#shared = this.#blocks.length;
    return document;
  }

  #parse(characters: number): Slice {
    const from = this.#offset;
    const lineEnd = this.#source.indexOf('\n', Math.min(from + characters - 1, this.#source.length));
    const end = lineEnd < 0 ? this.#source.length : lineEnd + 1;
    const parser = markdown();
    const state = new parser.block.State(this.#source.slice(from, end), parser, {}, []);
    parser.block.tokenize(state, 0, state.lineMax);
    const lastToken = unsettled(state);
    const stretch: Stretch = {
      source: this.#source,
      offset: from,
      line: this.#line,
      state,
      blocks: this.#blocks,
      environment: this.#environment,
    };
    return { stretch, lastToken, lastLine: state.tokens[lastToken]?.map?.[0] ?? -1, end };
  }

  /** Keeps every block of the slice that nothing behind it can change: all but the last. */
  #take({ stretch, lastToken, lastLine, end }: Slice): void {
    const { state } = stretch;
    const isLast = this.#length === null && end === this.#source.length;
    if (isLast || lastLine < 0) {
      flatten(stretch, state.tokens.length);
      this.#offset = end;
      this.#line += state.lineMax;
      return;
    }
    flatten(stretch, lastToken);
    this.#offset += state.bMarks[lastLine]!;
    this.#line += lastLine;
  }

  /** The first snapshot. When its last block is most of it (one long list), that block is shown as far as it was read. */
  #prefix(slice: Slice, longTail: boolean): Document {
    if (!longTail) return this.#soFar();
    const environment = { references: { ...this.#environment.references }, labels: new Map(this.#environment.labels) };
    const stretch = { ...slice.stretch, blocks: [], environment };
    flatten(stretch, stretch.state.tokens.length);
    return this.#snapshot(stretch.blocks, slice.end, environment);
  }

  #snapshot(blocks: Draft[], parsed = this.#offset, environment = this.#environment): Document {
    const complete = this.#complete;
    const held = complete
      ? environment
      : { references: { ...environment.references }, labels: new Map(environment.labels) };
    const { sections, owners } = makeSections(this.#source, blocks, held, parsed);
    blocks.forEach((block, index) => {
      const section = owners[index] ?? -1;
      if (block.section === section) return;
      if (index < this.#shared) blocks[index] = { ...block, section };
      else block.section = section;
    });
    return {
      name: this.#name,
      source: this.#source,
      length: this.#length ?? this.#source.length,
      bodyStart: this.#front.bodyStart,
      bodyLine: this.#front.bodyLine,
      meta: this.#front.meta,
      warnings: this.#front.warnings,
      blocks,
      sections,
      complete,
      parsed,
      environment: held,
    };
  }
}
