/** A way to write decks comes in; the target that exports them so goes out. */

import { deckWriters } from '../decks/index.ts';
import { type DeckWriter, lossesOf } from '../decks/writer.ts';
import type { Target } from './target.ts';

function targetFor(writer: DeckWriter): Target {
  return {
    name: writer.name,
    says: writer.says,
    extension: `${writer.name}.md`,
    takesSlide: false,
    make: ({ document, deck }) => writer.write(document, deck),
    loses: (deck) => lossesOf(deck, writer).map(({ says, slides }) => ({ says, slides: numbered(slides) })),
  };
}

const shown = 12;

/** Slides by their numbers; the first ones of many. */
export function numbered(slides: readonly number[]): string {
  const rest = slides.length - shown;
  const numbers = slides.slice(0, shown).join(', ');
  return `${slides.length === 1 ? 'slide' : 'slides'} ${numbers}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export const deckTargets: readonly Target[] = deckWriters.map(targetFor);
