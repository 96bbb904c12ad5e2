/** Hits come in; `path:line:column: passage` goes out, one hit a line, as grep and compilers write it. */

import { safeLine } from '../text/gate.ts';
import type { Format } from './format.ts';
import { passageOf, positionOf } from './where.ts';

export const grep: Format = {
  name: 'grep',
  says: 'path:line:column: passage, the column in bytes',
  *print(matches) {
    for (const match of matches) {
      const { line, byteColumn } = positionOf(match);
      yield `${safeLine(match.document.name)}:${line}:${byteColumn}: ${passageOf(match)}\n`;
    }
  },
};
