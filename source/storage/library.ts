/** The folders of data and state come in; the documents a person has imported or opened go out, and can be forgotten or found by name. */

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Folders } from './folders.ts';
import { readJson, type Shape, updateJson } from './json.ts';
import { allPlaces, forgetPlace } from './places.ts';

export interface LibraryEntry {
  /** What it can be called instead of a path. */
  readonly name: string;
  /** Its real path. */
  readonly path: string;
  /** Milliseconds since 1970 when it was imported, and last left; null when never. */
  readonly imported: number | null;
  readonly opened: number | null;
  /** How far it was read, 0 to 1; null when it was never opened. */
  readonly progress: number | null;
  /** True when its file is no longer there. */
  readonly gone: boolean;
}

type Forgotten = Readonly<Record<string, number>>;

const shape: Shape<Forgotten> = {
  version: 1,
  empty: {},
  read: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((time) => typeof time === 'number')
      ? (value as Forgotten)
      : null,
};

/** Where imported documents are kept. */
export function libraryFolder(folders: Folders): string {
  return join(folders.data, 'library');
}

/** The name by which a document in the library is called: its file's, without what says that it is a page or text. */
export function libraryName(path: string): string {
  return basename(path).replace(/(?:\.(?:page|saved|x?html?|txt|text|md|markdown))+$/i, '');
}

/** All entries, the latest first; `note` is for the person. Reading never changes anything. */
export function libraryEntries(folders: Folders): { entries: LibraryEntry[]; note: string | null } {
  const places = allPlaces(folders.state);
  const forgotten = readJson(forgottenFile(folders), shape);
  const entries = new Map<string, LibraryEntry>();
  for (const path of importedIn(libraryFolder(folders))) {
    const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (time > (forgotten.value[path] ?? 0) || places.value[path] !== undefined) {
      entries.set(path, { name: libraryName(path), path, imported: time, opened: null, progress: null, gone: false });
    }
  }
  for (const [path, { time, fraction }] of Object.entries(places.value)) {
    const known = entries.get(path) ?? { name: libraryName(path), path, imported: null, gone: !existsSync(path) };
    entries.set(path, { ...known, opened: time, progress: fraction });
  }
  const latest = (entry: LibraryEntry) => Math.max(entry.imported ?? 0, entry.opened ?? 0);
  return {
    entries: [...entries.values()].sort(
      (one, other) => latest(other) - latest(one) || (one.path < other.path ? -1 : 1),
    ),
    note: places.note ?? forgotten.note,
  };
}

/** The real path of the document called `name` in the library, or null. Imported ones come before opened ones, later before earlier. */
export function findInLibrary(folders: Folders, name: string): string | null {
  const wanted = name.toLowerCase();
  const { entries } = libraryEntries(folders);
  const named = entries.filter((entry) => !entry.gone && entry.name.toLowerCase() === wanted);
  return (named.find((entry) => entry.imported !== null) ?? named[0])?.path ?? null;
}

/** Takes an entry off the list, and never touches its file. Gives null, or one sentence saying why it could not. */
export function forgetEntry(folders: Folders, entry: LibraryEntry): string | null {
  const place = entry.opened === null ? null : forgetPlace(folders.state, entry.path);
  if (entry.imported === null) {
    return place;
  }
  return place ?? updateJson(forgottenFile(folders), shape, (all) => ({ ...all, [entry.path]: Date.now() }));
}

function forgottenFile(folders: Folders): string {
  return join(folders.data, 'forgotten.json');
}

/** The documents in the library's folder, by real path, as places are kept. */
function importedIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(
      (name) => !name.startsWith('.') && /^\.(?:md|markdown|txt)$/i.test(extname(name)),
    );
    return names.map((name) => realpathSync(join(folder, name)));
  } catch {
    return [];
  }
}
