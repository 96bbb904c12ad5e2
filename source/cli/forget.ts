/** The name of a document in the library comes in; it is taken off the list, and its file stays. */

import { resolve } from 'node:path';
import { Trouble } from '../document/trouble.ts';
import { foldersOf } from '../storage/folders.ts';
import { forgetEntry, libraryEntries } from '../storage/library.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { atMost } from './flags.ts';
import { nearest } from './nearest.ts';
import { print } from './output.ts';

/** Forgets every entry of that name, or the one at that path. Throws Trouble when there is none. */
export const run: Run = async (invocation) => {
  const name = atMost(invocation, 1)[0];
  if (name === undefined) {
    throw new Trouble('forget needs the name of a document; lectern library lists them.');
  }
  const folders = foldersOf(process.env);
  const { entries } = libraryEntries(folders);
  const named = entries.filter((entry) => entry.name === name || entry.path === name || entry.path === resolve(name));
  if (named.length === 0) {
    const near = nearest(
      name,
      entries.map((entry) => entry.name),
    );
    const hint = near === null ? 'lectern library lists what is' : `did you mean ${safeLine(near)}?`;
    throw new Trouble(`${safeLine(name)} is not in the library; ${hint}${near === null ? '.' : ''}`);
  }
  for (const entry of named) {
    const failed = forgetEntry(folders, entry);
    if (failed !== null) {
      throw new Trouble(safeLine(failed));
    }
    print(`Forgotten: ${safeLine(entry.name)}. Its file stays: ${safeLine(entry.path)}\n`);
  }
  return 0;
};
