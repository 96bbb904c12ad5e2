/** A block and an offset in its inline source come in; the offset of that character in the document's source goes out. */

import type { Block, Document } from './model.ts';

/** Where lines begin. */
type Starts = readonly number[];

/** Characters or lines from which on the lines of a block are counted once, and not for each of the places in it. */
const long = { characters: 4096, lines: 64 };
const counted = new WeakMap<Block, { readonly content: Starts; readonly source: Starts }>();

/** Where the lines of a long block begin, in its content and in the source; null for a short one. */
function startsIn(source: string, block: Block): { readonly content: Starts; readonly source: Starts } | null {
  if (block.content.length < long.characters && block.endLine - block.line < long.lines) return null;
  let made = counted.get(block);
  if (!made) {
    const content = startsFrom(block.content, 0, Number.POSITIVE_INFINITY);
    const lines = Math.max(content.length, block.endLine - block.line + 1) + 1;
    made = { content, source: startsFrom(source, block.start, lines) };
    counted.set(block, made);
  }
  return made;
}

/** The beginning itself, and those of at most `most` lines in all. */
function startsFrom(text: string, from: number, most: number): Starts {
  const starts = [from];
  for (let end = text.indexOf('\n', from); end >= 0 && starts.length < most; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return starts;
}

/** Half-open range of the source line, LF excluded, that is `lines` lines behind the block's first. */
function lineOf(source: string, block: Block, lines: number): [number, number] {
  const starts = startsIn(source, block)?.source;
  const known = starts?.[lines];
  if (starts && known !== undefined) {
    const next = starts[lines + 1];
    const end = next === undefined ? source.indexOf('\n', known) : next - 1;
    return [known, end < 0 ? source.length : end];
  }
  let start = block.start;
  for (let line = 0; line < lines; line++) {
    const end = source.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  return [start, end < 0 ? source.length : end];
}

const fences = new WeakMap<Block, 0 | 1>();

/** How many source lines stand above the first line of the content: the opening fence of a code block. */
function above(source: string, block: Block): 0 | 1 {
  if (block.kind !== 'code') return 0;
  const known = fences.get(block);
  if (known !== undefined) return known;
  const made = opensWithFence(source, block) ? 1 : 0;
  fences.set(block, made);
  return made;
}

/** An indented block has as many lines as it holds, and ends its first line with the first it holds. */
function opensWithFence(source: string, block: Block): boolean {
  const [first = '', ...rest] = block.content.split('\n');
  if (block.content === '' || block.endLine - block.line > rest.length) return true;
  const [start, end] = lineOf(source, block, 0);
  const line = source.slice(start, end);
  return /(?:`{3,}[^`]*|~{3,}.*)$/.test(line) && !line.endsWith(first);
}

/** The line of the content that holds an offset, 0-based, and the half-open range of it without its LF. */
function contentLine(source: string, block: Block, offset: number): { row: number; from: number; to: number } {
  const { content } = block;
  const starts = startsIn(source, block)?.content;
  if (starts) {
    let row = 0;
    let high = starts.length;
    while (high - row > 1) {
      const middle = (row + high) >> 1;
      if (starts[middle]! <= offset) row = middle;
      else high = middle;
    }
    const next = starts[row + 1];
    return { row, from: starts[row]!, to: next === undefined ? content.length : next - 1 };
  }
  let row = 0;
  let from = 0;
  for (let end = content.indexOf('\n'); end >= 0 && end < offset; end = content.indexOf('\n', from)) {
    row++;
    from = end + 1;
  }
  const to = content.indexOf('\n', from);
  return { row, from, to: to < 0 ? content.length : to };
}

/** A heading stands between its marks: `## text ##`. */
function headingStart(source: string, block: Block, start: number, end: number): number {
  const line = source.slice(start, end);
  if (block.line !== block.endLine) return -1;
  const bare = line
    .replace(/[ \t]+$/, '')
    .replace(/(^|[ \t])#+$/, '')
    .replace(/[ \t]+$/, '');
  return bare.endsWith(block.content)
    ? start + bare.length - block.content.length
    : start + Math.max(0, line.lastIndexOf(block.content));
}

function blanksAtEnd(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.length - end;
}

/**
 * Offset in `document.source` of the character at `offset` (UTF-16 units) in `block.content`; `content.length` gives the end.
 * Each line of the content ends where its source line ends, so a prefix of any container is stepped over.
 */
export function contentOrigin(document: Document, block: Block, offset: number): number {
  const { source } = document;
  const { content } = block;
  const { row, from: lineStart, to } = contentLine(source, block, offset);
  const length = to - lineStart;
  const [start, end] = lineOf(source, block, row + above(source, block));
  const column = offset - lineStart;
  if (block.kind === 'heading') {
    const at = headingStart(source, block, start, end);
    if (at >= 0) return at + column;
  }
  const text = content.slice(lineStart, lineStart + length);
  // Blanks at the end of a paragraph are no part of its content, those before a line break are.
  const last = end - (blanksAtEnd(source.slice(start, end)) - blanksAtEnd(text));
  // Where a tab was split between a container and its content the line has fewer characters than the content.
  return Math.max(start, Math.min(last - length + column, end));
}

/**
 * The same for a table's cell: `offset` counts in the cell's inline source, where `\|` has become `|`.
 * The row behind the head stands below the line that underlines it.
 */
export function cellOrigin(document: Document, block: Block, row: number, column: number, offset: number): number {
  const { source } = document;
  const [start, end] = lineOf(source, block, row === 0 ? 0 : row + 1);
  const cells = cellsOf(source.slice(start, end));
  const first = block.table?.rows[row]?.[0] ?? '';
  // Before a leading bar stands nothing but the prefix of a container.
  const [leading] = cells;
  const bare = leading ? source.slice(start + leading[0], start + leading[1]).trimEnd() : '';
  const open = first !== '' && unbarred(bare).endsWith(first) ? 0 : 1;
  const cell = cells[column + open];
  if (!cell) return end;
  const raw = source.slice(start + cell[0], start + cell[1]);
  const content = block.table?.rows[row]?.[column] ?? '';
  let at = raw.length - raw.trimStart().length;
  if (open === 0 && column === 0) at = Math.max(0, raw.trimEnd().length - barredLength(content));
  for (let index = 0; index < offset && at < raw.length; index++) at += raw.startsWith('\\|', at) ? 2 : 1;
  if (raw.startsWith('\\|', at) && content[offset] === '|') at++;
  return Math.min(start + cell[0] + at, end);
}

function unbarred(raw: string): string {
  return raw.replaceAll('\\|', '|');
}

function barredLength(content: string): number {
  return content.replaceAll('|', '\\|').length;
}

/** Half-open ranges between the bars of a line that are not escaped. */
function cellsOf(line: string): [number, number][] {
  const cells: [number, number][] = [];
  let from = 0;
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
    if (line[at - 1] === '\\') continue;
    cells.push([from, at]);
    from = at + 1;
  }
  cells.push([from, line.length]);
  return cells;
}
