/** Hits come in; a line of fields parted by tabs goes out for each. */

import { safeLine } from '../text/gate.ts';
import type { Format } from './format.ts';
import { headingsOf, passageOf, positionOf } from './where.ts';

export const tsv: Format = {
  name: 'tsv',
  says: 'Fields parted by tabs: file, line, column, kind, score, section path, passage',
  takes: [],
  marks: 'never',
  *print(matches) {
    for (const match of matches) {
      const { line, column } = positionOf(match);
      const { kind, score } = match.hit;
      const path = headingsOf(match).join(' › ');
      const fields = [match.document.name, line, column, kind, score, path, passageOf(match)];
      yield `${fields.map((field) => safeLine(String(field))).join('\t')}\n`;
    }
  },
};
