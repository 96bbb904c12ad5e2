/** A document and the beginnings of words come in; the blocks that may hold them go out, without parsing any. */

import type { Block, Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { outside } from '../text/units.ts';

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
const needsFolding = outside([
  [0x00, 0x7e],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x3001, 0x3002],
  [0x3005, 0x3029],
  [0x3041, 0x3096],
  [0x309d, 0x30fe],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
]);
const signs = Array.from('\\*_~`[<&');
/** What is never closed is looked for but a little way, or each of many would be looked for to the end of the line. */
const marks = /\]\([^)\n]{0,500}\)|\]\[[^\]\n]*\]|<[^<>\n]*>|[\\*_~`[\]]/g;
const entity = /&#?\w+;/;

/** Makes of source what its words are looked for in: their letters compare, their places do not. */
export type Comparable = (source: string) => string;

const comparable: Comparable = (source) => (needsFolding(source) >= 0 ? fold(source).text : source.toLowerCase());

/** The same for all parts of a long text, which is looked through once. */
export function comparableFor(text: string): Comparable {
  return needsFolding(text) >= 0 ? comparable : (part) => part.toLowerCase();
}

const known = new WeakMap<Document, Comparable>();

/** What is used for a document from now on. */
export function compareBy(document: Document, how: Comparable): void {
  known.set(document, how);
}

export function comparableIn(document: Document): Comparable {
  return known.get(document) ?? comparable;
}

/** Source without inline marks, so that a word they stand in the middle of is whole. */
export function unmarked(source: string): string {
  let bare = '';
  let from = 0;
  for (const [start, end] of markedLines(source)) {
    bare += source.slice(from, start) + source.slice(start, end).replace(marks, '');
    from = end;
  }
  return from === 0 ? source : bare + source.slice(from);
}

/** The lines that hold a mark, from one to the next: no mark goes beyond its line. */
function* markedLines(source: string): Generator<[start: number, end: number]> {
  // Where each sign comes next: looking for one character is much faster than looking for one of several.
  const next = signs.map((sign) => source.indexOf(sign));
  for (;;) {
    const at = next.reduce((least, one) => (one >= 0 && (least < 0 || one < least) ? one : least), -1);
    if (at < 0) return;
    const start = source.lastIndexOf('\n', at) + 1;
    const found = source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    yield [start, end];
    for (const [index, sign] of signs.entries())
      if (next[index]! >= 0 && next[index]! < end) next[index] = source.indexOf(sign, end);
  }
}

function maskOf(source: string, needles: readonly string[], all: number, comparable: Comparable): number {
  const mask = heldIn(comparable(source), needles);
  if (mask === all) return mask;
  let bare = '';
  for (const [start, end] of markedLines(source)) {
    const line = source.slice(start, end);
    if (entity.test(line)) return all;
    bare += `${line.replace(marks, '')}\n`;
  }
  return bare === '' ? mask : mask | heldIn(comparable(bare), needles);
}

function heldIn(text: string, needles: readonly string[]): number {
  let mask = 0;
  for (let index = 0; index < needles.length; index++)
    if (text.includes(needles[index] ?? '')) mask |= 1 << (index % 30);
  return mask;
}

/** The mask with the bits of all needles. From the 31st on needles share bits, which only lets more through. */
export function fullMask(needles: readonly string[]): number {
  return needles.reduce((mask, _, index) => mask | (1 << (index % 30)), 0);
}

/** Words that must all be there (folded, see `needleOf`). */
export type Group = readonly string[];

/** Tells whether a stretch of source may hold all the words of one of the groups. */
export function holding(groups: readonly Group[], how: Comparable): (source: string) => boolean {
  const needles = [...new Set(groups.flat())];
  const full = fullMask(needles);
  const masks = groups.map((group) => group.reduce((mask, one) => mask | (1 << (needles.indexOf(one) % 30)), 0));
  return (source) => {
    const mask = maskOf(source, needles, full, how);
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
  const how = comparableIn(document);
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
    if (maskOf(source.slice(start, blocks[last - 1]?.end ?? start), needles, all, how) !== 0) {
      for (let index = first; index < last; index++) {
        const block = blocks[index];
        if (block === undefined) continue;
        const mask = maskOf(source.slice(block.start, block.end), needles, all, how);
        if (mask !== 0) candidates.push({ block, mask });
        yield* pause();
      }
    }
    first = last;
    yield* pause();
  }
  return candidates;
}
