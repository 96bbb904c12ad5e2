/** A state over the grid of slides comes in; its rows go out: previews side by side, the chosen one marked, what is typed at the foot. */

import { shownText } from '../../deck/text.ts';
import type { State } from '../model.ts';
import { type Grid, gridOf, labelOf, type Overview } from '../overview.ts';
import { deckFor } from '../talk.ts';
import { hintRow } from './foot.ts';
import { litText } from './light.ts';
import { cutRow, gap, padRow, type Row, span } from './rows.ts';

/** The rows of the grid, `size.rows` of them. */
export function overviewRows(state: State, mode: Overview): Row[] {
  const grid = gridOf(state, mode);
  const at = Math.max(0, grid.slides.indexOf(mode.cursor));
  const lines = Math.ceil(grid.slides.length / grid.across);
  const top = Math.max(0, Math.min(Math.floor(at / grid.across) - (grid.down >> 1), lines - grid.down));
  const rows: Row[] = [];
  for (let line = top; line < Math.min(lines, top + grid.down); line++) {
    const shown = grid.slides.slice(line * grid.across, (line + 1) * grid.across);
    const previews = shown.map((index) => previewRows(state, mode, grid, index));
    for (let row = 0; row < grid.rows; row++) rows.push([gap(1), ...previews.flatMap((preview) => preview[row]!)]);
  }
  const kept = rows.slice(0, Math.max(0, state.size.rows - 1));
  while (kept.length < state.size.rows - 1) kept.push([]);
  return [...kept, footRow(state, mode, grid)];
}

/** One slide: its number and title, what it shows, a row below. */
function previewRows(state: State, mode: Overview, grid: Grid, index: number): Row[] {
  const slide = deckFor(state).slides[index]!;
  const isChosen = index === mode.cursor;
  const isOn = index === state.talk?.slide;
  const columns = grid.columns;
  const mark = isChosen ? '▌' : isOn ? '▸' : ' ';
  const role = isChosen ? 'strong' : isOn ? 'place' : 'text';
  const title: Row = [span(mark, 'accent'), ...litText(labelOf(slide), grid.met.get(index) ?? [], role)];
  const body = shownText(state.document, slide)
    .slice(0, Math.max(0, grid.rows - 2))
    .map((text): Row => [span(isChosen ? '▌ ' : '  ', 'accent'), span(text, isChosen ? 'text' : 'muted')]);
  const rows = [title, ...body].slice(0, grid.rows).map((row) => padRow(cutRow(row, columns - 1), columns));
  while (rows.length < grid.rows) rows.push([gap(columns)]);
  return rows;
}

function footRow(state: State, mode: Overview, grid: Grid): Row {
  const columns = state.size.columns - 2;
  if (mode.typed === '') return [gap(1), ...hintRow(state, 'overview', columns)];
  const count = grid.slides.length === 0 ? 'no slide' : `${grid.slides.length} of ${deckFor(state).slides.length}`;
  return [gap(1), ...cutRow([span(mode.typed, 'strong'), span(`   ${count}`, 'muted')], columns)];
}
