/** A page that was exported comes in; it is read, walked as slides, and searched. */

import {
  choose,
  followAddress,
  isOnSlides,
  isOverview,
  showAll,
  showWhole,
  toggleBlank,
  toggleNotes,
  toggleOverview,
  toSlide,
  turn,
  turnSlide,
  view,
} from './deck.ts';
import { showKeys } from './help.ts';
import { type Actions, listen, rowsFor } from './keys.ts';
import { startOutline } from './outline.ts';
import { byId, slides, toggleFull } from './page.ts';
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
  const actions: Actions = {
    next: () => turn(1),
    enter: (count) => {
      if (count !== null) toSlide(count - 1);
      else if (isOverview()) toggleOverview(false);
      else turn(1);
    },
    previous: () => turn(-1),
    'slide-next': () => turnSlide(1),
    'slide-before': () => turnSlide(-1),
    first: () => toSlide(0),
    last: (count) => toSlide((count ?? slides().length) - 1),
    all: showAll,
    blank: toggleBlank,
    full: toggleFull,
    keys: () => showKeys(rowsFor(actions, isOnSlides())),
    overview: () => toggleOverview(),
    notes: toggleNotes,
    read: turned('read'),
    slides: turned('slides'),
    back: () => (isOverview() ? toggleOverview(false) : view('read')),
    search: search.open,
    'found-next': () => search.walk(1),
    'found-before': () => search.walk(-1),
  };
  listen(actions, isOnSlides);
  byId('deck')?.addEventListener('click', ({ target }) => target instanceof Element && choose(target));
  addEventListener('hashchange', followAddress);
  toSlide(0);
  followAddress();
  startOutline();
}
