/** Elements of a column layout come in; rows that hold the columns side by side go out. */

import type { Element } from '../deck/model.ts';
import type { Line, Span } from '../page/model.ts';
import { elementRows, gapAbove } from './element.ts';
import type { Setting } from './lay.ts';
import { blank, type Row, signed, widthOfLine } from './row.ts';

/** Blank columns between two columns of text. */
const gutter = 3;
/** A column narrower than this is of no use: they stand one below the other then. */
const narrowest = 14;

/** Widths of the columns in cells, by their shares; null when one would be too narrow. */
function widthsOf(shares: readonly number[], columns: number): number[] | null {
  const sum = shares.reduce((total, share) => total + share, 0);
  const room = columns - gutter * (shares.length - 1);
  const widths = shares.map((share) => Math.floor((room * share) / sum));
  return room > 0 && widths.every((width) => width >= 1) ? widths : null;
}

/** The elements of one column, one below the other. */
function stacked(setting: Setting, elements: readonly Element[], columns: number): Row[] {
  const rows: Row[] = [];
  let previous: Element | undefined;
  for (const element of elements) {
    const own = elementRows(setting, element, columns);
    if (own.length === 0) continue;
    for (let gap = gapAbove(previous, element); gap > 0; gap--) rows.push({ line: blank, step: 0 });
    rows.push(...own);
    previous = element;
  }
  return rows;
}

/** The cells of one row, those still to come left blank; the row itself is always there. */
function joined(setting: Setting, cells: readonly (Row | undefined)[], widths: readonly number[]): Row {
  const spans: Span[] = [];
  let owner: Line | null = null;
  let at = 0;
  let used = 0;
  let step = Number.POSITIVE_INFINITY;
  let sign: Row['sign'];
  cells.forEach((cell, index) => {
    const seen = cell && (setting.state.all || cell.step <= setting.state.step) && cell.line.spans.length > 0;
    if (cell && cell.line.spans.length > 0) step = Math.min(step, cell.step);
    if (seen) {
      const lead: Span[] = at > used ? [{ text: ' '.repeat(at - used), role: 'text' }] : [];
      const own = [...lead, ...cell.line.spans];
      // Before the first column there is the margin of the slide.
      if (at === 0) sign = cell.sign;
      spans.push(...(cell.sign && at > 0 ? signed(own, cell.sign) : own));
      used = at + widthOfLine(cell.line);
      if (!owner || owner.block < 0) owner = cell.line;
    }
    at += widths[index]! + gutter;
  });
  const { block, from, to } = owner ?? blank;
  return {
    line: spans.length === 0 ? blank : { spans, block, from, to },
    step: step === Number.POSITIVE_INFINITY ? 0 : step,
    ...(sign ? { sign } : {}),
  };
}

/** Columns side by side where there is room, else one below the other. */
export function layColumns(setting: Setting, elements: readonly Element[], shares: readonly number[]): Row[] {
  const used = shares.map((_, column) => elements.filter((element) => element.column === column));
  const widths = widthsOf(shares, setting.besideColumns);
  const filled = widths?.filter((_, column) => used[column]!.length > 0) ?? [];
  if (!widths || filled.some((width) => width < narrowest)) return stacked(setting, used.flat(), setting.columns);
  const columns = used.map((held, column) => stacked(setting, held, widths[column]!));
  const height = Math.max(0, ...columns.map((rows) => rows.length));
  return Array.from({ length: height }, (_, row) =>
    joined(
      setting,
      columns.map((rows) => rows[row]),
      widths,
    ),
  );
}
