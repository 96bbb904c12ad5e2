/** Hits of several documents come in; they go out as one list, best first. */

import type { Hit, Tier } from './model.ts';

const tiers: readonly Tier[] = ['phrase', 'near', 'all', 'prefix', 'typo'];

/** What was found as it was written; words read otherwise count only when that is nothing. */
export function withoutGuesses<T extends { readonly hit: Hit }>(matches: readonly T[]): readonly T[] {
  const sure = matches.filter(({ hit }) => hit.tier !== 'typo');
  return sure.length > 0 ? sure : matches;
}

/** By tier, then score, which is comparable within a document only; equals stay in the order given. */
export function ranked<T extends { readonly hit: Hit }>(matches: readonly T[]): T[] {
  const rank = ({ hit }: T): number => tiers.indexOf(hit.tier);
  return matches.toSorted((one, other) => rank(one) - rank(other) || other.hit.score - one.hit.score);
}
