/** A document and the beginnings of words come in; the blocks that may hold them go out, without parsing any. */

import type { Block, Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { expressionOf, type Plain, plainIn } from './compare.ts';
import { bareLines } from './marks.ts';

/** A block and which of the needles its source holds, a bit each. A block that has one may yet not match. */
export interface Candidate {
  readonly block: Block;
  readonly mask: number;
}

/** Gives way when the time slice is over: yields, and goes on when resumed. */
export type Pause = () => Generator<void, void>;

/** Source characters folded and looked through at once. */
const chunk = 32_768;

/** Gives which of the needles a stretch of source holds, a bit each. */
type Sieve = (source: string) => number;

/** `needles` are folded. */
function sieveFor(needles: readonly string[], isPlain: Plain): Sieve {
  const all = fullMask(needles);
  // An expression finds words in any case, and no small letters need be made of all the text first.
  const expressions = needles.map((needle) => new RegExp(expressionOf(needle), 'i'));
  const heldIn: Sieve = (text) => {
    const folded = isPlain(text) ? null : fold(text).text;
    let mask = 0;
    for (let index = 0; index < needles.length; index++)
      if (folded === null ? expressions[index]!.test(text) : folded.includes(needles[index]!))
        mask |= 1 << (index % 30);
    return mask;
  };
  return (source) => {
    const mask = heldIn(source);
    if (mask === all) return mask;
    const bare = bareLines(source);
    return bare === null ? all : bare === '' ? mask : mask | heldIn(bare);
  };
}

/** The mask with the bits of all needles. From the 31st on needles share bits, which only lets more through. */
export function fullMask(needles: readonly string[]): number {
  return needles.reduce((mask, _, index) => mask | (1 << (index % 30)), 0);
}

/** Words that must all be there (folded, see `needleOf`). */
export type Group = readonly string[];

/** Tells whether a stretch of source may hold all the words of one of the groups. */
export function holding(groups: readonly Group[], isPlain: Plain): (source: string) => boolean {
  const needles = [...new Set(groups.flat())];
  const sieve = sieveFor(needles, isPlain);
  const masks = groups.map((group) => group.reduce((mask, one) => mask | (1 << (needles.indexOf(one) % 30)), 0));
  return (source) => {
    const mask = sieve(source);
    return masks.some((wanted) => (mask & wanted) === wanted);
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

function* lookedFor(document: Document, needles: readonly string[], pause: Pause): Generator<void, Candidate[]> {
  const { blocks, source } = document;
  const sieve = sieveFor(needles, plainIn(document));
  const candidates: Candidate[] = [];
  for (let first = 0; first < blocks.length; ) {
    // A rule shows nothing, or stands for what was passed over, however long that is.
    if (blocks[first]?.kind === 'rule') {
      first++;
      continue;
    }
    let last = first + 1;
    const start = blocks[first]?.start ?? 0;
    const goesOn = (block: Block | undefined): boolean =>
      block !== undefined && block.kind !== 'rule' && block.end - start < chunk;
    while (goesOn(blocks[last])) last++;
    if (sieve(source.slice(start, blocks[last - 1]?.end ?? start)) !== 0) {
      for (let index = first; index < last; index++) {
        const block = blocks[index];
        if (block === undefined) continue;
        const mask = sieve(source.slice(block.start, block.end));
        if (mask !== 0) candidates.push({ block, mask });
        yield* pause();
      }
    }
    first = last;
    yield* pause();
  }
  return candidates;
}
