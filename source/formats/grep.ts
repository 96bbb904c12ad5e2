/** Hits come in; `path:line:column: passage` goes out, one hit a line, as grep and compilers write it. */

import { safeLine } from '../text/gate.ts';
import { paint } from '../themes/paint.ts';
import type { Format, Printing } from './format.ts';
import { linked, lit } from './lit.ts';
import { type Row, rowsFor } from './rows.ts';

export const grep: Format = {
  name: 'grep',
  says: 'path:line:column: passage, the column in bytes',
  takes: ['context', 'only'],
  marks: 'coloured',
  *print(matches, printing) {
    for (const row of rowsFor(matches, printing)) {
      if (row === null) {
        yield '--\n';
        continue;
      }
      yield rowOf(row, printing);
    }
  },
};

/** A row as grep has it, in colours and with a link to its line where these are wanted. */
function rowOf(row: Row, { mark, theme, depth, linkTo }: Printing): string {
  const { line, byteColumn } = row.position;
  const sign = row.kind === 'match' ? ':' : '-';
  const name = paint([{ text: safeLine(row.document.name), role: 'place' }], theme, depth);
  const number = paint([{ text: String(line), role: 'number' }], theme, depth);
  const text = depth === 'plain' ? row.text.trimEnd() : paint(lit(row, 0, row.text.length), theme, depth);
  return `${name}${mark === ':' ? sign : mark}${linked(number, linkTo(row.document, line))}${sign}${byteColumn}${sign} ${text}\n`;
}
