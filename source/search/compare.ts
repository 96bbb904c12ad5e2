/** Source text comes in; what its words are compared by goes out: the text itself, or the text folded. */

import { fold } from '../text/fold.ts';
import { type Look, outside, type Range } from '../text/units.ts';
import { signs } from './marks.ts';

/** What folding changes nothing of but case: ASCII, general punctuation (no part of a word), kana, Han and Hangul. */
const unfolded: readonly Range[] = [
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
/** What folding never makes ASCII of: letters of Greek, Cyrillic, Armenian, Hebrew, Arabic and the Indic scripts to Thai. */
const foreign: readonly Range[] = [
  [0x0386, 0x0482],
  [0x048a, 0x052f],
  [0x0531, 0x0556],
  [0x0561, 0x0586],
  [0x05d0, 0x05ea],
  [0x0620, 0x063f],
  [0x0641, 0x064a],
  [0x0904, 0x0e32],
];

/** How words are looked for in a text that is not folded. */
export interface Comparison {
  /** Looks for what must be folded. */
  readonly foldedAt: Look;
  /** Looks for that, and for what a mark or an entity begins with. */
  readonly signAt: Look;
}

function without(ranges: readonly Range[]): Comparison {
  return { foldedAt: outside(ranges), signAt: outside(ranges, signs) };
}

const anyWords = without(unfolded);
const asciiWords = without([...unfolded, ...foreign]);

/** `words` are folded. */
export function comparisonFor(words: readonly string[]): Comparison {
  return words.every((word) => /^[\x20-\x7e]*$/.test(word)) ? asciiWords : anyWords;
}

/** Tells whether a text is compared as it stands, but for case. */
export function isPlain(text: string): boolean {
  return anyWords.foldedAt(text) < 0;
}

/** Source as its words are looked for in it, in any case: their letters compare, their places do not. */
export function comparable(source: string): string {
  return isPlain(source) ? source : fold(source).text;
}

/** Words as a regular expression has them; a blank is any. */
export function expressionOf(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s/g, '\\s');
}
