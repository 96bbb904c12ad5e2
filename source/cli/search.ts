/** A query and documents come in; what is found goes to standard output, best first. */

import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { Match } from '../formats/format.ts';
import type { Found, Tier } from '../search/model.ts';
import { safeLine } from '../text/gate.ts';
import type { Invocation, Run } from './commands.ts';
import { openAll } from './corpus.ts';
import type { Look } from './look.ts';
import { complain, isTerminal, print } from './output.ts';

/** Searches and prints. Exit code 0 when something was found, 1 when nothing was, 2 when a document could not be read. */
export const run: Run = async (invocation) => {
  const [query, ...paths] = invocation.operands;
  if (query === undefined) throw new Trouble('search needs a query: lectern search QUERY [FILE…].');
  const { documents, failed } = await openAll(query, paths);
  const { search } = await import('../search/search.ts');
  const results: { document: Document; found: Found }[] = [];
  for (const document of documents) results.push({ document, found: await search(document, query, {}) });
  const matches = bestFirst(results);
  tellSpelling(results, matches);
  await printMatches(invocation, matches, paths.length > 1 || documents.length > 1);
  return failed ? 2 : matches.length > 0 ? 0 : 1;
};

const tiers: readonly Tier[] = ['phrase', 'near', 'all', 'prefix', 'typo'];

/** The hits of all documents in one list: by tier, then score, then as the documents were named. Misspelt ones only when nothing else was found. */
function bestFirst(results: readonly { document: Document; found: Found }[]): Match[] {
  const matches = results.flatMap(({ document, found }) => found.hits.map((hit) => ({ document, hit })));
  if (results.length < 2) return matches;
  const rank = ({ hit }: Match): number => tiers.indexOf(hit.tier);
  const exact = matches.filter(({ hit }) => hit.tier !== 'typo');
  const chosen = exact.length > 0 ? exact : matches;
  return chosen.sort((one, other) => rank(one) - rank(other) || other.hit.score - one.hit.score);
}

/** Says how misspelt words were read, when that is what the hits are for. */
function tellSpelling(results: readonly { found: Found }[], matches: readonly Match[]): void {
  if (!matches.some(({ hit }) => hit.tier === 'typo')) return;
  const read = new Map(results.flatMap(({ found }) => found.spelt.map(({ written, read }) => [written, read])));
  const pairs = [...read].map(([written, meant]) => `${safeLine(written)} was read as ${safeLine(meant)}`);
  if (pairs.length > 0) complain(`${pairs.join(', ')}.`);
}

async function printMatches(invocation: Invocation, matches: readonly Match[], several: boolean): Promise<void> {
  const { flags } = invocation;
  const { formatNamed } = await import('../formats/index.ts');
  const name = flags.on('json') ? 'json' : (flags.text('format') ?? ((await isTerminal(1)) ? 'text' : 'grep'));
  const format = formatNamed(name);
  if (!format) throw new Trouble(`There is no format ${safeLine(name)}.`);
  const { lookOf } = await import('./look.ts');
  const look: Look = await lookOf(flags);
  for (const piece of format.print(matches, { ...look, several })) print(piece);
}
