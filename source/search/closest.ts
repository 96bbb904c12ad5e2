/** Where the words of a query stand in a passage comes in; the stretch of it that answers best goes out: within one sentence, when one has them all. */

import { sentencesOf } from '../text/sentences.ts';
import type { Place } from './judge.ts';

export interface Closest {
  /** Where the first word of the stretch stands (UTF-16 units into the passage). */
  readonly at: number;
  /** Characters between the first and the last word of the stretch, the words taken off. */
  readonly between: number;
  /** Whether one sentence has all the words. */
  readonly together: boolean;
}

/** The places of each word, in order; none is empty. */
type Words = readonly (readonly Place[])[];

const sentenceEnd = /[.!?…。！？\n]/;

/** `words` has at least one word. */
export function closestIn(text: string, words: Words): Closest {
  const least = shortest(words);
  if (!sentenceEnd.test(text.slice(least.at, least.to))) return { ...least, together: true };
  const sentences = bySentence(text, words);
  const whole = sentences.filter((some) => some.length === words.length).map(shortest);
  if (whole.length > 0) return { ...whole.reduce((a, b) => (b.between < a.between ? b : a)), together: true };
  const fullest = sentences.reduce<Words>((most, some) => (some.length > most.length ? some : most), []);
  const at = fullest.length > 1 ? shortest(fullest).at : least.at;
  return { at, between: least.between, together: false };
}

/** For each sentence with a place in it, the places of the words that it has. */
function bySentence(text: string, words: Words): Words[] {
  const sentences = sentencesOf(text);
  const found = new Map<number, Place[][]>();
  for (const places of words) {
    let sentence = 0;
    let last = -1;
    for (const place of places) {
      while ((sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= place.from) sentence++;
      const held = found.get(sentence) ?? [];
      found.set(sentence, held);
      if (last === sentence) held.at(-1)?.push(place);
      else held.push([place]);
      last = sentence;
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([, held]) => held);
}

/** The shortest stretch that holds all the words: where it begins and ends, and what lies between them. */
function shortest(words: Words): { at: number; to: number; between: number } {
  const marks = words
    .flatMap((places, word) => places.map((place) => ({ ...place, word })))
    .sort((a, b) => a.from - b.from);
  const inside = words.reduce((sum, places) => sum + Math.min(...places.map(({ from, to }) => to - from)), 0);
  const held = new Map<number, number>();
  let least = { at: marks[0]?.from ?? 0, to: marks.at(-1)?.to ?? 0, between: Number.POSITIVE_INFINITY };
  let first = 0;
  for (const last of marks) {
    held.set(last.word, (held.get(last.word) ?? 0) + 1);
    while (held.size === words.length) {
      const opening = marks[first];
      if (opening === undefined) break;
      const between = Math.max(0, last.to - opening.from - inside);
      if (between < least.between) least = { at: opening.from, to: last.to, between };
      const count = (held.get(opening.word) ?? 1) - 1;
      if (count === 0) held.delete(opening.word);
      else held.set(opening.word, count);
      first++;
    }
  }
  return least;
}
