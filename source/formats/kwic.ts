/** Hits come in; a concordance goes out: every match in the middle of a row, what stands before it set right, what follows set left. */

import type { Span } from '../page/model.ts';
import { safeLine } from '../text/gate.ts';
import { graphemesOf, widthOf } from '../text/width.ts';
import { paint } from '../themes/paint.ts';
import type { Format, Match, Printing } from './format.ts';
import { blockOf, passageOf, positionIn } from './where.ts';

export const kwic: Format = {
  name: 'kwic',
  says: 'A concordance: each match in the middle of its row, between its contexts',
  takes: [],
  marks: 'always',
  needsAll: true,
  *print(matches, printing) {
    const rows = matches.flatMap(concordance);
    let margin = 0;
    let word = 0;
    for (const row of rows) {
      margin = Math.max(margin, label(row, printing).length);
      word = Math.max(word, widthOf(row.word));
    }
    const side = Math.max(10, Math.floor((printing.columns - margin - word - 2) / 2));
    for (const row of rows) {
      const left = ending(row.left, side);
      const right = beginning(row.right, side + word - widthOf(row.word));
      const spans: Span[] = [
        { text: `${label(row, printing).padStart(margin)}  ${' '.repeat(side - widthOf(left))}`, role: 'number' },
        { text: left, role: 'text' },
        { text: row.word, role: 'match' },
        { text: right, role: 'text' },
      ];
      yield `${paint(spans, printing.theme, printing.depth)}\n`;
    }
  },
};

interface Concordance {
  readonly name: string;
  readonly line: number;
  readonly left: string;
  readonly word: string;
  readonly right: string;
}

function concordance(match: Match): Concordance[] {
  const text = passageOf(match);
  return match.hit.ranges.map(([from, to]) => ({
    name: safeLine(match.document.name),
    line: positionIn(match.document, blockOf(match), from).line,
    left: text.slice(0, from),
    word: text.slice(from, to),
    right: text.slice(to),
  }));
}

function label(row: Concordance, { several }: Printing): string {
  return several ? `${row.name}:${row.line}` : String(row.line);
}

/** The beginning of a text that fits so many columns. */
function beginning(text: string, columns: number): string {
  return fitting(graphemesOf(text.slice(0, columns * 8)), columns).join('');
}

/** The end of a text that fits so many columns. */
function ending(text: string, columns: number): string {
  const graphemes = [...graphemesOf(text.slice(-columns * 8))].reverse();
  return fitting(graphemes, columns).reverse().join('');
}

function fitting(graphemes: Iterable<string>, columns: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const grapheme of graphemes) {
    used += widthOf(grapheme);
    if (used > columns) break;
    kept.push(grapheme);
  }
  return kept;
}
