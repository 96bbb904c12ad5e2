/** A state with a folder comes in; the rows of its screen go out: title, speaker, date, length and progress of each document. */

import { longDate } from '../../text/date.ts';
import { type LibraryRow, shownRows } from '../library.ts';
import type { Mode, State } from '../model.ts';
import { timeText } from '../progress.ts';
import { hintRow } from './foot.ts';
import { cutRow, gap, padRow, type Row, span, spread } from './rows.ts';

/** Columns of what stands behind the title, with the gap before each; the least important is left out first. */
const fields: readonly { readonly columns: number; readonly from: number; readonly row: (row: LibraryRow) => Row }[] = [
  { columns: 18, from: 84, row: ({ speaker }) => [span(speaker ?? '', 'muted')] },
  { columns: 14, from: 72, row: ({ date }) => [span(date === null ? '' : shortDate(date), 'muted')] },
  { columns: 9, from: 48, row: ({ minutes }) => [span(minutes === null ? '' : timeText(minutes), 'muted')] },
  { columns: 12, from: 34, row: ({ progress }) => barOf(progress ?? 0) },
];

const barColumns = 10;

/** `14 Jul 2021`. */
function shortDate(date: string): string {
  return longDate(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');
}

function barOf(progress: number): Row {
  const lit = Math.round(progress * barColumns);
  return [span('━'.repeat(lit), 'accent'), span('━'.repeat(barColumns - lit), 'faint')];
}

/** The rows of the list, each with air below it while they all fit so. */
export function libraryRows(state: State): Row[] {
  const mode: Mode = state.mode.kind === 'library' ? state.mode : { kind: 'library', typed: null, cursor: 0 };
  const { columns, rows } = state.size;
  const shown = shownRows(state, mode);
  const head = spread([span('lectern', 'accent', true)], [span(countText(state, shown.length), 'muted')], columns - 2);
  const top = rows >= 16 ? 3 : 1;
  const room = Math.max(1, rows - top - 1);
  const step = shown.length * 2 <= room ? 2 : 1;
  const visible = Math.max(1, Math.floor(room / step));
  const first = Math.min(Math.max(0, mode.cursor - Math.floor(visible / 2)), Math.max(0, shown.length - visible));
  const list: Row[] = [[gap(1), ...head]];
  while (list.length < top) list.push([]);
  shown.slice(first, first + visible).forEach((row, index) => {
    list.push(rowOf(row, first + index === mode.cursor, columns));
    if (step === 2) list.push([]);
  });
  if (shown.length === 0 && state.library?.complete) list.push([gap(5), span(emptyText(mode), 'muted')]);
  while (list.length < rows - 1) list.push([]);
  return [...list.slice(0, rows - 1), footRow(state, mode, columns - 2)];
}

function rowOf(row: LibraryRow, isChosen: boolean, columns: number): Row {
  const fitting = fields.filter(({ from }) => columns >= from);
  const behind = fitting.reduce((sum, field) => sum + field.columns, 0);
  const title = span(row.title, isChosen ? 'strong' : 'text');
  const left = columns >= 48 ? 3 : 1;
  const room = Math.max(1, columns - left - 2 - behind - 2);
  return [
    gap(left),
    span(isChosen ? '▌ ' : '  ', 'accent'),
    ...padRow(cutRow([title], room), room),
    ...fitting.flatMap((field) => [gap(2), ...padRow(cutRow(field.row(row), field.columns - 2), field.columns - 2)]),
  ];
}

function countText({ library }: State, shown: number): string {
  if (!library) return '';
  const all = library.rows.length;
  const count = shown === all ? String(all) : `${shown} of ${all}`;
  const told = `${count} document${count === '1' ? '' : 's'}`;
  if (!library.complete) return `${told} so far …`;
  return library.cut ? `the first ${told}` : told;
}

function emptyText({ typed }: { readonly typed: string | null }): string {
  return typed ? `Nothing is called ${typed}` : 'There is no text in this folder';
}

function footRow(state: State, mode: Extract<Mode, { kind: 'library' }>, columns: number): Row {
  if (state.message) return [gap(1), ...cutRow([span(state.message, 'accent')], columns)];
  if (mode.typed === null) return [gap(1), ...hintRow(state, 'library', columns)];
  return [gap(1), ...cutRow([span('/', 'accent'), span(mode.typed, 'strong'), span('▏', 'accent')], columns)];
}
