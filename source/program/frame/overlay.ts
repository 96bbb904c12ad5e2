/** A state comes in; what lies over its frame goes out as rows with their place: the finder in its frame, help, an empty panel for a small text. */

import { cutTo } from '../../text/width.ts';
import type { State } from '../model.ts';
import { type FinderView, finderView } from './finder.ts';
import { helpRows } from './help.ts';
import { columnsOf, gap, padRow, type Row, rowWidth, span } from './rows.ts';

/** Rows of one width at a 0-based cell; every cell of it is drawn, so that nothing shows through. */
export interface Overlay {
  readonly left: number;
  readonly top: number;
  readonly rows: readonly Row[];
}

/** The overlay of a state, or null when nothing lies over the frame. */
export function overlay(state: State): Overlay | null {
  if (state.size.columns < 20 || state.size.rows < 5) return null;
  const { mode } = state;
  if (mode.kind === 'finder') {
    const view = finderView(state, mode);
    return { left: view.left, top: view.top, rows: finderRows(view) };
  }
  if (mode.kind === 'help') return panel(state, 'Keys', helpRows(state, panelColumns(state) - 2), mode.top);
  if (mode.kind === 'text')
    return panel(
      state,
      '',
      Array.from({ length: state.size.rows }, () => []),
      0,
    );
  return null;
}

/** The rows of a screen with what lies over it. */
export function overlaid(rows: readonly Row[], over: Overlay | null): readonly Row[] {
  if (over === null) return rows;
  const { top, left } = over;
  return Array.from({ length: Math.max(rows.length, top + over.rows.length) }, (_, index) => {
    const [below = [], above] = [rows[index], over.rows[index - top]];
    if (above === undefined) return below;
    const before = columnsOf(below, 0, left);
    const right = left + rowWidth(above);
    return [...before, gap(left - rowWidth(before)), ...above, ...columnsOf(below, right, Number.POSITIVE_INFINITY)];
  });
}

function finderRows(view: FinderView): Row[] {
  const inner = view.columns - 2;
  const bar = span('│', 'faint');
  const split = view.beside && view.preview.length > 0 ? view.listColumns : -1;
  const rule = (left: string, mark: string, right: string): Row => {
    const line = split < 0 ? '─'.repeat(inner) : `${'─'.repeat(split)}${mark}${'─'.repeat(inner - split - 1)}`;
    return [span(`${left}${line}${right}`, 'faint')];
  };
  const body = view.rows - 4;
  const rows: Row[] = [rule('╭', '─', '╮'), [bar, ...padRow(view.prompt, inner), bar], rule('├', '┬', '┤')];
  const listed = view.beside || view.preview.length === 0 ? body : body - view.preview.length - 1;
  for (let index = 0; index < (view.beside ? body : listed); index++) {
    const list = padRow(view.list[index] ?? [], view.listColumns);
    const preview =
      split < 0 ? [] : [bar, span(' ', 'text'), ...padRow(view.preview[index] ?? [], view.previewColumns - 1)];
    rows.push([bar, ...(split < 0 ? padRow(list, inner) : list), ...preview, bar]);
  }
  if (!view.beside && view.preview.length > 0) {
    rows.push(rule('├', '─', '┤'));
    for (const row of view.preview) rows.push([bar, span(' ', 'text'), ...padRow(row, inner - 1), bar]);
  }
  rows.push(rule('╰', '┴', '╯'));
  return rows;
}

function panelColumns(state: State): number {
  return Math.min(80, state.size.columns);
}

/** Rows of text on a panel, between its title and the row that says how much is below. */
function panelRoom(state: State): number {
  return Math.max(1, state.size.rows - 4);
}

/** The furthest that the help can be scrolled on this screen: 0-based row of the help. */
export function lastHelpTop(state: State): number {
  return Math.max(0, helpRows(state, panelColumns(state) - 2).length - panelRoom(state));
}

/** Rows on a panel that leaves the header and the foot in sight; what does not fit is reached by scrolling. */
function panel(state: State, title: string, rows: readonly Row[], wanted: number): Overlay {
  const columns = panelColumns(state);
  const left = Math.floor((state.size.columns - columns) / 2);
  const room = panelRoom(state);
  const top = Math.min(wanted, Math.max(0, rows.length - room));
  const below = rows.length - top - room;
  const lines = rows.slice(top, top + room).map((row) => padRow([span('  ', 'text'), ...row], columns));
  while (lines.length < Math.min(room, rows.length)) lines.push(padRow([], columns));
  const more = below > 0 ? `  … ${below} more below` : '';
  const head = padRow([span(`  ${title}`, 'strong')], columns);
  return { left, top: 1, rows: [head, ...lines, padRow([span(cutTo(more, columns), 'muted')], columns)] };
}
