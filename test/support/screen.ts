/** A state comes in; what its screen shows goes out as rows of text, the overlay laid over the frame. */

import type { Span } from '../../source/page/model.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { overlay } from '../../source/program/frame/overlay.ts';
import type { State } from '../../source/program/model.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';

/** A row as cells: a wide character takes its cell and an empty one behind it. */
function cellsOf(row: readonly Span[]): string[] {
  return row.flatMap(({ text }) =>
    graphemesOf(text).flatMap((grapheme) => [grapheme, ...Array(Math.max(0, widthOf(grapheme) - 1)).fill('')]),
  );
}

/** The rows of the screen, `size.rows` of them, white space at their ends left out. */
export function screenOf(state: State): string[] {
  const rows = frame(state).rows.map(cellsOf);
  const over = overlay(state);
  over?.rows.forEach((row, index) => {
    const under = rows[over.top + index] ?? [];
    rows[over.top + index] = under;
    while (under.length < over.left) under.push(' ');
    const cells = cellsOf(row);
    under.splice(over.left, cells.length, ...cells);
  });
  return Array.from({ length: state.size.rows }, (_, index) => (rows[index] ?? []).join('').trimEnd());
}
