/** A code block and a width come in; its rows go out: every character kept, long lines cut and marked, colours when a highlighter is given. */

import type { Block, BlockText } from '../document/model.ts';
import { graphemesOf, widthOf } from '../text/width.ts';
import type { Line, Role, Span } from './model.ts';

/** Gives the role of stretches of code: half-open ranges (UTF-16 units) in order, gaps being plain. Set once one has been loaded. */
export type Highlighter = (code: string, language: string) => readonly { from: number; to: number; role: Role }[];

let highlighter: Highlighter | null = null;

/** Takes the highlighter that all code is coloured with from now on; until then code has one role. */
export function useHighlighter(given: Highlighter): void {
  highlighter = given;
}

/** Marks a row that goes on with a long line of code. */
const mark = '↳ ';
/** The narrowest column with room for the mark and a wide character. */
const marked = mark.length + 2;

/** Lays code out for `columns` columns: lines are cut, never wrapped at words, and what goes on is marked. */
export function layCode(block: Block, text: BlockText, columns: number): Line[] {
  const indent = columns > 24 ? '  ' : '';
  const width = Math.max(1, columns - indent.length);
  const colours = highlighter?.(text.text, block.info.split(/[\s{,]/, 1)[0] ?? '') ?? [];
  const lines: Line[] = [];
  let at = 0;
  for (const row of text.text.replace(/\n$/, '').split('\n')) {
    for (const [from, to] of cut(row, width)) {
      const leads = [indent, from === 0 || width < marked ? '' : mark].filter((lead) => lead !== '');
      const spans: Span[] = leads.map((lead) => ({ text: lead, role: 'faint' }));
      spans.push(...coloured(row.slice(from, to), at + from, colours));
      lines.push({ spans, block: block.index, from: at + from, to: at + to });
    }
    at += row.length + 1;
  }
  return lines;
}

/** The stretches of one line of code that fit the width; all but the first leave room for the mark. A row ends behind a space when one is near its end. */
function cut(row: string, width: number): [number, number][] {
  if (widthOf(row) <= width) return [[0, row.length]];
  const rows: [number, number][] = [];
  let from = 0;
  let at = 0;
  let used = 0;
  let space = { at: 0, used: 0 };
  for (const grapheme of graphemesOf(row)) {
    const columns = widthOf(grapheme);
    const room = (): number => (rows.length > 0 && width >= marked ? width - mark.length : width);
    // A row that goes on has less room, so that what is left of the one before may not fit either.
    while (used + columns > room() && at > from) {
      const end = space.at > from && space.used * 2 >= room() ? space : { at, used };
      rows.push([from, end.at]);
      from = end.at;
      used -= end.used;
    }
    used += columns;
    at += grapheme.length;
    if (grapheme === ' ') space = { at, used };
  }
  rows.push([from, at]);
  return rows;
}

function coloured(text: string, at: number, colours: ReturnType<Highlighter>): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const { from, to, role } of colours) {
    const start = Math.max(from - at, done);
    const stop = Math.min(to - at, text.length);
    if (stop <= start) continue;
    if (start > done) spans.push({ text: text.slice(done, start), role: 'code', at: at + done });
    spans.push({ text: text.slice(start, stop), role, at: at + start });
    done = stop;
  }
  if (done < text.length) spans.push({ text: text.slice(done), role: 'code', at: at + done });
  return spans;
}
