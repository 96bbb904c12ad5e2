/** A folder comes in; the documents in it go to the store, first by name, then with what their beginnings say, a few at a time. */

import type { Dirent } from 'node:fs';
import { open, opendir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { prepare } from '../document/front.ts';
import { openDocument } from '../document/open.ts';
import { titleOf } from '../program/frame/header.ts';
import type { LibraryRow } from '../program/library.ts';
import { wordsAMinute } from '../program/pace.ts';
import type { Store } from '../program/store.ts';
import { allPlaces } from '../storage/places.ts';
import { safeLine } from '../text/gate.ts';
import { countWords } from '../text/words.ts';

/** Documents listed at most; a list that is longer is not walked. */
const most = 10_000;
/** Milliseconds between two looks at the list while it is made. */
const shownEvery = 100;
/** Bytes read of each document: its front matter and first heading. */
const beginning = 8192;

const isText = /\.(?:md|markdown|mdown|mkd|txt)$/i;

/** Lists a folder and the folders in it: hidden ones, `node_modules` and links that lead out of it are left out. */
export async function fillLibrary(folder: string, stateFolder: string, store: Store): Promise<void> {
  const rows: LibraryRow[] = [];
  let last = performance.now();
  const show = (complete: boolean, cut = false): void => {
    store.send({ type: 'library', library: { folder, rows: rows.slice(), complete, cut } });
    last = performance.now();
  };
  let isCut = false;
  for await (const path of textsBelow(folder, await realpath(folder))) {
    if (rows.length === most) {
      isCut = true;
      break;
    }
    const title = safeLine(relative(folder, path));
    rows.push({ path, title, speaker: null, date: null, minutes: null, progress: null });
    if (performance.now() - last > shownEvery) show(false, isCut);
  }
  show(false, isCut);
  const { value: places } = allPlaces(stateFolder);
  for (let index = 0; index < rows.length; index++) {
    rows[index] = await described(
      rows[index]!,
      wordsAMinute(store.state().pace),
      (path) => places[path]?.fraction ?? null,
    );
    if (performance.now() - last > shownEvery) show(false, isCut);
    await new Promise(setImmediate);
  }
  show(true, isCut);
}

/** Paths of texts, a folder's own by name before those of the folders in it. A folder that may not be read is passed over. */
async function* textsBelow(folder: string, root: string): AsyncGenerator<string> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(folder)) entries.push(entry);
  } catch {
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const seen = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  for (const entry of seen) {
    const path = join(folder, entry.name);
    if (isText.test(entry.name) && (entry.isFile() || (await leadsWithin(path, entry, root)))) yield path;
  }
  for (const entry of seen) if (entry.isDirectory()) yield* textsBelow(join(folder, entry.name), root);
}

async function leadsWithin(path: string, entry: Dirent, root: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const real = await realpath(path).catch(() => '');
  return real.startsWith(root + sep);
}

/** What a document's beginning says of it, `pace` in words a minute; a file that cannot be read keeps its name. */
async function described(
  row: LibraryRow,
  pace: number,
  progressOf: (realPath: string) => number | null,
): Promise<LibraryRow> {
  try {
    const [{ size }, real, text] = await Promise.all([stat(row.path), realpath(row.path), beginningOf(row.path)]);
    if (text.includes('\0')) return row;
    await prepare(text);
    const document = openDocument(text, basename(row.path));
    const { speaker, date, title } = document.meta;
    const isTitled = title !== null || (document.sections[0]?.kind === 'heading' && document.sections[0].level === 1);
    const bytes = Math.max(1, Buffer.byteLength(text));
    const words = (countWords(text.slice(document.bodyStart)) * Math.max(size, bytes)) / bytes;
    return {
      ...row,
      title: isTitled ? titleOf({ document }) : row.title,
      speaker,
      date,
      minutes: words / pace,
      progress: progressOf(real),
    };
  } catch {
    return row;
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(beginning);
    const { bytesRead } = await file.read(bytes, 0, beginning, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
