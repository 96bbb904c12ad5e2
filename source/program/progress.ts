/** A state comes in; how far the reader is, and how long the rest will take, go out. */

import type { Document } from '../document/model.ts';
import { wordCount } from '../document/words.ts';
import { readSoFar } from '../page/move.ts';
import { pageFor } from './geometry.ts';
import type { State } from './model.ts';
import { wordsAMinute } from './pace.ts';

/** Characters that are counted; the words of a longer text are taken from its beginning in proportion. */
const sample = 8192;

const known = new WeakMap<Document, number>();

/** How many words the whole text has, more or less. */
function wordsIn(document: Document): number {
  let words = known.get(document);
  if (words === undefined) {
    const length = document.length - document.bodyStart;
    const counted = wordCount(document.source.slice(document.bodyStart, document.bodyStart + sample));
    words = length > sample ? (counted * length) / sample : counted;
    known.set(document, words);
  }
  return words;
}

/** Minutes the whole text takes at the reader's own pace, not rounded. */
export function minutesOf({ document, pace }: Pick<State, 'document' | 'pace'>): number {
  return wordsIn(document) / wordsAMinute(pace);
}

/** How many words the whole text has, to two figures when it is long. */
export function wordsOf(document: Document): number {
  const words = Math.round(wordsIn(document));
  const round = words < 100 ? 1 : 10 ** Math.floor(Math.log10(words) - 1);
  return Math.round(words / round) * round;
}

export interface Progress {
  /** 0 to 1. */
  readonly share: number;
  /** Source offset up to which the section bar is filled. */
  readonly offset: number;
  readonly minutesLeft: number;
}

export function progressOf(state: State): Progress {
  const { page, rows } = pageFor(state);
  const share = readSoFar(page, state.place, rows);
  const { document } = state;
  const offset = document.bodyStart + share * (document.length - document.bodyStart);
  return { share, offset, minutesLeft: (1 - share) * minutesOf(state) };
}

/** `58 % · 6 min left`, its number always as wide. */
export function progressText(state: State): string {
  const { share, minutesLeft } = progressOf(state);
  const percent = `${String(Math.round(share * 100)).padStart(2)} %`;
  if (share >= 1) return `${percent} · end`;
  return `${percent} · ${timeText(minutesLeft)} left`;
}

/** Minutes as people say them: `6 min`, `13 h`. */
export function timeText(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  return whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} h`;
}
