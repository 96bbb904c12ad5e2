/** The paths of a command that takes many documents come in; the documents go out, and whether one could not be read. */

import { existsSync } from 'node:fs';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { isFolder, load, open, pathMeant } from './documents.ts';
import { complain } from './output.ts';

/** Opens every path, folders with all the texts in them. Those that can't be read are named on standard error, and the rest is opened. */
export async function openAll(
  query: string,
  paths: readonly string[],
): Promise<{ documents: Document[]; failed: boolean }> {
  needFiles(query, paths);
  const documents: Document[] = [];
  let failed = false;
  for (const path of paths.length === 0 ? [pathMeant(undefined)] : await spread(paths)) {
    try {
      documents.push(await open(await load(path)));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(error.message);
      failed = true;
    }
  }
  return { documents, failed };
}

/** Throws `Trouble` that says to quote the query, when none of the words behind it is a file. */
function needFiles(query: string, paths: readonly string[]): void {
  const [first] = paths;
  if (first === undefined || paths.some((path) => path === '-' || existsSync(path))) return;
  const looksLikeFile = /[/.]/.test(first) || (paths.length === 1 && /\s/.test(query));
  if (looksLikeFile) return;
  const quoted = safeLine([query, ...paths].join(' '));
  throw new Trouble(
    `There is no file ${safeLine(first)}; a query of several words is quoted: lectern search '${quoted}'.`,
  );
}

async function spread(paths: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      all.push(path);
      continue;
    }
    const { textsIn } = await import('./folder.ts');
    const texts = textsIn(path);
    if (texts.length === 0) throw new Trouble(`The folder ${safeLine(path)} holds no markdown.`);
    all.push(...texts);
  }
  return all;
}
