/** Several words that no passage holds together come in; the passages that come nearest go out. */

import type { Block, Document, Section } from '../document/model.ts';
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

/** Which of the words stand in the headings over a block. */
function titled(document: Document, block: Block, terms: readonly Words[]): boolean[] {
  const found = terms.map(() => false);
  for (
    let at: Section | undefined = document.sections[block.section];
    at !== undefined;
    at = document.sections[at.parent]
  ) {
    const view = viewOf(at.title);
    terms.forEach((term, index) => {
      if (placesOf(view, term).length > 0) found[index] = true;
    });
  }
  return found;
}

/**
 * Passages that hold all the words together with the headings over them; if there are none, those that hold the most words,
 * the rarer the more. Every word must stand somewhere in `blocks` (all that may hold one of them), and half of them in the passage.
 */
export function* looserHits(
  document: Document,
  blocks: readonly Block[],
  clauses: readonly Clause[],
  pause: Pause,
): Generator<void, Hit[]> {
  const terms = clauses.flatMap(({ not, field, term }) =>
    !not && field === null && term.kind === 'words' ? [term] : [],
  );
  if (terms.length < clauses.length) return [];
  const parts: Part[] = [];
  for (const block of blocks) {
    const view = viewIn(document, block);
    const places = terms.map((term) => placesOf(view, term));
    if (places.some((some) => some.length > 0)) parts.push({ block, text: view.text, places });
    yield* pause();
  }
  const counts = terms.map((_, index) => parts.filter(({ places }) => (places[index]?.length ?? 0) > 0).length);
  if (counts.includes(0)) return [];
  const under = parts.filter(({ block, places }) => {
    const inTitles = titled(document, block, terms);
    return places.every((some, index) => some.length > 0 || inTitles[index]);
  });
  if (under.length > 0) return under.map((part) => hitOf(part, 1));
  const weightOf = ({ places }: Part): number =>
    places.reduce((sum, some, index) => (some.length > 0 ? sum + 1 / (counts[index] ?? 1) : sum), 0);
  const enough = parts.filter(({ places }) => 2 * places.filter((some) => some.length > 0).length > places.length);
  const total = counts.reduce((sum, count) => sum + 1 / count, 0);
  return enough.map((part) => hitOf(part, weightOf(part) / total));
}

/** A hit of the lower half of its tier: not all of the words stand in the passage itself. */
function hitOf({ block, text, places }: Part, share: number): Hit {
  const kind = kindOf(block);
  const found = places.filter((some) => some.length > 0);
  const { score } = judge(text, kind, found, false);
  const ranges = merged(found.flat().map(({ from, to }) => [from, to]));
  return {
    block: block.index,
    kind,
    section: block.section,
    tier: 'prefix',
    score: Math.round((share * 0.2 + score * 0.05) * 10_000) / 10_000,
    ranges,
  };
}
