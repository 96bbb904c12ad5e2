/** A query comes in; the documents of the folder's list are searched one after another, and what is found goes to the store, best first. */

import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { textOf } from '../document/inline.ts';
import { loadFile } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { startDocument } from '../document/open.ts';
import { pathOf } from '../document/places.ts';
import { Trouble } from '../document/trouble.ts';
import { titleOf } from '../program/frame/header.ts';
import type { FoundAll, FoundRow } from '../program/library.ts';
import type { Effect } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import type { Found, Hit } from '../search/model.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { ranked, withoutGuesses } from '../search/ranked.ts';
import { searchSlices } from '../search/search.ts';
import { inSlices } from './slices.ts';

/** Milliseconds after a key before the texts are searched: while somebody types on, nothing is begun. */
const settles = 100;
/** Milliseconds between two looks at what has been found. */
const shownEvery = 100;
/** Bytes searched at most; what a folder holds beyond that is left out, which is said. */
const most = 64_000_000;
/** Passages kept at most: nobody walks on, and the query can be made longer. */
const kept = 200;
/** Characters of the texts that stay parsed for the next search, and characters parsed between two looks at the clock. */
const remembered = 16_000_000;
const bite = 65_536;

/** A passage with the document it stands in, which is told of only when it is shown. */
interface Match {
  readonly hit: Hit;
  readonly path: string;
  readonly document: Document;
}

/** Documents as they were parsed for an earlier search, with what the file was then. */
const parsed = new Map<string, { readonly stamp: string; readonly document: Document }>();
let parsedCharacters = 0;

/** Searches until all has been, or until something else is typed or read. What cannot be read is passed over; a query that cannot is refused. */
export async function searchAll(effect: Extract<Effect, { type: 'searchAll' }>, store: Store): Promise<void> {
  const { ticket } = effect;
  const isLate = (): boolean => {
    const { mode } = store.state();
    return mode.kind !== 'library' || mode.ticket !== ticket;
  };
  await pause(settles);
  if (isLate()) return;
  try {
    await through(parseQuery(effect.query, { typing: true }), store, isLate, (found) =>
      store.send({ type: 'foundAll', ticket, found }),
    );
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    store.send({ type: 'refused', ticket, message: error.message });
  }
}

async function through(
  query: Query,
  store: Store,
  isLate: () => boolean,
  tell: (found: FoundAll) => void,
): Promise<void> {
  let matches: readonly Match[] = [];
  let sure = 0;
  let guessed = 0;
  let bytes = 0;
  let searched = 0;
  let last = performance.now();
  const spelt = new Map<string, string>();
  const show = (complete: boolean, cut = false): void => {
    const words = sure > 0 ? [] : [...spelt].map(([written, read]) => ({ written, read }));
    tell({ rows: matches.map(rowOf), total: sure || guessed, spelt: words, searched, complete, cut });
    last = performance.now();
  };
  for (;;) {
    const { library } = store.state();
    const row = library?.rows[searched];
    if (!row && library?.complete !== false) return show(true);
    // The list is still being made: what has been found of it is searched by now.
    if (!row) await pause(shownEvery);
    else {
      const about = statSync(row.path, { throwIfNoEntry: false });
      bytes += about?.size ?? 0;
      if (bytes > most) return show(true, true);
      const document = about ? await documentAt(row.path, `${about.mtimeMs} ${about.size}`, isLate) : null;
      const found = document && (await foundIn(document, query, isLate));
      if (isLate()) return;
      searched++;
      if (document && found) {
        for (const { written, read } of found.spelt) spelt.set(written, read);
        if (found.spelt.length > 0) guessed += found.hits.length;
        else sure += found.hits.length;
        const more = found.hits.map((hit): Match => ({ hit, path: row.path, document }));
        matches = ranked(withoutGuesses([...matches, ...more])).slice(0, kept);
      }
      await new Promise(setImmediate);
    }
    if (isLate()) return;
    if (performance.now() - last > shownEvery) show(false);
  }
}

/** What a query finds in a document; null when it has been overtaken. */
async function foundIn(document: Document, query: Query, isLate: () => boolean): Promise<Found | null> {
  const slices = searchSlices(document, query);
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return value;
    await new Promise(setImmediate);
    if (isLate()) return null;
  }
}

/** The whole document of a file, which `stamp` tells from what the file was before; null when it cannot be read, or when that has been overtaken. */
async function documentAt(path: string, stamp: string, isLate: () => boolean): Promise<Document | null> {
  const known = parsed.get(path);
  if (known?.stamp === stamp) return known.document;
  try {
    const { source, name } = await loadFile(path);
    const reading = startDocument(source, name);
    if (!(await inSlices(() => reading.advance(bite), isLate))) return null;
    const { document } = reading;
    if (known) parsedCharacters -= known.document.source.length;
    parsed.delete(path);
    if (parsedCharacters + source.length <= remembered) {
      parsed.set(path, { stamp, document });
      parsedCharacters += source.length;
    }
    return document;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

function rowOf({ hit, path, document }: Match): FoundRow {
  const section = document.sections[hit.section];
  const block = document.blocks[hit.block];
  const title = titleOf({ document });
  const around = section?.kind === 'heading' ? pathOf(document, section).map((one) => one.title) : [];
  const titles = hit.kind === 'heading' ? around.slice(0, -1) : around;
  return {
    path,
    title,
    section: titles.filter((one) => one !== title).join(' › '),
    text: block ? textOf(document, block).text : '',
    hit,
  };
}
