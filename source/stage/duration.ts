/** A document and its deck come in; how many minutes the talk takes, and how long it is in words, goes out. */

import type { Deck } from '../deck/model.ts';
import { deckSettings } from '../deck/settings.ts';
import type { Document } from '../document/model.ts';

/** What people say in a minute, in characters of English: about 130 words. */
const charactersAMinute = 800;

/** `1h 30m 20s` and any part of it in words or letters; a bare number counts as minutes. */
const inWords =
  /^\s*(?:(\d{1,3})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?|(?=\s*$)))?\s*(?:(\d{1,5})\s*s(?:ecs?|econds?)?)?\s*$/i;
/** `1:30` is a minute and a half, `1:30:00` an hour and a half, as the clock of the speaker's screen has them. */
const onClock = /^\s*(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)\s*$/;

/** `15`, `15 minutes`, `15m`, `1h 30m`, `90s`, `2:30` in minutes; null when it cannot be read. */
export function readDuration(written: unknown): number | null {
  if (typeof written === 'number') return written > 0 && Number.isFinite(written) ? written : null;
  if (typeof written !== 'string') return null;
  const match = onClock.exec(written) ?? inWords.exec(written);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const total = hours! * 60 + minutes! + seconds! / 60;
  return total > 0 ? total : null;
}

/** What is written under `duration:` in `deck:`, or else at the top of the front matter; undefined when nothing is. */
export function writtenDuration(document: Document): unknown {
  return deckSettings(document).duration ?? document.meta.data.duration;
}

/** What the front matter says under `duration:` (or in `deck:`), else an estimate for a speech from its length; null for a deck that does not say. */
export function minutesOf(document: Document, deck: Deck): number | null {
  const said = readDuration(writtenDuration(document));
  if (said !== null) return Math.max(1, Math.round(said));
  if (deck.dialect !== 'speech') return null;
  return Math.max(1, Math.round((document.source.length - document.bodyStart) / charactersAMinute));
}

/** How long a talk is, in words: how many slides, and about how many minutes, or hours, when that is known. */
export function lengthOf(document: Document, deck: Deck): string[] {
  const slides = deck.slides.length;
  const minutes = minutesOf(document, deck);
  const parts = [`${slides} ${slides === 1 ? 'slide' : 'slides'}`];
  if (minutes !== null)
    parts.push(
      minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.round(minutes / 60)} hours`,
    );
  return parts;
}
