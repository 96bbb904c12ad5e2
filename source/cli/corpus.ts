/** The paths of a command that takes many documents come in; the documents go out, and whether one could not be read. */

import { existsSync } from 'node:fs';
import type { Loaded } from '../document/load.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { isFolder, load, pathMeant } from './documents.ts';
import { complain } from './output.ts';

/** The paths that are meant, folders replaced by all the texts in them. Throws `Trouble`, with a hint when the query was not quoted. */
export async function pathsMeant(query: string, paths: readonly string[]): Promise<string[]> {
  needFiles(query, paths);
  return paths.length === 0 ? [pathMeant(undefined)] : spread(paths);
}

/** Reads every path in turn. One that can't be read is named on standard error, and null stands for it. */
export async function* loadAll(paths: readonly string[]): AsyncGenerator<Loaded | null> {
  for (const path of paths) {
    try {
      yield await load(path);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(error.message);
      yield null;
    }
  }
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

/** The paths, folders replaced by all the texts in them. Throws `Trouble` for a folder without any. */
export async function spread(paths: readonly string[]): Promise<string[]> {
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
