/** The pieces of a small slide and some rows come in; as much as these hold goes out, from a whole piece on and with what is new in sight. */

import { cutRow, type Row } from './rows.ts';

/** What belongs together: the rows of a title, of a point, of a paragraph. */
export type Piece = readonly Row[];

/** A slide, and the last row of it that is new, 0-based among all rows: it is in sight when there is no room for all. */
export interface Preview {
  readonly pieces: readonly Piece[];
  readonly newest: number;
}

interface Kept {
  readonly row: Row;
  readonly index: number;
  /** It is the first of its piece. */
  readonly begins: boolean;
}

/** With so many rows the title stays above what it has been scrolled to. */
const roomy = 6;

/** At most `room` rows of `columns` columns: those around the last new one where there are too many, one blank row where a slide has several. A piece that is cut ends with `…`. */
export function inSight({ pieces, newest }: Preview, room: number, columns: number): Row[] {
  const kept = withoutGaps(pieces);
  const at = Math.max(
    0,
    kept.findLastIndex(({ index }) => index <= newest),
  );
  const top = Math.max(0, Math.min(at - room + 2, kept.length - room));
  if (top === 0) return cutBelow(kept, 0, room, columns);
  const titled = room >= roomy ? 1 : 0;
  const own = kept.findLastIndex(({ begins }, index) => begins && index <= at);
  const whole = kept.findIndex(({ begins, row }, index) => begins && row.length > 0 && index >= top + titled);
  const from = whole < 0 ? own : Math.min(whole, own);
  return [...cutBelow(kept, 0, titled, columns), ...cutBelow(kept, from, room - titled, columns)];
}

/** All rows, of blank ones only those with something above them. */
function withoutGaps(pieces: readonly Piece[]): Kept[] {
  const all = pieces.flatMap((piece) => piece.map((row, at) => ({ row, begins: at === 0 })));
  return all
    .map((one, index) => ({ ...one, index }))
    .filter(({ row, index }) => row.length > 0 || (all[index - 1]?.row.length ?? 0) > 0);
}

/** So many rows from one on; when the last one goes on below them, that is said. */
function cutBelow(kept: readonly Kept[], from: number, count: number, columns: number): Row[] {
  const rows = kept.slice(from, from + Math.max(0, count)).map(({ row }) => row);
  const last = rows.at(-1)?.at(-1);
  if (!last || kept[from + count]?.begins !== false) return rows;
  const goesOn: Row = [...rows.at(-1)!.slice(0, -1), { ...last, text: `${last.text}…` }];
  return [...rows.slice(0, -1), cutRow(goesOn, columns)];
}
