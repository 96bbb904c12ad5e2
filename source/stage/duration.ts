/** A document and its deck come in; how many minutes the talk takes goes out. */

import type { Deck } from '../deck/model.ts';
import type { Document } from '../document/model.ts';

/** What people say in a minute, in characters of English: about 130 words. */
const charactersAMinute = 800;

/** `15`, `15 minutes`, `15m`, `1h`, `1h 30m` in minutes; null when it cannot be read. */
export function readDuration(written: unknown): number | null {
  if (typeof written === 'number') return written > 0 && Number.isFinite(written) ? written : null;
  if (typeof written !== 'string') return null;
  const match = /^\s*(?:(\d{1,3})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:m|min|mins|minutes?)?)?\s*$/i.exec(written);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const minutes = Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
  return minutes > 0 ? minutes : null;
}

/** What the front matter says under `duration:` (or in `deck:`), else an estimate for a speech from its length; null for a deck that does not say. */
export function minutesOf(document: Document, deck: Deck): number | null {
  const { data } = document.meta;
  const own: unknown = data.deck;
  const inside = typeof own === 'object' && own !== null && 'duration' in own ? own.duration : undefined;
  const said = readDuration(inside ?? data.duration);
  if (said !== null) return Math.max(1, Math.round(said));
  if (deck.dialect !== 'speech') return null;
  return Math.max(1, Math.round((document.source.length - document.bodyStart) / charactersAMinute));
}
