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
/** Words up to this width stay whole as long as there is room. */
const longestWord = 18;

/** Lays a table out for `columns` columns, its head set off by a rule. Lines carry ranges of the block's text. */
export function layTable(block: Block, text: BlockText, columns: number): Line[] {
  const rows = rowsOf(text);
  const count = rows[0]?.length ?? 0;
  const wishes = wishesOf(text.cells, text, count);
  for (const floor of ['word', 'least'] as const) {
    for (const gap of gaps) {
      const widths = fit(wishes, floor, columns - gap * (count - 1));
      if (widths !== null) return asTable(block, text, rows, { widths, gap });
    }
  }
  return asList(block, text, rows, columns);
}

/** How wide each column is, and the columns between two of them. */
interface Measures {
  readonly widths: readonly number[];
  readonly gap: number;
}

function asTable(block: Block, text: BlockText, rows: readonly Cell[][], measures: Measures): Line[] {
  const laid = rows.map((row, index) => tableRow(block, text, row, measures, index === 0));
  // Where cells go on over several lines, air tells one row from the next.
  const isAiry = laid.some((row, index) => index > 0 && row.length > 1);
  return laid.flatMap((row, index) => {
    const { to } = row.at(-1)!;
    if (index === 0) return [...row, headRule(block, measures, to)];
    return isAiry && index < laid.length - 1 ? [...row, { spans: [], block: block.index, from: to, to }] : row;
  });
}

function rowsOf(text: BlockText): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of text.cells) {
    rows[cell.row] ??= [];
    rows[cell.row]!.push(cell);
  }
  return rows;
}

/** What a column asks for, in columns of the screen: all of its text on one row, its longest word, and the least it is given. */
interface Wish {
  natural: number;
  word: number;
  least: number;
}

function wishesOf(cells: readonly Cell[], text: BlockText, count: number): Wish[] {
  const wishes = Array.from({ length: count }, (): Wish => ({ natural: 1, word: 1, least: 1 }));
  for (const { column, from, to } of cells) {
    const wish = wishes[column]!;
    const content = text.text.slice(from, to);
    wish.natural = Math.max(wish.natural, widthOf(content));
    wish.word = Math.min(longestWord, Math.max(wish.word, ...content.split(/[\s–—/-]+/).map(wordWidth)));
    wish.least = Math.min(narrowest, wish.natural);
  }
  return wishes;
}

/** Scripts of wide characters may be broken anywhere. */
function wordWidth(word: string): number {
  const width = widthOf(word);
  return width > word.length ? 2 : width;
}

/** Widths that fit `room`: the widest columns give way first, evenly, none below its floor; null when the floors do not fit. */
function fit(wishes: readonly Wish[], floor: 'word' | 'least', room: number): number[] | null {
  const widthsFor = (cap: number): number[] =>
    wishes.map((wish) => Math.max(Math.min(wish.natural, wish[floor]), Math.min(wish.natural, cap)));
  const taken = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  if (taken(widthsFor(0)) > room) return null;
  let cap = 0;
  let high = Math.max(0, room);
  while (cap < high) {
    const middle = (cap + high + 1) >> 1;
    if (taken(widthsFor(middle)) <= room) cap = middle;
    else high = middle - 1;
  }
  const widths = widthsFor(cap);
  let spare = room - taken(widths);
  return widths.map((width, column) =>
    width === cap && wishes[column]!.natural > cap && spare-- > 0 ? cap + 1 : width,
  );
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
