/** A document and its deck come in; the page to keep goes out: to be read, shown as slides, and printed. */

import type { Deck } from '../deck/model.ts';
import type { Document } from '../document/model.ts';
import type { Theme } from '../themes/model.ts';
import { bar, button, skip, turning } from './controls.ts';
import { element } from './markup.ts';
import { languageOf, nameOf, pageOf } from './page.ts';
import type { PictureOf } from './pictures.ts';
import { outlineMarkup, readingMarkup } from './reading.ts';
import { styleOf } from './rules/style.ts';
import { slideMarkup } from './slides.ts';
import { themesFor } from './themes.ts';

export interface HandoutOptions {
  /** What it opens with and what is printed: the text, and slides alone; or slides with their notes. */
  readonly kind: 'html' | 'handout';
  /** The one theme by day and by night, or null for one each. */
  readonly theme: Theme | null;
  readonly script: string;
  /** Where local pictures are found, to be put into the page; absent where there are none. */
  readonly pictureOf?: PictureOf;
}

/** The page. Notes that do not stand in the text, and so may be meant for the speaker alone, are in a handout only. */
export function handoutPage(
  document: Document,
  deck: Deck,
  { kind, theme, script, pictureOf }: HandoutOptions,
): string {
  const isHandout = kind === 'handout';
  const slides = deck.slides.map((slide) =>
    slideMarkup(document, deck, slide, {
      step: null,
      notes: isHandout || slide.noteBlocks.length > 0,
      linked: true,
      pictureOf,
    }),
  );
  const controls = [
    button('read', 'Text', { pressed: !isHandout }),
    slides.length > 0 ? button('slides', 'Slides', { pressed: isHandout }) : null,
    slides.length > 0 ? button('notes', 'Notes', { pressed: isHandout, class: 'for-slides' }) : null,
    slides.length > 0 ? turning() : null,
  ];
  const name = nameOf(document, deck);
  // The text has its own: this one is there while slides alone are shown.
  const heading = element('h1', { class: 'for-readers' }, name);
  const { page } = pageOf({
    title: name,
    language: languageOf(document),
    style: styleOf({ ...themesFor(document, theme), print: isHandout ? 'handout' : 'slides' }),
    script,
    root: { 'data-view': isHandout ? 'slides' : 'read', class: isHandout ? 'with-notes' : null },
    policyInPage: true,
    connects: "'none'",
    pictures: 'data:',
    body: [
      skip,
      bar(name, controls),
      element(
        'div',
        { class: 'layout' },
        outlineMarkup(document),
        element(
          'main',
          { id: 'main', tabindex: -1 },
          readingMarkup(document, pictureOf),
          slides.length > 0 ? element('section', { id: 'deck', 'aria-label': 'Slides' }, heading, slides) : null,
        ),
      ),
    ],
  });
  return page;
}
