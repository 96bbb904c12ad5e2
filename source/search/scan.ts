/** A document and the beginnings of words come in; the blocks that may hold them go out, without parsing any. */

import type { Block, Document } from '../document/model.ts';
import type { Wanted } from '../document/sparse.ts';
import { looksFor, type Next, nextOf } from '../text/ahead.ts';
import { fold } from '../text/fold.ts';
import type { Look } from '../text/units.ts';
import { type Comparison, comparable, comparisonFor, expressionOf } from './compare.ts';
import { bareLines, breaksWord, signs } from './marks.ts';

/** A block and which of the needles its source holds, a bit each. A block that has one may yet not match. */
export interface Candidate {
  readonly block: Block;
  readonly mask: number;
}

/** Whether the time slice is over: whoever asks has to yield then. */
export type Pause = () => boolean;

/** Looks for what makes a word other than it is written. */
function doubtIn({ signAt }: Comparison): Look {
  return (text, from = 0) => {
    for (let at = signAt(text, from); at >= 0; at = signAt(text, at + 1))
      if (!signs.includes(text.charAt(at)) || breaksWord(text, at)) return at;
    return -1;
  };
}

/** Where needles stand in a source, a bit each. Half-open offsets, UTF-16 units; what is asked is soonest told where they ascend. */
interface Sieve {
  /** Which stand between two offsets. One that does may yet not be met there. */
  maskOf(from: number, to: number): number;
  /** Where each stands next, as it is written; Infinity where it does not. */
  readonly words: readonly Next[];
  /** Where it may stand though it is not written so. */
  readonly doubt: Next;
}

/** `needles` are folded. */
function sieveFor(source: string, needles: readonly string[]): Sieve {
  const all = fullMask(needles);
  // An expression finds words in any case, and no small letters need be made of all the text first.
  const words = needles.map((needle) =>
    nextOf(source, looksFor(new RegExp(expressionOf(needle), 'gi')), needle.length),
  );
  const comparison = comparisonFor(needles);
  const doubt = nextOf(source, doubtIn(comparison));
  const masked = (holds: (index: number) => boolean): number => {
    let mask = 0;
    for (let index = 0; index < needles.length; index++) if (holds(index)) mask |= bitOf(index);
    return mask;
  };
  const plainly = (from: number, to: number): number => masked((index) => words[index]!(from, to) <= to);
  const heldIn = (text: string): number => masked((index) => text.includes(needles[index]!));
  // No word goes beyond its line, unless it has a blank.
  const goesOn = needles.some((needle) => needle.includes(' '));
  const maskOf = (from: number, to: number): number => {
    let mask = plainly(from, to);
    for (let at = doubt(from, to); at < to && mask !== all; ) {
      const found = source.indexOf('\n', at);
      const end = goesOn || found < 0 ? to : Math.min(to, found);
      const line = source.slice(goesOn ? from : Math.max(from, source.lastIndexOf('\n', at) + 1), end);
      const bare = bareLines(line);
      if (bare === null) return all;
      if (comparison.foldedAt(line) >= 0) mask |= heldIn(fold(line).text);
      if (bare !== '') mask |= heldIn(comparable(bare).toLowerCase());
      at = doubt(end, to);
    }
    return mask;
  };
  return { maskOf, words, doubt };
}

/** From the 31st on needles share bits, which only lets more through. */
function bitOf(index: number): number {
  return 1 << (index % 30);
}

/** The mask with the bits of all needles. */
export function fullMask(needles: readonly string[]): number {
  return needles.reduce((mask, _, index) => mask | bitOf(index), 0);
}

/** Words that must all be there (folded, see `needleOf`). */
export type Group = readonly string[];

/** What the words of groups want of a source, and the stretches that were found to hold all the words of one. */
export interface Holding extends Wanted {
  readonly needles: readonly string[];
  readonly found: readonly { readonly from: number; readonly to: number; readonly mask: number }[];
}

export function holding(source: string, groups: readonly Group[]): Holding {
  const needles = [...new Set(groups.flat())];
  const { maskOf, words, doubt } = sieveFor(source, needles);
  const found: { from: number; to: number; mask: number }[] = [];
  const bits = groups.map((group) => group.map((one) => needles.indexOf(one)));
  const masks = bits.map((indexes) => indexes.reduce((mask, index) => mask | bitOf(index), 0));
  return {
    needles,
    found,
    // All words of a group stand in a stretch, so the stretch is that in which the last of them stands, or a later one.
    next(from) {
      if (bits.length === 0) return Number.POSITIVE_INFINITY;
      let first = doubt(from);
      for (let group = 0; group < bits.length; group++) {
        const indexes = bits[group]!;
        let last = from;
        for (let one = 0; one < indexes.length; one++) last = Math.max(last, words[indexes[one]!]!(from));
        first = Math.min(first, last);
      }
      return first;
    },
    isIn(from, to) {
      const mask = maskOf(from, to);
      const isMet = masks.some((wanted) => (mask & wanted) === wanted);
      if (isMet) found.push({ from, to, mask });
      return isMet;
    },
  };
}

/** What was found in a document last: a query that finds nothing asks the same once more, to be read otherwise. */
const last = new WeakMap<Document, { readonly asked: string; readonly candidates: readonly Candidate[] }>();

/** All blocks that may hold one of the needles (folded), in document order. An empty needle is in every block. */
export function* candidatesIn(
  document: Document,
  needles: readonly string[],
  pause: Pause,
): Generator<void, readonly Candidate[]> {
  const asked = needles.join('\0');
  const known = last.get(document);
  if (known?.asked === asked) return known.candidates;
  const candidates = yield* lookedFor(document, needles, pause);
  last.set(document, { asked, candidates });
  return candidates;
}

/** Looks no further than in the stretches of a document that were found to hold something. */
export function candidatesAmong(document: Document, { needles, found }: Holding): void {
  const { blocks, source } = document;
  const { maskOf } = sieveFor(source, needles);
  const candidates: Candidate[] = [];
  let index = 0;
  for (const { from, to, mask } of found) {
    while (index < blocks.length && blocks[index]!.start < from) index++;
    const isAlone = (blocks[index + 1]?.start ?? to) >= to;
    for (; index < blocks.length && blocks[index]!.start < to; index++) {
      const block = blocks[index]!;
      const held = isAlone ? mask : maskOf(block.start, block.end);
      if (held !== 0 && block.kind !== 'rule') candidates.push({ block, mask: held });
    }
  }
  last.set(document, { asked: needles.join('\0'), candidates });
}

function* lookedFor(document: Document, needles: readonly string[], pause: Pause): Generator<void, Candidate[]> {
  const { blocks, source } = document;
  const { maskOf } = sieveFor(source, needles);
  const candidates: Candidate[] = [];
  for (const block of blocks) {
    // A rule shows nothing, or stands for what was passed over.
    if (block.kind === 'rule') continue;
    const mask = maskOf(block.start, block.end);
    if (mask !== 0) candidates.push({ block, mask });
    if (pause()) yield;
  }
  return candidates;
}
