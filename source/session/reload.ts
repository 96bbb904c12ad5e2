/** The open documents come in; one whose file is written again is read again, and the new document goes to the store. */

import { setTimeout as pause } from 'node:timers/promises';
import { type Loaded, loadFile } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { startDocument } from '../document/open.ts';
import { isWorn, reopenDocument } from '../document/reopen.ts';
import { Trouble } from '../document/trouble.ts';
import type { State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { safeLine } from '../text/gate.ts';
import type { OpenDocuments } from './documents.ts';
import { IncludedFiles, includedIn } from './included.ts';
import { inSlices } from './slices.ts';
import { Watcher, writtenAt } from './watch.ts';

/** How long a file that is gone, empty or cut short is given to come back, in milliseconds: some remove or clear it before they write, and not all write at once. */
const patience = 250;
/** File systems tell the time of a write in steps of some milliseconds: it may seem earlier by so many. */
const coarse = 20;
/** Characters parsed between two looks at the clock. */
const bite = 65_536;

/** Reads documents again when their files change, until the watcher is closed; also those written after `since` (milliseconds since 1970). What goes wrong goes to `failed`. */
export function followFiles(
  documents: OpenDocuments,
  store: Store,
  since: number,
  failed: (error: unknown) => void,
): Watcher {
  /** The newest change of each file: an older one that is still being read is dropped. */
  const newest = new Map<string, number>();
  const said: Said = new Map();
  const changed = (path: string): void => {
    const change = (newest.get(path) ?? 0) + 1;
    newest.set(path, change);
    const isLate = (): boolean => newest.get(path) !== change;
    reload(documents, store, path, isLate, said).catch(failed);
    included.reread(path, isLate).catch(failed);
  };
  const included = new IncludedFiles(documents, store);
  const watcher = new Watcher(changed);
  const from = since - coarse;
  documents.eachFile(({ realPath }) => {
    if (realPath === null) return;
    watcher.add(realPath);
    if (writtenAt(realPath) > from) changed(realPath);
  });
  included.watch(watcher, from, changed);
  return watcher;
}

/** What has been said of each file that could not be read, by its path. */
type Said = Map<string, string>;

/**
 * Reads a file again and sends its document, unless `isLate` says that a newer change is on its way. Says so when the file
 * is gone or empty, and takes back what was said of it (`said`) when it is there again.
 */
export async function reload(
  documents: OpenDocuments,
  store: Store,
  path: string,
  isLate: () => boolean = () => false,
  said: Said = new Map(),
): Promise<void> {
  const known = documents.fileAt(path);
  if (!known) return;
  const read = await readAgain(path, known, isLate);
  if (isLate()) return;
  const told = said.get(path);
  if (typeof read === 'string') {
    said.set(path, read);
    return store.send({ type: 'say', text: read });
  }
  said.delete(path);
  if (told !== undefined) store.send({ type: 'unsay', text: told });
  // A talk that was edited to nothing keeps its last slides: what it would not take once it is not offered again.
  if (read.source === known.source) return;
  while (documentNamed(store.state(), known.name)?.complete === false) await pause(20);
  const before = documentNamed(store.state(), known.name);
  if (!before || isLate()) return;
  if (read.source === before.source) {
    // It is again what is shown: what was said of a text that was not taken holds no more.
    documents.take(read);
    return store.send({ type: 'document', document: before });
  }
  const document = reopenDocument(before, read.source) ?? (await parsedWhole(read, isLate));
  if (document === null || isLate()) return;
  documents.take(read);
  const included = includedIn(document, read.folder, dialectOf(store.state(), known.name));
  store.send({ type: 'document', document, included });
  if (!isWorn(document)) return;
  const fresh = await parsedWhole(read, isLate);
  if (fresh !== null && !isLate()) store.send({ type: 'document', document: fresh, included });
}

/**
 * What the file holds now, under the name it was opened by; what is to be said when it cannot be read. Whoever writes a text
 * begins with an empty file: the places in it are kept by keeping the text until there is another.
 */
async function readAgain(path: string, known: Loaded, isLate: () => boolean): Promise<Loaded | string> {
  for (let isLast = false; ; isLast = true) {
    try {
      const read = await loadFile(path);
      const isBegun = known.source !== '' && read.source !== known.source && known.source.startsWith(read.source);
      if (!isBegun || (isLast && read.source !== '')) return { ...read, name: known.name };
      if (isLast) return `${safeLine(known.name)} is empty; the text stays as it was`;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (isLast) return `${safeLine(known.name)} is gone or cannot be read; the text stays as it was`;
    }
    await pause(patience);
    if (isLate()) return '';
  }
}

async function parsedWhole(read: Loaded, isLate: () => boolean): Promise<Document | null> {
  const reading = startDocument(read.source, read.name);
  const isDone = await inSlices(() => reading.advance(bite), isLate);
  return isDone ? reading.document : null;
}

/** The dialect that the document of that name is presented in; null when it is found by evidence. */
function dialectOf(state: State, name: string): string | null {
  return [state, ...state.others].find(({ document }) => document.name === name)?.dialect ?? null;
}

function documentNamed(state: State, name: string): Document | undefined {
  return [state, ...state.others].find(({ document }) => document.name === name)?.document;
}
