/** Spans come in; rows of a stage go out: indented, aligned, with matches lit. */

import type { Line, Role, Span } from '../page/model.ts';
import { cutTo, widthOf } from '../text/width.ts';

/** Half-open ranges (UTF-16 units) of a block's text, in order. */
export type Ranges = readonly (readonly [number, number])[];

/** A row of a slide and the step (0-based) from which it is seen. Before that it is blank and keeps its place. */
export interface Row {
  readonly line: Line;
  readonly step: number;
  /** Stands before its text, where there is room: what is lit or pointed at is told without a colour, too. */
  readonly sign?: Sign;
}

/** Before lines of code that are lit, and before what is pointed at. */
export type Sign = '▌' | '▸';

export const blank: Line = { spans: [], block: -1, from: -1, to: -1 };

/** Columns a line takes. */
export function widthOfLine(line: Line): number {
  return line.spans.reduce((sum, span) => sum + widthOf(span.text), 0);
}

/** A line of furniture: text that belongs to no block. */
export function furniture(text: string, role: Role, bold = false): Line {
  return { ...blank, spans: [{ text, role, ...(bold ? { bold } : {}) }] };
}

/** The line `columns` further to the right; a line of nothing stays as it is. */
export function indented(line: Line, columns: number): Line {
  if (columns <= 0 || line.spans.length === 0) return line;
  return { ...line, spans: [{ text: ' '.repeat(columns), role: 'text' }, ...line.spans] };
}

/** The spans with a sign in the blanks right before their text; bold where there are none. Nothing moves. */
export function signed(spans: readonly Span[], sign: Sign): Span[] {
  let count = spans.findIndex(
    ({ text, role, at, picture }) => at !== undefined || picture || role === 'code' || text.trim() !== '',
  );
  if (count < 0) count = spans.length;
  const columns = spans.slice(0, count).reduce((sum, { text }) => sum + text.length, 0);
  const rest = spans.slice(count);
  if (columns === 0) return rest.map((span) => ({ ...span, bold: true }));
  const mark: Span = { text: columns > 1 ? `${sign} ` : sign, role: 'accent' };
  return [...(columns > 2 ? [{ text: ' '.repeat(columns - 2), role: 'text' as const }] : []), mark, ...rest];
}

/** The line, cut where it is wider than `columns`: only furniture that cannot be wrapped ever is. */
export function narrowed(line: Line, columns: number): Line {
  let left = columns;
  if (widthOfLine(line) <= columns) return line;
  const spans: Span[] = [];
  for (const span of line.spans) {
    const text = cutTo(span.text, left);
    if (text !== '') spans.push({ ...span, text });
    left -= widthOf(text);
    if (text !== span.text) break;
  }
  return { ...line, spans };
}

/** Lines moved within `columns`, each by itself or, as `block`, all alike. */
export function aligned(
  lines: readonly Line[],
  align: 'left' | 'center' | 'right',
  columns: number,
  block: boolean,
): Line[] {
  if (align === 'left') return [...lines];
  const widths = lines.map(widthOfLine);
  const widest = Math.max(0, ...widths);
  return lines.map((line, index) => {
    const room = columns - (block ? widest : widths[index]!);
    return indented(line, align === 'center' ? room >> 1 : room);
  });
}

/** One span cut where ranges begin and end; what lies in a range is lit. */
function litSpan(span: Span, ranges: Ranges): Span[] {
  if (span.at === undefined) return [span];
  const parts: Span[] = [];
  const end = span.at + span.text.length;
  let at = span.at;
  const add = (to: number, role: Role): void => {
    if (to > at) parts.push({ ...span, text: span.text.slice(at - span.at!, to - span.at!), role, at });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges) {
    if (to <= at || from >= end) continue;
    add(Math.min(from, end), span.role);
    add(Math.min(to, end), 'match');
  }
  add(end, span.role);
  return parts;
}

/** The line with every match lit. */
export function lit(line: Line, ranges: Ranges): Line {
  if (ranges.length === 0) return line;
  return { ...line, spans: line.spans.flatMap((span) => litSpan(span, ranges)) };
}
