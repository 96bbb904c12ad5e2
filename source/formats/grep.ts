/** Hits come in; `path:line:column: passage` goes out, one hit a line, as grep and compilers write it. */

import { safeLine } from '../text/gate.ts';
import type { Format } from './format.ts';
import { rowsFor } from './rows.ts';

export const grep: Format = {
  name: 'grep',
  says: 'path:line:column: passage, the column in bytes',
  takes: ['context', 'only'],
  *print(matches, printing) {
    for (const row of rowsFor(matches, printing)) {
      if (row === null) {
        yield '--\n';
        continue;
      }
      const { line, byteColumn } = row.position;
      const sign = row.kind === 'match' ? ':' : '-';
      const mark = printing.mark === ':' ? sign : printing.mark;
      yield `${safeLine(row.document.name)}${mark}${line}${sign}${byteColumn}${sign} ${row.text}\n`;
    }
  },
};
