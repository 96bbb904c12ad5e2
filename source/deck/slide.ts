/** Where a slide begins and how to find out what it shows come in; a slide that finds out when asked goes out. */

import { safe, safeLine } from '../text/gate.ts';
import type { Element, Slide } from './model.ts';

/** What a slide shows and says; found only when somebody looks, so that a deck of thousands opens like a short one. */
export type Content = Pick<
  Slide,
  'title' | 'elements' | 'steps' | 'notes' | 'noteSteps' | 'noteBlocks' | 'chosen' | 'columns' | 'centred'
>;

/** A slide as a dialect cuts it: cheap to have, its content made on demand. */
export interface Cut {
  readonly kind: Slide['kind'];
  readonly section: number | null;
  /** 1-based source line. */
  readonly line: number;
  /** Blocks, half-open. */
  readonly first: number;
  readonly last: number;
  /** It shows blocks that were read anew; absent when all of them are the document's own. */
  readonly isApart?: boolean;
  readonly compose: () => Content;
}

/** The content of a slide that shows nothing; what differs is given by name. */
export const nothing: Content = {
  title: '',
  elements: [],
  steps: 1,
  notes: '',
  noteSteps: [],
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

/** A slide that composes itself when first asked for more than where it stands. A class, because thousands are made at once. */
class LazySlide implements Slide {
  readonly index: number;
  readonly kind: Slide['kind'];
  readonly section: number | null;
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly isApart: boolean;
  readonly #compose: () => Content;
  #content: Content | null = null;

  constructor(cut: Cut, index: number) {
    this.index = index;
    this.kind = cut.kind;
    this.section = cut.section;
    this.line = cut.line;
    this.first = cut.first;
    this.last = cut.last;
    this.isApart = cut.isApart ?? false;
    this.#compose = cut.compose;
  }

  get #known(): Content {
    this.#content ??= this.#compose();
    return this.#content;
  }

  // Titles and notes come from comments and front matter as they are written: both pass the gate here, for every dialect.
  get title(): string {
    return safeLine(this.#known.title);
  }
  get elements(): readonly Element[] {
    return this.#known.elements;
  }
  get steps(): number {
    return this.#known.steps;
  }
  /** Found only when it is asked for itself: the notes of a speech are all of its prose. */
  get notes(): string {
    return safe(this.#known.notes);
  }
  get noteSteps(): readonly number[] {
    return this.#known.noteSteps;
  }
  get noteBlocks(): readonly number[] {
    return this.#known.noteBlocks;
  }
  get chosen(): boolean {
    return this.#known.chosen;
  }
  get columns(): readonly number[] {
    return this.#known.columns;
  }
  get centred(): boolean {
    return this.#known.centred;
  }
}

/** The slide at `index` (0-based) in its deck. What it shows is not among its own properties, so copy it field by field rather than by spreading. */
export function slideOf(cut: Cut, index: number): Slide {
  return new LazySlide(cut, index);
}

/** An element with its defaults: shown whole, at once, at the left, outside columns; what differs is given by name. */
export function elementOf(block: Element['block'], given: Partial<Element> = {}): Element {
  return { block, kind: 'body', range: null, step: 0, column: null, align: 'left', lit: null, ...given };
}

/** The paragraphs of some notes; none of an empty one. */
export function paragraphsOf(notes: string): string[] {
  return notes.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}

/** Lines without the indent they share; the first need not have it. */
export function undent(text: string): string {
  const lines = text.split('\n');
  const rest = lines.filter((line, index) => index > 0 && line.trim() !== '');
  const depths = (/^\s/.test(lines[0]!) ? [lines[0]!, ...rest] : rest).map(
    (line) => line.length - line.trimStart().length,
  );
  const depth = depths.length > 0 ? Math.min(...depths) : 0;
  return lines
    .map((line) => (/^\s/.test(line) ? line.slice(Math.min(depth, line.length - line.trimStart().length)) : line))
    .join('\n');
}

/** Shares paragraphs out over the steps of a slide by their length: which is said at which. */
export function sharedOut(notes: string, steps: number): number[] {
  const lengths = paragraphsOf(notes).map((paragraph) => paragraph.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return lengths.map((length) => {
    const step = Math.floor((before / total) * steps);
    before += length;
    return step;
  });
}
