/** Source text and what to look for come in; a Document goes out of which only what may hold it is parsed, and every heading. */

import { cutsIn } from './cuts.ts';
import { type Draft, type Environment, flatten } from './flatten.ts';
import { type FrontMatter, readFrontMatter } from './front.ts';
import { markdown } from './markdown.ts';
import type { Document, Section } from './model.ts';
import { makeSections } from './sections.ts';

/** The line of a heading. */
const heading = / {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/my;
/** How the line of a heading may begin: `#`, `=`, `-` or a blank. */
const mayHead: ReadonlySet<number> = new Set([0x23, 0x3d, 0x2d, 0x20]);

/** Headings, what defines links and notes, and marks of notes, which are numbered as they come: all are needed wherever a hit stands. */
function isNeeded(text: string): boolean {
  if (text.includes('[^') || text.includes(']:')) return true;
  for (let at = 0; at < text.length; ) {
    heading.lastIndex = at;
    if (mayHead.has(text.charCodeAt(at)) && heading.test(text)) return true;
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return false;
}

/** A heading as most are written (CommonMark 4.2), with nothing behind it: no parser is needed for it. */
const plainHeading = /^(#{1,6}) ([^\s#](?:[^\n#]*[^\s#])?)\n*$/;

/** A paragraph on one line that begins as no other block can (CommonMark 4.8): none is needed for it either. */
const plainParagraph = /^["'(A-Za-z\u00c0-\u024f‘“][^\n]*\n*$/;

const none: Draft['containers'] = [];
/** The containers of a rule that nobody has written. */
const passed: Draft['containers'] = [];

/** Source characters looked through at once. */
const chunk = 32_768;

/** Opens a text so that every top-level block for which `matters` may be true is there; null when only the whole may be parsed. */
export type OpenSparse = (matters: (stretch: string) => boolean) => Document | null;

/**
 * What opens `source` (normalised) again and again, for one thing and another. Each block has the section it stands in; between
 * them a rule stands for what was passed over. Blocks have the lines, offsets and texts of the whole document, but other indexes.
 * Only the whole may be parsed when it cannot be told where blocks begin, or headings alone do not divide the text.
 */
export function sparseFrom(source: string, name: string): OpenSparse {
  const front = readFrontMatter(source);
  const cuts = cutsIn(source, front.bodyStart);
  if (cuts === null) return () => null;
  const starts = [front.bodyStart, ...cuts];
  const needs = { chunk: new Needs(source, starts), stretch: new Needs(source, starts) };
  return (matters) => {
    const parts = new Parts(source, front.bodyLine);
    for (let first = 0; first < starts.length; ) {
      let last = first + 1;
      while (last < starts.length && starts[last]! - starts[first]! < chunk) last++;
      const isWanted = matters(source.slice(starts[first], starts[last] ?? source.length));
      if (!isWanted && !needs.chunk.has(first, last)) parts.pass(starts[first]!);
      else
        for (let index = first; index < last; index++) {
          const from = starts[index]!;
          const isNeeded = needs.stretch.has(index, index + 1);
          if (!isNeeded && !isWanted) parts.pass(from);
          else {
            const stretch = source.slice(from, starts[index + 1] ?? source.length);
            if (isNeeded || matters(stretch)) parts.parse(from, stretch);
            else parts.pass(from);
          }
        }
      first = last;
    }
    return parts.count < 2 ? null : documentOf(source, name, front, parts);
  };
}

/** Which stretches are needed wherever hits stand, told once of each. */
class Needs {
  readonly #source: string;
  readonly #starts: readonly number[];
  /** 0 where it is not known, 1 where nothing is needed, 2 where something is. */
  readonly #told: Uint8Array;

  constructor(source: string, starts: readonly number[]) {
    this.#source = source;
    this.#starts = starts;
    this.#told = new Uint8Array(starts.length);
  }

  /** From one start to another, half-open; the first tells which it is. */
  has(first: number, last: number): boolean {
    if (this.#told[first] === 0) {
      const text = this.#source.slice(this.#starts[first], this.#starts[last] ?? this.#source.length);
      this.#told[first] = isNeeded(text) ? 2 : 1;
    }
    return this.#told[first] === 2;
  }
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
  /** An offset, and its 1-based line. */
  #at: number;
  #line: number;

  constructor(source: string, line: number) {
    this.#source = source;
    this.#line = line;
    this.#at = -1;
  }

  /** The 1-based line of an offset at the beginning of a line. */
  #lineOf(offset: number): number {
    if (this.#at < 0) this.#at = offset;
    for (let end = this.#source.indexOf('\n', this.#at); end >= 0 && end < offset; ) {
      this.#line++;
      end = this.#source.indexOf('\n', end + 1);
    }
    this.#at = offset;
    return this.#line;
  }

  parse(offset: number, stretch: string): void {
    const heading = plainHeading.exec(stretch);
    if (heading) {
      this.#add('heading', offset, heading[2]!, heading[1]!.length);
      return;
    }
    if (plainParagraph.test(stretch)) {
      this.#add('paragraph', offset, stretch.trim(), 0);
      return;
    }
    const parser = markdown();
    const state = new parser.block.State(stretch, parser, {}, []);
    parser.block.tokenize(state, 0, state.lineMax);
    const { blocks, environment } = this;
    const line = this.#lineOf(offset);
    const from = blocks.length;
    flatten({ source: this.#source, offset, line, state, blocks, environment }, state.tokens.length);
    for (let index = from; index < blocks.length; index++) this.#place(blocks[index]!);
  }

  /** Sets a rule for what is passed over, one for all that follows on. */
  pass(offset: number): void {
    if (this.blocks.at(-1)?.containers === passed) return;
    this.#add('rule', offset, '', 0);
  }

  /** A block of one line. */
  #add(kind: 'heading' | 'paragraph' | 'rule', offset: number, content: string, level: number): void {
    const line = this.#lineOf(offset);
    const end = kind === 'rule' ? offset : this.#source.indexOf('\n', offset);
    const block: Draft = {
      index: this.blocks.length,
      kind,
      line,
      endLine: line,
      start: offset,
      end: end < 0 ? this.#source.length : end,
      section: -1,
      containers: kind === 'rule' ? passed : none,
      content,
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
