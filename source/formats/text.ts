/** Hits come in; what a person reads goes out: passages under the path of their section, every match lit. */

import type { Span } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { safeLine } from '../text/gate.ts';
import { paint } from '../themes/paint.ts';
import type { Format, Match, Printing } from './format.ts';
import { headingsOf, passageOf, positionOf } from './where.ts';

const indent = '  ';

export const text: Format = {
  name: 'text',
  says: 'Passages under the path of their section, as a person reads them',
  *print(matches, printing) {
    let between = '';
    for (const group of grouped(matches)) {
      const [first] = group;
      if (!first) continue;
      yield between + row(heading(first, printing), printing);
      for (const match of group) for (const spans of passage(match, printing)) yield row(spans, printing);
      between = '\n';
    }
  },
};

/** Hits of the same section together; the sections in the order of their first hit. */
function grouped(matches: readonly Match[]): Iterable<Match[]> {
  const groups = new Map<string, Match[]>();
  const numbers = new Map<Match['document'], number>();
  for (const match of matches) {
    const number = numbers.get(match.document) ?? numbers.size;
    numbers.set(match.document, number);
    const key = `${number}:${match.hit.section}`;
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return groups.values();
}

function heading(match: Match, { several }: Printing): Span[] {
  const path = headingsOf(match);
  const last = path.pop();
  const file = several || last === undefined ? safeLine(match.document.name) : '';
  return [
    { text: file, role: 'place' },
    { text: file !== '' && last !== undefined ? '  ' : '', role: 'text' },
    { text: path.map((title) => `${title} › `).join(''), role: 'muted' },
    { text: last ?? '', role: 'heading', bold: true },
  ];
}

/** The rows of a passage: the line number in the margin, the text wrapped beside it. */
function passage(match: Match, { columns }: Printing): Span[][] {
  const whole = passageOf(match);
  const number = String(positionOf(match).line).padStart(4);
  const margin = indent.length + number.length;
  return wrap(whole, Math.max(20, columns - margin - indent.length)).map(([from, to], index) => [
    { text: indent + (index === 0 ? number : ' '.repeat(number.length)) + indent, role: 'number' },
    ...lit(whole, from, to, match),
  ]);
}

/** The stretch [from, to) of a passage as spans, those that match lit. */
function lit(whole: string, from: number, to: number, { hit }: Match): Span[] {
  const spans: Span[] = [];
  let at = from;
  const add = (until: number, role: Span['role']): void => {
    if (until > at) spans.push({ text: whole.slice(at, until), role });
    at = Math.max(at, until);
  };
  for (const [start, stop] of hit.ranges) {
    if (stop <= from || start >= to) continue;
    add(Math.max(from, start), 'text');
    add(Math.min(to, stop), 'match');
  }
  add(to, 'text');
  return spans;
}

function row(spans: readonly Span[], { theme, depth }: Printing): string {
  return `${paint(spans, theme, depth)}\n`;
}
