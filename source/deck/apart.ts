/** A deck comes in; what its slides show that was read anew, so that it is not among the blocks of the document, goes out. */

import type { Document } from '../document/model.ts';
import type { Deck, Element, Slide } from './model.ts';
import { homeOf, isReread, originalOf } from './reread.ts';
import { elementOf } from './slide.ts';
import { titleLines } from './title.ts';

/** An element and the slide (0-based) it stands on. */
export interface Apart {
  readonly slide: number;
  readonly element: Element;
}

const known = new WeakMap<Deck, ReadonlyMap<Document, readonly Apart[]>>();
const none: ReadonlyMap<Document, readonly Apart[]> = new Map();

/** What a slide shows; of a title slide its lines. */
function elementsOf(document: Document, slide: Slide): readonly Element[] {
  if (slide.kind !== 'title') return slide.elements;
  const lines = Object.values(titleLines(document, slide));
  return lines.flatMap(({ block }) => (block ? [elementOf(block)] : []));
}

/** The elements that were read anew, by the document each was read in, in the order of the slides. Composes no other slides. */
export function apartIn(document: Document, deck: Deck): ReadonlyMap<Document, readonly Apart[]> {
  const slides = deck.slides.filter(({ isApart, kind }) => isApart || kind === 'title');
  if (slides.length === 0) return none;
  const found = known.get(deck);
  if (found) return found;
  const apart = new Map<Document, Apart[]>();
  for (const slide of slides)
    for (const element of elementsOf(document, slide)) {
      const original = originalOf(element.block);
      if (!isReread(original)) continue;
      const home = homeOf(document, original);
      const held = apart.get(home) ?? [];
      held.push({ slide: slide.index, element });
      apart.set(home, held);
    }
  known.set(deck, apart);
  return apart;
}
