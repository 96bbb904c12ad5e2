/** Slides come in; each goes out as markup: its title, what it shows, and its notes when they are wanted. */

import type { Deck, Element, Slide } from '../deck/model.ts';
import { homeOf } from '../deck/reread.ts';
import { paragraphsOf } from '../deck/slide.ts';
import { textOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';
import { longDate } from '../text/date.ts';
import { blocksMarkup } from './blocks.ts';
import { fitOf } from './fit.ts';
import { inlineMarkup } from './inline.ts';
import { type Child, element, type Markup } from './markup.ts';
import { type Rendering, sectionId } from './rendering.ts';

export interface SlideOptions {
  /** Only what has been shown at this step is drawn; null draws all of it, marked with its step. */
  readonly step: number | null;
  readonly notes: boolean;
  /** Whether the page holds the text too, so that links within it lead there. */
  readonly linked: boolean;
}

/** A slide as a section of its own. Its id is `slide-N`, N from 1. */
export function slideMarkup(document: Document, deck: Deck, slide: Slide, options: SlideOptions): Markup {
  const elements = slide.elements.filter(({ step }) => options.step === null || step <= options.step);
  const own = new Map<Block, Element>(elements.map((one) => [one.block, one]));
  const rendering: Rendering = {
    document,
    anchored: false,
    linked: options.linked,
    step: options.step,
    elementFor: (block) => own.get(block),
  };
  const section = slide.section === null ? undefined : document.sections[slide.section];
  const number = slide.index + 1;
  const count = deck.slides.length;
  const body = slide.kind === 'title' ? titleLines(document) : elementsMarkup(rendering, elements);
  const heading = slide.kind === 'authored' || slide.title === '' ? null : element('h2', {}, slide.title);
  return element(
    'section',
    {
      id: `slide-${number}`,
      class: ['slide', slide.kind, `fit-${fitOf(document, slide)}`, slide.centred ? 'centred' : '']
        .filter(Boolean)
        .join(' '),
      'data-steps': options.step === null ? slide.steps : null,
      'data-section': options.linked && section ? sectionId(section.slug) : null,
      'aria-label': slide.title === '' ? `Slide ${number} of ${count}` : `Slide ${number} of ${count}: ${slide.title}`,
      tabindex: -1,
    },
    element(
      'div',
      { class: 'sheet' },
      element('div', { class: 'on' }, heading, body),
      element('p', { class: 'number' }, `${number} / ${count}`),
    ),
    options.notes ? notesMarkup(slide) : null,
  );
}

function titleLines({ meta }: Document): Child {
  const where = [meta.date && longDate(meta.date), meta.place].filter(Boolean).join(' · ');
  const lines = [
    ['subtitle', meta.subtitle],
    ['speaker', meta.speaker],
    ['where', where],
  ] as const;
  return lines.map(([name, line]) => (line ? element('p', { class: name }, line) : null));
}

function notesMarkup({ index, notes }: Slide): Markup | null {
  const paragraphs = paragraphsOf(notes);
  if (paragraphs.length === 0) return null;
  const label = `Notes for slide ${index + 1}`;
  return element(
    'div',
    { class: 'notes', role: 'note', 'aria-label': label },
    paragraphs.map((text) => element('p', {}, text)),
  );
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

function pointMarkup(rendering: Rendering, { block, range, step }: Element): Markup {
  const text = textOf(homeOf(rendering.document, block), block);
  const [from, to] = range ?? [0, text.text.length];
  return element('li', { 'data-step': rendering.step === null ? step : null }, inlineMarkup(rendering, text, from, to));
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
