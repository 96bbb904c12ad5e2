/** What has been shown comes in; the page that follows the talk goes out, and the one for those for whom there is no room. */

import type { Deck } from '../deck/model.ts';
import type { Document } from '../document/model.ts';
import type { Answer, Told } from '../sync/told.ts';
import { bar, button, skip, turning } from './controls.ts';
import { element, joined } from './markup.ts';
import { languageOf, nameOf, pageOf } from './page.ts';
import type { PictureOf } from './pictures.ts';
import { styleOf } from './rules/style.ts';
import { slideMarkup } from './slides.ts';
import { themesFor } from './themes.ts';

function styleFor(document: Document): string {
  return styleOf({ ...themesFor(document, null), print: 'slides' });
}

/** How far a slide has been shown, and what of it is bright. */
export interface Showing {
  /** 0-based. */
  readonly step: number;
  /** Whether what came with that step is the newest, as on the slide that is on. */
  readonly newest?: boolean;
  /** Index of the element that the speaker points at. */
  readonly pointed?: number | null;
  readonly pictureOf?: PictureOf | undefined;
}

/** A slide (0-based) as markup, as far as it has been shown, without its notes. */
export function toldSlide(document: Document, deck: Deck, index: number, showing: Showing): string {
  return slideMarkup(document, deck, deck.slides[index]!, { ...showing, notes: false, linked: false }).markup;
}

/** The page with what has been shown so far: without a script it is that, and asks to be loaded again. */
export function followingPage(document: Document, deck: Deck, script: string, told: Told): Answer {
  const name = nameOf(document, deck);
  return pageOf({
    title: name,
    language: languageOf(document),
    style: styleFor(document),
    script,
    root: { 'data-follow': true, 'data-view': 'slides', 'data-current': told.current },
    policyInPage: false,
    connects: "'self'",
    pictures: "'self' data:",
    body: [
      skip,
      bar(name, turning(button('live', 'Return to live', { class: 'return', hidden: true }))),
      element(
        'main',
        { id: 'main', tabindex: -1 },
        element('h1', { class: 'for-readers' }, name),
        element(
          'noscript',
          {},
          element('p', { class: 'noscript' }, 'Load this page again to see what has been shown since.'),
        ),
        element(
          'section',
          { id: 'deck', 'aria-label': 'Slides' },
          joined(...told.slides.map(({ html }) => ({ markup: html }))),
        ),
      ),
    ],
  });
}

/** What those see for whom there is no room. Its script asks again now and then, and loads the page once there is. */
export function fullPage(document: Document, deck: Deck, script: string, most: number): Answer {
  const name = nameOf(document, deck);
  return pageOf({
    title: name,
    language: languageOf(document),
    style: styleFor(document),
    script,
    root: { 'data-full': true },
    policyInPage: false,
    connects: "'self'",
    pictures: 'data:',
    body: element(
      'main',
      { id: 'main', class: 'reading' },
      element('h1', {}, name),
      element(
        'p',
        {},
        most === 1
          ? 'The one place to follow this talk is taken.'
          : `All ${most} places to follow this talk are taken.`,
      ),
      element('noscript', {}, element('p', {}, 'Load this page again in a while.')),
      element('p', { class: 'needs-script' }, 'This page tries again every half a minute.'),
    ),
  });
}
