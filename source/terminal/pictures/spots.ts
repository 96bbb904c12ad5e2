/** Rows with cells of pictures come in; blank rows, and where on the screen each picture stands, go out. */

import { hasCells, replaceCells } from '../../text/cells.ts';
import { widthOf } from '../../text/width.ts';
import type { Wanted } from './canvas.ts';

/** A picture on the screen; `left` and `top` are 0-based cells of where its corner is, or would be. */
export interface Spot extends Wanted {
  readonly left: number;
  readonly top: number;
  /** The rows of it that can be seen over its whole width, half-open; all of them unless it is cut off or covered. */
  readonly from: number;
  readonly to: number;
}

/** What is drawn and takes no room. */
const unseen = /\x1b\[[\d;:]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g;

export function spotsIn(rows: readonly string[]): {
  readonly rows: readonly string[];
  readonly spots: ReadonlyMap<string, Spot>;
} {
  const seen = new Map<string, { readonly spot: Omit<Spot, 'from' | 'to'>; readonly rows: number[] }>();
  const blank = rows.map((row, index) =>
    hasCells(row)
      ? replaceCells(row, (cells, at) => {
          const [{ picture, columns, rows: high, row: own, column }] = cells as [(typeof cells)[number]];
          const before = replaceCells(row.slice(0, at), (others) => ' '.repeat(others.length)).replace(unseen, '');
          const spot = { picture, columns, rows: high, left: widthOf(before) - column, top: index - own };
          const key = [picture, columns, high, spot.left, spot.top].join(' ');
          const known = seen.get(key) ?? { spot, rows: [] };
          seen.set(key, known);
          if (cells.length === columns) known.rows.push(own);
          return ' '.repeat(cells.length);
        })
      : row,
  );
  const spots = new Map<string, Spot>();
  for (const [key, { spot, rows: whole }] of seen) {
    const from = whole[0];
    if (from === undefined) continue;
    let to = from;
    while (whole.includes(to)) to++;
    spots.set(key, { ...spot, from, to });
  }
  return { rows: blank, spots };
}

/** True for one of which all can be seen. */
export function isWhole({ from, to, rows }: Spot): boolean {
  return from === 0 && to === rows;
}
