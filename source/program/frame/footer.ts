/** A footer template and a slide come in; the words at the foot of the stage go out. */

import { deckSettings } from '../../deck/settings.ts';
import { longDate } from '../../text/date.ts';
import { safeLine } from '../../text/gate.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';

/** What a template may name between braces; anything else in braces stays as it is written. */
const parts: Readonly<Record<string, (state: State, talk: Talk) => string>> = {
  title: ({ document }) => document.meta.title ?? '',
  subtitle: ({ document }) => document.meta.subtitle ?? '',
  speaker: ({ document }) => document.meta.speaker ?? '',
  date: ({ document }) => longDate(document.meta.date ?? ''),
  place: ({ document }) => document.meta.place ?? '',
  slide: (_, talk) => String(talk.slide + 1),
  slides: (state) => String(deckFor(state).slides.length),
  section: (state, talk) => deckFor(state).slides[talk.slide]?.title ?? '',
};

/** The words: `deck.footer` of the front matter with its parts filled in, else who speaks and when; '' on the first slide unless there is a template. */
export function footerText(state: State, talk: Talk): string {
  const { footer } = deckSettings(state.document);
  if (typeof footer === 'string')
    return safeLine(footer.replace(/\{(\w+)\}/g, (written, name: string) => partOf(name, state, talk) ?? written));
  if (talk.slide === 0) return '';
  const { meta } = state.document;
  return [meta.speaker, meta.date && longDate(meta.date)].filter(Boolean).join(' · ');
}

function partOf(name: string, state: State, talk: Talk): string | undefined {
  return Object.hasOwn(parts, name) ? parts[name]?.(state, talk) : undefined;
}
