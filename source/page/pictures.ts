/** A paragraph of pictures and the room for them come in; the rows that hold the pictures go out, empty but for what is to be drawn there. */

import type { Block, BlockText, Image } from '../document/model.ts';
import { mostCells } from '../text/cells.ts';
import { cutTo } from '../text/width.ts';
import type { Line } from './model.ts';

/** What is known of a picture: the number it goes by and its size in pixels, or in a few words why it is not shown. */
export type Picture =
  | { readonly number: number; readonly width: number; readonly height: number }
  | { readonly refused: string };

/** How pictures are fitted in. Without it they are captions. */
export interface Room {
  /** By the address that is written in the document; null while it is being read, absent when nobody has asked for it. */
  readonly pictures: ReadonlyMap<string, Picture | null>;
  /** Pixels of a cell. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Rows that a picture may take at most. */
  readonly rows: number;
  /** How many times its own size a picture may be shown at. */
  readonly grows: number;
}

/** True for a text that is nothing but pictures. */
export function isPicture({ text, runs }: BlockText): boolean {
  return text !== '' && runs.every(({ kind, from, to }) => kind === 'image' || text.slice(from, to).trim() === '');
}

/** True for a block that may be all pictures, seen from its source: its text need not be asked for otherwise. */
export function mayPicture({ kind, content }: Block): boolean {
  return (kind === 'paragraph' && content.includes('![')) || (textual.has(kind) && /<img\b/i.test(content));
}

/** True for a block of running text that is nothing but pictures. */
export function isPictureBlock({ kind }: Block, text: BlockText): boolean {
  return textual.has(kind) && isPicture(text);
}

const textual: ReadonlySet<Block['kind']> = new Set(['paragraph', 'html']);

/** The files that the pictures of a text show, in order. */
export function imagesIn({ runs }: BlockText): readonly Image[] {
  return [...new Set(runs.flatMap(({ image }) => image ?? []))];
}

/** Columns and rows of a picture within `columns`: as large as the author wants it or as it is, never cut, at least one cell. */
export function cellsFor(
  { width, height }: { readonly width: number; readonly height: number },
  share: number | null,
  columns: number,
  { cell, rows, grows }: Room,
): { readonly columns: number; readonly rows: number } {
  const most = Math.min(mostCells, columns);
  const wide = share === null ? (width * grows) / cell.width : (columns * share) / 100;
  const shape = (height * cell.width) / (width * cell.height);
  const fitted = Math.min(wide, most, Math.min(mostCells, rows) / shape);
  const across = Math.max(1, Math.min(most, Math.round(fitted)));
  return { columns: across, rows: Math.max(1, Math.min(mostCells, rows, Math.round(fitted * shape))) };
}

/** What stands above and below the text of a block: its pictures, and why some are not shown; nothing for most. */
export function pictured(
  block: Block,
  text: BlockText,
  columns: number,
  room: Room | null,
): readonly [above: readonly Line[], below: readonly Line[]] {
  if (!room || !isPictureBlock(block, text)) return [[], []];
  return [rowsAbove(block, text, columns, room), refusals(block, text, columns, room)];
}

/** The rows of the pictures, a blank one between two. They stand above the text of the block, so no offset leads to them. */
function rowsAbove(block: Block, text: BlockText, columns: number, room: Room): Line[] {
  const rows: Line[] = [];
  for (const { address, share } of imagesIn(text)) {
    const picture = room.pictures.get(address);
    if (!picture || 'refused' in picture) continue;
    const size = cellsFor(picture, share, columns, room);
    if (rows.length > 0) rows.push(lineOf(block, []));
    for (let row = 0; row < size.rows; row++) {
      const slice = { picture: picture.number, ...size, row };
      rows.push(lineOf(block, [{ text: ' '.repeat(size.columns), role: 'muted', picture: slice }]));
    }
  }
  return rows;
}

/** Why pictures are not shown, a row for each, below their caption. */
function refusals(block: Block, text: BlockText, columns: number, room: Room): Line[] {
  return imagesIn(text).flatMap(({ address }) => {
    const picture = room.pictures.get(address);
    if (!picture || !('refused' in picture)) return [];
    const says = cutTo(`  ${picture.refused}`, columns);
    return [{ ...lineOf(block, [{ text: says, role: 'faint' }]), from: text.text.length, to: text.text.length }];
  });
}

function lineOf(block: Block, spans: Line['spans']): Line {
  return { spans, block: block.index, from: -1, to: -1 };
}
