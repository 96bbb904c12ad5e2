/** A text and what looks for something in it come in; what tells where that stands next goes out. */

import type { Look } from './units.ts';

/**
 * The offset at which it stands first, whole, between two offsets (half-open, UTF-16 units; to the end of the text when no second is
 * given); Infinity when it does not. Each part of the text is looked through once where the offsets ascend.
 */
export type Next = (from: number, to?: number) => number;

/** Units looked through at once, unless more are asked for. */
const ahead = 262_144;

/** `length` is that of what is looked for, in units. */
export function nextOf(text: string, look: Look, length = 1): Next {
  let start = 0;
  let part = '';
  /** Where in the part it was looked for last, and found. */
  let looked = 0;
  let found = -1;
  return (from, to = text.length) => {
    const isOutside = from < start || to > start + part.length;
    if (isOutside) {
      start = from;
      part = text.slice(from, Math.max(to, from + ahead));
    }
    const at = from - start;
    if (isOutside || at < looked || (found >= 0 && found < at)) {
      looked = at;
      found = look(part, at);
    }
    return found >= 0 && start + found + length <= to ? start + found : Number.POSITIVE_INFINITY;
  };
}

/** What looks for an expression, which has the flag `g`. */
export function looksFor(expression: RegExp): Look {
  return (text, from = 0) => {
    expression.lastIndex = from;
    return expression.exec(text)?.index ?? -1;
  };
}

/** What looks for some signs as they stand. */
export function looksForSigns(signs: string): Look {
  return (text, from = 0) => text.indexOf(signs, from);
}
