/** The paths of a command that takes many documents come in; the documents go out, and whether one could not be read. */

import { existsSync } from 'node:fs';
import type { Loaded } from '../document/load.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { isFolder, load, pathMeant } from './documents.ts';
import { complain } from './output.ts';

/** The paths that are meant, folders replaced by all the texts in them. Throws `Trouble`, with a hint when the query was not quoted. */
export async function pathsMeant(query: string, paths: readonly string[]): Promise<string[]> {
  await needFiles(query, paths);
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
async function needFiles(query: string, paths: readonly string[]): Promise<void> {
  const [first] = paths;
  if (first === undefined || paths.some((path) => path === '-' || existsSync(path))) return;
  const looksLikeFile = /[/.]/.test(first) || (paths.length === 1 && /\s/.test(query));
  if (looksLikeFile || (await isNamed(first))) return;
  const quoted = safeLine([query, ...paths].join(' '));
  throw new Trouble(
    `There is no file ${safeLine(first)}; a query of several words is quoted: lectern search '${quoted}'.`,
  );
}

/** Whether a name means a file without its ending or a document of the library. */
async function isNamed(name: string): Promise<boolean> {
  const { named } = await import('./named.ts');
  try {
    named(name);
    return true;
  } catch (error) {
    if (error instanceof Trouble) return false;
    throw error;
  }
}

/** The paths, folders replaced by all the texts in them. A folder without any, or that may not be read, stays: to read it says so. */
export async function spread(paths: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      all.push(path);
      continue;
    }
    const { textsIn } = await import('./folder.ts');
    const locked: string[] = [];
    const texts = textsIn(path, (folder) => locked.push(folder));
    for (const text of texts.length + locked.length === 0 ? [path] : [...texts, ...locked]) all.push(text);
  }
  return all;
}
