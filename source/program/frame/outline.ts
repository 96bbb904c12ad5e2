/** A state comes in; the rows of the outline pane go out, the reader's section marked and the matches of a search counted. */

import type { State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { countsOf, depthOf, type Outline, outlineOf } from '../outline.ts';
import { litText } from './light.ts';
import { cutRow, gap, padRow, type Row, rowWidth, span } from './rows.ts';

/** Levels that are indented; what is deeper stands at the last. */
const deepest = 6;

/** The first row shown of `rows`, so that the cursor's row is in the middle where it can be. */
function topOf({ shown }: Outline, cursor: number, rows: number): number {
  return Math.min(Math.max(0, cursor - Math.floor(rows / 2)), Math.max(0, shown.length - rows));
}

/** Index of the section that stands on a 0-based row of an outline of `rows` rows, or -1. */
export function sectionOn(state: State, row: number, rows: number): number {
  const outline = outlineOf(state);
  const { mode } = state;
  const at = mode.kind === 'outline' || mode.kind === 'filter' ? mode.cursor : sectionHere(state);
  return outline.shown[topOf(outline, outline.rows[at] ?? -1, rows) + row] ?? -1;
}

/** The outline as `rows` rows of `columns` columns, around the section that is marked. */
export function outlineRows(state: State, columns: number, rows: number): Row[] {
  const { sections } = state.document;
  const { mode } = state;
  const outline = outlineOf(state);
  const isWalked = mode.kind === 'outline' || mode.kind === 'filter';
  const here = outline.rows[sectionHere(state)] ?? -1;
  const cursor = isWalked ? (outline.rows[mode.cursor] ?? -1) : here;
  const top = topOf(outline, cursor, rows);
  const counts = countsOf(state, outline);
  return outline.shown.slice(top, top + rows).map((index, offset): Row => {
    const row = top + offset;
    const section = sections[index]!;
    const count = counts.get(row) ?? 0;
    const hidden = outline.hidden[row] ?? 0;
    const met = outline.met.get(index);
    const role = row === cursor ? 'strong' : met || mode.kind !== 'filter' || mode.typed === '' ? 'text' : 'muted';
    const number = section.kind === 'heading' && section.number ? `${section.number} ` : '';
    const mark = row === cursor ? (isWalked ? '▶' : '▌') : row === here ? '▌' : ' ';
    const tail: Row = [
      span(hidden > 0 ? ` +${hidden}` : '', 'muted'),
      span(count > 0 ? ` ${count} ` : ' ', count > 0 ? 'accent' : 'text'),
    ];
    const indent = gap(2 * Math.min(deepest, depthOf(sections, index)));
    const head: Row = [
      span(mark, 'accent'),
      indent,
      span(number, 'number'),
      ...litText(section.title, met ?? [], role),
    ];
    const room = columns - rowWidth(tail);
    return [...padRow(cutRow(head, room), room), ...tail];
  });
}
