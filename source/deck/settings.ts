/** Front matter comes in; what its `deck:` says about the slides of a speech goes out. */

import { findSections } from '../document/find.ts';
import type { Document, Section } from '../document/model.ts';

/** `deck:` as the front matter has it, or nothing. */
export function deckSettings(document: Document): Readonly<Record<string, unknown>> {
  const given: unknown = document.meta.data.deck;
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : {};
}

function namesOf(given: unknown): string[] {
  const names: unknown[] = Array.isArray(given) ? given : [given];
  return names.filter((name) => typeof name === 'string');
}

/** A section that becomes a slide, and where what it says ends (block index): behind the deeper sections that get none of their own. */
export interface Shown {
  readonly section: Section;
  readonly last: number;
}

/** The sections that become slides: down to `deck.level` (1 to 6), without those that `deck.skip` names and what stands below them. */
export function shownSections(document: Document): Shown[] {
  const { level, skip } = deckSettings(document);
  const deepest = typeof level === 'number' && level >= 1 ? level : 6;
  const skipped = namesOf(skip).flatMap((name) => findSections(document, name).slice(0, 1));
  const shown = document.sections.filter(
    (section) =>
      section.level <= deepest && !skipped.some((other) => section.first >= other.first && section.last <= other.last),
  );
  return shown.map((section) => {
    if (deepest === 6) return { section, last: section.ownLast };
    const below = document.sections.find((other) => other.parent === section.index && other.level <= deepest);
    return { section, last: below ? below.first : section.last };
  });
}
