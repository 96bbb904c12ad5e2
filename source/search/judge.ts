/** Where the words of a query stand in one passage comes in; how good a hit it is, and where in it, goes out. */

import { type Closest, closestIn } from './closest.ts';
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
  /** Where the match that answers best begins (UTF-16 units into the block's text). */
  readonly at: number;
}

/** Each tier has a fifth of the scores for itself, so that no weight lifts a hit above its tier. */
const floors: Readonly<Record<Tier, number>> = { phrase: 0.8, near: 0.6, all: 0.4, prefix: 0.2, typo: 0 };
const band = 0.2;

/** A heading says three times what a passage says, a key point twice. */
const weights: Readonly<Record<HitKind, number>> = { heading: 3, point: 2, passage: 1 };

/** What decides within a tier: where it stands, how well the words match, how close they stand. They add up to 1. */
const shares = { weight: 0.6, quality: 0.25, closeness: 0.15 };

/** Words stand near when one sentence has them all and no more than this lies between them, on average (characters). */
const nearGap = 24;
/** Signs that may stand between the words of a phrase. */
const phraseGap = 5;
/** From this distance on words are simply in the same passage. */
const far = 300;

function best(places: readonly Place[]): number {
  return places.reduce((most, place) => Math.max(most, place.quality), 0);
}

/** Where the words follow one another in the order asked for, or null. */
function phraseIn(text: string, words: readonly (readonly Place[])[]): Place | null {
  const found = (words[0] ?? []).find((first) => {
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
  return found ?? null;
}

/** `words` holds the places of each word asked for, in order, none of them empty; `phrased` when a phrase was asked for. */
export function judge(text: string, kind: HitKind, words: readonly (readonly Place[])[], phrased: boolean): Verdict {
  const matched = words.reduce((sum, places) => sum + best(places), 0) / Math.max(1, words.length);
  if (words.length < 2) {
    const at = words[0]?.find((place) => place.quality === matched)?.from ?? 0;
    const tier = words.length === 1 && matched <= quality.begun ? 'prefix' : phrased ? 'phrase' : 'all';
    return { tier, score: scoreOf(tier, kind, matched, kind === 'heading' ? coverage(text, words) : 0), at };
  }
  const whole = words.map((places) => places.filter((place) => place.quality > quality.begun));
  const isBegun = whole.some((places) => places.length === 0);
  const phrase = isBegun ? null : phraseIn(text, whole);
  if (phrase !== null) return { tier: 'phrase', score: scoreOf('phrase', kind, matched, 1), at: phrase.from };
  const closest = closestIn(text, isBegun ? words : whole);
  const isNear = closest.together && closest.between <= nearGap * (words.length - 1);
  const tier = isBegun ? 'prefix' : isNear ? 'near' : 'all';
  return { tier, score: scoreOf(tier, kind, matched, closeness(closest)), at: closest.at };
}

/** 0 to 1. Words in one sentence are always closer than words in several. */
function closeness({ between, together }: Closest): number {
  const nearness = 1 - Math.min(between, far) / far;
  return together ? (1 + nearness) / 2 : nearness / 2;
}

/** How much of a heading the words are: `Encryption` says more of encryption than a longer heading. */
function coverage(text: string, words: readonly (readonly Place[])[]): number {
  const places = words.flat();
  return Math.min(1, places.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, text.length));
}

/** 0 to 1, rounded so that equal hits are equal. */
export function scoreOf(tier: Tier, kind: HitKind, matched: number, nearness: number): number {
  const share = (weights[kind] / 3) * shares.weight + matched * shares.quality + nearness * shares.closeness;
  return Math.round((floors[tier] + band * Math.min(share, 0.999)) * 10_000) / 10_000;
}
