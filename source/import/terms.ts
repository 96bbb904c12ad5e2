/** Texts come in; the terms that tell them apart, with their weights, go out: tf-idf, its cosine, and a light stem. */

import { common, stemOf } from '../deck/rank.ts';
import { wordsOf } from '../text/words.ts';

/** Stem → weight, of length 1 as a vector. */
export type Terms = ReadonlyMap<string, number>;

/** The words of `text` as written, in order; markup falls away. */
export function wordsAsWritten(text: string): string[] {
  return wordsOf(text).map(({ from, to }) => text.slice(from, to));
}

/** The stem under which forms of a word meet (`threats`, `Threat’s`), or '' for a word too common to say anything. */
export function termOf(word: string): string {
  const bare = word.toLowerCase().replaceAll('’', "'");
  const base = bare.replace(/'s$/, '');
  if (base.length < 2 || common.has(base) || common.has(bare) || bare.includes("'")) {
    return '';
  }
  // Terrorism, terrorist and terrorists are one subject.
  return stemOf(base.replace(/(\p{L}{4})is[mt]s?$/u, '$1'));
}

/** How often each term stands in `text`, times `weight`, added to `counts`. Parts of a hyphened word count as words too. */
export function countTerms(text: string, counts: Map<string, number> = new Map(), weight = 1): Map<string, number> {
  for (const word of wordsAsWritten(text)) {
    for (const piece of word.includes('-') ? word.split('-') : [word]) {
      const term = termOf(piece);
      if (term !== '') {
        counts.set(term, (counts.get(term) ?? 0) + weight);
      }
    }
  }
  return counts;
}

/** In how few of the `texts` a term stands: its inverse document frequency, at least a little above 0. */
export function rarity(texts: readonly ReadonlyMap<string, number>[]): (term: string) => number {
  const found = new Map<string, number>();
  for (const text of texts) {
    for (const term of text.keys()) {
      found.set(term, (found.get(term) ?? 0) + 1);
    }
  }
  return (term) => Math.log((texts.length + 1) / ((found.get(term) ?? 0) + 0.5));
}

/** The counts as a vector of length 1: each term's count damped by its logarithm, times its rarity. */
export function vectorOf(counts: ReadonlyMap<string, number>, rare: (term: string) => number): Terms {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(Math.max(count, 1))) * Math.max(rare(term), 0);
    vector.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of vector) {
    vector.set(term, weight / length);
  }
  return vector;
}

/** How alike two vectors are: 0 nothing in common, 1 the same. */
export function cosine(one: Terms, other: Terms): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) {
    sum += weight * (large.get(term) ?? 0);
  }
  return sum;
}
