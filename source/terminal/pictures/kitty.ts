/** Pictures come in; what kitty's graphics protocol has for them goes out: their transmission, their cells or placements, and what takes them back. */

import { type Cell, holder, markOf, type Slice } from '../../text/cells.ts';

/** A sequence holds so much of a picture at most, in base64. */
const chunk = 4096;

/** The number a picture goes by at one size: what its cells say in the colour of their text (24 bits) and in a mark behind it. */
export function idOf({ picture, columns, rows }: Pick<Slice, 'picture' | 'columns' | 'rows'>): number {
  return (((picture >> 8) << 24) | ((picture & 255) << 16) | (columns << 8) | rows) >>> 0;
}

function command(keys: string, payload = ''): string {
  return `\x1b_G${keys}${payload === '' ? '' : `;${payload}`}\x1b\\`;
}

/** The sequences, to be sent in this order with no other of this protocol between, that hand over a PNG; then it can be placed. */
export function transmission(id: number, file: Uint8Array): string[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('base64');
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += chunk) {
    const more = at + chunk < text.length ? 1 : 0;
    parts.push(command(at === 0 ? `a=t,f=100,t=d,i=${id},q=2,m=${more}` : `m=${more},q=2`, text.slice(at, at + chunk)));
  }
  return parts;
}

/** Has cells of text stand for the picture. */
export function virtual(id: number, { columns, rows }: Pick<Slice, 'columns' | 'rows'>): string {
  return command(`a=p,U=1,i=${id},c=${columns},r=${rows},q=2`);
}

/** A run of such cells. Each says its row and column, since those to the left of it may be covered. */
export function placeholders(cells: readonly Cell[]): string {
  const [first] = cells;
  if (!first) return '';
  const id = idOf(first);
  const high = id >>> 24 === 0 ? '' : markOf(id >>> 24);
  const text = cells.map(({ row, column }) => holder + markOf(row) + markOf(column) + high).join('');
  return `\x1b[38;2;${(id >> 16) & 255};${(id >> 8) & 255};${id & 255}m${text}\x1b[39m`;
}

/** Draws the picture at the cursor, or so many of its `height` pixels from `top` on; the cursor stays. `place` tells places of one picture apart. */
export function placement(
  id: number,
  place: number,
  { columns, rows }: Pick<Slice, 'columns' | 'rows'>,
  part: { readonly top: number; readonly height: number; readonly width: number } | null,
): string {
  const cut = part ? `,x=0,y=${part.top},w=${part.width},h=${part.height}` : '';
  return command(`a=p,i=${id},p=${place},c=${columns},r=${rows}${cut},C=1,q=2`);
}

/** Takes one place back, or without `place` the picture with all its places. */
export function deletion(id: number, place: number | null = null): string {
  return command(place === null ? `a=d,d=I,i=${id},q=2` : `a=d,d=i,i=${id},p=${place},q=2`);
}
