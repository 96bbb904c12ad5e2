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

/** How well the word of the text matches what is asked for; 0 when it does not. */
function compare(word: string, part: string, { quoted, open }: { quoted: boolean; open: boolean }): number {
  if (word === part) return quality.exact;
  if (open && word.startsWith(part)) return quality.exact;
  if (quoted) return 0;
  if (isFormOf(word, part)) return quality.inflected;
  return part.length > 1 && word.startsWith(part) ? quality.begun : 0;
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
    const found = compare(text.slice(from, end), term.parts[part] ?? '', {
      quoted: term.quoted,
      open: term.open && last,
    });
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

/** All occurrences in order, not overlapping. `shared` is what every form begins with (see `beginningOf`). */
export function occurrencesOf(view: View, term: Words, shared: string): Occurrence[] {
  const found: Occurrence[] = [];
  const text = view.folded.text;
  const first = term.parts[0] ?? '';
  const only = term.parts.length === 1;
  for (let from = text.indexOf(shared); from >= 0; from = text.indexOf(shared, from + 1)) {
    if (term.literal) {
      if (sameCase(view, term, from, from + first.length))
        found.push({ from, to: from + first.length, quality: quality.exact });
      from += first.length - 1;
      continue;
    }
    if (isLetterAt(text, from - 1)) continue;
    const end = wordEnd(text, from);
    const how = compare(text.slice(from, end), first, { quoted: term.quoted, open: term.open && only });
    const whole = only ? { end, worst: how } : how > quality.begun ? follow(text, end, term, how) : null;
    const joined =
      !only && joinedAt(text, from, term) ? { end: from + term.parts.join('').length, worst: quality.inflected } : null;
    const match = whole ?? joined;
    if (match === null || match.worst === 0 || !sameCase(view, term, from, match.end)) continue;
    found.push({ from, to: match.end, quality: match.worst });
    from = match.end - 1;
  }
  return found;
}
