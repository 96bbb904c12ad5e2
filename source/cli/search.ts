/** A query and documents come in; what is found goes to standard output, best first. */

import { keepBytes } from '../document/damaged.ts';
import type { Loaded } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { Match } from '../formats/format.ts';
import type { Found } from '../search/model.ts';
import { ranked, withoutGuesses } from '../search/ranked.ts';
import type { Ground } from '../search/search.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { loadAll, pathsMeant } from './corpus.ts';
import { isFolder, tellWarnings } from './documents.ts';
import type { Flags } from './flags.ts';
import { printerFor } from './hits.ts';
import { complain, flush, isTerminal } from './output.ts';
import type { Progress } from './progress.ts';

/** What was found in one document. */
interface Result {
  readonly document: Document;
  readonly found: Found;
}

/** Searches and prints. Exit code 0 when something was found, 1 when nothing was, 2 when a document could not be read. */
export const run: Run = async ({ operands, flags }) => {
  const [query, ...given] = operands;
  if (query === undefined) throw new Trouble('search needs a query: lectern search QUERY [FILE|FOLDER|-]….');
  const most = flags.number('max-count') ?? Number.POSITIVE_INFINITY;
  const paths = await pathsMeant(query, given);
  // Of a folder, too, it is said which file a hit is in, however many it holds.
  const printer = await printerFor(flags, paths.length > 1 || given.some(isFolder));
  const streams = flags.on('all') && most === Number.POSITIVE_INFINITY && !printer?.needsAll;
  const [{ searchGround }, { parseQuery }] = await Promise.all([
    import('../search/search.ts'),
    import('../search/query.ts'),
  ]);
  const asked = parseQuery(query, { anyCase: flags.on('ignore-case') });
  const progress = streams || !(await isTerminal(2)) ? null : await told(paths.length);
  const results: Result[] = [];
  let failed = false;
  let printed = 0;
  for await (const loaded of loadAll(paths)) {
    if (loaded === null) {
      failed = true;
      continue;
    }
    const ground = await groundOf(loaded, flags);
    const slices = searchGround(ground, asked, {
      order: flags.on('all') ? 'document' : 'rank',
      marks: printer?.marks ?? false,
    });
    let step = await slices.next();
    for (; !step.done; step = await slices.next()) progress?.at(results.length, loaded.name);
    progress?.at(results.length, loaded.name);
    const result = step.value;
    tellWarnings(loaded, result.document);
    if (loaded.damaged) keepBytes(result.document, loaded.damaged);
    results.push(result);
    if (printer === null && result.found.hits.length > 0) {
      progress?.end();
      return 0;
    }
    if (!streams || isGuess(result) || result.found.hits.length === 0) continue;
    printed += result.found.hits.length;
    printer?.print(matchesIn(result));
    // The next document may be long in coming.
    flush();
  }
  progress?.end();
  const left = streams ? (printed > 0 ? [] : inOrder(results)) : chosen(results, most, flags.on('all'));
  tellSpelling(results, left);
  if (printed === 0) printer?.print(left);
  return failed ? 2 : printed + left.length > 0 ? 0 : 1;
};

/** Characters from which on a text is parsed only where something may be found, unless passages around the hits are to be printed. */
const large = 262_144;

async function groundOf({ source, name }: Loaded, flags: Flags): Promise<Ground> {
  const around = ['context', 'before-context', 'after-context'] as const;
  if (source.length >= large && around.every((flag) => !flags.number(flag))) {
    const { largeGround } = await import('../search/ground.ts');
    return largeGround(source, name);
  }
  const { openDocument } = await import('../document/open.ts');
  const document = openDocument(source, name);
  return () => document;
}

/** What tells on standard error how far the search is, when it is slow. */
async function told(total: number): Promise<Progress> {
  const { progressOf } = await import('./progress.ts');
  return progressOf(total, (text) => process.stderr.write(text));
}

function matchesIn({ document, found }: Result): Match[] {
  return found.hits.map((hit) => ({ document, hit }));
}

/** Whether what was found is for words read otherwise than written. */
function isGuess({ found }: Result): boolean {
  return found.hits.some((hit) => hit.tier === 'typo');
}

/** All matches, documents in the order given; guesses only when there is nothing else in any. */
function inOrder(results: readonly Result[]): readonly Match[] {
  return withoutGuesses(results.flatMap(matchesIn));
}

/** The best `most` matches, equals as the documents were named; put back in document order when asked. */
function chosen(results: readonly Result[], most: number, asWritten: boolean): readonly Match[] {
  const matches = inOrder(results);
  if (asWritten ? most >= matches.length : results.length === 1) return matches.slice(0, most);
  const best = ranked(matches).slice(0, most);
  if (!asWritten) return best;
  const among = new Set(best);
  return matches.filter((match) => among.has(match));
}

/** Says how misspelt words were read, when that is what the hits are for. */
function tellSpelling(results: readonly Result[], matches: readonly Match[]): void {
  if (!matches.some(({ hit }) => hit.tier === 'typo')) return;
  const readings = new Map<string, Set<string>>();
  for (const { written, read } of results.flatMap(({ found }) => found.spelt))
    readings.set(written, (readings.get(written) ?? new Set()).add(safeLine(read)));
  const pairs = [...readings].map(([written, read]) => `${safeLine(written)} was read as ${[...read].join(' and ')}`);
  if (pairs.length > 0) complain(`${pairs.join(', ')}.`);
}
