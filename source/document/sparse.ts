/** Source text and what to look for come in; a Document goes out of which only what may hold it is parsed, and every heading. */

import { cutsIn } from './cuts.ts';
import { type Draft, type Environment, flatten } from './flatten.ts';
import { readFrontMatter } from './front.ts';
import { markdown } from './markdown.ts';
import type { Document } from './model.ts';
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

/**
 * Opens `source` (normalised) so that every top-level block for which `matters` may be true is there, each with the section it
 * stands in; between them a rule stands for what was passed over. Blocks have the lines, offsets and texts of the whole document,
 * but other indexes. Null when only the whole may be parsed: when it cannot be told where blocks begin, or headings alone do not
 * divide the text.
 */
export function openSparse(source: string, name: string, matters: (stretch: string) => boolean): Document | null {
  const front = readFrontMatter(source);
  const cuts = cutsIn(source, front.bodyStart);
  if (cuts === null) return null;
  const parts = new Parts(source, front.bodyLine);
  const starts = [front.bodyStart, ...cuts];
  for (let first = 0; first < starts.length; ) {
    let last = first + 1;
    while (last < starts.length && starts[last]! - starts[first]! < chunk) last++;
    const text = source.slice(starts[first], starts[last] ?? source.length);
    const isWanted = matters(text);
    if (!isWanted && !isNeeded(text)) parts.pass(starts[first]!);
    else
      for (let index = first; index < last; index++) {
        const from = starts[index]!;
        const stretch = source.slice(from, starts[index + 1] ?? source.length);
        if (isNeeded(stretch) || (isWanted && matters(stretch))) parts.parse(from, stretch);
        else parts.pass(from);
      }
    first = last;
  }
  const { blocks, environment } = parts;
  if (blocks.filter(({ kind, containers }) => kind === 'heading' && containers.length === 0).length < 2) return null;
  const { sections, owners } = makeSections(source, blocks, environment, source.length);
  for (const [index, block] of blocks.entries()) block.section = owners[index] ?? -1;
  const { bodyStart, bodyLine, meta, warnings } = front;
  const { length } = source;
  return {
    name,
    source,
    bodyStart,
    bodyLine,
    meta,
    warnings,
    blocks,
    sections,
    complete: true,
    length,
    parsed: length,
    environment,
  };
}

/** The blocks found so far. Stretches are handed in from the first to the last. */
class Parts {
  readonly blocks: Draft[] = [];
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
    flatten({ source: this.#source, offset, line, state, blocks, environment }, state.tokens.length);
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
    this.blocks.push({
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
    });
  }
}
