/** A page that was exported comes in; it is read, walked as slides, and searched. */

import {
  choose,
  followAddress,
  isOnSlides,
  isOverview,
  showWhole,
  toggleNotes,
  toggleOverview,
  toSlide,
  turn,
  turnSlide,
  view,
} from './deck.ts';
import { listen } from './keys.ts';
import { byId, slides } from './page.ts';
import { startSearch } from './search.ts';

/** Brings a page that stands by itself to life. */
export function startKept(): void {
  const show = (target: Element): void => {
    if (isOnSlides()) showWhole(target);
  };
  const search = startSearch(() => byId(isOnSlides() ? 'deck' : 'reading'), show);
  const turned = (name: 'read' | 'slides') => (): void => {
    view(name);
    search.again();
  };
  listen(
    {
      next: () => (isOverview() && document.activeElement?.closest('.slide') ? toggleOverview(false) : turn(1)),
      previous: () => turn(-1),
      'slide-next': () => turnSlide(1),
      'slide-before': () => turnSlide(-1),
      first: () => toSlide(0),
      last: () => toSlide(slides().length - 1),
      overview: () => toggleOverview(),
      notes: toggleNotes,
      read: turned('read'),
      slides: turned('slides'),
      back: () => (isOverview() ? toggleOverview(false) : view('read')),
      search: () => byId('query')?.focus(),
      'found-next': () => search.walk(1),
      'found-before': () => search.walk(-1),
    },
    isOnSlides,
  );
  byId('deck')?.addEventListener('click', ({ target }) => target instanceof Element && choose(target));
  addEventListener('hashchange', followAddress);
  toSlide(0);
  followAddress();
}
