/** Rows come in; the panel that shows as many of them as fit, between the header and the foot, goes out, and how far it can be scrolled. */

import { cutTo } from '../../text/width.ts';
import type { State } from '../model.ts';
import { helpRows } from './help.ts';
import type { Overlay } from './overlay.ts';
import { padRow, type Row, span } from './rows.ts';

export function panelColumns(state: State): number {
  return Math.min(80, state.size.columns);
}

/** Rows of text on a panel, between its title and the row that says how much is below. */
function panelRoom(state: State): number {
  return Math.max(1, state.size.rows - 4);
}

/** The furthest that the help or a small text can be scrolled on this screen, as the 0-based row on top. */
export function lastTop(state: State): number {
  const { mode } = state;
  const rows = mode.kind === 'text' ? linesOf(mode.text ?? '').length : helpRows(state, panelColumns(state) - 2).length;
  return Math.max(0, rows - panelRoom(state));
}

/** Rows on a panel that leaves the header and the foot in sight; what does not fit is reached by scrolling. */
export function panel(state: State, title: string, rows: readonly Row[], wanted: number): Overlay {
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

/** Columns that a small text is rendered for: they leave a margin on the panel. */
export function textColumns(state: State): number {
  return Math.max(1, Math.min(64, panelColumns(state) - 4));
}

/** Its rows, before and after they have their looks: a panel has as many empty ones. */
export function linesOf(text: string): string[] {
  return text.split('\n');
}

/** As many rows of a small text as are seen at once, joined by LF. */
export function textShown(state: State, text: string, wanted: number): string {
  const top = Math.min(wanted, lastTop(state));
  return linesOf(text)
    .slice(top, top + panelRoom(state))
    .join('\n');
}
