/** A loaded document comes in; it and those its links lead to are kept open, read to their ends, and what is remembered of each goes out. */

import { realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '../document/include.ts';
import { keep } from '../document/kept.ts';
import { type Loaded, loadFile, troubleFrom } from '../document/load.ts';
import type { Document, Place } from '../document/model.ts';
import { type Reading, startDocument } from '../document/open.ts';
import { Trouble } from '../document/trouble.ts';
import { changed } from '../program/marks.ts';
import type { Effect, MarkChange, Marks, State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import type { Found } from '../search/model.ts';
import type { Folders } from '../storage/folders.ts';
import { changeMarks, recallMarks } from '../storage/marks.ts';
import { recallPlace, rememberPlace } from '../storage/places.ts';
import { safeLine } from '../text/gate.ts';
import { includedIn, readForFiles } from './included.ts';
import { findAgain, readWhole, wholeText } from './rest.ts';

/** What was kept of a document, with what is wrong with where it is kept. */
export interface Recalled {
  readonly place: Place | null;
  readonly marks: Marks;
  readonly note: string | null;
}

type OpenRow = Extract<Effect, { type: 'openRow' }>;

/** The documents of one session. */
export class OpenDocuments {
  readonly #folders: Folders;
  readonly #loaded = new Map<string, Loaded>();
  /** What was remembered last, so that the same place is not written twice. */
  readonly #remembered = new Map<string, string>();

  #listener: (loaded: Loaded) => void = () => {};

  constructor(folders: Folders, first: Loaded) {
    this.#folders = folders;
    this.#loaded.set(first.name, first);
  }

  /** Calls `listener` with each document that lies in a file, now and whenever another is opened. */
  eachFile(listener: (loaded: Loaded) => void): void {
    this.#listener = (loaded) => {
      if (loaded.realPath !== null) listener(loaded);
    };
    for (const loaded of this.#loaded.values()) this.#listener(loaded);
  }

  /** The document of a file, by its real path, as it was loaded last. */
  fileAt(path: string): Loaded | null {
    return [...this.#loaded.values()].find(({ realPath }) => realPath === path) ?? null;
  }

  /** The document of that name, as it was loaded last. */
  named(name: string): Loaded | undefined {
    return this.#loaded.get(name);
  }

  /** Where the document of that name lies; null for standard input. */
  pathOf(name: string): string | null {
    return this.#loaded.get(name)?.realPath ?? null;
  }

  /** The folder, a real path, of the document of that name; null for standard input. */
  folderOf(name: string): string | null {
    return this.#loaded.get(name)?.folder ?? null;
  }

  /** Takes what a document or file now holds. */
  take(loaded: Loaded): void {
    this.#loaded.set(loaded.name, loaded);
    this.#listener(loaded);
  }

  /** Where the reader was, and the marks. Parses a document as far as it was read, or to the end when it has changed. `fromStart`: without the place. */
  recall(name: string, reading: Reading, fromStart = false): Recalled {
    const path = this.pathOf(name);
    if (path === null) return { place: null, marks: { letters: {}, bookmarks: [] }, note: null };
    const { place, note } = recallPlace(this.#folders.state, path);
    const { marks, note: other } = recallMarks(this.#folders.data, path);
    if (place === null || place.fraction === 0 || fromStart) return { place: null, marks, note: note ?? other };
    this.#loaded.set(name, wholeText(reading, this.#loaded.get(name)!));
    return { place: findAgain(reading, place), marks, note: note ?? other };
  }

  /** Keeps where the reader is. Gives what went wrong, or null. May not wait: it is called when the program dies. */
  remember({ document, place }: Pick<State, 'document' | 'place'>): string | null {
    const path = this.pathOf(document.name);
    const spot = `${place.block} ${place.offset} ${document.source.length}`;
    if (path === null || this.#remembered.get(document.name) === spot) return null;
    this.#remembered.set(document.name, spot);
    return rememberPlace(this.#folders.state, path, { ...keep(document, place), time: Date.now() });
  }

  /** Keeps a mark; what goes wrong is said. */
  mark(name: string, change: MarkChange, store: Store): void {
    const path = this.pathOf(name);
    const wrong =
      path === null
        ? 'Set until you leave: standard input is not kept'
        : changeMarks(this.#folders.data, path, (marks) => changed(marks, change));
    if (wrong !== null) store.send({ type: 'say', text: safeLine(wrong) });
  }

  /** Opens the file that a link of document `from` leads to, when it lies below that document's folder; says why not otherwise. */
  async open(from: string, address: string, store: Store): Promise<void> {
    try {
      const [file = '', anchor] = address.split('#', 2);
      const loaded = await this.#load(from, file.split('?', 1)[0]!);
      this.take(loaded);
      const reading = startDocument(loaded.source, loaded.name);
      if (anchor) while (!reading.advance(Number.MAX_SAFE_INTEGER));
      readForFiles(reading, loaded.source);
      const included = includedIn(reading.document, loaded.folder, null);
      const { place, marks } = this.recall(loaded.name, reading);
      store.send({ type: 'opened', document: reading.document, anchor: anchor || null, place, marks, included });
      await readWhole(reading, store);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      store.send({ type: 'say', text: error.message });
    }
  }

  /** Opens a file that the command line names beside the one that is read; says why not when it cannot be read. */
  async add(path: string, store: Store): Promise<void> {
    await this.#tell(store, async () => {
      const loaded = await loadFile(path);
      this.take(loaded);
      const reading = startDocument(loaded.source, loaded.name);
      readForFiles(reading, loaded.source);
      const { place, marks } = this.recall(loaded.name, reading);
      const included = includedIn(reading.document, loaded.folder, null);
      store.send({ type: 'added', document: reading.document, place, marks, included });
      await readWhole(reading, store);
    });
  }

  /** Opens a file that the list of a folder shows, at what was found in it, and puts it on stage when that is wanted; says why not when it cannot be read. */
  async openPath({ path, presents, sought }: OpenRow, store: Store): Promise<void> {
    await this.#tell(store, async () => {
      const loaded = [...this.#loaded.values()].find(({ name }) => name === path) ?? (await loadFile(path));
      this.take(loaded);
      const reading = startDocument(loaded.source, loaded.name);
      if (presents || sought) while (!reading.advance(Number.MAX_SAFE_INTEGER));
      readForFiles(reading, loaded.source);
      const { place, marks } = this.recall(loaded.name, reading);
      const included = includedIn(reading.document, loaded.folder, null);
      const { document } = reading;
      const opened = { type: 'opened', document, anchor: null, place, marks, included } as const;
      if (sought) store.send({ ...opened, place: sought.place, sought: await soughtIn(document, sought.query) });
      else store.send(opened);
      if (presents) store.send({ type: 'press', command: 'present' });
      await readWhole(reading, store);
    });
  }

  /** What a person can do something about is said. */
  async #tell(store: Store, open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      store.send({ type: 'say', text: error.message });
    }
  }

  async #load(from: string, file: string): Promise<Loaded> {
    const source = this.#loaded.get(from);
    if (!source || source.folder === null)
      throw new Trouble('A link to a file leads nowhere from standard input, which lies in no folder.');
    const path = join(source.folder, file);
    const real = realPathOf(path, file);
    if (!isWithin(source.folder, real))
      throw new Trouble(`${safeLine(file)} leads out of the document's folder and is not opened.`);
    const known = [...this.#loaded.values()].find(({ realPath }) => realPath === real);
    if (known) return known;
    if (!statSync(real).isFile()) throw new Trouble(`${safeLine(file)} is no file that can be read.`);
    return loadFile(join(dirname(source.name), file));
  }
}

async function soughtIn(document: Document, query: string): Promise<{ query: string; found: Found }> {
  const [{ search }, { parseQuery }] = await Promise.all([import('../search/search.ts'), import('../search/query.ts')]);
  return { query, found: await search(document, parseQuery(query, { typing: true }), { order: 'document' }) };
}

/** Where a path really leads; `shown` is what a Trouble calls it. */
function realPathOf(path: string, shown: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throw troubleFrom(error, shown);
  }
}
