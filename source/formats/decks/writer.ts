/** The words of writing decks: what a program can say of a talk, and what is lost on it. */

import type { Deck, Slide } from '../../deck/model.ts';
import type { Document } from '../../document/model.ts';

/** Something that slides do and not every program can. */
export type Feature = 'pauses' | 'items' | 'groups' | 'lines' | 'together' | 'rows' | 'notes' | 'columns' | 'places';

export interface DeckWriter {
  readonly name: string;
  /** One line for usage. */
  readonly says: string;
  /** What the program can say; the rest is lost, which `lossesOf` tells. */
  readonly keeps: readonly Feature[];
  /** The deck as that program's markdown, in pieces. */
  readonly write: (document: Document, deck: Deck) => Iterable<string>;
}

interface FeatureRow {
  readonly says: string;
  readonly isIn: (slide: Slide) => boolean;
}

/** The one table of features: in words, and how to tell that a slide has it. */
export const features: Readonly<Record<Feature, FeatureRow>> = {
  pauses: {
    says: 'what appears at a press',
    isIn: ({ elements }) => elements.some((element) => element.step > 0 && !isItem(element)),
  },
  items: {
    says: 'list items that appear one by one',
    isIn: ({ elements }) => elements.some((element) => element.step > 0 && isItem(element)),
  },
  groups: {
    says: 'list items that appear together, or in parts',
    isIn: ({ elements }) => !isOneByOne(elements.filter(isItem)),
  },
  lines: {
    says: 'lines of code lit one range after the other',
    isIn: ({ elements }) => elements.some(({ lit }) => lit !== null && lit.length > 1),
  },
  together: {
    says: 'what appears at the very press that lights other lines of code',
    isIn: ({ elements }) =>
      elements.some(({ lit }) => lit?.slice(1).some((range) => elements.some(({ step }) => step === range.step))),
  },
  rows: {
    says: 'tables that appear row by row',
    isIn: ({ elements }) => elements.some(({ rowSteps }) => rowSteps !== undefined),
  },
  notes: { says: 'notes', isIn: ({ notes }) => notes !== '' },
  columns: { says: 'columns', isIn: ({ elements }) => elements.some(({ column }) => column !== null) },
  places: {
    says: 'what stands in the middle or at the right',
    isIn: ({ centred, elements, kind }) =>
      kind === 'authored' && (centred || elements.some(({ align }) => align !== 'left')),
  },
};

function isItem({ kind, block }: Slide['elements'][number]): boolean {
  return kind === 'point' || block.containers.some((container) => container.kind === 'item');
}

/** Whether every item that is not there from the start has a step of its own, in order, and all it holds comes with it. */
function isOneByOne(elements: Slide['elements']): boolean {
  const steps = new Map<object, number>();
  let last = 0;
  for (const { kind, block, step } of elements) {
    const items = kind === 'point' ? [block] : block.containers.filter((container) => container.kind === 'item');
    const known = items.findLast((item) => steps.has(item));
    const around = known === undefined ? 0 : steps.get(known);
    if (step !== around && (known === items.at(-1) || step !== last + 1)) return false;
    for (const item of items) if (!steps.has(item)) steps.set(item, step);
    last = Math.max(last, step);
  }
  return true;
}

export interface Loss {
  readonly feature: Feature;
  readonly says: string;
  /** 1-based numbers of the slides that have it. */
  readonly slides: readonly number[];
}

/** What of a deck a program cannot say. */
export function lossesOf(deck: Deck, { keeps }: DeckWriter): Loss[] {
  const names = Object.keys(features).filter((name): name is Feature => Object.hasOwn(features, name));
  return names
    .filter((feature) => !keeps.includes(feature))
    .map((feature) => ({
      feature,
      says: features[feature].says,
      slides: deck.slides.filter(features[feature].isIn).map(({ index }) => index + 1),
    }))
    .filter(({ slides }) => slides.length > 0);
}

/** A line of front matter; '' without a value. The value is quoted as JSON quotes, which is YAML too. */
export function frontLine(key: string, value: string | null): string {
  return value === null ? '' : `${key}: ${JSON.stringify(value)}\n`;
}
