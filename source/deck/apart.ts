/** A deck comes in; what its slides show that was read anew, so that it is not among the blocks of the document, goes out. */

import type { Document } from '../document/model.ts';
import type { Deck, Element } from './model.ts';
import { homeOf, isReread } from './reread.ts';

/** An element and the slide (0-based) it stands on. */
export interface Apart {
  readonly slide: number;
  readonly element: Element;
}

const known = new WeakMap<Deck, ReadonlyMap<Document, readonly Apart[]>>();
const none: ReadonlyMap<Document, readonly Apart[]> = new Map();

/** The elements that were read anew, by the document each was read in, in the order of the slides. Composes no other slides. */
export function apartIn(document: Document, deck: Deck): ReadonlyMap<Document, readonly Apart[]> {
  const slides = deck.slides.filter(({ isApart }) => isApart);
  if (slides.length === 0) return none;
  const found = known.get(deck);
  if (found) return found;
  const apart = new Map<Document, Apart[]>();
  for (const { index, elements } of slides)
    for (const element of elements) {
      if (!isReread(element.block)) continue;
      const home = homeOf(document, element.block);
      const held = apart.get(home) ?? [];
      held.push({ slide: index, element });
      apart.set(home, held);
    }
  known.set(deck, apart);
  return apart;
}
