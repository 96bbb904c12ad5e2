/** A state with a folder comes in; the rows of its screen go out: title, speaker, date, length and progress of each document, and what was found in all of them. */

import { longDate } from '../../text/date.ts';
import { onOneLine } from '../../text/gate.ts';
import {
  entryAt,
  entryCount,
  type FoundRow,
  type LibraryMode,
  type LibraryRow,
  listing,
  shownRows,
} from '../library.ts';
import type { State } from '../model.ts';
import { timeText } from '../progress.ts';
import { hintRow, speltText, told } from './foot.ts';
import { litSnippet } from './light.ts';
import { cutRow, gap, meter, padRow, type Row, rowWidth, span, spread } from './rows.ts';

/** Columns of what stands behind the title, with the gap before each; the least important is left out first. */
const fields: readonly { readonly columns: number; readonly from: number; readonly row: (row: LibraryRow) => Row }[] = [
  { columns: 18, from: 84, row: ({ speaker }) => [span(speaker ?? '', 'muted')] },
  { columns: 14, from: 72, row: ({ date }) => [span(date === null ? '' : shortDate(date), 'muted')] },
  { columns: 9, from: 48, row: ({ minutes }) => [span(minutes === null ? '' : timeText(minutes), 'muted')] },
  { columns: 12, from: 34, row: ({ progress }) => barOf(progress ?? 0) },
];

const barColumns = 10;
/** Columns of the list at most: the eye must find its way from a title to what stands behind it. */
const widest = 120;

/** `14 Jul 2021`. */
function shortDate(date: string): string {
  return longDate(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');
}

function barOf(progress: number): Row {
  const lit = Math.round(progress * barColumns);
  return meter(lit, barColumns, 'accent');
}

/** The rows of the list, documents each with air below while they all fit so, passages on two rows. */
export function libraryRows(state: State): Row[] {
  const mode = state.mode.kind === 'library' ? state.mode : listing(0);
  const { columns, rows } = state.size;
  const head = spread([span('lectern', 'accent', true)], [span(countText(state, mode), 'muted')], columns - 2);
  const list: Row[] = [[gap(1), ...head]];
  while (list.length < topOf(state.size)) list.push([]);
  list.push(...entryRows(state, mode));
  if (entryCount(state, mode) === 0 && state.library?.complete) list.push([gap(5), span(emptyText(mode), 'muted')]);
  while (list.length < rows - 1) list.push([]);
  return [...list.slice(0, rows - 1), footRow(state, mode, columns - 2)];
}

/** Rows above the list. */
function topOf({ rows }: State['size']): number {
  return rows >= 16 ? 3 : 1;
}

/** The entries in sight, those around the chosen one: the first (0-based), the rows each takes, and the rows there are. */
function sightOf(state: State, mode: LibraryMode): { first: number; height: (index: number) => number; room: number } {
  const room = Math.max(1, state.size.rows - topOf(state.size) - 1);
  const count = entryCount(state, mode);
  const documents = shownRows(state, mode).length;
  const air = mode.typed === null && count * 2 <= room ? 1 : 0;
  const height = (index: number): number => (index < documents ? 1 + air : 2);
  let first = mode.cursor;
  let used = height(first);
  const above = count === documents ? Math.floor(room / (1 + air) / 2) : count;
  while (first > 0 && mode.cursor - first < above && used + height(first - 1) <= room) used += height(--first);
  for (let last = mode.cursor + 1; last < count && used < room; last++) used += height(last);
  while (first > 0 && used + height(first - 1) <= room) used += height(--first);
  return { first, height, room };
}

/** Index of the entry on a 0-based row of the screen, or -1. */
export function entryOn(state: State, mode: LibraryMode, row: number): number {
  const { first, height, room } = sightOf(state, mode);
  let below = row - topOf(state.size);
  if (below < 0 || below >= room) return -1;
  for (let index = first; index < entryCount(state, mode); index++) {
    below -= height(index);
    if (below < 0) return index;
  }
  return -1;
}

function entryRows(state: State, mode: LibraryMode): Row[] {
  const { first, height, room } = sightOf(state, mode);
  const columns = Math.min(widest, state.size.columns);
  const margin = (state.size.columns - columns) >> 1;
  const list: Row[] = [];
  for (let index = first; index < entryCount(state, mode) && list.length < room; index++) {
    const entry = entryAt(state, mode, index)!;
    const isChosen = index === mode.cursor;
    const rows =
      'document' in entry ? [rowOf(entry.document, isChosen, columns)] : foundRows(entry.found, isChosen, columns);
    list.push(...rows.map((row): Row => (margin > 0 ? [gap(margin), ...row] : row)));
    if (height(index) > rows.length) list.push([]);
  }
  return list.slice(0, room);
}

/** Where a passage stands, then its words around the match. */
function foundRows({ title, section, text, hit }: FoundRow, isChosen: boolean, columns: number): Row[] {
  const left = columns >= 48 ? 3 : 1;
  const room = Math.max(1, columns - left - 4);
  const path: Row = section === '' ? [] : [span(' › ', 'muted'), span(section, isChosen ? 'text' : 'muted')];
  const kind = hit.kind === 'point' ? [span('key point ', 'muted')] : [];
  const snippet = litSnippet(onOneLine(text), hit.ranges, 'text', Math.max(12, room - 2 - rowWidth(kind)), hit.at);
  const words: Row = [gap(2), ...kind, ...snippet];
  return [
    [
      gap(left),
      span(isChosen ? '▌ ' : '  ', 'accent'),
      ...cutRow([span(title, isChosen ? 'strong' : 'text'), ...path], room),
    ],
    [gap(left + 2), ...cutRow(words, room)],
  ];
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

function countText(state: State, mode: LibraryMode): string {
  const { library } = state;
  if (!library) return '';
  const all = library.rows.length;
  const shown = shownRows(state, mode).length;
  const count = shown === all ? String(all) : `${shown} of ${all}`;
  if (mode.typed) return `${count} ${all === 1 ? 'title' : 'titles'}`;
  const told = `${count} document${count === '1' ? '' : 's'}`;
  if (!library.complete) return `${told} so far …`;
  return library.cut ? `the first ${told}` : told;
}

function emptyText({ typed, found }: LibraryMode): string {
  if (!typed) return 'There is no text in this folder';
  return found?.complete === false ? 'Searching …' : `Nothing found for ${typed}`;
}

function footRow(state: State, mode: LibraryMode, columns: number): Row {
  if (state.message) return [gap(1), ...cutRow([span(state.message, 'accent')], columns)];
  if (mode.typed === null) return [gap(1), ...hintRow(state, 'library', columns)];
  const typed: Row = [span('/', 'accent'), span(mode.typed, 'strong'), span('▏', 'accent')];
  return [gap(1), ...cutRow(told(typed, statuses(state, mode), columns), columns)];
}

/** How many passages were found, and how far the search is; then what says the most of it in less room. */
function statuses({ library }: State, { typed, found }: LibraryMode): string[] {
  if (!found) return typed ? [] : ['titles and texts', 'all texts'];
  const count = `${speltText(found)}${found.total} ${found.total === 1 ? 'passage' : 'passages'}`;
  if (!found.complete) return [`${count} · ${found.searched} of ${library?.rows.length ?? 0} searched …`, `${count} …`];
  const limit = found.cut ? ` in the first ${found.searched} documents` : '';
  return [`${count}${limit} · Enter read · Esc all`, `${count}${limit}`, count];
}
