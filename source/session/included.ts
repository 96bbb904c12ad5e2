/** A document, the folder it lies in and its dialect come in; the files it puts in, read, go out by their paths, and anew when they are written. */

import { setTimeout as pause } from 'node:timers/promises';
import { deckOf } from '../deck/deck.ts';
import { mayInclude } from '../deck/dialects/including.ts';
import { type Included as File, includeFile, includePath } from '../document/include.ts';
import type { Document } from '../document/model.ts';
import type { Reading } from '../document/open.ts';
import type { State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import type { OpenDocuments } from './documents.ts';
import { type Watcher, writtenAt } from './watch.ts';

type Included = State['included'];

/** How long a file that is gone or empty is given to come back, in milliseconds. */
const patience = 250;

/** The files that a whole document puts in, and those that they do. `dialect` is a name that exists, or null. */
export function includedIn(document: Document, folder: string | null, dialect: string | null): Included {
  const files = new Map<string, File>();
  if (!mayInclude(document.source)) return files;
  const include = (path: string): File => {
    const file = files.get(path) ?? includeFile(folder, path);
    files.set(path, file);
    return file;
  };
  deckOf(document, { include, ...(dialect === null ? {} : { dialect }) });
  return files;
}

/** Reads a document to its end when it may put in files: only then are they known. */
export function readForFiles(reading: Reading, source: string): void {
  if (mayInclude(source)) while (!reading.advance(Number.MAX_SAFE_INTEGER));
}

/** The files that open documents put in: each is watched, and read again when it is written. */
export class IncludedFiles {
  readonly #documents: OpenDocuments;
  readonly #store: Store;
  /** Names of the documents that put a file in, by its real path. */
  readonly #hosts = new Map<string, Set<string>>();

  constructor(documents: OpenDocuments, store: Store) {
    this.#documents = documents;
    this.#store = store;
  }

  /** Watches those of every document as it is now and will be; `changed` is told of those written after `since` (milliseconds since 1970). */
  watch(watcher: Watcher, since: number, changed: (path: string) => void): void {
    let last: Included | null = null;
    const look = (): void => {
      const { included } = this.#store.state();
      if (included === last) return;
      last = included;
      for (const path of this.#added()) {
        watcher.add(path);
        if (writtenAt(path) > since) changed(path);
      }
    };
    this.#store.subscribe(look);
    look();
  }

  /** Real paths of files that have not been watched so far. */
  #added(): string[] {
    const state = this.#store.state();
    return [state, ...state.others].flatMap(({ document: { name }, included }) =>
      [...included.keys()].flatMap((written) => {
        const path = includePath(this.#documents.folderOf(name), written);
        if (path === null) return [];
        const hosts = this.#hosts.get(path);
        this.#hosts.set(path, (hosts ?? new Set()).add(name));
        return hosts ? [] : [path];
      }),
    );
  }

  /** Reads what was written for every document that puts it in, unless `isLate` says that a newer change is on its way. */
  async reread(path: string, isLate: () => boolean): Promise<void> {
    for (const name of this.#hosts.get(path) ?? []) {
      if (this.#read(name)?.isWorse) await pause(patience);
      const read = isLate() ? null : this.#read(name);
      if (read?.isOther) this.#store.send({ type: 'included', name, included: read.included });
      if (read?.refused) this.#store.send({ type: 'say', text: `${read.refused} What it held stays.` });
    }
  }

  /** The files of a document as they are now; what is gone keeps what it held. */
  #read(name: string): { included: Included; isOther: boolean; isWorse: boolean; refused: string | null } | null {
    const state = this.#store.state();
    const host = [state, ...state.others].find(({ document }) => document.name === name);
    if (!host) return null;
    let [isOther, isWorse, refused] = [false, false, null as string | null];
    const read = includedIn(host.document, this.#documents.folderOf(name), host.dialect);
    const included = new Map(
      [...read].map(([path, file]) => {
        const old = host.included.get(path);
        const held = old && 'text' in old ? old.text : '';
        if ('refused' in file && held !== '') refused = file.refused;
        const kept = 'refused' in file && held !== '' ? old! : file;
        isWorse ||= held !== '' && (!('text' in file) || file.text === '');
        isOther ||= JSON.stringify(kept) !== JSON.stringify(old);
        return [path, kept] as const;
      }),
    );
    return { included, isOther, isWorse, refused };
  }
}
