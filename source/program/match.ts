/** What is typed and a list of short texts come in; the texts that it may mean go out, with what of them matches. */

import { distance } from '../text/distance.ts';
import { type Folded, fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';

/** How well: the text begins so, words of it begin so, it stands inside words, or words of it differ by a slip. */
export type Fit = 'start' | 'words' | 'inside' | 'slip';

export interface Matching {
  /** Index of the text in the list. */
  readonly index: number;
  readonly fit: Fit;
  /** Half-open, in UTF-16 units of the text, in order, not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Stand {
  readonly from: number;
  readonly to: number;
  readonly fit: Fit;
}

const order: readonly Fit[] = ['start', 'words', 'inside', 'slip'];

/** The texts that hold every word typed, in their order; slips of words are forgiven only when no text is met otherwise. */
export function matching(typed: string, texts: readonly string[]): Matching[] {
  const wanted = fold(typed).text.split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const folded = texts.map(foldedTitle);
  const exact = folded.flatMap((text, index) => matchingOne(text, index, wanted, standsIn));
  return exact.length > 0 ? exact : folded.flatMap((text, index) => matchingOne(text, index, wanted, slipsIn));
}

/** The better fit of two. */
export function isBetter(one: Fit, other: Fit): boolean {
  return order.indexOf(one) < order.indexOf(other);
}

const known = new Map<string, Folded>();
/** Titles kept folded at most: those of a long outline, which is filtered with every key. */
const kept = 20_000;

function foldedTitle(text: string): Folded {
  let folded = known.get(text);
  if (!folded) {
    if (known.size >= kept) known.clear();
    folded = fold(text);
    known.set(text, folded);
  }
  return folded;
}

function matchingOne(
  text: Folded,
  index: number,
  wanted: readonly string[],
  find: (text: string, word: string) => Stand | null,
): Matching[] {
  const stands: Stand[] = [];
  for (const word of wanted) {
    const stand = find(text.text, word);
    if (!stand) return [];
    stands.push(stand);
  }
  const worst = stands.reduce((fit, stand) => (isBetter(fit, stand.fit) ? stand.fit : fit), 'start' as Fit);
  const isStart = text.text.startsWith(wanted.join(' '));
  const ranges: [number, number][] = [];
  for (const { from, to } of stands.sort((one, other) => one.from - other.from)) {
    const [start, stop] = text.rangeOf(from, to);
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else ranges.push([start, stop]);
  }
  return [{ index, fit: isStart ? 'start' : worst === 'start' ? 'words' : worst, ranges }];
}

function standsIn(text: string, word: string): Stand | null {
  const first = text.indexOf(word);
  for (let from = first; from >= 0; from = text.indexOf(word, from + 1))
    if (from === 0 || /[\s\p{P}]/u.test(text[from - 1]!)) return { from, to: from + word.length, fit: 'words' };
  return first < 0 ? null : { from: first, to: first + word.length, fit: 'inside' };
}

/** Up to three letters no slip is forgiven, up to seven one, then two. */
function slipsIn(text: string, word: string): Stand | null {
  const stand = standsIn(text, word);
  if (stand) return stand;
  const allowed = word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2;
  if (allowed === 0) return null;
  for (const { from, to } of wordsOf(text))
    if (distance(word, text.slice(from, to), allowed) <= allowed) return { from, to, fit: 'slip' };
  return null;
}
