/** Source text comes in; what its words are compared by goes out: the text itself, or the text folded. */

import type { Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { outside } from '../text/units.ts';

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

/** Tells whether a part of a text is compared as it stands, but for case. */
export type Plain = (part: string) => boolean;

const eachPart: Plain = (part) => needsFolding(part) < 0;

/** The same for all parts of a long text, which is looked through once. */
export function plainFor(text: string): Plain {
  return eachPart(text) ? () => true : eachPart;
}

const known = new WeakMap<Document, Plain>();

/** What is used for a document from now on. */
export function compareBy(document: Document, isPlain: Plain): void {
  known.set(document, isPlain);
}

export function plainIn(document: Document): Plain {
  return known.get(document) ?? eachPart;
}

/** Source as its words are looked for in it, in any case: their letters compare, their places do not. */
export function comparable(document: Document, source: string): string {
  return plainIn(document)(source) ? source : fold(source).text;
}

/** Words as a regular expression has them; a blank is any. */
export function expressionOf(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s/g, '\\s');
}
