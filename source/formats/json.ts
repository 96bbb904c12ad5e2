/** Hits come in; a JSON object a line goes out. */

import { safeLine } from '../text/gate.ts';
import type { Format } from './format.ts';
import { headingsOf, inCharacters, passageOf, positionOf, sectionOf } from './where.ts';

export const json: Format = {
  name: 'json',
  says: 'One JSON object a line; columns and ranges in characters',
  *print(matches) {
    for (const match of matches) {
      const text = passageOf(match);
      const { kind, score, ranges } = match.hit;
      const entry = {
        file: safeLine(match.document.name),
        ...positionOf(match),
        section: headingsOf(match),
        slug: sectionOf(match)?.slug ?? null,
        kind,
        score,
        text,
        ranges: inCharacters(text, ranges),
      };
      yield `${JSON.stringify(entry)}\n`;
    }
  },
};
