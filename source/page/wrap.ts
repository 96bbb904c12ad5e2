/** Text and a width in columns come in; the ranges of the text that stand on each row go out. */

import { graphemesOf, widthOf } from '../text/width.ts';

/** A row's stretch of the text, half-open, in UTF-16 units; the white space at a break belongs to no row. */
export type Range = readonly [from: number, to: number];

/** Characters that may not begin a row, and those that may not end one (a short form of the Japanese rules, JIS X 4051). */
const notFirst = '、。，．・：；？！）」』】〕〉》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}';
const notLast = '（「『【〔〈《“‘([{';

/** A row may be broken after one or more of these, when words stand on both sides: `re-read`, `here--there`, never `--help`. */
const breaksAfter = '-‐–—/';

/** True when every unit is one column wide and one grapheme, so that counting units counts columns. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0a || (code >= 0xa0 && code < 0x300 && code !== 0xad)) continue;
    if (code >= 0x2010 && code <= 0x2027) continue;
    return false;
  }
  return true;
}

/** Texts of so many units are remembered with their rows, the latest few: a stage sets what it shows in every manner and for every frame. */
const long = 10_000;
const remembered = 4;
let known: { readonly text: string; readonly columns: number; readonly rows: readonly Range[] }[] = [];

/**
 * Breaks `text` into rows no wider than `columns` (at least 1), wherever a single character fits.
 * LF always ends a row. A word wider than a row is cut. An empty text is one empty row.
 */
export function wrap(text: string, columns: number): readonly Range[] {
  if (text.length < long) return broken(text, columns);
  const found = known.find((one) => one.columns === columns && one.text === text);
  if (found) return found.rows;
  const rows = broken(text, columns);
  known = [{ text, columns, rows }, ...known.slice(0, remembered - 1)];
  return rows;
}

function broken(text: string, columns: number): Range[] {
  const rows: Range[] = [];
  let from = 0;
  for (;;) {
    const end = text.indexOf('\n', from);
    const stop = end < 0 ? text.length : end;
    const paragraph = text.slice(from, stop);
    if (isPlain(paragraph)) wrapPlain(paragraph, from, Math.max(1, columns), rows);
    else wrapWide(paragraph, from, Math.max(1, columns), rows);
    if (end < 0) return rows;
    from = end + 1;
  }
}

/** So far in, in columns, a line goes on that an author has ended and that does not fit; not in a narrow window. */
const turnover = 4;
const narrow = 24;

/** As `wrap`; where the text has lines of its own, one that does not fit goes on further in, by `indent` columns, as verse is printed. */
export function wrapHung(
  text: string,
  columns: number,
): { readonly from: number; readonly to: number; readonly indent: number }[] {
  const isHung = columns >= narrow && text.includes('\n');
  if (!isHung) return wrap(text, columns).map(([from, to]) => ({ from, to, indent: 0 }));
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const base = start;
    start += line.length + 1;
    const fits = wrap(line, columns);
    const rows = fits.length === 1 ? fits : wrap(line, columns - turnover);
    return rows.map(([from, to], index) => ({ from: base + from, to: base + to, indent: index === 0 ? 0 : turnover }));
  });
}

/** One unit, one column: only indexes have to be counted. */
function wrapPlain(text: string, base: number, columns: number, rows: Range[]): void {
  let from = 0;
  while (text.length - from > columns) {
    let cut = from + columns;
    if (text[cut] !== ' ') {
      cut = lastBreak(text, from, cut);
      if (cut <= from) cut = from + columns;
    }
    let end = cut;
    while (end > from && text[end - 1] === ' ') end--;
    rows.push([base + from, base + end]);
    from = cut;
    while (text[from] === ' ') from++;
  }
  let end = text.length;
  while (end > from && text[end - 1] === ' ') end--;
  rows.push([base + from, base + Math.max(from, end)]);
}

/** The last index in (from, limit] at which a row of plain text may end, or `from`. */
function lastBreak(text: string, from: number, limit: number): number {
  for (let index = limit; index > from; index--) {
    const before = text[index - 1]!;
    if (before === ' ' || endsDashes(text, index)) return index;
  }
  return from;
}

/** True when dashes or strokes end at `index`, with a word before them and one behind. */
function endsDashes(text: string, index: number): boolean {
  if (!breaksAfter.includes(text[index - 1] ?? ' ')) return false;
  const after = text[index] ?? ' ';
  if (after === ' ' || breaksAfter.includes(after) || notFirst.includes(after)) return false;
  let start = index - 1;
  while (start > 0 && breaksAfter.includes(text[start - 1]!)) start--;
  const before = text[start - 1] ?? ' ';
  return before !== ' ' && !notLast.includes(before);
}

/** Any script: graphemes and their widths; between wide characters a row may end anywhere the rules above allow. */
function wrapWide(text: string, base: number, columns: number, rows: Range[]): void {
  const graphemes = graphemesOf(text);
  let from = 0;
  let at = 0;
  let used = 0;
  let lastEnd = -1;
  let previous = '';
  let previousWidth = 0;
  const flush = (end: number): void => {
    let stop = end;
    while (stop > from && text[stop - 1] === ' ') stop--;
    rows.push([base + from, base + stop]);
    from = end;
    while (text[from] === ' ') from++;
    lastEnd = -1;
  };
  for (const grapheme of graphemes) {
    const width = widthOf(grapheme);
    if (at > from && (mayBreak(previous, previousWidth, grapheme, width) || endsDashes(text, at))) lastEnd = at;
    while (used + width > columns && at > from && grapheme !== ' ') {
      flush(lastEnd > from ? lastEnd : at);
      used = widthOf(text.slice(from, Math.max(from, at)));
    }
    if (at >= from) used += width;
    at += grapheme.length;
    if (at <= from) used = 0;
    previous = grapheme;
    previousWidth = width;
  }
  let end = text.length;
  while (end > from && text[end - 1] === ' ') end--;
  rows.push([base + from, base + Math.max(from, end)]);
}

function mayBreak(before: string, beforeWidth: number, after: string, afterWidth: number): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (notFirst.includes(after) || notLast.includes(before)) return false;
  return beforeWidth === 2 || afterWidth === 2;
}
