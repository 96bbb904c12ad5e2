/** A state with the finder open comes in; what the finder shows goes out: its frame's place, its rows, its preview. */

import type { Document } from '../../document/model.ts';
import { pathOf } from '../../document/places.ts';
import type { Role } from '../../page/model.ts';
import { linesFrom, spotOf } from '../../page/move.ts';
import { pageOf, rowsOf as rowsOfBlock } from '../../page/page.ts';
import { onOneLine, safeLine } from '../../text/gate.ts';
import { widthOf } from '../../text/width.ts';
import { isMarked } from '../choosing.ts';
import type { FinderRow, Mode, PlaceRow, State } from '../model.ts';
import { speltText } from './foot.ts';
import { light, litSnippet, litText } from './light.ts';
import { cutRow, padRow, pathEnd, type Row, rowWidth, span, spread } from './rows.ts';

export interface FinderView {
  /** 0-based cell of the frame's corner, and its size, borders included. */
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly prompt: Row;
  readonly list: readonly Row[];
  readonly preview: readonly Row[];
  /** The preview stands beside the list, or below it. */
  readonly beside: boolean;
  readonly listColumns: number;
  /** Rows there are for the list. */
  readonly listRows: number;
  readonly previewColumns: number;
}

type Finder = Extract<Mode, { kind: 'finder' }>;

/** From here on the preview has room beside the list. */
const wide = 100;

export function finderView(state: State, mode: Finder): FinderView {
  const margin = state.size.columns >= 72 ? 6 : state.size.columns >= 48 ? 2 : 0;
  const columns = Math.min(112, state.size.columns - 2 * margin);
  const left = Math.floor((state.size.columns - columns) / 2);
  const [top, below] = state.size.rows >= 16 ? [2, 4] : state.size.rows >= 7 ? [1, 1] : [0, 0];
  const rows = Math.min(30, Math.max(5, state.size.rows - top - below));
  const inner = columns - 2;
  // Of commands there is nothing to see beforehand: the list has all the room.
  const previews = !mode.typed.startsWith('>');
  const beside = previews && state.size.columns >= wide;
  const listColumns = beside ? Math.floor(inner / 2) : inner;
  const previewColumns = beside ? inner - listColumns - 1 : inner;
  const body = Math.max(1, rows - 4);
  const previewRows = beside ? body : previews && body >= 9 ? Math.floor(body * 0.4) : 0;
  const listRows = beside ? body : previewRows > 0 ? body - previewRows - 1 : body;
  return {
    left,
    top,
    columns,
    rows,
    beside,
    listColumns,
    listRows,
    previewColumns,
    prompt: promptRow(state, mode, inner),
    list: listOf(state, mode, listColumns, listRows),
    preview: previewRows > 0 ? previewOf(state, mode, previewColumns - 2, previewRows) : [],
  };
}

function promptRow({ choosing }: State, mode: Finder, columns: number): Row {
  const typed: Row = [span(' : ', 'accent'), span(mode.typed, 'strong'), span('▏', 'accent')];
  const room = columns - rowWidth(typed) - 3;
  const count = `${choosing?.marked.length ? `${choosing.marked.length} marked · ` : ''}${countText(mode)} `;
  const spelt = speltText(mode);
  // How a slip was read says more than how much was found.
  const told = [spelt + count, spelt.replace(/· $/, ''), count].find((one) => one !== '' && one.length <= room);
  return told === undefined ? cutRow(typed, columns) : spread(typed, [span(told, 'muted')], columns);
}

/** What is counted, told by the first character typed. */
const counted: Readonly<Record<string, readonly [one: string, more: string]>> = {
  '>': ['command', 'commands'],
  "'": ['bookmark', 'bookmarks'],
};

function countText({ typed, rows, total }: Finder): string {
  if (typed.trim() === '') return `${total} sections`;
  if (rows.length === 0) return 'nothing found';
  if (total === 0) return 'no passage';
  const [one, more] = counted[typed[0]!] ?? ['passage', 'passages'];
  return total === 1 ? `1 ${one}` : `${total} ${more}`;
}

/** Headings, commands and documents take one row, points, passages and bookmarks two: where they stand, then the words around the match. */
function listOf(state: State, mode: Finder, columns: number, rows: number): Row[] {
  const top = firstShown(mode, rows);
  const list: Row[] = [];
  for (let index = top; index < mode.rows.length && list.length < rows; index++) {
    list.push(...rowsOf(state, mode.rows[index]!, index === mode.cursor, columns));
  }
  return list.slice(0, rows);
}

/** The first row so that the chosen one is wholly in sight. */
function firstShown(mode: Finder, rows: number): number {
  let used = 0;
  for (let index = mode.cursor; index >= 0; index--) {
    used += heightOf(mode.rows[index]);
    if (used > rows) return index + 1 > mode.cursor ? mode.cursor : index + 1;
  }
  return 0;
}

/** Index of the entry on a 0-based row of a list of `rows` rows, or -1. */
export function entryAt(mode: Finder, row: number, rows: number): number {
  let left = row;
  for (let index = firstShown(mode, rows); index < mode.rows.length && left < rows; index++) {
    left -= heightOf(mode.rows[index]);
    if (left < 0) return index;
  }
  return -1;
}

function heightOf(row: FinderRow | undefined): number {
  return row !== undefined && 'place' in row && row.kind !== 'heading' ? 2 : 1;
}

function rowsOf(state: State, row: FinderRow, chosen: boolean, columns: number): Row[] {
  const sign = isMarked(state, row) ? '●' : ' ';
  const mark = chosen ? span(`▌${sign}`, 'accent') : span(` ${sign}`, 'accent');
  if (!('place' in row)) {
    const title = litText(row.text, row.ranges, chosen ? 'strong' : 'text');
    const beside = span(row.kind === 'command' ? `${row.keys} ` : `${safeLine(row.name)} `, 'muted');
    return [chosenRow(spread([mark, ...title], [beside], columns), columns, chosen)];
  }
  const document = row.document ?? state.document;
  const text = onOneLine(row.text);
  if (row.kind === 'heading') {
    const { number, parent = -1 } = document.sections[row.section] ?? {};
    const role = chosen ? 'strong' : 'text';
    const lead = number && row.ranges.length === 0 ? [span(`${number}  `, 'number')] : [];
    const over = row.ranges.length > 0 ? titlesOf(document, parent).map((one) => [span(one, 'muted')]) : [];
    const title = litSnippet(text, row.ranges, role, columns - 2);
    const path = row.ranges.length > 0 ? pathEnd([...over, title], columns - 2) : title;
    return [chosenRow(withName(state, [mark, ...lead, ...path], document, columns), columns, chosen)];
  }
  const kind =
    row.kind === 'point' ? [span('key point ', 'muted')] : row.letter ? [span(`'${row.letter} `, 'accent')] : [];
  const room = Math.max(12, columns - 5 - rowWidth(kind));
  const words = litSnippet(text, row.ranges, 'text', room, row.place.offset);
  return [
    chosenRow([mark, ...pathRow(state, row, chosen ? 'text' : 'muted', columns - 2)], columns, chosen),
    chosenRow([span('    ', 'text'), ...kind, ...words], columns, chosen),
  ];
}

/** The chosen row goes across the whole list on another ground; the mark before it says the same without colour. */
function chosenRow(row: Row, columns: number, chosen: boolean): Row {
  return chosen ? padRow(row, columns).map((one) => ({ ...one, chosen })) : cutRow(row, columns);
}

/** Whether rows say which document they are of. */
function isNamed({ choosing, others }: State): boolean {
  return choosing !== null && others.length > 0;
}

/** The titles from the outermost heading to a section. */
function titlesOf(document: Document, index: number): string[] {
  const section = document.sections[index];
  return section ? pathOf(document, section).map(({ title }) => title) : [];
}

/** The headings over a row, behind the name of its document where there are several to choose from; the nearest if not all fit. */
function pathRow(state: State, { section, document = state.document }: PlaceRow, role: Role, columns: number): Row {
  const titles = [...(isNamed(state) ? [safeLine(document.name)] : []), ...titlesOf(document, section)];
  return pathEnd(titles.length > 0 ? titles.map((title) => [span(title, role)]) : [[span('Beginning', role)]], columns);
}

/** A row of one line, at its end the name of its document, the last of its path at least, where there are several and it fits. */
function withName(state: State, row: Row, { name }: Document, columns: number): Row {
  if (!isNamed(state)) return row;
  const names = [safeLine(name), safeLine(name).replace(/^.*[/\\]/, '')];
  const told = names.find((one) => rowWidth(row) + widthOf(one) + 4 <= columns);
  return told === undefined ? row : spread(row, [span(`${told} `, 'muted')], columns);
}

/** The passage as the page has it, with its matches, and the source line it begins on; a heading is shown with what follows it. */
function previewOf(state: State, mode: Finder, columns: number, rows: number): Row[] {
  const row = mode.rows[mode.cursor];
  if (row && !('place' in row)) return row.kind === 'document' ? documentPreview(state, row.name, columns, rows) : [];
  const document = row?.document ?? state.document;
  const block = row && document.blocks[row.place.block];
  if (!row || !block || columns < 1) return [];
  const page = pageOf(document, columns);
  const room = Math.max(1, rows - 2);
  const { lines, lead } = rowsOfBlock(page, block.index);
  const at = spotOf(page, row.place).row;
  const first = Math.min(Math.max(lead, at - 1), Math.max(lead, lines.length - room));
  const shown = linesFrom(page, { block: block.index, row: first }, room).filter(
    (line) =>
      line.block === block.index ||
      ((row.kind === 'heading' || row.kind === 'bookmark') && document.blocks[line.block]!.section === block.section),
  );
  const lits = row.ranges.map(([from, to]) => ({ from, to, role: 'match' as const }));
  const text = shown.map((line): Row => (line.block === block.index ? light(line.spans, lits) : line.spans));
  while (text.length < room && rows > 3) text.push([]);
  return rows > 3 ? [...text, [], [span(`line ${block.line}`, 'muted')]] : text;
}

/** Another document as it was left. */
function documentPreview(state: State, name: string, columns: number, rows: number): Row[] {
  const other = state.others.find(({ document }) => document.name === name);
  if (!other || columns < 1) return [];
  const page = pageOf(other.document, columns);
  return linesFrom(page, spotOf(page, other.place), rows).map((line) => line.spans);
}
