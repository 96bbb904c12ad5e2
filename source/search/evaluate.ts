/** A block and the clauses of a query come in; the hit that the block is, or null, goes out. */

import { textOf } from '../document/inline.ts';
import { isKeyPoint } from '../document/keypoints.ts';
import type { Block, Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { type Expression, matchesIn, type Range } from './expression.ts';
import { judge, type Place } from './judge.ts';
import { occurrencesOf, quality, type View, viewOf } from './match.ts';
import type { Hit, HitKind } from './model.ts';
import type { Clause, Words } from './query.ts';
import type { Pause } from './scan.ts';
import { beginningOf } from './stem.ts';

/** Where expressions match, found beforehand in batches: the expression's ranges in each block's text. */
export type Matches = ReadonlyMap<Expression, ReadonlyMap<number, readonly Range[]>>;

export function kindOf(block: Block): HitKind {
  if (block.kind === 'heading') return 'heading';
  return isKeyPoint(block) ? 'point' : 'passage';
}

/** What must stand in a block's source for the words to be there: the beginning of the longest of them. */
export function needleOf(term: Words): string {
  if (term.literal) return term.parts[0] ?? '';
  const longest = term.parts.reduce((long, part) => (part.length > long.length ? part : long), '');
  return term.quoted ? longest : beginningOf(longest);
}

/** What the first word of the term begins with, in any form that counts. */
function sharedOf(term: Words): string {
  const first = term.parts[0] ?? '';
  return term.literal || term.quoted ? first : beginningOf(first);
}

/** Where the words stand in a text, in its own offsets; with `first`, not behind the first place where they stand as written. */
export function placesOf(view: View, term: Words, first = false): readonly Place[] {
  const occurrences = occurrencesOf(view, term, sharedOf(term), first);
  if (view.folded.isStraight) return occurrences;
  return occurrences.map((found) => {
    const [from, to] = view.folded.rangeOf(found.from, found.to);
    return { from, to, quality: found.quality };
  });
}

/** The places of a clause's term in a block; `first` as in `placesOf`. */
export function placesIn(view: View, block: Block, clause: Clause, matches: Matches, first: boolean): readonly Place[] {
  if (clause.term.kind === 'words') return placesOf(view, clause.term, first);
  const ranges = matches.get(clause.term)?.get(block.index) ?? [];
  return ranges.map(([from, to]) => ({ from, to, quality: quality.exact }));
}

/** A block's text to search in: the number of a footnote is no part of the word it stands behind. */
export function viewIn(document: Document, block: Block): View {
  const { text, runs } = textOf(document, block);
  if (!runs.some(({ kind }) => kind === 'note')) return viewOf(text);
  const parts = runs.map(({ from, to, kind }) => (kind === 'note' ? '^'.repeat(to - from) : text.slice(from, to)));
  return { text, folded: fold(parts.join('')) };
}

/** Whether a clause with a field may be met in a block of this kind. `section:` is looked at elsewhere. */
function mayStand(clause: Clause, kind: HitKind): boolean {
  return clause.field === null || clause.field === kind;
}

/** The ranges of all places in order, joined where they overlap. */
export function merged(words: readonly (readonly Place[])[]): Range[] {
  const [places = []] = words;
  // Those of one word are in order; only within one character that is compared as several do they lie on one another.
  const isApart = words.length < 2 && places.every(({ from }, index) => index === 0 || from >= places[index - 1]!.to);
  if (isApart) return places.map(({ from, to }) => [from, to]);
  const out: [number, number][] = [];
  for (const { from, to } of words.flat().sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = out.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

const none: Hit['ranges'] = [];

/** Whether it is the first clause, or says what must not stand there. */
function isOnly({ not }: Clause, index: number): boolean {
  return not || index === 0;
}

function isPhrase({ not, term }: Clause): boolean {
  return not || (term.kind === 'words' && term.parts.length > 1);
}

/**
 * The hit that a block is when it meets every clause (those for `section:` apart), or null. Without `marks` its ranges are left out:
 * one word as it is written decides then, and no other need be looked for.
 */
export function hitIn(
  document: Document,
  block: Block,
  clauses: readonly Clause[],
  matches: Matches,
  marks: boolean,
): Hit | null {
  const kind = kindOf(block);
  for (const clause of clauses) if (!clause.not && !mayStand(clause, kind)) return null;
  const view = viewIn(document, block);
  const words: (readonly Place[])[] = [];
  // How much of a heading the words are decides as well.
  const first = !marks && kind !== 'heading' && clauses.every(isOnly);
  for (const clause of clauses) {
    const places = mayStand(clause, kind) ? placesIn(view, block, clause, matches, first || clause.not) : [];
    if (clause.not !== (places.length === 0)) return null;
    if (!clause.not) words.push(places);
  }
  const { tier, score, at } = judge(view.text, kind, words, clauses.every(isPhrase));
  return { block: block.index, kind, section: block.section, tier, score, at, ranges: marks ? merged(words) : none };
}

/** Blocks whose texts are matched in one go. */
const batch = 24;

/** Where an expression matches in the texts of blocks; `spent` as in `matchesIn`. */
export function* expressionMatches(
  document: Document,
  blocks: readonly Block[],
  expression: Expression,
  spent: { milliseconds: number },
  pause: Pause,
): Generator<void, Map<number, Range[]>> {
  const found = new Map<number, Range[]>();
  for (let first = 0; first < blocks.length; first += batch) {
    const some = blocks.slice(first, first + batch);
    const texts: string[] = [];
    for (const block of some) {
      texts.push(textOf(document, block).text);
      if (pause()) yield;
    }
    matchesIn(texts, expression, spent).forEach((ranges, index) => {
      const block = some[index];
      if (block !== undefined && ranges.length > 0) found.set(block.index, ranges);
    });
    if (pause()) yield;
  }
  return found;
}
