/** A place comes in; what finds it again after the file has changed goes out, and the other way round. */

import { fold } from '../text/fold.ts';
import { textOf } from './inline.ts';
import type { Block, Document, Place, Section } from './model.ts';
import { placeAtSource, sectionAt, sourceOf } from './places.ts';

/** A place that outlives a change of the file: the first of block, section and fraction that is still there counts. */
export interface Kept {
  /** Titles of the sections around it, the outermost first. */
  readonly section: readonly string[];
  /** Of the block's folded text. */
  readonly fingerprint: string;
  /** How far into the document by source offset, 0 to 1; front matter not counted. */
  readonly fraction: number;
}

/** Where a kept place was found, and by what: `exact` when the same text stands as far in as before. */
export interface Refound {
  readonly place: Place;
  readonly by: 'exact' | 'block' | 'section' | 'fraction';
}

/** Blocks looked at for a text that has moved to another section; a document that has changed more than that is found by section. */
const farthest = 4000;

/** The length and the hash (FNV-1a, 32 bits) of a block's folded text. */
export function fingerprintOf(document: Document, block: Block): string {
  const { text } = fold(textOf(document, block).text);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`;
}

function titlesOf(document: Document, section: Section | null | undefined): string[] {
  const titles: string[] = [];
  for (let around = section; around; around = document.sections[around.parent]) titles.unshift(around.title);
  return titles;
}

/** What is kept of a place. */
export function keep(document: Document, place: Place): Kept {
  const block = document.blocks[place.block];
  const length = Math.max(1, document.length - document.bodyStart);
  return {
    section: titlesOf(document, sectionAt(document, place)),
    fingerprint: block ? fingerprintOf(document, block) : '',
    fraction: Math.min(1, Math.max(0, (sourceOf(document, place) - document.bodyStart) / length)),
  };
}

/** The blocks from `first` to `last` (indexes, half-open), the nearest to `from` first; at most `farthest`. */
function* nearest(first: number, last: number, from: number): Generator<number> {
  const middle = Math.min(last - 1, Math.max(first, from));
  let left = farthest;
  if (middle >= first && middle < last) yield middle;
  for (let step = 1; left > 0 && (middle - step >= first || middle + step < last); step++) {
    left -= 2;
    if (middle + step < last) yield middle + step;
    if (middle - step >= first) yield middle - step;
  }
}

/** Sections that stand where the kept one stood, by all their titles; when there are none, those of the same title. */
function sectionsFor(document: Document, titles: readonly string[]): Section[] {
  const last = titles.at(-1);
  if (last === undefined) return [];
  const named = document.sections.filter(({ title }) => title === last);
  const path = titles.join('\n');
  const same = named.filter((section) => titlesOf(document, section).join('\n') === path);
  return same.length > 0 ? same : named;
}

/** Finds a kept place in the whole document: the same text in its section, then nearest anywhere, then its section, then as far in. */
export function findKept(document: Document, kept: Kept): Refound {
  const length = document.length - document.bodyStart;
  const there = placeAtSource(document, document.bodyStart + Math.round(length * kept.fraction));
  const matches = (index: number): boolean => {
    const block = document.blocks[index];
    return block !== undefined && fingerprintOf(document, block) === kept.fingerprint;
  };
  if (matches(there.block)) return { place: there, by: 'exact' };
  const sections = sectionsFor(document, kept.section);
  const areas = [...sections.map(({ first, last }) => [first, last] as const), [0, document.blocks.length] as const];
  for (const [first, last] of areas)
    for (const index of nearest(first, last, there.block))
      if (matches(index)) return { place: { block: index, offset: 0 }, by: 'block' };
  const around = (section: Section): number => Math.abs(section.first - there.block);
  const [section] = sections.sort((one, other) => around(one) - around(other));
  return section ? { place: { block: section.first, offset: 0 }, by: 'section' } : { place: there, by: 'fraction' };
}
