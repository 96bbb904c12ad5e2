/** A document and a word it does not have come in; the word of the document that was most likely meant goes out. */

import type { Document } from '../document/model.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { type Pause, unmarked } from './scan.ts';
import { rootOf } from './stem.ts';

/** A word of the document as it stands there, folded, and how often. */
interface Known {
  readonly read: string;
  count: number;
}

/** By their letters and digits alone (`cooperative` for `co-operative`, `10000` for `10,000`), in the order they first come. */
type Vocabulary = ReadonlyMap<string, Known>;

const vocabularies = new WeakMap<Document, Vocabulary>();
const asciiWords = /[a-z0-9]+(?:[-',][a-z0-9]+)*/g;
const inner = /[-',’]/;
/** Words a document may have before rare new ones are left out, so that memory stays bounded. */
const most = 200_000;

function* vocabularyOf(document: Document, pause: Pause): Generator<void, Vocabulary> {
  const known = vocabularies.get(document);
  if (known !== undefined) return known;
  const words = new Map<string, Known>();
  const add = (letters: string, read: string): void => {
    const known = words.get(letters);
    if (known !== undefined) known.count++;
    else if (words.size < most && letters.length > 2) words.set(letters, { read, count: 1 });
  };
  for (const { kind, content } of document.blocks) {
    if (kind === 'rule') continue;
    const { text } = fold(unmarked(content));
    const found = /[^\x00-\x7e]/.test(text)
      ? wordsOf(text).map(({ from, to }) => text.slice(from, to))
      : (text.match(asciiWords) ?? []);
    for (const word of found) {
      const parts = inner.test(word) ? word.split(inner) : [word];
      for (const part of parts) add(part, part);
      if (parts.length > 1) add(parts.join(''), word);
    }
    yield* pause();
  }
  vocabularies.set(document, words);
  return words;
}

/** Edits that a word of so many letters is forgiven: none up to 3, one up to 7, then two. */
export function forgiven(letters: number): number {
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

/** Whether a word only has another ending than the other, which makes another word of it (`Crimea`, `crime`), not a slip (`lawfull`). */
function otherEnding(word: string, one: string): boolean {
  if (!word.startsWith(one)) return false;
  return word.length - one.length > 1 || word.at(-1) !== one.at(-1);
}

/** Words given to Fuse at once, so that no slice of the work is long. */
const batch = 300;

/** What Fuse takes for nearly the same, in the order given. It is loaded only when there is something to ask it. */
async function* proposals(words: readonly string[], word: string, pause: Pause): AsyncGenerator<void, string[]> {
  if (words.length === 0) return [];
  const { default: Fuse } = await import('fuse.js');
  const proposed: string[] = [];
  for (let first = 0; first < words.length; first += batch) {
    const some = words.slice(first, first + batch);
    const fuse = new Fuse(some, { ignoreLocation: true, threshold: 0.6, shouldSort: false });
    for (const { item } of fuse.search(word)) proposed.push(item);
    yield* pause();
  }
  return proposed;
}

/**
 * The word most likely meant by `word` (folded), or null. Fuse proposes words of the document; the count of edits decides (a
 * word of the same root counts as the most that are forgiven),
 * then whether they begin alike, then how often the word stands there, then which comes first.
 */
export async function* respell(document: Document, word: string, pause: Pause): AsyncGenerator<void, string | null> {
  const vocabulary = yield* vocabularyOf(document, pause);
  const joined = vocabulary.get(word);
  if (joined !== undefined && joined.read !== word) return joined.read;
  const bound = forgiven(word.length);
  if (bound === 0 || /\d/.test(word)) return null;
  const root = rootOf(word);
  const near = [...vocabulary.keys()].filter(
    (one) => (Math.abs(one.length - word.length) <= bound && forgiven(one.length) > 0) || rootOf(one) === root,
  );
  let chosen: { read: string; edits: number; alike: boolean; count: number } | null = null;
  for (const one of yield* proposals(near, word, pause)) {
    const edits = rootOf(one) === root ? bound : distance(word, one, bound);
    const alike = one[0] === word[0];
    if (edits > bound || (edits > 1 && !alike) || (rootOf(one) !== root && otherEnding(word, one))) continue;
    const { read, count } = vocabulary.get(one) ?? { read: one, count: 0 };
    const better =
      chosen === null ||
      edits < chosen.edits ||
      (edits === chosen.edits &&
        (Number(alike) > Number(chosen.alike) || (alike === chosen.alike && count > chosen.count)));
    if (better) chosen = { read, edits, alike, count };
  }
  return chosen?.read ?? null;
}
