/** Where a slide begins and how to find out what it shows come in; a slide that finds out when asked goes out. */

import type { Element, Slide } from './model.ts';

/** What a slide shows and says; found only when somebody looks, so that a deck of thousands opens like a short one. */
export interface Content {
  readonly title: string;
  readonly elements: readonly Element[];
  readonly steps: number;
  readonly notes: string;
  readonly noteBlocks: readonly number[];
  readonly chosen: boolean;
  readonly columns: readonly number[];
  readonly centred: boolean;
}

/** A slide as a dialect cuts it: cheap to have, its content made on demand. */
export interface Cut {
  readonly kind: Slide['kind'];
  readonly section: number | null;
  /** 1-based source line. */
  readonly line: number;
  /** Blocks, half-open. */
  readonly first: number;
  readonly last: number;
  readonly compose: () => Content;
}

/** The content of a slide that shows nothing; what differs is given by name. */
export const nothing: Content = {
  title: '',
  elements: [],
  steps: 1,
  notes: '',
  noteBlocks: [],
  chosen: false,
  columns: [],
  centred: false,
};

/** Calls `compute` at most once, when first asked. */
export function lazily<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** The slide at `index` (0-based) in its deck. */
export function slideOf(cut: Cut, index: number): Slide {
  const content = lazily(cut.compose);
  return {
    index,
    kind: cut.kind,
    section: cut.section,
    line: cut.line,
    first: cut.first,
    last: cut.last,
    get title() {
      return content().title;
    },
    get elements() {
      return content().elements;
    },
    get steps() {
      return content().steps;
    },
    get notes() {
      return content().notes;
    },
    get noteBlocks() {
      return content().noteBlocks;
    },
    get chosen() {
      return content().chosen;
    },
    get columns() {
      return content().columns;
    },
    get centred() {
      return content().centred;
    },
  };
}

/** An element with its defaults: shown whole, at once, at the left, outside columns; what differs is given by name. */
export function elementOf(block: Element['block'], given: Partial<Element> = {}): Element {
  return { block, kind: 'body', range: null, step: 0, column: null, align: 'left', lit: null, ...given };
}
