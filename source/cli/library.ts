/** Nothing comes in; the documents that were imported or opened go to standard output, with how far they were read. */

import { foldersOf } from '../storage/folders.ts';
import { type LibraryEntry, libraryEntries } from '../storage/library.ts';
import { safeLine } from '../text/gate.ts';
import { padTo, widthOf } from '../text/width.ts';
import type { Run } from './commands.ts';
import { atMost } from './flags.ts';
import { complain, print } from './output.ts';

/** Prints one line an entry, the latest first, or one JSON object a line. Exit code 1 when there is none. */
export const run: Run = async (invocation) => {
  atMost(invocation, 0);
  const { entries, note } = libraryEntries(foldersOf(process.env));
  if (note !== null) {
    complain(safeLine(note));
  }
  const width = Math.max(...entries.map((entry) => widthOf(safeLine(entry.name))), 0);
  for (const entry of entries) {
    print(`${invocation.flags.on('json') ? JSON.stringify(dataOf(entry)) : lineOf(entry, width)}\n`);
  }
  return entries.length === 0 ? 1 : 0;
};

function lineOf(entry: LibraryEntry, width: number): string {
  const read = entry.progress === null ? 'new' : `${Math.round(entry.progress * 100)}%`;
  const gone = entry.gone ? ' (the file is gone)' : '';
  return `${padTo(safeLine(entry.name), width)}  ${read.padStart(4)}  ${safeLine(entry.path)}${gone}`;
}

/** An entry as data: times as ISO 8601, progress from 0 to 1. */
function dataOf({ name, path, imported, opened, progress, gone }: LibraryEntry): Readonly<Record<string, unknown>> {
  const time = (value: number | null) => (value === null ? null : new Date(value).toISOString());
  return { name: safeLine(name), path: safeLine(path), imported: time(imported), opened: time(opened), progress, gone };
}
