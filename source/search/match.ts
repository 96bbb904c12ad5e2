/** A folded text and a word or phrase come in; where it stands there, and how well, goes out. */

import { type Folded, fold } from '../text/fold.ts';
import { isLetterAt, wordEnd } from './parts.ts';
import type { Words } from './query.ts';
import { isFormOf } from './stem.ts';

/** A block's text in both forms. */
export interface View {
  readonly text: string;
  readonly folded: Folded;
}

/** Half-open, in the folded text. `quality`: 1 as written, less when only inflected, least when only begun so. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
}

export const quality = { exact: 1, inflected: 0.9, begun: 0.5 } as const;

/** Signs that may stand between the words of a phrase. */
const gap = 5;

export function viewOf(text: string): View {
  return { text, folded: fold(text) };
}

/** How well a word of the text, between two offsets, matches what is asked for; 0 when it does not. `open` says that it may go on. */
function compare(text: string, from: number, to: number, part: string, { quoted }: Words, open: boolean): number {
  const begins = text.startsWith(part, from) && to - from >= part.length;
  if (begins && (open || to - from === part.length)) return quality.exact;
  if (quoted) return 0;
  if (isFormOf(text.slice(from, to), part)) return quality.inflected;
  return begins && part.length > 1 ? quality.begun : 0;
}

/** Follows the parts after the first from `index` on: the end of the last and the least quality, or null. */
function follow(text: string, index: number, term: Words, first: number): { end: number; worst: number } | null {
  let end = index;
  let worst = first;
  for (let part = 1; part < term.parts.length; part++) {
    let from = end;
    while (from < text.length && from - end <= gap && !isLetterAt(text, from)) from++;
    if (from === end || from - end > gap) return null;
    end = wordEnd(text, from);
    const last = part === term.parts.length - 1;
    const found = compare(text, from, end, term.parts[part] ?? '', term, term.open && last);
    if (found <= quality.begun && !(last && found > 0)) return null;
    worst = Math.min(worst, found);
  }
  return { end, worst };
}

/** `cyberattack` where `cyber-attack` was asked for. */
function joinedAt(text: string, index: number, term: Words): boolean {
  const joined = term.parts.join('');
  return !term.quoted && text.startsWith(joined, index) && !isLetterAt(text, index + joined.length);
}

function sameCase({ text, folded }: View, term: Words, from: number, to: number): boolean {
  if (term.cased === null) return true;
  const [start, end] = folded.rangeOf(from, to);
  const there = fold(text.slice(start, end), { caseSensitive: true }).text;
  if (term.parts.length === 1) return there.startsWith(term.cased[0] ?? '');
  let at = 0;
  return term.cased.every((part) => {
    at = there.indexOf(part, at);
    return at >= 0;
  });
}

/**
 * All occurrences in order, not overlapping; with `first`, none behind the first that is as written. `shared` is what every form begins
 * with (see `beginningOf`).
 */
export function occurrencesOf(view: View, term: Words, shared: string, first = false): Occurrence[] {
  const found: Occurrence[] = [];
  const text = view.folded.text;
  const [begun = ''] = term.parts;
  const only = term.parts.length === 1;
  for (let from = text.indexOf(shared); from >= 0; from = text.indexOf(shared, from + 1)) {
    if (first && found.at(-1)?.quality === quality.exact) break;
    if (term.literal) {
      if (sameCase(view, term, from, from + begun.length))
        found.push({ from, to: from + begun.length, quality: quality.exact });
      from += begun.length - 1;
      continue;
    }
    if (isLetterAt(text, from - 1)) continue;
    const end = wordEnd(text, from);
    const how = compare(text, from, end, begun, term, term.open && only);
    if (only) {
      if (how === 0 || !sameCase(view, term, from, end)) continue;
      found.push({ from, to: end, quality: how });
      from = end - 1;
      continue;
    }
    const whole = how > quality.begun ? follow(text, end, term, how) : null;
    const joined = joinedAt(text, from, term)
      ? { end: from + term.parts.join('').length, worst: quality.inflected }
      : null;
    const match = whole ?? joined;
    if (match === null || match.worst === 0 || !sameCase(view, term, from, match.end)) continue;
    found.push({ from, to: match.end, quality: match.worst });
    from = match.end - 1;
  }
  return found;
}
