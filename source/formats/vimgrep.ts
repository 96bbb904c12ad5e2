/** Hits come in; a line for every match goes out, as `vim -q` and its quickfix list read it. */

import { safeLine } from '../text/gate.ts';
import type { Format } from './format.ts';
import { blockOf, passageOf, positionIn } from './where.ts';

export const vimgrep: Format = {
  name: 'vimgrep',
  says: 'path:line:column:passage, a line for every match',
  takes: [],
  marks: 'always',
  *print(matches, { mark }) {
    for (const match of matches) {
      const name = safeLine(match.document.name);
      const starts = match.hit.ranges.map(([from]) => from);
      for (const from of starts.length > 0 ? starts : [0]) {
        const { line, byteColumn } = positionIn(match.document, blockOf(match), from);
        yield `${name}${mark}${line}:${byteColumn}:${passageOf(match)}\n`;
      }
    }
  },
};
