/** Source text and what to look for come in; a Document goes out of which only what may hold it is parsed, and every heading. */

import { looksForSigns, nextOf } from '../text/ahead.ts';
import { cutsIn, sharp } from './cuts.ts';
import { type Draft, type Environment, flatten } from './flatten.ts';
import { type FrontMatter, readFrontMatter } from './front.ts';
import { markdown } from './markdown.ts';
import type { Document, Section } from './model.ts';
import { makeSections } from './sections.ts';

/** A heading as most are written (CommonMark 4.2), with nothing behind it: no parser is needed for it. */
const plainHeading = /#{1,6} +[^\s#](?:[^\n#]*[^\s#])?\n*/y;

/** A paragraph on one line that begins as no other block can (CommonMark 4.8): none is needed for it either. */
const plainParagraph = /["'(A-Za-z\u00c0-\u024f‘“][^\n]*\n*/y;

/** Whether an expression that is sticky fits all that stands between two offsets. */
function fits(expression: RegExp, source: string, from: number, to: number): boolean {
  expression.lastIndex = from;
  return expression.test(source) && expression.lastIndex === to;
}

const none: Draft['containers'] = [];

/** What is looked for in a text, by offsets of its source that ascend. */
export interface Wanted {
  /** From here to what comes first of what may matter nothing does; Infinity when nothing comes. */
  next(from: number): number;
  /** Whether a stretch may matter. */
  isIn(from: number, to: number): boolean;
}

/** Opens a text so that every top-level block that may matter is there; null when only the whole may be parsed. */
export type OpenSparse = (wanted: Wanted) => Document | null;

/**
 * What opens `source` (normalised) again and again, for one thing and another. Blocks have the lines, offsets, texts and sections
 * of the whole document, but other indexes; before each but a heading, a rule stands for what was passed over, so that only blocks
 * that follow one another do so here.
 * Only the whole may be parsed when it cannot be told where blocks begin, or headings alone do not divide the text.
 */
export function sparseFrom(source: string, name: string): OpenSparse {
  const front = readFrontMatter(source);
  const cuts = cutsIn(source, front.bodyStart);
  if (cuts === null) return () => null;
  const { headings } = cuts;
  return (wanted) => {
    const parts = new Parts(source, front);
    const nextNote = nextOf(source, looksForSigns('[^'));
    const nextDefinition = nextOf(source, looksForSigns(']:'));
    let heading = 0;
    for (let at = front.bodyStart; at < source.length; ) {
      while (headings[heading]! < at) heading++;
      // Headings, what defines links and notes, and marks of notes, which are numbered as they come, are needed wherever a hit stands.
      const needed = Math.min(headings[heading] ?? Number.POSITIVE_INFINITY, nextNote(at), nextDefinition(at));
      const first = Math.min(needed, wanted.next(at));
      if (first >= source.length) break;
      const [from, to] = cuts.around(first, at);
      const isWanted = wanted.isIn(from, to);
      if (isWanted || needed < to) parts.parse(from, to);
      at = to;
    }
    return parts.count < 2 ? null : documentOf(source, name, front, parts);
  };
}

function documentOf(source: string, name: string, front: FrontMatter, { blocks, environment }: Parts): Document {
  const { bodyStart, bodyLine, meta, warnings } = front;
  const { length } = source;
  let sections: readonly Section[] | null = null;
  return {
    name,
    source,
    bodyStart,
    bodyLine,
    meta,
    warnings,
    blocks,
    // Most who search never ask for them.
    get sections() {
      sections ??= makeSections(source, blocks, environment, length).sections;
      return sections;
    },
    complete: true,
    length,
    parsed: length,
    environment,
  };
}

/** The blocks found so far. Stretches are handed in from the first to the last. */
class Parts {
  readonly blocks: Draft[] = [];
  /** Headings so far that divide the text. */
  count = 0;
  readonly environment: Environment = { references: Object.create(null), labels: new Map() };
  readonly #source: string;
  /** Where the last stretch ended. */
  #end: number;
  /** An offset, and its 1-based line. */
  #at: number;
  #line: number;

  constructor(source: string, { bodyStart, bodyLine }: FrontMatter) {
    this.#source = source;
    this.#line = bodyLine;
    this.#end = bodyStart;
    this.#at = bodyStart;
  }

  /** The 1-based line of an offset at the beginning of a line. */
  #lineOf(offset: number): number {
    for (let end = this.#source.indexOf('\n', this.#at); end >= 0 && end < offset; ) {
      this.#line++;
      end = this.#source.indexOf('\n', end + 1);
    }
    this.#at = offset;
    return this.#line;
  }

  parse(offset: number, to: number): void {
    const { blocks, environment } = this;
    const source = this.#source;
    const passed = this.#end;
    this.#end = to;
    if (fits(plainHeading, source, offset, to)) {
      let level = 1;
      while (source.charCodeAt(offset + level) === sharp) level++;
      this.#add('heading', offset, offset + level, level);
      return;
    }
    if (offset > passed && blocks.length > 0) this.#add('rule', passed, passed, 0);
    if (fits(plainParagraph, source, offset, to)) {
      this.#add('paragraph', offset, offset, 0);
      return;
    }
    const stretch = source.slice(offset, to);
    const parser = markdown();
    const state = new parser.block.State(stretch, parser, {}, []);
    parser.block.tokenize(state, 0, state.lineMax);
    const line = this.#lineOf(offset);
    const from = blocks.length;
    flatten({ source, offset, line, state, blocks, environment }, state.tokens.length);
    for (let index = from; index < blocks.length; index++) this.#place(blocks[index]!);
  }

  /** A block of one line, its content from `from` on; a rule that nobody has written has none. */
  #add(kind: 'heading' | 'paragraph' | 'rule', offset: number, from: number, level: number): void {
    const line = this.#lineOf(offset);
    const found = kind === 'rule' ? offset : this.#source.indexOf('\n', offset);
    const end = found < 0 ? this.#source.length : found;
    const block: Draft = {
      index: this.blocks.length,
      kind,
      line,
      endLine: line,
      start: offset,
      end,
      section: -1,
      containers: none,
      content: this.#source.slice(from, end).trim(),
      level,
      info: '',
      table: null,
    };
    this.blocks.push(block);
    this.#place(block);
  }

  /** Puts a block, in turn, into the section it stands in (see `makeSections`). */
  #place(block: Draft): void {
    if (block.kind === 'heading' && block.containers.length === 0) this.count++;
    block.section = this.count - 1;
  }
}
