/** A state comes in; what lies over its frame goes out as rows with their place: the finder in its frame, help, an empty panel for a small text. */

import type { State } from '../model.ts';
import { type FinderView, finderView } from './finder.ts';
import { helpRows } from './help.ts';
import { linesOf, panel, panelColumns } from './panel.ts';
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
  if (mode.kind !== 'text') return null;
  // Its rows have looks of their own, and are drawn on the panel by the screens.
  const empty = linesOf(mode.text ?? '').map((): Row => []);
  return panel(state, '', empty, mode.top);
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
