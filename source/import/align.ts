/** Paragraphs and the sections of another text about the same subject come in; which section each paragraph belongs to, in order, goes out. */

import { cosine, countTerms, rarity, type Terms, vectorOf } from './terms.ts';

/** A section as far as alignment needs it: its words, weighted by what they are, and whether a part of the whole begins with it. */
export interface Target {
  readonly title: string;
  readonly points: string;
  readonly prose: string;
  readonly top: boolean;
}

/** A paragraph of the speech, and whether the page sets it apart from the one before. */
export interface Passage {
  readonly text: string;
  readonly apart: boolean;
}

export interface Alignment {
  /** For each paragraph the index of its section; never less than the one before. */
  readonly sections: readonly number[];
  /** For each section how sure its run is, 0 to 1: the share of likeness it has against the better of its neighbours. Null when it has no paragraph. */
  readonly sure: readonly (number | null)[];
}

/** A title and key points say what a section is about in fewer words than its prose. */
const titleWeight = 4;
const pointsWeight = 2;
/** What it is worth, in likeness, when a part of the page and a part of the outline begin together, or do not. */
const together = 0.12;

/**
 * Lays `passages` over `targets` in order, each section taking a run of neighbours (perhaps none), so that the sum of their likenesses
 * (tf-idf cosine) is the greatest there is: the monotone alignment by dynamic programming.
 */
export function align(passages: readonly Passage[], targets: readonly Target[]): Alignment {
  const likeness = likenessOf(passages, targets);
  const marked = passages.some((passage, index) => index > 0 && passage.apart);
  const count = targets.length;
  let best = new Float64Array(count);
  const cameFrom: Int32Array[] = [];
  for (const [index, passage] of passages.entries()) {
    const next = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(count);
    for (let to = 0; to < count; to++) {
      let crossed = false;
      for (let before = to; before >= 0; before--) {
        const bonus = index > 0 && marked ? (passage.apart ? (crossed ? together : 0) : crossed ? -together : 0) : 0;
        const value = (index === 0 ? 0 : (best[before] ?? 0)) + bonus;
        if (value > (next[to] ?? 0)) {
          next[to] = value;
          from[to] = before;
        }
        crossed ||= targets[before]?.top === true;
      }
      next[to] = (next[to] ?? 0) + (likeness[index]?.[to] ?? 0);
    }
    best = next;
    cameFrom.push(from);
  }
  const sections = walkBack(best, cameFrom);
  return { sections, sure: targets.map((_, target) => sureness(target, sections, likeness)) };
}

function likenessOf(passages: readonly Passage[], targets: readonly Target[]): number[][] {
  const own = passages.map(({ text }) => countTerms(text));
  const theirs = targets.map(({ title, points, prose }) =>
    countTerms(title, countTerms(points, countTerms(prose), pointsWeight), titleWeight),
  );
  const rare = rarity([...own, ...theirs]);
  const sections: Terms[] = theirs.map((counts) => vectorOf(counts, rare));
  return own.map((counts) => {
    const vector = vectorOf(counts, rare);
    return sections.map((section) => cosine(vector, section));
  });
}

function walkBack(best: Float64Array, cameFrom: readonly Int32Array[]): number[] {
  let section = best.indexOf(Math.max(...best));
  const sections: number[] = [];
  for (const from of cameFrom.toReversed()) {
    sections.push(section);
    section = from[section] ?? 0;
  }
  return sections.reverse();
}

function sureness(
  target: number,
  sections: readonly number[],
  likeness: readonly (readonly number[])[],
): number | null {
  const rows = likeness.filter((_, index) => sections[index] === target);
  if (rows.length === 0) {
    return null;
  }
  const sum = (section: number) => rows.reduce((total, row) => total + (row[section] ?? 0), 0);
  const own = sum(target);
  const rival = Math.max(sum(target - 1), sum(target + 1));
  return own === 0 ? 0 : own / (own + rival);
}
