/** A block and an offset in its inline source come in; the offset of that character in the document's source goes out. */

import type { Block, Document } from './model.ts';

/** Half-open range of the source line, LF excluded, that is `lines` lines behind the block's first. */
function lineOf(source: string, block: Block, lines: number): [number, number] {
  let start = block.start;
  for (let line = 0; line < lines; line++) {
    const end = source.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  return [start, end < 0 ? source.length : end];
}

/** How many source lines stand above the first line of the content: the opening fence of a code block. */
function above(source: string, block: Block): number {
  if (block.kind !== 'code') return 0;
  const lines = block.endLine - block.line + 1;
  const held = block.content.split('\n').length;
  // An indented block holds as many lines as it has; a fence stands above what it holds.
  const [start, end] = lineOf(source, block, 0);
  const first = block.content.split('\n', 1)[0] ?? '';
  const fenced = /(?:`{3,}|~{3,})[^`]*$|~{3,}.*$/.test(source.slice(start, end));
  return lines > held || (fenced && !source.slice(start, end).endsWith(first)) || block.content === '' ? 1 : 0;
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
  const before = content.slice(0, offset);
  const row = before.split('\n').length - 1;
  const lineStart = before.lastIndexOf('\n') + 1;
  const contentEnd = content.indexOf('\n', lineStart);
  const length = (contentEnd < 0 ? content.length : contentEnd) - lineStart;
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
