/** A line and the matches in its block come in; the line with the matches lit goes out. */

import type { Role, Span } from '../../page/model.ts';
import { snippetOf } from '../../search/snippet.ts';
import { widthOf } from '../../text/width.ts';

export interface Lit {
  /** Half-open, in UTF-16 units of the block's text. */
  readonly from: number;
  readonly to: number;
  readonly role: 'match' | 'current';
}

/** Cuts spans where matches begin and end; matches are in order. Furniture, which has no place in the text, is left as it is. */
export function light(spans: readonly Span[], lits: readonly Lit[]): readonly Span[] {
  if (lits.length === 0) return spans;
  return spans.flatMap((one) => (one.at === undefined ? [one] : lightOne(one, one.at, lits)));
}

/** Index of the first that ends behind `at`, found by halving: a wide table has thousands of spans and of matches. */
function firstBehind(lits: readonly Lit[], at: number): number {
  let low = 0;
  let high = lits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lits[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lightOne(one: Span, at: number, lits: readonly Lit[]): Span[] {
  const parts: Span[] = [];
  let done = 0;
  for (let index = firstBehind(lits, at); index < lits.length; index++) {
    const { from, to, role } = lits[index]!;
    if (from - at >= one.text.length) break;
    const start = Math.max(done, from - at);
    const stop = Math.min(one.text.length, to - at);
    if (stop <= start) continue;
    if (start > done) parts.push({ ...one, text: one.text.slice(done, start), at: at + done });
    parts.push({ ...one, text: one.text.slice(start, stop), at: at + start, role });
    done = stop;
  }
  if (done === 0) return [one];
  if (done < one.text.length) parts.push({ ...one, text: one.text.slice(done), at: at + done });
  return parts;
}

/** A short text as a row, the ranges that match (half-open, UTF-16 units) in bold and another colour. */
export function litText(text: string, ranges: readonly (readonly [number, number])[], role: Role): readonly Span[] {
  const lits = ranges.map(([from, to]) => ({ from, to, role: 'match' as const }));
  return light([{ text, role, at: 0 }], lits).map((one) =>
    one.role === 'match'
      ? { text: one.text, role: 'accent' as const, bold: true, underline: true }
      : { text: one.text, role: one.role },
  );
}

/** The part of a text around the match that begins at `at` (the first without one) that fits `columns`, as `litText` draws it. */
export function litSnippet(
  text: string,
  ranges: readonly (readonly [number, number])[],
  role: Role,
  columns: number,
  at = -1,
): readonly Span[] {
  for (let characters = columns; ; ) {
    const snippet = snippetOf(text, ranges, characters, at);
    const width = widthOf(snippet.text);
    // Wide characters take two columns: so many fewer of them fit.
    if (width <= columns || characters < 4) return litText(snippet.text, snippet.ranges, role);
    characters = Math.min(characters - 1, Math.floor((characters * columns) / width));
  }
}
