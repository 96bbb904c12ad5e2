/** A document and a query come in; what was found, best first, goes out. */

import type { Block, Document } from '../document/model.ts';
import { expressionMatches, hitIn, type Matches, needleOf } from './evaluate.ts';
import { type Expression, prepareExpressions } from './expression.ts';
import { looserHits } from './loose.ts';
import type { Found, Hit } from './model.ts';
import { type Clause, parseQuery, type Query } from './query.ts';
import { candidatesIn, fullMask, type Pause } from './scan.ts';
import { outlineHits, sectionsNamed } from './sections.ts';

export interface SearchOptions {
  /** The best so many hits; all when absent. */
  readonly limit?: number;
  /** Best first (`rank`, the default), or in `document` order. */
  readonly order?: 'rank' | 'document';
}

/** Milliseconds of work between two breaths. Told by `Date.now()`: the first use of `performance` costs a millisecond of the start. */
const slice = 4;

/** A pause that yields when the slice is over. */
function breathing(): Pause {
  let end = Date.now() + slice;
  return function* pause() {
    if (Date.now() < end) return;
    yield;
    end = Date.now() + slice;
  };
}

/** One alternative: the blocks that meet all its clauses. */
function* alternativeHits(document: Document, clauses: readonly Clause[], pause: Pause): Generator<void, Hit[]> {
  const named = clauses.filter((clause) => clause.field === 'section');
  const others = clauses.filter((clause) => clause.field !== 'section');
  const scope = sectionsNamed(document, named);
  const inScope = (block: Block): boolean => scope === null || scope.has(block.section);
  const asked = others.filter((clause) => !clause.not);
  if (asked.length === 0) {
    const heads = named.filter((clause) => !clause.not).map((clause): Clause => ({ ...clause, field: null }));
    const starts = document.sections
      .filter((section) => scope?.has(section.index))
      .map((section) => document.blocks[section.first]);
    return hitsAmong(document, starts, [...heads, ...others], new Map());
  }
  const needles = asked.map(({ term }) => (term.kind === 'words' ? needleOf(term) : ''));
  const full = fullMask(needles);
  const candidates = yield* candidatesIn(document, needles, pause);
  const blocks = candidates.filter(({ block, mask }) => mask === full && inScope(block)).map(({ block }) => block);
  const matches = yield* matchesAmong(document, blocks, others, pause);
  const hits: Hit[] = [];
  for (const block of blocks) {
    const hit = hitIn(document, block, others, matches);
    if (hit !== null) hits.push(hit);
    yield* pause();
  }
  if (hits.length > 0 || asked.length < 2) return hits;
  const scoped = candidates.filter(({ block }) => inScope(block)).map(({ block }) => block);
  return yield* looserHits(document, scoped, others, pause);
}

function hitsAmong(
  document: Document,
  blocks: readonly (Block | undefined)[],
  clauses: readonly Clause[],
  matches: Matches,
): Hit[] {
  return blocks.flatMap((block) => (block === undefined ? [] : (hitIn(document, block, clauses, matches) ?? [])));
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

/** All hits of all alternatives, one a block: the best it is in any. */
function* allHits(document: Document, query: Query, pause: Pause): Generator<void, Hit[]> {
  const best = new Map<number, Hit>();
  for (const clauses of query.alternatives) {
    for (const hit of yield* alternativeHits(document, clauses, pause)) {
      const other = best.get(hit.block);
      if (other === undefined || hit.score > other.score) best.set(hit.block, hit);
    }
  }
  return [...best.values()];
}

/** Best first; equal hits, and all with `document`, as they stand in the document. */
function ordered(hits: readonly Hit[], { limit, order = 'rank' }: SearchOptions): Hit[] {
  const ranked = [...hits].sort((a, b) => b.score - a.score || a.block - b.block).slice(0, limit);
  return order === 'rank' ? ranked : ranked.sort((a, b) => a.block - b.block);
}

/**
 * Searches in slices of a few milliseconds: it yields after each, and returns what was found. Whoever drives it may leave off.
 * An empty query finds every heading. When nothing is found as written, case is forgiven first, and then spelling (`spelt` says how); only that loads Fuse.
 * Throws Trouble when the query cannot be read, or a regular expression takes too long.
 */
export async function* searchSlices(
  document: Document,
  query: string | Query,
  options: SearchOptions = {},
): AsyncGenerator<void, Found> {
  const asked = typeof query === 'string' ? parseQuery(query) : query;
  if (asked.alternatives.flat().some(({ term }) => term.kind === 'expression')) await prepareExpressions();
  if (asked.alternatives.length === 0) return { hits: ordered(outlineHits(document), options), spelt: [] };
  const pause = breathing();
  const hits = yield* allHits(document, asked, pause);
  if (hits.length > 0) return { hits: ordered(hits, options), spelt: [] };
  const { forgiving } = await import('./forgive.ts');
  const { query: read, spelt } = yield* forgiving(document, asked, pause);
  if (read === asked) return { hits: [], spelt: [] };
  const found = yield* allHits(document, read, pause);
  if (spelt.length === 0 || found.length === 0) return { hits: ordered(found, options), spelt: [] };
  const typos = found.map((hit): Hit => ({ ...hit, tier: 'typo', score: Math.round(hit.score * 2000) / 10_000 }));
  return { hits: ordered(typos, options), spelt };
}

/** Searches at a stretch. See `searchSlices`. */
export async function search(document: Document, query: string | Query, options: SearchOptions = {}): Promise<Found> {
  const slices = searchSlices(document, query, options);
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return value;
  }
}
