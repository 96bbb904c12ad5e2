/** A document and how a word may begin or end come in; the words of the document that do, each once, go out. */

import type { Document } from '../document/model.ts';
import { looksFor } from '../text/ahead.ts';
import { fold } from '../text/fold.ts';
import { anyOf } from '../text/units.ts';
import { expressionOf, isPlain } from './compare.ts';
import { signs, worded } from './marks.ts';
import { isLetterAt, wordEnd } from './parts.ts';
import type { Pause } from './scan.ts';

/** A word as it stands in the text, folded, and how often. */
export interface Known {
  readonly read: string;
  readonly count: number;
}

/** Words by their letters and digits alone (`cooperative` for `co-operative`, `10000` for `10,000`), in the order they first come. */
export type Vocabulary = ReadonlyMap<string, Known>;

/** What to look for, folded. Looking for beginnings passes over all other words, which is most of what there is. */
export interface Wanted {
  /** How words may begin. */
  readonly beginnings: readonly string[];
  /** What may stand at the end of a word behind no more than two letters; null for nothing. */
  readonly ending: string | null;
}

/** Shorter words are never offered. */
export const least = 3;
/** Words that are known at once before new ones are left out, so that memory stays bounded. */
const most = 100_000;
/** Letters before the ending. */
const before = 2;

const signAt = anyOf(signs);

/** What defines a link shows no words. */
const definition = /^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$/gm;
/** Source characters read at once. */
const chunk = 8192;

/** The body of a document in stretches that end between paragraphs, or at least between lines. */
function* stretchesOf({ source, bodyStart }: Document): Generator<string> {
  for (let from = bodyStart; from < source.length; ) {
    const blank = source.indexOf('\n\n', from + chunk);
    const line = blank >= 0 && blank < from + 8 * chunk ? blank + 1 : source.indexOf('\n', from + 8 * chunk);
    const end = line < 0 ? source.length : line + 1;
    const stretch = source.slice(from, end);
    yield stretch.includes(']:') ? stretch.replace(definition, '') : stretch;
    from = end;
  }
}

/** Gives where wanted words begin in a text that compares, each once, in order. */
function startsOf({ beginnings, ending }: Wanted): (text: string) => number[] {
  const looks = beginnings.map((beginning) => looksFor(new RegExp(expressionOf(beginning), 'gi')));
  const endAt = ending === null ? null : looksFor(new RegExp(expressionOf(ending), 'gi'));
  return (text) => {
    const starts: number[] = [];
    for (const look of looks)
      for (let at = look(text, 0); at >= 0; at = look(text, at + 1)) if (!isLetterAt(text, at - 1)) starts.push(at);
    if (endAt !== null) {
      for (let at = endAt(text, 0); at >= 0; at = endAt(text, at + 1)) {
        let start = at;
        while (start >= at - before && isLetterAt(text, start - 1)) start--;
        if (start >= at - before && !isLetterAt(text, at + ending!.length)) starts.push(start);
      }
    }
    return starts.sort((one, other) => one - other).filter((start, index) => start !== starts[index - 1]);
  };
}

/**
 * Calls `take` for each wanted word of a source, with a text that compares and where the word begins in it. Only lines that have
 * marks, and wanted words, are read without them: copying all the text would take longer than looking for the words does.
 */
function eachIn(
  source: string,
  startsIn: (text: string) => number[],
  take: (text: string, start: number) => void,
): void {
  if (!isPlain(source)) {
    const text = fold(worded(source)).text;
    for (const start of startsIn(text)) take(text, start);
    return;
  }
  let end = 0;
  let isMarked = false;
  for (const start of startsIn(source)) {
    if (start >= end) {
      const from = source.lastIndexOf('\n', start) + 1;
      const found = source.indexOf('\n', start);
      end = found < 0 ? source.length : found;
      const line = source.slice(from, end);
      isMarked = signAt(line) >= 0;
      const bare = isMarked ? worded(line) : '';
      for (const one of startsIn(bare)) take(bare, one);
    }
    if (!isMarked) take(source, start);
  }
}

const joining = "-',’‐‑";
const anySign = /[-',’‐‑]/g;

/** Whether a sign stands at `at` between two letters. */
function joins(text: string, at: number): boolean {
  return joining.includes(text.charAt(at)) && isLetterAt(text, at + 1) && isLetterAt(text, at - 1);
}

/** Words with signs inside are there as a whole and in their parts. Nothing is kept: to look again takes as long. */
export function* vocabularyOf(document: Document, wanted: Wanted, pause: Pause): Generator<void, Vocabulary> {
  const known = new Map<string, { read: string; count: number }>();
  const add = (letters: string, read: string): void => {
    if (letters.length < least) return;
    const one = known.get(letters);
    if (one !== undefined) one.count++;
    else if (known.size < most) known.set(letters, { read, count: 1 });
  };
  const startsIn = startsOf(wanted);
  const take = (text: string, start: number): void => {
    let end = wordEnd(text, start);
    const word = text.slice(start, end).toLowerCase();
    add(word, word);
    if (!joins(text, end) || joins(text, start - 1)) return;
    while (joins(text, end)) end = wordEnd(text, end + 1);
    const whole = text.slice(start, end).toLowerCase();
    add(whole.replace(anySign, ''), whole);
  };
  for (const stretch of stretchesOf(document)) {
    eachIn(stretch, startsIn, take);
    if (pause()) yield;
  }
  return known;
}
