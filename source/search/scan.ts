/** A document and the beginnings of words come in; the blocks that may hold them go out, without parsing any. */

import type { Block, Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';

/** A block and which of the needles its source holds, a bit each. A block that has one may yet not match. */
export interface Candidate {
  readonly block: Block;
  readonly mask: number;
}

/** Gives way when the time slice is over: yields, and goes on when resumed. */
export type Pause = () => Generator<void, void>;

/** Source characters folded and looked through at once. */
const chunk = 32_768;

/** What folding may change beyond case: anything but ASCII, general punctuation (no part of a word), kana, Han and Hangul. */
const needsFolding =
  /[^\x00-\x7e\u2010-\u2027\u2030-\u205e\u3001\u3002\u3005-\u3029\u3041-\u3096\u309d-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/;
const marked = /[\\*_~`[<&]/;
/** What is never closed is looked for but a little way, or each of many would be looked for to the end of the line. */
const marks = /\]\([^)\n]{0,500}\)|\]\[[^\]\n]*\]|<[^<>\n]*>|[\\*_~`[\]]/g;
const entity = /&#?\w+;/;

/** Source folded for looking for words: their letters compare, their places do not. */
export function comparable(source: string): string {
  return needsFolding.test(source) ? fold(source).text : source.toLowerCase();
}

/** Source without inline marks, so that a word they stand in the middle of is whole. */
export function unmarked(source: string): string {
  return marked.test(source) ? source.replace(marks, '') : source;
}

function maskOf(source: string, needles: readonly string[], all: number): number {
  let mask = 0;
  const plain = comparable(source);
  for (let index = 0; index < needles.length; index++)
    if (plain.includes(needles[index] ?? '')) mask |= 1 << (index % 30);
  if (mask === all || !marked.test(source)) return mask;
  if (entity.test(source)) return all;
  const bare = comparable(unmarked(source));
  for (let index = 0; index < needles.length; index++)
    if (bare.includes(needles[index] ?? '')) mask |= 1 << (index % 30);
  return mask;
}

/** The mask with the bits of all needles. From the 31st on needles share bits, which only lets more through. */
export function fullMask(needles: readonly string[]): number {
  return needles.reduce((mask, _, index) => mask | (1 << (index % 30)), 0);
}

/** Words that must all be there (folded, see `needleOf`). */
export type Group = readonly string[];

/** Tells whether a stretch of source may hold all the words of one of the groups. */
export function holding(groups: readonly Group[]): (source: string) => boolean {
  const needles = [...new Set(groups.flat())];
  const full = fullMask(needles);
  const masks = groups.map((group) => group.reduce((mask, one) => mask | (1 << (needles.indexOf(one) % 30)), 0));
  return (source) => {
    const mask = maskOf(source, needles, full);
    return masks.some((wanted) => (mask & wanted) === wanted);
  };
}

/** All blocks that may hold one of the needles (folded), in document order. An empty needle is in every block. */
export function* candidatesIn(
  document: Document,
  needles: readonly string[],
  pause: Pause,
): Generator<void, Candidate[]> {
  const { blocks, source } = document;
  const all = fullMask(needles);
  const candidates: Candidate[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first + 1;
    const start = blocks[first]?.start ?? 0;
    const goesOn = (block: Block | undefined): boolean =>
      block !== undefined && block.kind !== 'rule' && block.end - start < chunk;
    while (goesOn(blocks[last])) last++;
    if (maskOf(source.slice(start, blocks[last - 1]?.end ?? start), needles, all) !== 0) {
      for (let index = first; index < last; index++) {
        const block = blocks[index];
        if (block === undefined || block.kind === 'rule') continue;
        const mask = maskOf(source.slice(block.start, block.end), needles, all);
        if (mask !== 0) candidates.push({ block, mask });
        yield* pause();
      }
    }
    first = last;
    yield* pause();
  }
  return candidates;
}
