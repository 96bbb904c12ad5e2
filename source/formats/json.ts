/** Hits come in; a JSON object a line goes out. */

import { safeLine } from '../text/gate.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Format, Match, Printing } from './format.ts';
import { around } from './rows.ts';
import {
  blockOf,
  headingsOf,
  inBytes,
  inCharacters,
  passageIn,
  passageOf,
  positionIn,
  positionOf,
  sectionOf,
} from './where.ts';

export const json: Format = {
  name: 'json',
  says: 'One JSON object a line; columns and ranges in characters',
  takes: ['context'],
  marks: 'always',
  *print(matches, printing) {
    for (const match of matches) yield `${JSON.stringify(entryOf(match, printing))}\n`;
  },
};

function entryOf(match: Match, printing: Printing): Readonly<Record<string, unknown>> {
  const text = passageOf(match);
  const { kind, score, tier, ranges } = match.hit;
  return {
    file: safeLine(match.document.name),
    ...positionOf(match),
    section: headingsOf(match),
    slug: sectionOf(match)?.slug ?? null,
    kind,
    score,
    text,
    ranges: inCharacters(text, ranges),
    byteRanges: inBytes(text, ranges),
    tier,
    sentence: sentenceOf(match, text),
    ...contextOf(match, printing),
  };
}

/** The sentence that answers best, and where it begins. */
function sentenceOf(match: Match, text: string): Readonly<Record<string, unknown>> {
  const { from, to } = sentenceAt(text, match.hit.at);
  const position = positionIn(match.document, blockOf(match), from);
  return { text: text.slice(from, to), ...position, range: inCharacters(text, [[from, to]])[0] };
}

/** The passages before and after, in document order, when they were asked for. */
function contextOf({ document, hit }: Match, { before, after }: Printing): Readonly<Record<string, unknown>> {
  if (before + after === 0) return {};
  const passages = (step: -1 | 1, count: number): string[] =>
    around(document, hit.block, step, count).map((block) => passageIn(document, block));
  return { before: passages(-1, before).reverse(), after: passages(1, after) };
}
