/** A title and a width come in; the rows of a slide's heading go out: large letters where they fit, bold where not, its matches lit in both. */

import type { Slide } from '../deck/model.ts';
import { homeOf } from '../deck/reread.ts';
import { titleLines } from '../deck/title.ts';
import { textOf } from '../document/inline.ts';
import type { Document } from '../document/model.ts';
import type { Line, Role, Span } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { widthOf } from '../text/width.ts';
import { big, bigColumn } from './big.ts';
import { blank, lit, type Ranges } from './row.ts';
import type { StageState } from './state.ts';

/** Lines of large letters a heading may take. */
const bigLines = 2;

/** Words of a title, from the offset at which the first begins, and the rows of the letters that spell them. */
interface BigLine {
  readonly words: string;
  readonly from: number;
  readonly rows: readonly string[];
}

/** A stretch of a title in large letters; null when it does not fit or there are no such letters. */
function bigLine(title: string, from: number, to: number, columns: number): BigLine | null {
  const words = title.slice(from, to).replace(/\s/g, ' ');
  const rows = big(words);
  return rows?.every((row) => row.length <= columns) ? { words, from, rows } : null;
}

/** The words of a title on as few lines of large letters as hold them; null when they do not fit. */
function bigLinesOf(title: string, columns: number): BigLine[] | null {
  const lines: BigLine[] = [];
  for (const { 0: word, index } of title.matchAll(/\S+/g)) {
    const last = lines.at(-1);
    const end = index + word.length;
    const longer = last && bigLine(title, last.from, end, columns);
    const line = longer ?? bigLine(title, index, end, columns);
    if (longer) lines.pop();
    if (!line || lines.length === bigLines) return null;
    lines.push(line);
  }
  return lines.length > 0 ? lines : null;
}

/** The rows of one line of large letters, those of the letters in the ranges of the title on another ground. */
function litRows({ words, from, rows }: BigLine, ranges: Ranges): readonly (readonly Span[])[] {
  const widest = Math.max(...rows.map((row) => row.length));
  const column = (offset: number): number => Math.min(widest, bigColumn(words, offset - from));
  const cells = ranges
    .filter(([start, stop]) => start < from + words.length && stop > from)
    .map(([start, stop]) => [column(start), column(stop)] as const);
  const end = cells.at(-1)?.[1] ?? 0;
  return rows.map((row) => {
    const { spans } = lit({ ...blank, spans: [{ text: row.padEnd(end), role: 'big', at: 0 }] }, cells);
    return spans.map(({ at: _, ...span }) => span);
  });
}

/** Large letters for `title` within `columns`, or null. `block` is the block it comes from, -1 for none; `ranges` of the title are lit. */
export function bigHeading(title: string, columns: number, block: number, ranges: Ranges = []): Line[] | null {
  const lines = bigLinesOf(title, columns);
  if (!lines) return null;
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [blank] : []),
    ...litRows(line, ranges).map((spans): Line => ({ spans, block, from: -1, to: -1 })),
  ]);
}

/** `title` in bold on as many rows as it needs, `ranges` of it lit. */
export function boldHeading(
  title: string,
  columns: number,
  block: number,
  ranges: Ranges = [],
  role: Role = 'big',
): Line[] {
  return wrap(title, columns).map(([from, to]) =>
    lit({ spans: [{ text: title.slice(from, to), role, bold: true, at: from }], block, from, to }, ranges),
  );
}

/** The title cut to one row, for the pages after the first. */
export function shortHeading(title: string, columns: number, block: number, ranges: Ranges = []): Line[] {
  const [line] = boldHeading(title, columns, block, ranges);
  return line && widthOf(title) > 0 ? [line] : [];
}

/** What of a slide's title is searched for: half-open ranges of the title. */
export function rangesInTitle(document: Document, slide: Slide, { matches }: StageState): Ranges {
  const section = slide.kind === 'points' && slide.section !== null ? document.sections[slide.section] : undefined;
  const authored = slide.elements.find(({ block }) => slide.kind === 'authored' && block.kind === 'heading');
  const made = slide.kind === 'title' ? titleLines(document, slide).title.block : authored?.block;
  const block = section?.kind === 'heading' ? document.blocks[section.first] : made;
  if (!matches || !block) return [];
  const text = textOf(homeOf(document, block), block).text.replaceAll('\n', ' ');
  const lead = text.length - text.trimStart().length;
  if (!text.startsWith(slide.title, lead)) return [];
  return matches(block).map(([from, to]) => [from - lead, to - lead] as const);
}
