/** The spans of a row wider than the page, and how far the window on it has been moved, come in; what is seen of it goes out. */

import { graphemesOf, widthOf } from '../text/width.ts';
import type { Line, Span, Wide } from './model.ts';

/** How far, in columns, a window of `columns` columns can be moved along. */
export function furthest(wide: Wide, columns: number): number {
  return Math.max(0, wide.columns - columns);
}

/** How far a window moved by `by` columns is moved when it goes `count` columns of the table on (back, when negative). */
export function movedBy(wide: Wide, by: number, count: number, columns: number): number {
  const ways = wide.stops.map((stop) => stop - wide.frozen).filter((way) => way <= furthest(wide, columns));
  if (ways.at(-1) !== furthest(wide, columns)) ways.push(furthest(wide, columns));
  const here = count > 0 ? ways.findLastIndex((way) => way <= by) : ways.findIndex((way) => way >= by);
  return ways[Math.min(ways.length - 1, Math.max(0, here + count))]!;
}

/** Columns at the edges of a window in which a character may give way to `…`, one that is cut in two beside it. */
const edge = 3;

/** How far a window must be moved to show the character at `offset` of the block's text: not at all when it is seen, or not on this row. */
export function movedTo({ spans, wide }: Line, offset: number, by: number, columns: number): number {
  let column = 0;
  for (const { text, at } of spans) {
    if (wide && at !== undefined && at <= offset && offset < at + text.length) {
      const from = column + widthOf(text.slice(0, offset - at));
      if (from < wide.frozen || (from >= wide.frozen + by + edge && from < by + columns - edge)) return by;
      const stop = wide.stops.findLast((one) => one <= from) ?? wide.frozen;
      return Math.min(furthest(wide, columns), stop - wide.frozen);
    }
    column += widthOf(text);
  }
  return by;
}

/** What a window of `columns` columns shows of a row: the part that stays, then the rest from `by` columns on. What is cut says so with `…`, the rule with arrows. */
export function windowed(spans: readonly Span[], wide: Wide, by: number, columns: number): Span[] {
  const moved = Math.min(by, furthest(wide, columns));
  const from = wide.frozen + moved;
  const seen = [...cutOut(spans, 0, wide.frozen), ...cutOut(spans, from, moved + columns)];
  const isRule = spans.length === 1 && spans[0]!.at === undefined;
  return isRule ? withArrows(seen, moved > 0 ? wide.frozen : -1, moved < furthest(wide, columns)) : seen;
}

/** The rule below the head, an arrow at column `left` (none when negative), and at its end when there is more. */
function withArrows(spans: readonly Span[], left: number, isMore: boolean): Span[] {
  const [rule] = spans;
  if (!rule) return [];
  const text = spans.map((span) => span.text).join('');
  const parts: Span[] = [];
  const add = (part: string, role: Span['role']): void => {
    if (part !== '') parts.push({ text: part, role });
  };
  add(text.slice(0, Math.max(0, left)), rule.role);
  if (left >= 0) add('‹', 'accent');
  add(text.slice(left + 1, isMore ? -1 : undefined), rule.role);
  if (isMore) add('›', 'accent');
  return parts;
}

/** The part of a row from column `from` up to `to`. A wide character across an edge is left out, a word across it ends in `…`. */
function cutOut(spans: readonly Span[], from: number, to: number): Span[] {
  const seen: Span[] = [];
  let column = 0;
  for (const span of spans) {
    const end = column + widthOf(span.text);
    if (end > from && column < to)
      seen.push(...(column >= from && end <= to ? [span] : partOf(span, from - column, to - column)));
    column = end;
  }
  return seen;
}

/** The part of one span from column `from` up to `to`, exactly as wide; text that goes on beyond an edge ends there in `…`. */
function partOf(span: Span, from: number, to: number): Span[] {
  const width = widthOf(span.text);
  const seen: { readonly text: string; readonly at: number; readonly left: number }[] = [];
  let left = 0;
  let at = 0;
  for (const text of graphemesOf(span.text)) {
    const right = left + widthOf(text);
    if (left >= from && right <= to) seen.push({ text, at, left });
    left = right;
    at += text.length;
  }
  const isText = span.at !== undefined;
  const before = isText && from > 0 && seen[0]?.text !== ' ' ? seen.shift() : undefined;
  const behind = isText && width > to && seen.at(-1)?.text !== ' ' ? seen.pop() : undefined;
  const text = seen.map((one) => one.text).join('');
  const start = Math.max(0, from);
  const stop = Math.min(to, width);
  const gap = (seen[0]?.left ?? (before ? stop : start)) - start;
  const rest = stop - start - gap - widthOf(text);
  const body: Span = isText ? { ...span, text, at: span.at! + (seen[0]?.at ?? 0) } : { ...span, text };
  const side = (columns: number, isCut: boolean): Span => ({
    text: (isCut ? '…' : '').padEnd(columns).slice(0, columns),
    role: 'faint',
  });
  return [side(gap, before !== undefined), body, side(rest, behind !== undefined)].filter((part) => part.text !== '');
}
