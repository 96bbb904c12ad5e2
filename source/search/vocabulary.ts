/** A document comes in; its words, each once, go out. */

import type { Document } from '../document/model.ts';
import { outside } from '../text/units.ts';
import { wordsOf } from '../text/words.ts';
import { comparableIn, type Pause, unmarked } from './scan.ts';
import { Tally } from './tally.ts';

/** The words of a document, in the order they first come. */
export type Vocabulary = Pick<Tally, 'words' | 'get'>;

const vocabularies = new WeakMap<Document, Vocabulary>();
/** Letters beyond ASCII; general punctuation is none. */
const beyond = outside([
  [0x00, 0x7e],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
]);
const inner = /[-',’‐‑]/;
/** Words a document may have before rare new ones are left out. */
const most = 200_000;

/** What defines a link shows no words. */
const definition = /^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$/gm;
/** Source characters read at once. */
const chunk = 8192;

/** The body of a document in stretches that end between paragraphs, or at least between lines. */
function* stretchesOf({ source, bodyStart }: Document): Generator<string> {
  for (let from = bodyStart; from < source.length; ) {
    const blank = source.indexOf('\n\n', from + chunk);
    const line = blank >= 0 && blank < from + 8 * chunk ? blank + 1 : source.indexOf('\n', from + 8 * chunk);
    const end = line < 0 ? source.length : line + 1;
    const stretch = source.slice(from, end);
    yield stretch.includes(']:') ? stretch.replace(definition, '') : stretch;
    from = end;
  }
}

/** Made at the first word that is missed, and kept as long as the document. */
export function* vocabularyOf(document: Document, pause: Pause): Generator<void, Vocabulary> {
  const known = vocabularies.get(document);
  if (known !== undefined) return known;
  const tally = new Tally(most);
  const comparable = comparableIn(document);
  for (const stretch of stretchesOf(document)) {
    const text = comparable(unmarked(stretch));
    if (beyond(text) < 0) tally.addAll(text);
    else
      for (const { from, to } of wordsOf(text)) {
        const word = text.slice(from, to);
        const parts = word.split(inner);
        for (const part of parts) tally.add(part, part);
        if (parts.length > 1) tally.add(parts.join(''), word);
      }
    yield* pause();
  }
  vocabularies.set(document, tally);
  return tally;
}
