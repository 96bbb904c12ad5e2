/** Source text comes in; what its words are compared by goes out: the text itself, or the text folded. */

import { fold } from '../text/fold.ts';
import { outside, type Range } from '../text/units.ts';

/** What folding changes nothing of but case: ASCII, general punctuation (no part of a word), kana, Han and Hangul. */
export const unfolded: readonly Range[] = [
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
];
const foldedAt = outside(unfolded);

/** Tells whether a text is compared as it stands, but for case. */
export function isPlain(text: string): boolean {
  return foldedAt(text) < 0;
}

/** Source as its words are looked for in it, in any case: their letters compare, their places do not. */
export function comparable(source: string): string {
  return isPlain(source) ? source : fold(source).text;
}

/** Words as a regular expression has them; a blank is any. */
export function expressionOf(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s/g, '\\s');
}
