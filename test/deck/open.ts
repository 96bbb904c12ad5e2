/** Markdown comes in; its document and deck go out, for the tests of decks and the stage. */

import { existsSync, readFileSync } from 'node:fs';
import { type DeckOptions, deckOf } from '../../source/deck/deck.ts';
import type { Deck } from '../../source/deck/model.ts';
import { shownText } from '../../source/deck/text.ts';
import { prepare } from '../../source/document/front.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';

export interface Opened {
  readonly document: Document;
  readonly deck: Deck;
}

/** Opens `source` as the program would; `options` as for `deckOf`. */
export async function open(source: string, options: DeckOptions = {}): Promise<Opened> {
  await prepare(source);
  const document = openDocument(source, 'talk.md');
  return { document, deck: deckOf(document, options) };
}

/** Steps of each slide. */
export function steps({ deck }: Opened): number[] {
  return deck.slides.map((slide) => slide.steps);
}

/** Titles of the slides. */
export function titles({ deck }: Opened): string[] {
  return deck.slides.map((slide) => slide.title);
}

/** Shown lines of each slide. */
export function texts({ document, deck }: Opened): string[][] {
  return deck.slides.map((slide) => shownText(document, slide));
}

/** What each slide shows with the step at which it appears: `0 heading`, `1 a point`. */
export function stepped({ document, deck }: Opened, index = 0): string[] {
  const slide = deck.slides[index]!;
  return slide.elements.map((element) => {
    const [text = ''] = shownText(document, { ...slide, kind: 'points', elements: [element] });
    return `${element.step} ${text}`;
  });
}

/** The text of a file that lies beside the project, or null in a clone that has no such folder. */
export function shared(path: string): string | null {
  const url = new URL(`../../../shared/${path}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : null;
}
