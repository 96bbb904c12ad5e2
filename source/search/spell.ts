/** A document and a word it does not have come in; the word of the document that was most likely meant goes out. */

import type { Document } from '../document/model.ts';
import { distance } from '../text/distance.ts';
import { formsOf, isAmong } from './irregular.ts';
import type { Pause } from './scan.ts';
import { rootOf } from './stem.ts';
import { type Known, least, type Vocabulary, vocabularyOf, type Wanted } from './vocabulary.ts';

/** Edits that a word of so many letters is forgiven: none up to 3, one up to 7, then two. */
export function forgiven(letters: number): number {
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

/** A slip in the first letter is rare; it is forgiven in words this long only, unless two letters were exchanged. */
const longEnough = 8;

/** Whether two words begin alike, the first two letters perhaps exchanged. */
function beginAlike(word: string, one: string): boolean {
  return word[0] === one[0] || (word[0] === one[1] && word[1] === one[0]);
}

/** Whether a word only has more at its end, which makes another word of it (`Crimea`, `crime`), not a slip (`lawfull`). */
function goesFurther(word: string, one: string): boolean {
  return word.startsWith(one) && (word.length - one.length > 1 || word.at(-1) !== one.at(-1));
}

/** How many edits a slip from `one` to `word` (of that root) took; null when it is none. Words of one root count as the most forgiven. */
export function slip(word: string, one: string, root = rootOf(word)): number | null {
  const bound = forgiven(word.length);
  if (bound === 0) return null;
  if (one.startsWith(root) && rootOf(one) === root) return bound;
  if (forgiven(one.length) === 0 || Math.abs(one.length - word.length) > bound) return null;
  const isAlike = beginAlike(word, one);
  if (!isAlike && word.length < longEnough) return null;
  const most = isAlike ? bound : 1;
  const edits = distance(word, one, most);
  return edits > most || goesFurther(word, one) ? null : edits;
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
    if (pause()) yield;
  }
  return proposed;
}

/** Where to look for what `word` may mean: `slip` and `isAmong` say no to all that begins otherwise. */
function wantedFor(word: string, forms: ReadonlySet<string>): Wanted {
  const [first = '', second = ''] = word;
  const beginnings = [first];
  for (const other of [`${second}${first}`, ...forms]) {
    const beginning = forms.has(other) ? other.charAt(0) : other;
    if (!beginnings.some((one) => beginning.startsWith(one))) beginnings.push(beginning);
  }
  return { beginnings, ending: word.length < longEnough ? null : word.slice(1) };
}

/** The word that stands there most often of those that `fits` lets through, the first of equals; null when there is none. */
function commonest(vocabulary: Vocabulary, fits: (one: string) => boolean): string | null {
  let chosen: Known | null = null;
  for (const [one, known] of vocabulary) if (fits(one) && known.count > (chosen?.count ?? 0)) chosen = known;
  return chosen?.read ?? null;
}

/** What was told of a document, by the word: of a query that grows the same words are asked for at every key. */
const told = new WeakMap<Document, Map<string, string | null>>();

/**
 * The word most likely meant by `word` (folded), as it stands in the document, or null: another form of an irregular one; else Fuse proposes words of the document,
 * the count of edits decides, then how often the word stands there, then which comes first.
 */
export async function* respell(document: Document, word: string, pause: Pause): AsyncGenerator<void, string | null> {
  if (word.length < least) return null;
  const known = told.get(document) ?? new Map<string, string | null>();
  told.set(document, known);
  const meant = known.get(word);
  if (meant !== undefined) return meant;
  const found = yield* meantBy(document, word, pause);
  known.set(word, found);
  return found;
}

async function* meantBy(document: Document, word: string, pause: Pause): AsyncGenerator<void, string | null> {
  const forms = formsOf(word);
  const vocabulary = yield* vocabularyOf(document, wantedFor(word, forms), pause);
  const joined = vocabulary.get(word);
  if (joined !== undefined && joined.read !== word) return joined.read;
  const form = forms.size > 0 ? commonest(vocabulary, (one) => isAmong(forms, one)) : null;
  if (form !== null) return form;
  if (forgiven(word.length) === 0 || /\d/.test(word)) return null;
  const root = rootOf(word);
  const slips = new Map<string, number>();
  let looked = 0;
  for (const one of vocabulary.keys()) {
    const edits = slip(word, one, root);
    if (edits !== null) slips.set(one, edits);
    if (++looked % batch === 0 && pause()) yield;
  }
  let chosen: { known: Known; edits: number } | null = null;
  for (const one of yield* proposals([...slips.keys()], word, pause)) {
    const edits = slips.get(one)!;
    const known = vocabulary.get(one)!;
    if (chosen === null || edits < chosen.edits || (edits === chosen.edits && known.count > chosen.known.count)) {
      chosen = { known, edits };
    }
  }
  return chosen?.known.read ?? null;
}
