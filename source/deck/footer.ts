/** A deck and one of its slides come in; the words at the foot of that slide go out. */

import type { Document, Warning } from '../document/model.ts';
import { longDate } from '../text/date.ts';
import { safeLine } from '../text/gate.ts';
import type { Deck } from './model.ts';
import { deckSettings, frontWarning, quoted } from './settings.ts';

/** What a template may name between braces; anything else in braces stays as it is written. */
const parts: Readonly<Record<string, (document: Document, deck: Deck, index: number) => string>> = {
  title: ({ meta }) => meta.title ?? '',
  subtitle: ({ meta }) => meta.subtitle ?? '',
  speaker: ({ meta }) => meta.speaker ?? '',
  date: ({ meta }) => longDate(meta.date ?? ''),
  place: ({ meta }) => meta.place ?? '',
  slide: (_, __, index) => String(index + 1),
  slides: (_, { slides }) => String(slides.length),
  section: (_, { slides }, index) => slides[index]?.title ?? '',
};

/** What a template names between braces. */
const named = /\{(\w+)\}/g;

/** Warnings of what `deck.footer` names and nothing is filled in for: everybody would see it at the foot. */
export function footerWarnings(document: Document): readonly Warning[] {
  const { footer } = deckSettings(document);
  if (typeof footer !== 'string') return [];
  const strange = new Set(Array.from(footer.matchAll(named), ([written]) => written));
  for (const name of Object.keys(parts)) strange.delete(`{${name}}`);
  const known = Object.keys(parts)
    .map((name) => `{${name}}`)
    .join(', ');
  return [...strange].map((written) =>
    frontWarning(document, 'footer', `${quoted(written)} stands at the foot as it is written; ${known} are filled in.`),
  );
}

/** `deck.footer` of the front matter with its parts filled in, else what the deck's own program has there, or who speaks and when; '' on a title slide unless there is a template. `index` is 0-based. */
export function footerOf(document: Document, deck: Deck, index: number): string {
  const { footer } = deckSettings(document);
  const partOf = (name: string): string | undefined =>
    Object.hasOwn(parts, name) ? parts[name]?.(document, deck, index) : undefined;
  if (typeof footer === 'string')
    return safeLine(footer.replace(named, (written, name: string) => partOf(name) ?? written));
  if (deck.slides[index]?.kind === 'title') return '';
  const { meta } = document;
  return deck.foot ?? [meta.speaker, meta.date && longDate(meta.date)].filter(Boolean).join(' · ');
}

/** Which slide of how many, as the deck has it counted: `{slide}` and `{slides}` in its own words, else `3 / 12`. `index` is 0-based. */
export function counterOf({ slides, counter }: Deck, index: number): string {
  const [number, total] = [String(index + 1), String(slides.length)];
  if (counter === undefined) return `${number.padStart(total.length)} / ${total}`;
  return safeLine(counter.replaceAll('{slide}', number).replaceAll('{slides}', total));
}
