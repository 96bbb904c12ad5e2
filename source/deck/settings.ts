/** Front matter comes in; what its `deck:` says about the slides goes out, and warnings of what it says wrongly. */

import { findSections } from '../document/find.ts';
import type { Document, Section, Warning } from '../document/model.ts';
import { safeLine } from '../text/gate.ts';

/** Keys of front matter that every deck may have, whatever it is written for. */
export const deckKeys: readonly string[] = ['deck', 'duration'];

/** What may stand below `deck:` in every deck; and in a speech alone, whose sections become slides. */
const settings: ReadonlySet<string> = new Set(['duration', 'footer', 'theme', 'timing']);
const speechSettings: ReadonlySet<string> = new Set(['level', 'skip']);

/** Keys below `deck:` that nothing comes of in a deck of that dialect. */
export function strangeSettings(document: Document, dialect: string): string[] {
  const isKnown = (key: string): boolean => settings.has(key) || (dialect === 'speech' && speechSettings.has(key));
  return Object.keys(deckSettings(document)).filter((key) => !isKnown(key));
}

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

/** The line (1-based) at which a key stands in the front matter; its first when it cannot be found. */
export function frontLine(document: Document, key: string): number {
  const lines = document.source.slice(0, document.bodyStart).split('\n');
  const index = lines.findIndex((line) => line.trim().replace(/^["']/, '').toLowerCase().startsWith(key.toLowerCase()));
  return Math.max(1, index + 1);
}

/** A warning of the line at which a key stands in the front matter. */
export function frontWarning(document: Document, key: string, message: string): Warning {
  return { line: frontLine(document, key), message };
}

/** What is written in the front matter, short enough for a sentence. */
export function quoted(written: unknown): string {
  const text = typeof written === 'string' ? written : (JSON.stringify(written) ?? '');
  return safeLine(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
