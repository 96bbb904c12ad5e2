/** A state comes in; the rows of the outline pane go out, the reader's section marked and the matches of a search counted. */

import { matchesOf } from '../matches.ts';
import type { State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { cutRow, gap, padRow, type Row, rowWidth, span } from './rows.ts';

/** The outline as `rows` rows of `columns` columns, around the section that is marked. */
export function outlineRows(state: State, columns: number, rows: number): Row[] {
  const { sections } = state.document;
  const here = sectionHere(state);
  const cursor = state.mode.kind === 'outline' ? state.mode.cursor : here;
  const top = Math.min(Math.max(0, cursor - Math.floor(rows / 2)), Math.max(0, sections.length - rows));
  const counts = countsFor(state);
  return sections.slice(top, top + rows).map((section, offset): Row => {
    const index = top + offset;
    const count = counts.get(index) ?? 0;
    const depth = depthOf(state, index);
    const role = index === cursor ? 'strong' : 'text';
    const number = section.kind === 'heading' && section.number ? `${section.number} ` : '';
    const mark = index === cursor ? (state.mode.kind === 'outline' ? '▶' : '▌') : index === here ? '▌' : ' ';
    const tail: Row = count > 0 ? [span(` ${count} `, 'accent')] : [span(' ', 'text')];
    const head: Row = [span(mark, 'accent'), gap(2 * depth), span(number, 'number'), span(section.title, role)];
    return [...padRow(cutRow(head, columns - rowWidth(tail)), columns - rowWidth(tail)), ...tail];
  });
}

/** How deep a section stands, a lone title heading not counted. */
function depthOf(state: State, index: number): number {
  const { sections } = state.document;
  let depth = 0;
  for (let up = sections[index]!.parent; up >= 0; up = sections[up]!.parent) if (sections[up]!.number !== '') depth++;
  return Math.min(depth, 6);
}

/** Matches of the search in each section's own blocks, by section index. */
function countsFor(state: State): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [block, [, count]] of matchesOf(state.find).blocks) {
    const section = state.document.blocks[block]?.section ?? -1;
    counts.set(section, (counts.get(section) ?? 0) + count);
  }
  return counts;
}
