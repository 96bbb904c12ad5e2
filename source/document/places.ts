/** Places and source offsets come in; the one made from the other, and where a place stands in lines and sections, go out. */

import { byteColumnIn } from './damaged.ts';
import { tracedText } from './inline.ts';
import type { Block, Document, Place, Section } from './model.ts';
import { cellOrigin, contentOrigin } from './origin.ts';
import { isTitle } from './sections.ts';

/** Index of the last element whose key is at most `goal`, or -1; keys must not fall. */
function lastAtMost(length: number, goal: number, key: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(middle) <= goal) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Offset in `document.source` of the character at `offset` (UTF-16 units) in `textOf(document, block)`.
 * The text's length gives the end of its last character. A rule and a block without text give the block's start.
 */
export function sourceOffset(document: Document, block: Block, offset: number): number {
  const { text, segments, cells } = tracedText(document, block);
  const at = Math.max(0, Math.min(offset, text.length));
  if (text.length === 0) return block.start;
  if (at === text.length) return Math.min(sourceOffset(document, block, at - 1) + 1, document.source.length);
  const index = Math.max(
    0,
    lastAtMost(segments.length, at, (each) => segments[each]!.text),
  );
  const segment = segments[index]!;
  const within = segment.source + (segment.exact ? at - segment.text : 0);
  const cell = cells[segment.cell];
  if (!cell) return contentOrigin(document, block, within);
  const length = block.table?.rows[cell.row]?.[cell.column]?.length ?? 0;
  return cellOrigin(document, block, cell.row, cell.column, Math.min(within, length));
}

/** Where `positionAt` was asked last: matches come in order, and what lies before them is counted once. */
interface Counted {
  readonly document: Document;
  readonly at: number;
  /** Where the line begins that holds `at`. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly byteColumn: number;
}
let counted: Counted | null = null;

/** Line, column in Unicode code points and column in UTF-8 bytes of a source offset; all 1-based. */
export function positionAt(document: Document, offset: number): { line: number; column: number; byteColumn: number } {
  const { source, blocks } = document;
  const at = Math.max(0, Math.min(offset, source.length));
  const near = blocks[lastAtMost(blocks.length, at, (index) => blocks[index]!.start)];
  const before =
    counted?.document === document && counted.at <= at && counted.at >= (near?.start ?? 0) ? counted : null;
  let line = before?.line ?? near?.line ?? 1;
  let start = before?.start ?? near?.start ?? 0;
  for (let end = source.indexOf('\n', before?.at ?? start); end >= 0 && end < at; end = source.indexOf('\n', start)) {
    start = end + 1;
    line++;
  }
  const isSameLine = before?.line === line;
  let column = isSameLine ? before.column : 1;
  let byteColumn = isSameLine ? before.byteColumn : 1;
  for (let index = isSameLine ? before.at : start; index < at; index++) {
    const code = source.codePointAt(index)!;
    if (code > 0xffff) index++;
    column++;
    byteColumn += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  counted = { document, at, start, line, column, byteColumn };
  return { line, column, byteColumn: byteColumnIn(document, line, column) ?? byteColumn };
}

/** The place that shows what stands at a source offset: the nearest text at or before it, in the block that holds it or the one above. */
export function placeAtSource(document: Document, offset: number): Place {
  const { blocks } = document;
  const index = Math.max(
    0,
    lastAtMost(blocks.length, offset, (each) => blocks[each]!.start),
  );
  const block = blocks[index];
  if (!block) return { block: 0, offset: 0 };
  const { text } = tracedText(document, block);
  const source = (each: number) => sourceOffset(document, block, each);
  const found = lastAtMost(text.length, offset, source);
  if (found <= 0) return { block: index, offset: 0 };
  // Characters that one entity stands for share its place: the first of them is the one that is meant.
  return { block: index, offset: lastAtMost(found + 1, source(found) - 1, source) + 1 };
}

/** The place at the beginning of a 1-based source line; beyond the end, the last block. */
export function placeAtLine(document: Document, line: number): Place {
  const { blocks, source } = document;
  const index = lastAtMost(blocks.length, line, (each) => blocks[each]!.line);
  const block = blocks[index];
  if (!block) return { block: 0, offset: 0 };
  // Between two blocks the next one is what the line leads to.
  if (line > block.endLine) return { block: Math.min(index + 1, blocks.length - 1), offset: 0 };
  let start = block.start;
  for (let each = block.line; each < line; each++) start = source.indexOf('\n', start) + 1;
  if (start === block.start) return { block: index, offset: 0 };
  const end = source.indexOf('\n', start);
  // The line may begin with marks that show nothing: the first text on it is meant.
  const found = placeAtSource(document, start);
  const next = sourceOffset(document, block, found.offset) < start ? found.offset + 1 : found.offset;
  const { text } = tracedText(document, block);
  const shows = next < text.length && sourceOffset(document, block, next) <= (end < 0 ? source.length : end);
  return { block: index, offset: shows ? next : found.offset };
}

/** Source offset of a place. */
export function sourceOf(document: Document, place: Place): number {
  const block = document.blocks[place.block];
  if (!block) return document.bodyStart;
  return place.offset <= 0 ? block.start : sourceOffset(document, block, place.offset);
}

/** The innermost section or part a place stands in, or null before the first. */
export function sectionAt(document: Document, place: Place): Section | null {
  return document.sections[document.blocks[place.block]?.section ?? -1] ?? null;
}

/** The sections around a section, outermost first, itself last; the heading that merely titles the document is left out unless it is itself meant. */
export function pathOf(document: Document, section: Section): Section[] {
  const path = [section];
  for (let around = document.sections[section.parent]; around; around = document.sections[around.parent])
    path.unshift(around);
  return path.length > 1 && path[0]!.index === 0 && isTitle(document.sections) ? path.slice(1) : path;
}

/** The place at a fraction (0 to 1) of the source, front matter not counted. */
export function fractionPlace(document: Document, fraction: number): Place {
  const { bodyStart, length } = document;
  const within = Math.max(0, Math.min(fraction, 1));
  return placeAtSource(document, bodyStart + Math.floor((length - bodyStart) * within));
}
