/** A table and a width come in; its rows go out: columns shrink, cells wrap, then the page moves along it, or each row becomes a short list. */

import type { Block, BlockText } from '../document/model.ts';
import { widthOf } from '../text/width.ts';
import type { Line, Span, Wide } from './model.ts';
import { spansOf } from './style.ts';
import { type Range, wrap } from './wrap.ts';

type Cell = BlockText['cells'][number];

/** Columns between two columns of the table: as many as there is room for. */
const gaps = [3, 2, 1];
/** Words up to this width stay whole as long as there is room. */
const longestWord = 18;

/** Columns of the narrowest window on a table, and how wide a column of such a table is at least when its text is. */
const smallestWindow = 24;
const comfortable = 24;

/**
 * Lays a table out for `columns` columns, its head set off by a rule. Lines carry ranges of the block's text.
 * With `moves`, a table whose words would have to be broken is laid out wider than that, to be looked at through a window.
 */
export function layTable(block: Block, text: BlockText, columns: number, moves: boolean): Line[] {
  const rows = rowsOf(text);
  const count = rows[0]?.length ?? 0;
  const wishes = wishesOf(text.cells, text, count);
  const isWindow = moves && columns >= smallestWindow;
  const measures =
    fitting(wishes, columns, isWindow ? gaps.slice(0, 2) : gaps) ?? (isWindow ? wider(wishes, columns) : null);
  return measures ? asTable(block, text, rows, measures, columns) : asList(block, text, rows, columns);
}

/** Widths that fit, the gap between the columns the first of `among` that there is room for; null when even the words do not fit. */
function fitting(wishes: readonly Wish[], columns: number, among: readonly number[]): Measures | null {
  for (const gap of among) {
    const widths = fit(wishes, columns - gap * (wishes.length - 1));
    if (widths !== null) return { widths, gap };
  }
  return null;
}

/** Widths for a table that is moved along: no word is broken that fits half the window. */
function wider(wishes: readonly Wish[], columns: number): Measures {
  const gap = gaps[0]!;
  return {
    gap,
    widths: wishes.map(({ natural, longest }) =>
      Math.min(natural, Math.min(columns >> 1, Math.max(comfortable, longest))),
    ),
  };
}

/** The window on a table of these measures; undefined when it fits. The first column stays when it leaves the others most of the room. */
function windowOn({ widths, gap }: Measures, columns: number): Wide | undefined {
  let end = 0;
  const ends = widths.map((width) => {
    end += width + gap;
    return end;
  });
  const all = end - gap;
  if (all <= columns) return undefined;
  const frozen = widths.length > 2 && ends[0]! <= columns * 0.4 ? ends[0]! : 0;
  return { columns: all, frozen, stops: [0, ...ends.slice(0, -1)].filter((stop) => stop >= frozen) };
}

/** How wide each column is, and the columns between two of them. */
interface Measures {
  readonly widths: readonly number[];
  readonly gap: number;
}

function asTable(block: Block, text: BlockText, rows: readonly Cell[][], measures: Measures, columns: number): Line[] {
  const laid = rows.map((row, index) => tableRow(block, text, row, measures, index === 0));
  // Where cells go on over several lines, air tells one row from the next.
  const isAiry = laid.some((row, index) => index > 0 && row.length > 1);
  const lines = laid.flatMap((row, index) => {
    const { to } = row.at(-1)!;
    if (index === 0) return [...row, headRule(block, measures, to)];
    return isAiry && index < laid.length - 1 ? [...row, { spans: [], block: block.index, from: to, to }] : row;
  });
  const wide = windowOn(measures, columns);
  return wide ? lines.map((line) => ({ ...line, wide })) : lines;
}

function rowsOf(text: BlockText): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of text.cells) {
    rows[cell.row] ??= [];
    rows[cell.row]!.push(cell);
  }
  return rows;
}

/** What a column asks for, in columns of the screen: all of its text on one row, its longest word, and that word as far as it is kept whole. */
interface Wish {
  natural: number;
  longest: number;
  word: number;
}

function wishesOf(cells: readonly Cell[], text: BlockText, count: number): Wish[] {
  const wishes = Array.from({ length: count }, (): Wish => ({ natural: 1, longest: 1, word: 1 }));
  for (const { column, from, to } of cells) {
    const wish = wishes[column]!;
    const content = text.text.slice(from, to);
    wish.natural = Math.max(wish.natural, widthOf(content));
    wish.longest = Math.max(wish.longest, ...content.split(/[\s–—/-]+/).map(wordWidth));
    wish.word = Math.min(longestWord, wish.longest);
  }
  return wishes;
}

/** Scripts of wide characters may be broken anywhere. */
function wordWidth(word: string): number {
  const width = widthOf(word);
  return width > word.length ? 2 : width;
}

/** Widths that fit `room`: the widest columns give way first, evenly, none below its longest word; null when those do not fit. */
function fit(wishes: readonly Wish[], room: number): number[] | null {
  const widthsFor = (cap: number): number[] =>
    wishes.map(({ natural, word }) => Math.min(natural, Math.max(word, cap)));
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
      const spare = widths[column]! - content.reduce((sum, one) => sum + widthOf(one.text), 0);
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

/** In a window too narrow for columns: each cell on rows of its own, below the head of its column and further in. */
function asList(block: Block, text: BlockText, rows: Cell[][], columns: number): Line[] {
  const head = rows[0] ?? [];
  const lines: Line[] = [];
  const indent = columns >= smallestWindow ? 2 : 0;
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
      for (const [from, to] of wrap(text.text.slice(cell.from, cell.to), columns - indent))
        lines.push({
          spans: [...(indent > 0 ? [padding(indent)] : []), ...spansOf(text, cell.from + from, cell.from + to, 'text')],
          block: block.index,
          from: cell.from + from,
          to: cell.from + to,
        });
    });
  });
  return lines;
}
