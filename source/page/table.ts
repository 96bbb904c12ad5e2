/** A table and a width come in; its rows go out: columns shrink, cells wrap, and below that each row becomes a short list. */

import type { Block, BlockText } from '../document/model.ts';
import { widthOf } from '../text/width.ts';
import type { Line, Span } from './model.ts';
import { spansOf } from './style.ts';
import { type Range, wrap } from './wrap.ts';

type Cell = BlockText['cells'][number];

/** Columns between two columns of the table: as many as there is room for. */
const gaps = [3, 2, 1];
/** A column is never narrower than this; a table that would need it becomes a list. */
const narrowest = 5;

/** Lays a table out for `columns` columns, its head set off by a rule. Lines carry ranges of the block's text. */
export function layTable(block: Block, text: BlockText, columns: number): Line[] {
  const rows = rowsOf(text);
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = naturalWidths(rows, text, count);
  for (const gap of gaps) {
    const widths = fit(natural, columns - gap * (count - 1));
    if (widths !== null) return asTable(block, text, rows, { widths, gap });
  }
  return asList(block, text, rows, columns);
}

/** How wide each column is, and the columns between two of them. */
interface Measures {
  readonly widths: readonly number[];
  readonly gap: number;
}

function asTable(block: Block, text: BlockText, rows: readonly Cell[][], measures: Measures): Line[] {
  const lines: Line[] = [];
  rows.forEach((row, index) => {
    lines.push(...tableRow(block, text, row, measures, index === 0));
    if (index === 0) lines.push(headRule(block, measures, lines.at(-1)!.to));
  });
  return lines;
}

function rowsOf(text: BlockText): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of text.cells) {
    rows[cell.row] ??= [];
    rows[cell.row]!.push(cell);
  }
  return rows;
}

function naturalWidths(rows: Cell[][], text: BlockText, count: number): number[] {
  return Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => (row[column] ? widthOf(text.text.slice(row[column].from, row[column].to)) : 0))),
  );
}

/** Widths that fit `room`: the widest columns give way first, evenly; null when some would have to be too narrow. */
function fit(natural: number[], room: number): number[] | null {
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= room) return natural;
  let cap = 0;
  for (let high = Math.max(...natural), low = 0; low <= high; ) {
    const middle = (low + high) >> 1;
    const sum = natural.reduce((all, width) => all + Math.min(width, middle), 0);
    if (sum <= room) {
      cap = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (cap < Math.min(narrowest, Math.max(...natural))) return null;
  let spare = room - natural.reduce((all, width) => all + Math.min(width, cap), 0);
  return natural.map((width) => (width > cap && spare-- > 0 ? cap + 1 : Math.min(width, cap)));
}

function tableRow(block: Block, text: BlockText, row: Cell[], { widths, gap }: Measures, isHead: boolean): Line[] {
  const wrapped = row.map((cell, column) => wrap(text.text.slice(cell.from, cell.to), widths[column]!));
  const height = Math.max(1, ...wrapped.map((ranges) => ranges.length));
  return Array.from({ length: height }, (_, level) => {
    const spans: Span[] = [];
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    row.forEach((cell, column) => {
      const range: Range | undefined = wrapped[column]![level];
      const [from, to] = range ? [cell.from + range[0], cell.from + range[1]] : [cell.from, cell.from];
      if (range) {
        low = Math.min(low, from);
        high = Math.max(high, to);
      }
      const content = spansOf(text, from, to, isHead ? 'strong' : 'text', isHead);
      const spare = widths[column]! - widthOf(text.text.slice(from, to));
      const align = block.table?.align[column] ?? null;
      const left = align === 'right' ? spare : align === 'center' ? spare >> 1 : 0;
      const right = spare - left + (column < row.length - 1 ? gap : 0);
      if (left > 0) spans.push(padding(left));
      spans.push(...content);
      if (right > 0 && column < row.length - 1) spans.push(padding(right));
    });
    const start = Number.isFinite(low) ? low : (row[0]?.from ?? 0);
    return { spans, block: block.index, from: start, to: Math.max(start, high) };
  });
}

function padding(columns: number): Span {
  return { text: ' '.repeat(columns), role: 'text' };
}

function headRule(block: Block, { widths, gap }: Measures, at: number): Line {
  const text = widths.map((width) => '─'.repeat(width)).join('─'.repeat(gap));
  return { spans: [{ text, role: 'faint' }], block: block.index, from: at, to: at };
}

/** In a window too narrow for columns: each cell on rows of its own, behind the head of its column. */
function asList(block: Block, text: BlockText, rows: Cell[][], columns: number): Line[] {
  const head = rows[0] ?? [];
  const lines: Line[] = [];
  rows.forEach((row, index) => {
    if (index > 1)
      lines.push({
        spans: [{ text: '─'.repeat(Math.min(3, columns)), role: 'faint' }],
        block: block.index,
        from: row[0]!.from,
        to: row[0]!.from,
      });
    row.forEach((cell, column) => {
      if (index > 0 && head[column]) {
        const label = text.text.slice(head[column].from, head[column].to);
        for (const [from, to] of wrap(label, columns))
          lines.push({
            // Once, the words of the head are those of the text; behind that they are repeated furniture.
            spans: [
              { text: label.slice(from, to), role: 'muted', ...(index === 1 ? { at: head[column].from + from } : {}) },
            ],
            block: block.index,
            from: cell.from,
            to: cell.from,
          });
      }
      if (index === 0 && rows.length > 1) return;
      for (const [from, to] of wrap(text.text.slice(cell.from, cell.to), columns))
        lines.push({
          spans: spansOf(text, cell.from + from, cell.from + to, 'text'),
          block: block.index,
          from: cell.from + from,
          to: cell.from + to,
        });
    });
  });
  return lines;
}
