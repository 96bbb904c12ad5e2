/** A state comes in; how far the reader is, and how long the rest will take, go out. */

import type { Document } from '../document/model.ts';
import { wordCount } from '../document/words.ts';
import { readSoFar } from '../page/move.ts';
import { pageFor } from './geometry.ts';
import type { State } from './model.ts';

/** Words a minute of a calm silent reader (Brysbaert 2019 measured 238 for English prose; headings and pauses take their share). */
export const pace = 220;
/** Characters that are counted; the words of a longer text are taken from its beginning in proportion. */
const sample = 8192;

const known = new WeakMap<Document, number>();

/** Minutes the whole text takes to read, not rounded. */
export function minutesOf(document: Document): number {
  let minutes = known.get(document);
  if (minutes === undefined) {
    const length = document.length - document.bodyStart;
    const counted = wordCount(document.source.slice(document.bodyStart, document.bodyStart + sample));
    minutes = (length > sample ? (counted * length) / sample : counted) / pace;
    known.set(document, minutes);
  }
  return minutes;
}

/** How many words the whole text has, to two figures when it is long. */
export function wordsOf(document: Document): number {
  const words = Math.round(minutesOf(document) * pace);
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
  return { share, offset, minutesLeft: (1 - share) * minutesOf(document) };
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
