/** Where the words of a query stand in one passage comes in; how good a hit it is goes out. */

import { quality } from './match.ts';
import type { HitKind, Tier } from './model.ts';
import { isLetterAt } from './parts.ts';

/** Half-open in the block's text; `quality` from `match.ts`. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
}

export interface Verdict {
  readonly tier: Tier;
  readonly score: number;
}

/** Each tier has a fifth of the scores for itself, so that no weight lifts a hit above its tier. */
const floors: Readonly<Record<Tier, number>> = { phrase: 0.8, near: 0.6, all: 0.4, prefix: 0.2, typo: 0 };
const band = 0.2;

/** A heading says three times what a passage says, a key point twice. */
const weights: Readonly<Record<HitKind, number>> = { heading: 3, point: 2, passage: 1 };

/** What decides within a tier: where it stands, how well the words match, how close they stand. They add up to 1. */
const shares = { weight: 0.6, quality: 0.25, closeness: 0.15 };

/** Words stand near when no more than this lies between them, on average (characters). */
const nearGap = 24;
/** Signs that may stand between the words of a phrase. */
const phraseGap = 5;
/** From this distance on words are simply in the same passage. */
const far = 300;

function best(places: readonly Place[]): number {
  return places.reduce((most, place) => Math.max(most, place.quality), 0);
}

/** Whether the words follow one another in the order asked for. */
function followOneAnother(text: string, words: readonly (readonly Place[])[]): boolean {
  return (words[0] ?? []).some((first) => {
    let end = first.to;
    return words.slice(1).every((places) => {
      const next = places.find(({ from }) => {
        if (from < end || from - end > phraseGap) return false;
        for (let index = end; index < from; index++) if (isLetterAt(text, index)) return false;
        return true;
      });
      end = next?.to ?? end;
      return next !== undefined;
    });
  });
}

/** The least number of characters between the first and the last word of a stretch that holds them all, the words taken off. */
function leastBetween(words: readonly (readonly Place[])[]): number {
  const marks = words
    .flatMap((places, word) => places.map((place) => ({ ...place, word })))
    .sort((a, b) => a.from - b.from);
  const held = new Map<number, number>();
  let least = Number.POSITIVE_INFINITY;
  let first = 0;
  for (const last of marks) {
    held.set(last.word, (held.get(last.word) ?? 0) + 1);
    while (held.size === words.length) {
      const opening = marks[first];
      if (opening === undefined) break;
      const inside = words.reduce((sum, places) => sum + Math.min(...places.map(({ from, to }) => to - from)), 0);
      least = Math.min(least, Math.max(0, last.to - opening.from - inside));
      const count = (held.get(opening.word) ?? 1) - 1;
      if (count === 0) held.delete(opening.word);
      else held.set(opening.word, count);
      first++;
    }
  }
  return least;
}

/** `words` holds the places of each word asked for, none of them empty; `phrased` when a phrase was asked for. */
export function judge(text: string, kind: HitKind, words: readonly (readonly Place[])[], phrased: boolean): Verdict {
  const matched = words.reduce((sum, places) => sum + best(places), 0) / Math.max(1, words.length);
  const whole = words.map((places) => places.filter((place) => place.quality > quality.begun));
  const several = words.length > 1;
  let tier: Tier = phrased ? 'phrase' : 'all';
  let between = 0;
  if (whole.some((places) => places.length === 0)) tier = 'prefix';
  if (several) {
    between = leastBetween(tier === 'prefix' ? words : whole);
    if (tier !== 'prefix') {
      if (followOneAnother(text, whole)) tier = 'phrase';
      else tier = between <= nearGap * (words.length - 1) ? 'near' : 'all';
    }
  }
  const closeness = several ? 1 - Math.min(between, far) / far : kind === 'heading' ? coverage(text, words) : 0;
  return { tier, score: scoreOf(tier, kind, matched, closeness) };
}

/** How much of a heading the words are: `Encryption` says more of encryption than a longer heading. */
function coverage(text: string, words: readonly (readonly Place[])[]): number {
  const places = words.flat();
  return Math.min(1, places.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, text.length));
}

/** 0 to 1, rounded so that equal hits are equal. */
export function scoreOf(tier: Tier, kind: HitKind, matched: number, closeness: number): number {
  const share = (weights[kind] / 3) * shares.weight + matched * shares.quality + closeness * shares.closeness;
  return Math.round((floors[tier] + band * Math.min(share, 0.999)) * 10_000) / 10_000;
}
