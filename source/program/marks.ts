/** Marks and a change come in; the marks with it go out. */

import { findKept, type Kept, keep } from '../document/kept.ts';
import type { Document, Place } from '../document/model.ts';
import type { MarkChange, Marks } from './model.ts';

/** The marks after a change. */
export function changed(marks: Marks, change: MarkChange): Marks {
  if ('letter' in change) return { ...marks, letters: { ...marks.letters, [change.letter]: change.kept } };
  const rest = marks.bookmarks.filter((one) => !isSame(one, change.bookmark));
  return { ...marks, bookmarks: change.isSet ? [...rest, change.bookmark] : rest };
}

/** Two bookmarks of one block are one; its text tells it. */
function isSame(one: Kept, other: Kept): boolean {
  return one.fingerprint === other.fingerprint && one.section.join('\n') === other.section.join('\n');
}

/** The bookmark of the block at a place, or null. */
export function bookmarkAt(document: Document, marks: Marks, place: Place): Kept | null {
  const here = keep(document, place);
  return marks.bookmarks.find((one) => isSame(one, here)) ?? null;
}

export interface Marked {
  /** '' for a bookmark. */
  readonly letter: string;
  readonly kept: Kept;
  readonly place: Place;
}

/** Every mark and bookmark with its place in the document as it is now, in document order. */
export function marked(document: Document, marks: Marks): Marked[] {
  const all = [...Object.entries(marks.letters), ...marks.bookmarks.map((kept) => ['', kept] as const)];
  return all
    .map(([letter, kept]) => ({ letter, kept, place: findKept(document, kept).place }))
    .sort((one, other) => one.place.block - other.place.block || one.place.offset - other.place.offset);
}
