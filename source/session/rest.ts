/** A document of which only the beginning has been read comes in; the rest of it is read, in slices or at once. */

import { mayInclude } from '../deck/dialects/including.ts';
import { findKept, type Kept } from '../document/kept.ts';
import type { Loaded } from '../document/load.ts';
import type { Place } from '../document/model.ts';
import type { Reading } from '../document/open.ts';
import type { Store } from '../program/store.ts';
import type { OpenDocuments } from './documents.ts';
import { includedIn } from './included.ts';
import { inSlices } from './slices.ts';

/** Characters parsed between two looks at the clock. */
const bite = 65_536;
/** Characters after which what has been read is shown; later, making it ready to be shown would hold keys up. */
const shown: ReadonlySet<number> = new Set([bite, 4 * bite, 16 * bite]);

/** Reads all of it before anything else is done. Throws Trouble. */
export function wholeText(reading: Reading, loaded: Loaded): Loaded {
  const whole = loaded.rest?.whole() ?? loaded;
  if (loaded.rest) reading.extend(whole.source);
  return whole;
}

/** Reads and parses all of it before anything else is done; what was read then. Throws Trouble. */
export function finish(reading: Reading, loaded: Loaded): Loaded {
  const whole = wholeText(reading, loaded);
  while (!reading.advance(Number.MAX_SAFE_INTEGER));
  return whole;
}

/** Finds a kept place again: a text that has not changed is parsed no further than some screens behind it. */
export function findAgain(reading: Reading, kept: Kept): Place {
  const { parsed, length } = reading.document;
  reading.advance(Math.max(1, Math.ceil(kept.fraction * length) + bite - parsed));
  const there = findKept(reading.look(), kept);
  if (there.by === 'exact') return there.place;
  while (!reading.advance(Number.MAX_SAFE_INTEGER));
  return findKept(reading.document, kept).place;
}

/** Parses the rest in slices and sends the whole document; before that, what has been read, a few times, so that one can read on. */
export async function readWhole(reading: Reading, store: Store): Promise<void> {
  const begun = reading.document;
  if (begun.complete) return;
  let parsed = 0;
  await inSlices(() => {
    if (reading.advance(bite)) return true;
    parsed += bite;
    if (shown.has(parsed)) store.send({ type: 'document', document: reading.look() });
    return false;
  });
  if (reading.document !== begun) store.send({ type: 'document', document: reading.document });
}

/** The same for the document that a session began with, of which perhaps only the beginning has been read. What is wrong with the rest is said. Throws Trouble. */
export async function readOn(reading: Reading, documents: OpenDocuments, store: Store): Promise<void> {
  const { name } = reading.document;
  const begun = documents.named(name);
  const rest = begun?.rest;
  if (!rest) return readWhole(reading, store);
  await inSlices(() => rest.read());
  const whole = rest.whole();
  reading.extend(whole.source);
  documents.take(whole);
  await readWhole(reading, store);
  const [warning] = begun.warnings.length === 0 ? whole.warnings : [];
  if (warning) store.send({ type: 'say', text: `Line ${warning.line}: ${warning.message}` });
  const state = store.state();
  if (mayInclude(begun.source) || state.document.name !== name) return;
  const included = includedIn(state.document, whole.folder, state.dialect);
  if (included.size > 0) store.send({ type: 'included', name, included });
}
