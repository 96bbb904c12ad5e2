/** Slides come in; each goes out as markup: its title, what it shows, and its notes when they are wanted. */

import { counterOf, footerOf } from '../deck/footer.ts';
import type { Deck, Element, Slide } from '../deck/model.ts';
import { notesOf } from '../deck/notes.ts';
import { homeOf } from '../deck/reread.ts';
import { paragraphsOf } from '../deck/slide.ts';
import { titleLines } from '../deck/title.ts';
import { textOf } from '../document/inline.ts';
import { withoutPoint } from '../document/keypoints.ts';
import type { Block, Document } from '../document/model.ts';
import { lengthOf } from '../stage/duration.ts';
import { blocksMarkup } from './blocks.ts';
import { fitOf } from './fit.ts';
import { inlineMarkup } from './inline.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { PictureOf } from './pictures.ts';
import { marksOf, type Rendering, sectionId } from './rendering.ts';

export interface SlideOptions {
  /** Only what has been shown at this step is drawn; null draws all of it, marked with its step. */
  readonly step: number | null;
  /** Whether what has come with that step is marked as new. */
  readonly newest?: boolean;
  /** Index of the element that the speaker points at; null for none. */
  readonly pointed?: number | null;
  readonly notes: boolean;
  readonly pictureOf?: PictureOf | undefined;
  /** Whether the page holds the text too, so that links within it lead there. */
  readonly linked: boolean;
}

/** A slide as a section of its own. Its id is `slide-N`, N from 1. */
export function slideMarkup(document: Document, deck: Deck, slide: Slide, options: SlideOptions): Markup {
  const { step, newest, pointed, linked, pictureOf } = options;
  const elements = slide.elements.filter((one) => step === null || one.step <= step);
  const own = new Map<Block, Element>(elements.map((one) => [one.block, one]));
  const rendering: Rendering = {
    document,
    anchored: false,
    linked,
    pictureOf,
    step,
    newest: newest === true,
    pointed: slide.elements[pointed ?? -1],
    elementFor: (block) => own.get(block),
  };
  const section = slide.section === null ? undefined : document.sections[slide.section];
  const number = slide.index + 1;
  const count = deck.slides.length;
  const body = slide.kind === 'title' ? titleMarkup(document, deck, slide) : elementsMarkup(rendering, elements);
  const heading = slide.kind === 'authored' || slide.title === '' ? null : element('h2', {}, slide.title);
  const { fit, pictures } = fitOf(document, slide, pictureOf);
  const room = pictures === null ? '' : `room-${pictures}`;
  const classes = ['slide', slide.kind, `fit-${fit}`, room, slide.centred ? 'centred' : ''];
  return element(
    'section',
    {
      id: `slide-${number}`,
      class: classes.filter(Boolean).join(' '),
      'data-steps': step === null ? slide.steps : null,
      'data-section': linked && section ? sectionId(section.slug) : null,
      'aria-label': slide.title === '' ? `Slide ${number} of ${count}` : `Slide ${number} of ${count}: ${slide.title}`,
      tabindex: -1,
    },
    element(
      'div',
      { class: 'sheet' },
      element('div', { class: 'on', dir: 'auto' }, heading, body, chosenMark(slide, step)),
      foot(document, deck, slide, step ?? slide.steps - 1),
    ),
    options.notes ? notesMarkup(rendering, slide) : null,
  );
}

/** What stands below points that the author did not give, once all of them are there. */
function chosenMark({ chosen, steps, elements }: Slide, step: number | null): Markup | null {
  if (!chosen || elements.length === 0 || (step !== null && step < steps - 1)) return null;
  return element('p', { class: 'chosen', 'data-step': step === null ? steps - 1 : null }, 'chosen from the text');
}

/** The foot of the stage: how far the talk is, who speaks, and the slide's number. The bar is empty on the first slide. */
function foot(document: Document, deck: Deck, { index, steps }: Slide, step: number): Markup {
  const count = deck.slides.length;
  const share = count < 2 ? 1 : index === 0 ? 0 : (index - 1 + (step + 1) / steps) / (count - 1);
  return element(
    'div',
    { class: 'foot' },
    element('progress', { class: 'way', max: 1, value: Number(share.toFixed(4)), 'aria-hidden': 'true' }),
    element('p', { class: 'footer', dir: 'auto' }, footerOf(document, deck, index)),
    element('p', { class: 'number' }, counterOf(deck, index).trim()),
  );
}

function titleMarkup(document: Document, deck: Deck, slide: Slide): Child {
  const { subtitle, speaker, where } = titleLines(document, slide);
  const lines = [
    ['subtitle', subtitle.text],
    ['speaker', speaker.text],
    ['where', where.text],
    ['outlook', lengthOf(document, deck).join(' · ')],
  ] as const;
  return lines.map(([name, line]) => (line === '' ? null : element('p', { class: name }, line)));
}

/** What the speaker says: the prose of a section or the notes of an author as they are written, else paragraph by paragraph. */
function notesMarkup({ document, linked, pictureOf }: Rendering, slide: Slide): Markup | null {
  const written = notesOf(slide)?.document;
  const blocks = slide.kind === 'points' ? slide.noteBlocks.map((block) => withoutPoint(document.blocks[block]!)) : [];
  const prose = blocksMarkup(
    { document: written ?? document, anchored: false, linked: linked && !written, pictureOf, step: null },
    written?.blocks ?? blocks,
  );
  const paragraphs = paragraphsOf(slide.notes);
  if (paragraphs.length === 0) return null;
  const label = `Notes for slide ${slide.index + 1}`;
  const said = prose.length > 0 ? prose : paragraphs.map((text) => element('p', {}, text));
  return element('div', { class: 'notes', role: 'note', 'aria-label': label, dir: 'auto' }, said);
}

/** What follows one another of one kind: points make a list, the elements of a column layout their columns. */
function elementsMarkup(rendering: Rendering, elements: readonly Element[]): Child[] {
  const made: Child[] = [];
  for (let at = 0; at < elements.length; ) {
    const key = keyOf(elements[at]!);
    let end = at + 1;
    while (end < elements.length && keyOf(elements[end]!) === key) end++;
    const own = elements.slice(at, end);
    if (key === 'point')
      made.push(
        element(
          'ul',
          { class: 'points' },
          own.map((one) => pointMarkup(rendering, one)),
        ),
      );
    else if (key === 'body')
      made.push(
        blocksMarkup(
          rendering,
          own.map(({ block }) => block),
        ),
      );
    else made.push(columnsMarkup(rendering, own));
    at = end;
  }
  return made;
}

function keyOf({ kind, column, shares }: Element): unknown {
  return column === null ? kind : (shares ?? 'columns');
}

function pointMarkup(rendering: Rendering, point: Element): Markup {
  const { block, range } = point;
  const text = textOf(homeOf(rendering.document, block), block);
  const [from, to] = range ?? [0, text.text.length];
  return element('li', marksOf(rendering, point), inlineMarkup(rendering, text, from, to));
}

/** Widths are classes, since a style of an element's own is not allowed on the page: a share of at most 12. */
function columnsMarkup(rendering: Rendering, elements: readonly Element[]): Markup {
  const shares = elements[0]?.shares ?? [];
  const largest = Math.max(1, ...shares);
  const count = Math.max(shares.length, ...elements.map(({ column }) => (column ?? 0) + 1));
  const columns = Array.from({ length: count }, (_, index) => {
    const own = elements.filter(({ column }) => column === index).map(({ block }) => block);
    const share = largest <= 12 ? (shares[index] ?? 1) : ((shares[index] ?? 1) / largest) * 12;
    return element(
      'div',
      { class: `share-${Math.min(12, Math.max(1, Math.round(share)))}` },
      blocksMarkup(rendering, own),
    );
  });
  return element('div', { class: 'columns' }, columns);
}
