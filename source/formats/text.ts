/** Hits come in; what a person reads goes out: passages under the path of their section, every match lit. */

import type { Span } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { safeLine } from '../text/gate.ts';
import { paint } from '../themes/paint.ts';
import type { Format, Match, Printing } from './format.ts';
import { groupsOf } from './groups.ts';
import { linked, lit } from './lit.ts';
import { type Row, rowsFor } from './rows.ts';
import { headingsOf } from './where.ts';

const indent = '  ';

export const text: Format = {
  name: 'text',
  says: 'Passages under the path of their section, as a person reads them',
  takes: ['context', 'only'],
  marks: 'coloured',
  *print(matches, printing) {
    let between = printing.goesOn ? '\n' : '';
    for (const group of groupsOf(matches)) {
      yield `${between}${paint(heading(group[0], printing), printing.theme, printing.depth)}\n`;
      for (const row of rowsFor(group, { ...printing, goesOn: false }))
        yield row === null ? '\n' : passage(row, printing);
      between = '\n';
    }
  },
};

function heading(match: Match, { several }: Printing): Span[] {
  const path = headingsOf(match);
  const last = path.pop();
  const file = several || last === undefined ? safeLine(match.document.name) : '';
  return [
    { text: file, role: 'place' },
    { text: file !== '' && last !== undefined ? indent : '', role: 'text' },
    { text: path.map((title) => `${title} › `).join(''), role: 'muted' },
    { text: last ?? '', role: 'heading', bold: true },
  ];
}

/** The rows of a passage: the line number in the margin, the text wrapped beside it. */
function passage(row: Row, { columns, theme, depth, linkTo }: Printing): string {
  const number = String(row.position.line).padStart(4);
  const margin = indent.length + number.length + indent.length;
  const link = linkTo(row.document, row.position.line);
  const rows = wrap(row.text, Math.max(20, columns - margin)).map(([from, to], index) => {
    const painted = paint([{ text: number, role: 'number' }], theme, depth);
    const first = linked(painted, link);
    const side = index === 0 ? `${indent}${first}${indent}` : ' '.repeat(margin);
    return `${side}${paint(lit(row, from, to), theme, depth)}\n`;
  });
  return rows.join('');
}
