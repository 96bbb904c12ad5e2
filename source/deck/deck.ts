/** A document comes in; the deck it is, or makes, goes out. */

import { findSections } from '../document/find.ts';
import type { Document, Section } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { detect, dialectNamed } from './detect.ts';
import type { CutOptions, Dialect } from './dialects/dialect.ts';
import { faultsOf } from './faults.ts';
import { footerWarnings } from './footer.ts';
import type { Deck } from './model.ts';
import { type Cut, lazily, slideOf } from './slide.ts';

export interface DeckOptions extends CutOptions {
  /** Names of sections as a person writes them: only these, and what stands below them, are shown. */
  readonly sections?: readonly string[];
  /** Name of the dialect to read the document as; found by evidence when absent. */
  readonly dialect?: string;
}

function sectionNamed(document: Document, name: string): Section {
  const section = findSections(document, name)[0];
  if (section) return section;
  throw new Trouble(`No section is called “${safeLine(name)}”.`);
}

/** The slides that stand for any of the sections named. */
function onlyThese(document: Document, cuts: readonly Cut[], names: readonly string[]): Cut[] {
  const wanted = names.map((name) => sectionNamed(document, name));
  return cuts.filter(
    (cut) => cut.kind !== 'title' && wanted.some((section) => cut.first < section.last && cut.last > section.first),
  );
}

/** The dialect a document is read as. Throws Trouble for a name that is none. */
function dialectOf(document: Document, { dialect }: DeckOptions): Dialect {
  return dialect === undefined ? detect(document).dialect : dialectNamed(dialect);
}

/**
 * The deck of a document. Slides find out what they show when they are looked at, so this takes as long as finding where they begin.
 * Throws Trouble for a section or a dialect that does not exist.
 */
export function deckOf(document: Document, options: DeckOptions = {}): Deck {
  const dialect = dialectOf(document, options);
  const { slides, warnings, ...look } = dialect.cut(document, options);
  const names = options.sections ?? [];
  const shown = names.length === 0 ? slides : onlyThese(document, slides, names);
  const faults = lazily(() =>
    [...warnings, ...footerWarnings(document), ...faultsOf(document, dialect)].sort(
      (one, other) => one.line - other.line,
    ),
  );
  return {
    ...look,
    dialect: dialect.name,
    slides: shown.map(slideOf),
    get warnings() {
      return faults();
    },
  };
}

/** Index of the slide that `block` (an index) belongs to: the last one that begins at or before it; 0 in a deck without slides. */
export function slideAt(deck: Deck, block: number): number {
  let low = 0;
  let high = deck.slides.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (deck.slides[middle]!.first <= block) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
