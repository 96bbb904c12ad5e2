/** A document, the folder it lies in and its dialect come in; the files it puts in, read, go out by their paths. */

import { includesOf } from '../deck/deck.ts';
import { includeFile } from '../document/include.ts';
import type { Document } from '../document/model.ts';
import type { State } from '../program/model.ts';

/** What a comment that puts in a file looks like, whatever its program lets stand before the word. */
const asking = /<!--[^>\n]*\binclude:/;

/** Whether a text may put in files: then it has to be read to its end before it is shown on stage. */
export function mayInclude(source: string): boolean {
  return source.includes('include:') && asking.test(source);
}

/** The files that a whole document puts in. `dialect` is a name that exists, or null. */
export function includedIn(document: Document, folder: string | null, dialect: string | null): State['included'] {
  if (!mayInclude(document.source)) return new Map();
  const paths = includesOf(document, dialect === null ? {} : { dialect });
  return new Map(paths.map((path) => [path, includeFile(folder, path)]));
}
