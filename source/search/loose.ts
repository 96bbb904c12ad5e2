/** Several words that no passage holds together come in; the passages that come nearest go out. */

import type { Block, Document, Section } from '../document/model.ts';
import { onlyCarries } from './carrying.ts';
import { kindOf, merged, placesOf, viewIn } from './evaluate.ts';
import { judge, type Place } from './judge.ts';
import { viewOf } from './match.ts';
import type { Hit } from './model.ts';
import type { Clause, Words } from './query.ts';
import type { Pause } from './scan.ts';

/** What a passage has of the words asked for. */
interface Part {
  readonly block: Block;
  readonly text: string;
  /** By word; empty where it does not stand here. */
  readonly places: readonly (readonly Place[])[];
}

/** Tells which of the words stand in the headings over a block. */
function titlesOf(document: Document, terms: readonly Words[]): (block: Block) => readonly boolean[] {
  const known = new Map<number, readonly boolean[]>();
  const none = terms.map(() => false);
  const inTitles = (section: Section | undefined): readonly boolean[] => {
    if (section === undefined) return none;
    const told = known.get(section.index);
    if (told !== undefined) return told;
    const above = inTitles(document.sections[section.parent]);
    const view = viewOf(section.title);
    const found = terms.map((term, index) => above[index] === true || placesOf(view, term).length > 0);
    known.set(section.index, found);
    return found;
  };
  return (block) => inTitles(document.sections[block.section]);
}

/** How many of the words a passage has. */
function had({ places }: Part): number {
  return places.filter((some) => some.length > 0).length;
}

/** Whether two passages of a section, one beside the other, have all the words between them. */
function holdTogether(one: Part, other: Part | undefined): boolean {
  if (other === undefined || one.block.section !== other.block.section) return false;
  if (Math.abs(one.block.index - other.block.index) > 1) return false;
  return one.places.every((some, index) => some.length > 0 || (other.places[index]?.length ?? 0) > 0);
}

/**
 * Passages that hold all the words that mean something; if there are none, those that do so together with the headings
 * over them, then those that do so together with the passage beside them, then those that hold more than half of them, the
 * rarer the better. Nothing when one of the words is nowhere in `blocks`, which are all that may hold any, or when more is
 * asked for than words.
 */
export function* looserHits(
  document: Document,
  blocks: readonly Block[],
  clauses: readonly Clause[],
  pause: Pause,
): Generator<void, Hit[]> {
  const asked = clauses.flatMap(({ not, field, term }) =>
    !not && field === null && term.kind === 'words' ? [term] : [],
  );
  const terms = asked.filter((term) => !onlyCarries(term));
  if (asked.length < clauses.length || terms.length === 0) return [];
  const parts: Part[] = [];
  for (const block of blocks) {
    const view = viewIn(document, block);
    const places = terms.map((term) => placesOf(view, term));
    if (places.some((some) => some.length > 0)) parts.push({ block, text: view.text, places });
    if (pause()) yield;
  }
  const whole = parts.filter((part) => had(part) === terms.length);
  if (whole.length > 0) return whole.map((part) => hitOf(part, 1));
  const counts = terms.map((_, index) => parts.filter(({ places }) => (places[index]?.length ?? 0) > 0).length);
  if (counts.includes(0)) return [];
  const inTitles = titlesOf(document, terms);
  const under = parts.filter(({ block, places }) =>
    places.every((some, index) => some.length > 0 || inTitles(block)[index]),
  );
  if (under.length > 0) return under.map((part) => hitOf(part, 1));
  const beside = parts.filter(
    (part, index) => holdTogether(part, parts[index - 1]) || holdTogether(part, parts[index + 1]),
  );
  const weigh = (places: Part['places']): number =>
    places.reduce((sum, some, index) => (some.length > 0 ? sum + 1 / (counts[index] ?? 1) : sum), 0);
  const total = counts.reduce((sum, count) => sum + 1 / count, 0);
  const nearest = beside.length > 0 ? beside : parts.filter((part) => 2 * had(part) > terms.length);
  return nearest.map((part) => hitOf(part, weigh(part.places) / total));
}

/** A hit of the lower half of its tier: not all of the words stand in the passage itself. */
function hitOf({ block, text, places }: Part, share: number): Hit {
  const kind = kindOf(block);
  const found = places.filter((some) => some.length > 0);
  const { score, at } = judge(text, kind, found, false);
  const ranges = merged(found);
  return {
    block: block.index,
    kind,
    section: block.section,
    tier: 'prefix',
    score: Math.round((share * 0.2 + score * 0.05) * 10_000) / 10_000,
    at,
    ranges,
  };
}
