/** A document and a query come in; what was found, best first, goes out. */

import type { Block, Document } from '../document/model.ts';
import { expressionMatches, hitIn, type Matches, needleOf } from './evaluate.ts';
import { type Expression, prepareExpressions } from './expression.ts';
import { looserHits } from './loose.ts';
import type { Found, Hit } from './model.ts';
import { type Clause, parseQuery, type Query } from './query.ts';
import { candidatesIn, fullMask, type Group, type Pause } from './scan.ts';
import { outlineHits, sectionsNamed } from './sections.ts';

export interface SearchOptions {
  /** The best so many hits; all when absent. */
  readonly limit?: number;
  /** Best first (`rank`, the default), or in `document` order. */
  readonly order?: 'rank' | 'document';
  /** Whether the ranges of hits are wanted, which they are when it is absent. */
  readonly marks?: boolean;
}

/** Milliseconds of work between two breaths. Told by `Date.now()`: the first use of `performance` costs a millisecond of the start. */
const slice = 4;

/** Slices that begin anew when it is asked for the first time, and again whenever one was over. */
function breathing(): Pause {
  let end: number | null = null;
  return () => {
    const isOver = end !== null && Date.now() >= end;
    if (end === null || isOver) end = isOver ? null : Date.now() + slice;
    return isOver;
  };
}

/** What is asked for in an alternative, sections apart, and what must stand in a block's source for each of it. */
function askedIn(clauses: readonly Clause[]): { asked: Clause[]; needles: string[] } {
  const asked = clauses.filter((clause) => !clause.not && clause.field !== 'section');
  return { asked, needles: asked.map(({ term }) => (term.kind === 'words' ? needleOf(term) : '')) };
}

/** The blocks an alternative may find something in. */
function scopeOf(document: Document, clauses: readonly Clause[]): (block: Block) => boolean {
  const scope = sectionsNamed(
    document,
    clauses.filter((clause) => clause.field === 'section'),
  );
  return ({ section }) => scope === null || scope.has(section);
}

/** One alternative: the blocks that meet all its clauses. */
function* alternativeHits(
  document: Document,
  clauses: readonly Clause[],
  marks: boolean,
  pause: Pause,
): Generator<void, Hit[]> {
  const inScope = scopeOf(document, clauses);
  const others = clauses.filter((clause) => clause.field !== 'section');
  const { asked, needles } = askedIn(clauses);
  if (asked.length === 0) {
    const heads = clauses.filter(({ field, not }) => field === 'section' && !not);
    const starts = document.sections
      .map((section) => document.blocks[section.first])
      .filter((block) => block !== undefined && inScope(block));
    return hitsAmong(
      document,
      starts,
      [...heads.map((clause): Clause => ({ ...clause, field: null })), ...others],
      new Map(),
    );
  }
  const full = fullMask(needles);
  const candidates = yield* candidatesIn(document, needles, pause);
  const blocks = candidates.filter(({ block, mask }) => mask === full && inScope(block)).map(({ block }) => block);
  const matches = yield* matchesAmong(document, blocks, others, pause);
  const hits: Hit[] = [];
  for (const block of blocks) {
    const hit = hitIn(document, block, others, matches, marks);
    if (hit !== null) hits.push(hit);
    if (pause()) yield;
  }
  return hits;
}

/** What comes nearest to an alternative that no block meets. */
function* nearestHits(document: Document, clauses: readonly Clause[], pause: Pause): Generator<void, Hit[]> {
  const { asked, needles } = askedIn(clauses);
  if (asked.length < 2) return [];
  const inScope = scopeOf(document, clauses);
  const blocks = (yield* candidatesIn(document, needles, pause)).map(({ block }) => block).filter(inScope);
  const others = clauses.filter((clause) => clause.field !== 'section');
  return yield* looserHits(document, blocks, others, pause);
}

function hitsAmong(
  document: Document,
  blocks: readonly (Block | undefined)[],
  clauses: readonly Clause[],
  matches: Matches,
): Hit[] {
  return blocks.flatMap((block) => (block === undefined ? [] : (hitIn(document, block, clauses, matches, true) ?? [])));
}

function* matchesAmong(
  document: Document,
  blocks: readonly Block[],
  clauses: readonly Clause[],
  pause: Pause,
): Generator<void, Matches> {
  const matches = new Map<Expression, Map<number, (readonly [number, number])[]>>();
  const spent = { milliseconds: 0 };
  for (const { term } of clauses) {
    if (term.kind === 'expression') matches.set(term, yield* expressionMatches(document, blocks, term, spent, pause));
  }
  return matches;
}

/** The words of each alternative, all of which a block must hold; null when an alternative asks for more than words. */
function groupsOf({ alternatives }: Query): Group[] | null {
  const isPlain = alternatives.flat().every(({ term }) => term.kind === 'words');
  return isPlain ? alternatives.map((clauses) => askedIn(clauses).needles).filter(({ length }) => length > 0) : null;
}

/** All hits of all alternatives, one a block: the best it is in any. */
function* allHits(ground: Ground, query: Query, marks: boolean, pause: Pause): Generator<void, Searched> {
  const groups = groupsOf(query);
  let document = ground(groups);
  let found: Hit[][] = [];
  for (const clauses of query.alternatives) found.push(yield* alternativeHits(document, clauses, marks, pause));
  if (query.alternatives.some((clauses, index) => found[index]?.length === 0 && askedIn(clauses).asked.length > 1)) {
    const strict = document;
    document = ground(groups?.flat().map((one) => [one]) ?? null);
    const again: Hit[][] = [];
    for (const [index, clauses] of query.alternatives.entries()) {
      const same = document === strict ? (found[index] ?? []) : yield* alternativeHits(document, clauses, marks, pause);
      again.push(same.length > 0 ? same : yield* nearestHits(document, clauses, pause));
    }
    found = again;
  }
  const best = new Map<number, Hit>();
  for (const hit of found.flat()) {
    const other = best.get(hit.block);
    if (other === undefined || hit.score > other.score) best.set(hit.block, hit);
  }
  return { document, hits: [...best.values()] };
}

/** Best first; equal hits, and all with `document`, as they stand in the document. */
function ordered(hits: readonly Hit[], { limit, order = 'rank' }: SearchOptions): Hit[] {
  const ranked = [...hits].sort((a, b) => b.score - a.score || a.block - b.block).slice(0, limit);
  return order === 'rank' ? ranked : ranked.sort((a, b) => a.block - b.block);
}

/**
 * Where is searched: a document that has at least the blocks that may hold all the words of one of the groups (null: all blocks),
 * and every heading. It may be another each time.
 */
export type Ground = (groups: readonly Group[] | null) => Document;

interface Searched {
  readonly document: Document;
  readonly hits: readonly Hit[];
}

/** Searches as `searchSlices` does; gives also the document that the hits are in. */
export async function* searchGround(
  ground: Ground,
  asked: Query,
  options: SearchOptions = {},
): AsyncGenerator<void, { readonly document: Document; readonly found: Found }> {
  if (asked.alternatives.flat().some(({ term }) => term.kind === 'expression')) await prepareExpressions();
  const together = Math.max(0, ...asked.alternatives.map((clauses) => askedIn(clauses).asked.length));
  const told = ({ document, hits }: Searched, spelt: Found['spelt'] = []) => ({
    document,
    found: {
      hits: ordered(hits, options),
      spelt: hits.length > 0 ? spelt : [],
      ...(together > 1 ? { together } : {}),
    },
  });
  if (asked.alternatives.length === 0) {
    const document = ground([]);
    return told({ document, hits: outlineHits(document) });
  }
  const { marks = true } = options;
  const pause = breathing();
  const first = yield* allHits(ground, asked, marks, pause);
  if (first.hits.length > 0) return told(first);
  const { forgiving } = await import('./forgive.ts');
  const { query: read, spelt } = yield* forgiving(ground, asked, pause);
  if (read === asked) return told(first);
  const found = yield* allHits(ground, read, marks, pause);
  if (spelt.length === 0) return told(found);
  const typos = found.hits.map((hit): Hit => ({ ...hit, tier: 'typo', score: Math.round(hit.score * 2000) / 10_000 }));
  return told({ ...found, hits: typos }, spelt);
}

/**
 * Searches in slices of a few milliseconds: it yields after each, and returns what was found. Whoever drives it may leave off.
 * An empty query finds every heading. When nothing is found as written, case is forgiven first, and then spelling (`spelt` says
 * how); only that loads Fuse. Throws Trouble when the query cannot be read, or a regular expression takes too long.
 */
export async function* searchSlices(
  document: Document,
  query: string | Query,
  options: SearchOptions = {},
): AsyncGenerator<void, Found> {
  const asked = typeof query === 'string' ? parseQuery(query) : query;
  return (yield* searchGround(() => document, asked, options)).found;
}

/** Searches at a stretch. See `searchSlices`. */
export async function search(document: Document, query: string | Query, options: SearchOptions = {}): Promise<Found> {
  const slices = searchSlices(document, query, options);
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return value;
  }
}
