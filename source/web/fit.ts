/** A slide comes in; how small its letters have to be goes out. */

import type { Element, Slide } from '../deck/model.ts';
import { homeOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block, BlockText, Document } from '../document/model.ts';
import { isPictureBlock } from '../page/pictures.ts';
import { widthOf } from '../text/width.ts';
import { type PictureOf, showsPicture } from './pictures.ts';

/** Letters of each size, the largest first, in hundredths of the sheet's width: that of a slide with little on it, down to the smallest. */
export const letters: readonly number[] = [2.9, 2.4, 2, 1.65, 1.35, 1.1];

/** What a sheet (16 to 9) leaves inside its margins and above its foot, in hundredths of its width; a title takes some of it. */
const room = { width: 82, height: 43, title: 9 } as const;
/** How wide a column of text is, and how far apart lines are, in letters. */
const letter = { width: 0.56, code: 0.54, line: 1.42 } as const;

/** Heights that pictures are given, in hundredths of the sheet's width; with less than `good`, letters had better be smaller. */
export const pictureRooms: readonly number[] = Array.from({ length: 18 }, (_, index) => 6 + 2 * index);
const good = 18;
/** Room around a picture. */
const gap = 2;
/** For pictures, letters are made no smaller than this one of `letters`. */
const smallest = 2;

/** Lines of room around a block of each kind. */
const around: Readonly<Record<Block['kind'], number>> = {
  heading: 1.2,
  paragraph: 0.5,
  term: 0.2,
  html: 0.5,
  rule: 1.5,
  code: 1,
  table: 1,
};

/** Blanks beside the text of a cell, in columns, and above and below it, in lines. */
const cellRoom = { wide: 2.4, high: 0.6 } as const;

function rowsOf(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
}

/** Rows of a table whose columns share the width by what they hold, when that is more than there is. */
function rowsOfTable({ text, cells }: BlockText, columns: number): number {
  const widths: number[] = [];
  for (const { column, from, to } of cells)
    widths[column] = Math.max(widths[column] ?? 0, widthOf(text.slice(from, to)) + cellRoom.wide);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, columns / whole);
  const heights: number[] = [];
  for (const { row, column, from, to } of cells) {
    const width = Math.max(4, (widths[column] ?? 1) * share - cellRoom.wide);
    // Words do not fill a narrow column to its end.
    const slack = share < 1 ? 0.8 : 1;
    heights[row] = Math.max(heights[row] ?? 0, rowsOf(text.slice(from, to), width * slack) + cellRoom.high);
  }
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Lines that an element takes at so many columns; infinitely many when its code is too wide. */
function linesOf(document: Document, element: Element, columns: number): number {
  const { block, range } = element;
  const text = textOf(homeOf(document, block), block);
  const shown = (range ? text.text.slice(...range) : text.text).replace(/\n$/, '');
  if (element.kind === 'point') return rowsOf(shown, columns - 2) + 0.75;
  if (block.kind === 'table') return rowsOfTable(text, columns) + around.table;
  if (block.kind === 'code') {
    const lines = shown.split('\n');
    const widest = Math.max(...lines.map(widthOf)) * (letter.code / letter.width);
    return widest > columns ? Number.POSITIVE_INFINITY : lines.length - (element.hidden?.length ?? 0) + around.code;
  }
  const inner = block.containers.at(-1);
  const isTight = inner?.kind === 'item' && inner.list.tight;
  const title = block.containers.some((container) => container.kind === 'alert') ? 1.3 : 0;
  return rowsOf(shown, columns - 2 * block.containers.length) + (isTight ? 0.1 : around[block.kind]) + title;
}

/** Whether a block is nothing but pictures, of which one is shown. */
function isFigure(document: Document, { block }: Element, pictureOf: PictureOf | undefined): boolean {
  if (pictureOf === undefined) return false;
  const text = textOf(homeOf(document, block), block);
  return isPictureBlock(block, text) && showsPicture(pictureOf, text);
}

/** How high what stands on a slide is with letters of that size, in hundredths of the sheet's width. Columns stand side by side. */
function heightAt(document: Document, slide: Slide, size: number): number {
  const beside = new Map<number, number>();
  let lines = 0;
  for (const element of slide.elements) {
    const { column, shares = [] } = element;
    const all = shares.reduce((sum, share) => sum + share, 0);
    const share = column === null ? 1 : (shares[column] ?? 1) / Math.max(all, 1);
    const own = linesOf(document, element, Math.floor((room.width * share) / (size * letter.width)));
    if (column === null) lines += own;
    else beside.set(column, (beside.get(column) ?? 0) + own);
  }
  return (lines + Math.max(0, ...beside.values())) * size * letter.line;
}

export interface Fit {
  /** The size of the letters, from 1, the largest; the smallest when even that is too large. */
  readonly fit: number;
  /** How high each picture may be, in hundredths of the sheet's width: one of `pictureRooms`; null where there are none. */
  readonly pictures: number | null;
}

/** How a slide is fitted: its letters as large as leave its pictures, one below the other, the least that is good for them. */
export function fitOf(document: Document, slide: Slide, pictureOf?: PictureOf): Fit {
  const title = slide.kind === 'points' && slide.title !== '' ? room.title : 0;
  const own = slide.chosen ? 4 : 0;
  const count = slide.elements.filter((element) => isFigure(document, element, pictureOf)).length;
  const free = (size: number): number => room.height - heightAt(document, slide, size) - title - own;
  const indexFor = (wanted: number, otherwise: number): number => {
    const index = letters.findIndex((size) => free(size) >= wanted);
    return index < 0 ? otherwise : index;
  };
  const at = Math.max(indexFor(0, letters.length - 1), Math.min(smallest, indexFor(count * good, smallest)));
  if (count === 0) return { fit: at + 1, pictures: null };
  const each = free(letters[at]!) / count - gap;
  return { fit: at + 1, pictures: pictureRooms.findLast((one) => one <= each) ?? pictureRooms[0]! };
}
