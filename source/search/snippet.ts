/** A passage and its matches come in; the part of it around one of them goes out, from the beginning of its sentence where that fits. */

import { sentenceAt } from '../text/sentences.ts';

/** Half-open, UTF-16 units into `text`. */
type Range = readonly [from: number, to: number];

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly Range[];
}

const ellipsis = '…';

/** The nearest place at or after `index`, but before `limit`, where a word begins. */
function wordStart(text: string, index: number, limit: number): number {
  for (let at = index; at < limit; at++) if (at === 0 || /\s/.test(text.charAt(at - 1))) return at;
  return wholeCharacter(text, index);
}

/** The nearest place at or before `index`, but after `limit`, where a word ends. */
function wordEnd(text: string, index: number, limit: number): number {
  for (let at = index; at > limit; at--) if (at === text.length || /\s/.test(text.charAt(at))) return at;
  return wholeCharacter(text, index);
}

/** Never between the two halves of a character, nor between a letter and its marks. */
function wholeCharacter(text: string, index: number): number {
  let at = index;
  // Below the first marks no character is more than one unit, nor belongs to the one before it.
  if (text.charCodeAt(at) < 0x300) return at;
  while (at > 0 && at < text.length && /^(?:\p{Cs}|\p{M}|\u200d)/u.test(text.slice(at))) at--;
  while (at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))) at--;
  return at;
}

/**
 * At most `characters` (UTF-16 units, the `…` counted) of `text`, cut between words, around the match that begins at `at`
 * (the first of `ranges` when there is none), with the ranges that lie in it, moved along and clipped.
 */
export function snippetOf(text: string, ranges: readonly Range[], characters: number, at = -1): Snippet {
  if (text.length <= characters) return { text, ranges };
  const [from, to] = ranges.find(([one, other]) => one <= at && at < other) ?? ranges[0] ?? [0, 0];
  const room = Math.max(1, characters - 2 * ellipsis.length);
  const lead = Math.max(0, Math.floor((room - Math.min(room, to - from)) / 3));
  const sentence = sentenceAt(text, from).from;
  let start = Math.min(to - sentence <= room ? sentence : Math.max(0, from - lead), Math.max(0, text.length - room));
  if (start > 0 && start !== sentence) start = wordStart(text, start, from + 1);
  const limit = Math.min(text.length, start + room);
  const end = limit === text.length ? limit : Math.max(wordEnd(text, limit, Math.min(to, limit)), start);
  const before = start > 0 ? ellipsis : '';
  const after = end < text.length ? ellipsis : '';
  const shift = before.length - start;
  const kept = text.slice(start, end).trimEnd();
  return {
    text: before + kept + after,
    ranges: ranges
      .map(([one, other]) => [Math.max(one, start), Math.min(other, start + kept.length)] as const)
      .filter(([one, other]) => other > one)
      .map(([one, other]) => [one + shift, other + shift] as const),
  };
}
