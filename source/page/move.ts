/** A page and a place come in; the place some rows on, the rows that are visible, and how far one has read go out. */

import type { Place } from '../document/model.ts';
import { sourceOf } from '../document/places.ts';
import type { Line } from './model.ts';
import { countOf, type Page, rowsOf, type Spot } from './page.ts';

/** The row on which a place stands: the last that begins at or before its offset. Blank rows above a block have negative offsets. */
export function spotOf(page: Page, place: Place): Spot {
  const block = nearestShown(page, Math.min(Math.max(0, place.block), page.document.blocks.length - 1));
  const { lines, lead } = rowsOf(page, block);
  if (block !== place.block) return { block, row: place.block < block ? 0 : Math.max(0, lines.length - 1) };
  if (place.offset < 0) return { block, row: Math.max(0, lead + place.offset) };
  let low = lead;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.from <= place.offset) low = middle;
    else high = middle - 1;
  }
  const row = Math.min(low, Math.max(0, lines.length - 1));
  return { block, row: page.document.blocks[block]?.kind === 'table' ? rowHolding(lines, row, place.offset) : row };
}

/** In a table the cells beside one another share rows, so a row that begins before an offset need not hold it: the row nearest to `row` that does. */
function rowHolding(lines: readonly Line[], row: number, offset: number): number {
  const holds = ({ spans }: Line): boolean =>
    spans.some(({ at, text }) => at !== undefined && at <= offset && offset < at + text.length);
  for (let above = row; above >= 0; above--) if (holds(lines[above]!)) return above;
  const below = lines.findIndex((line, index) => index > row && holds(line));
  return below < 0 ? row : below;
}

/** The block itself, or the nearest that shows something: first downwards, then up; the first when none does. */
function nearestShown(page: Page, block: number): number {
  const count = countOf(page);
  for (let index = Math.max(0, block); index < count; index++) if (rowsOf(page, index).lines.length > 0) return index;
  for (let index = block - 1; index >= 0; index--) if (rowsOf(page, index).lines.length > 0) return index;
  return 0;
}

/** Offset of the very first row: above whatever stands over the first block at any width. */
const above = -10_000;

/** The place at which a row begins. */
export function placeOf(page: Page, spot: Spot): Place {
  const { lines, lead } = rowsOf(page, spot.block);
  if (spot.row < lead)
    return { block: spot.block, offset: spot.block === 0 && spot.row === 0 ? above : spot.row - lead };
  return { block: spot.block, offset: lines[spot.row]?.from ?? 0 };
}

/** The spot `count` rows below (above, when negative), stopping at the document's first and last row. */
export function step(page: Page, spot: Spot, count: number): Spot {
  let { block, row } = spot;
  row += count;
  while (row < 0) {
    let above = block - 1;
    while (above >= 0 && rowsOf(page, above).lines.length === 0) above--;
    if (above < 0) return { block, row: 0 };
    block = above;
    row += rowsOf(page, block).lines.length;
  }
  for (;;) {
    const { length } = rowsOf(page, block).lines;
    if (row < length) return { block, row };
    let below = block + 1;
    while (below < page.document.blocks.length && rowsOf(page, below).lines.length === 0) below++;
    if (below >= page.document.blocks.length) return lastRow(page, block);
    row -= length;
    block = below;
  }
}

/** The last row of a block, or of the nearest above it that shows something; the very first when none does. */
function lastRow(page: Page, block: number): Spot {
  for (let index = block; index >= 0; index--) {
    const { length } = rowsOf(page, index).lines;
    if (length > 0) return { block: index, row: length - 1 };
  }
  return { block: 0, row: 0 };
}

function isBefore(one: Spot, other: Spot): boolean {
  return one.block < other.block || (one.block === other.block && one.row < other.row);
}

/** The first row of a screen of `rows` rows that shows the document's end, at or above which no screen needs to begin later. */
export function lastTop(page: Page, rows: number): Spot {
  const last = page.document.blocks.length - 1;
  const end = step(page, { block: Math.max(0, last), row: 0 }, Number.MAX_SAFE_INTEGER);
  return step(page, end, 1 - rows);
}

/** True when `rows` rows or more stand from a spot on. Looks no further, so the end of a long document is not laid out for it. */
function fills(page: Page, spot: Spot, rows: number): boolean {
  let missing = rows + spot.row;
  for (let block = spot.block; block < countOf(page) && missing > 0; block++)
    missing -= rowsOf(page, block).lines.length;
  return missing <= 0;
}

/** Where a screen of `rows` rows begins for a reader at `place`: there, or earlier so that the end does not rise from the foot. */
export function topOf(page: Page, place: Place, rows: number): Spot {
  return within(page, spotOf(page, place), rows);
}

/** The spot itself when a screen can begin there, else the last at which one can. */
function within(page: Page, spot: Spot, rows: number): Spot {
  if (fills(page, spot, rows)) return spot;
  const last = lastTop(page, rows);
  return isBefore(last, spot) ? last : spot;
}

/** The place of a reader who scrolls `count` rows from `place` on a screen of `rows` rows. Never stuck: rows that no place can name are passed over. */
export function scroll(page: Page, place: Place, count: number, rows: number): Place {
  const top = topOf(page, place, rows);
  let spot = within(page, step(page, top, count), rows);
  if (count > 0 && !isBefore(top, spot)) return place;
  for (;;) {
    const found = spotOf(page, placeOf(page, spot));
    const stuck = count > 0 ? isBefore(found, spot) : isBefore(spot, found);
    if (!stuck) return placeOf(page, spot);
    const next = step(page, spot, Math.sign(count));
    if (next.block === spot.block && next.row === spot.row) return placeOf(page, spot);
    spot = next;
  }
}

/** The first place of the document: the row above everything, title included. */
export function startOf(page: Page): Place {
  return placeOf(page, step(page, { block: 0, row: 0 }, 0));
}

/** `rows` lines from a spot on; fewer at the document's end. */
export function linesFrom(page: Page, spot: Spot, rows: number): Line[] {
  const lines: Line[] = [];
  for (let block = spot.block; block < countOf(page) && lines.length < rows; block++) {
    const all = rowsOf(page, block).lines;
    for (let row = block === spot.block ? spot.row : 0; row < all.length && lines.length < rows; row++)
      lines.push(all[row]!);
  }
  return lines;
}

/** How much of the document lies above the reader, 0 to 1, by source offset: 0 on the first screen, 1 on the last. */
export function readSoFar(page: Page, place: Place, rows: number): number {
  const { document } = page;
  const top = topOf(page, place, rows);
  const here = sourceOf(document, placeOf(page, top));
  const start = document.blocks[0]?.start ?? 0;
  if (here <= start && fills(page, top, rows + 1)) return 0;
  const end = document.complete ? sourceOf(document, placeOf(page, lastTop(page, rows))) : document.length;
  return end <= start ? 1 : Math.min(1, Math.max(0, (here - start) / (end - start)));
}

/** The place before which the share `fraction` (0 to 1) of the way lies: what `40%` means. */
export function placeAtShare(page: Page, fraction: number, rows: number, at: (offset: number) => Place): Place {
  const { document } = page;
  const start = document.blocks[0]?.start ?? 0;
  const end = sourceOf(document, placeOf(page, lastTop(page, rows)));
  return fraction <= 0 ? startOf(page) : at(Math.round(start + (end - start) * Math.min(1, fraction)));
}

/** How many rows below `top` a place stands: 0 to `rows` - 1 when it is among the next `rows` rows, otherwise -1. */
export function rowsOfPlace(page: Page, top: Spot, place: Place, rows: number): number {
  const wanted = spotOf(page, place);
  if (isBefore(wanted, top)) return -1;
  let distance = 0;
  for (let block = top.block; block < wanted.block && distance < rows + top.row; block++)
    distance += rowsOf(page, block).lines.length;
  const below = distance + wanted.row - top.row;
  return below < rows ? below : -1;
}
