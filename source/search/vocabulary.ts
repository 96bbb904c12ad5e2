/** A document comes in; its words, each once, go out. */

import type { Document } from '../document/model.ts';
import { wordsOf } from '../text/words.ts';
import { comparable, type Pause, unmarked } from './scan.ts';

/** A word of the document as it stands there, folded, and how often. */
export interface Known {
  readonly read: string;
  count: number;
}

/** By their letters and digits alone (`cooperative` for `co-operative`, `10000` for `10,000`), in the order they first come. */
export type Vocabulary = ReadonlyMap<string, Known>;

const vocabularies = new WeakMap<Document, Vocabulary>();
/** Letters beyond ASCII; general punctuation is none. */
const beyond = /[^\x00-\x7e\u2010-\u2027\u2030-\u205e]/;
/** Three letters at least: shorter words are never offered. */
const asciiParts = /[a-z0-9]{3,}/g;
const asciiCompounds = /[a-z0-9]+(?:[-',’‐‑][a-z0-9]+)+/g;
const inner = /[-',’‐‑]/;
/** Words a document may have before rare new ones are left out, so that memory stays bounded. */
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
  const words = new Map<string, Known>();
  const add = (letters: string, read: string): void => {
    const known = words.get(letters);
    if (known !== undefined) known.count++;
    else if (words.size < most && letters.length > 2) words.set(letters, { read, count: 1 });
  };
  for (const stretch of stretchesOf(document)) {
    const text = comparable(unmarked(stretch));
    const isBeyond = beyond.test(text);
    const found = isBeyond ? wordsOf(text).map(({ from, to }) => text.slice(from, to)) : text.match(asciiCompounds);
    for (const word of found ?? []) {
      const parts = word.split(inner);
      if (isBeyond) for (const part of parts) add(part, part);
      if (parts.length > 1) add(parts.join(''), word);
    }
    if (!isBeyond) for (const part of text.match(asciiParts) ?? []) add(part, part);
    yield* pause();
  }
  vocabularies.set(document, words);
  return words;
}
