/** What stands where a file can comes in; the path that is meant goes out: a file, or a document of the library. */

import { existsSync, readdirSync } from 'node:fs';
import { Trouble } from '../document/trouble.ts';
import { foldersOf } from '../storage/folders.ts';
import { findInLibrary, libraryEntries } from '../storage/library.ts';
import { safeLine } from '../text/gate.ts';
import { nearest } from './nearest.ts';

/**
 * The path that `name` means: a file of that name first, also without its `.md`, then a document of the library.
 * A path into another folder is given back as it is. Throws Trouble, with the nearest name there is, when there is none.
 */
export function named(name: string): string {
  if (name === '-' || existsSync(name) || /[/\\]/.test(name)) {
    return name;
  }
  if (existsSync(`${name}.md`)) {
    return `${name}.md`;
  }
  const folders = foldersOf(process.env);
  const found = findInLibrary(folders, name);
  if (found !== null) {
    return found;
  }
  const known = [
    ...filesHere(),
    ...libraryEntries(folders)
      .entries.filter((entry) => !entry.gone)
      .map((entry) => entry.name),
  ];
  const near = nearest(name, known);
  const hint = near === null ? '' : ` Did you mean ${safeLine(near)}?`;
  throw new Trouble(`There is no file ${safeLine(name)}, and nothing of that name in the library.${hint}`);
}

function filesHere(): string[] {
  try {
    return readdirSync('.').filter((file) => /\.(?:md|markdown|txt)$/i.test(file));
  } catch {
    return [];
  }
}
