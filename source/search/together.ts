/** A document, others whose text is shown with it, and a query come in; what was found in all of them goes out. */

import type { Document } from '../document/model.ts';
import type { Found } from './model.ts';
import { parseQuery, type Query } from './query.ts';
import { type SearchOptions, searchSlices } from './search.ts';

/**
 * Searches in slices, as `searchSlices` does, the others behind the document. What any of them holds as it is written
 * leaves out what the rest holds only otherwise spelt.
 */
export async function* searchTogether(
  document: Document,
  others: readonly Document[],
  query: string | Query,
  options: SearchOptions = {},
): AsyncGenerator<void, Found> {
  const asked = typeof query === 'string' ? parseQuery(query) : query;
  const own = yield* searchSlices(document, asked, options);
  if (others.length === 0) return own;
  const found: [Document, Found][] = [];
  for (const other of others) found.push([other, yield* searchSlices(other, asked, options)]);
  const isExact = ({ hits, spelt }: Found): boolean => hits.length > 0 && spelt.length === 0;
  const isAnyExact = isExact(own) || found.some(([, one]) => isExact(one));
  const kept = found.filter(([, one]) => one.hits.length > 0 && (!isAnyExact || isExact(one)));
  const mine: Found = isAnyExact && !isExact(own) ? { hits: [], spelt: [] } : own;
  const spelt = [mine, ...kept.map(([, one]) => one)].find((one) => one.spelt.length > 0)?.spelt ?? [];
  return { ...mine, spelt, elsewhere: new Map(kept.map(([other, { hits }]) => [other, hits])) };
}
