/** A path written in a document comes in; the text of that file goes out when it lies in the document's folder, otherwise why it is refused. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { safeLine } from '../text/gate.ts';
import { decode, troubleFrom } from './load.ts';
import { normalise } from './open.ts';
import { Trouble } from './trouble.ts';

/** What a file that is put into a document holds, or a sentence that names it and says why it is not put in. */
export type Included = { readonly text: string } | { readonly refused: string };

/** Bytes an included file may have: a slide shows little, and a talk should not wait. */
const most = 4_000_000;

/** Where a file that may be put in lies: its real path, or where it would lie when it is missing; null for one that is refused for its path. */
export function includePath(folder: string | null, path: string): string | null {
  if (folder === null || isAbsolute(path) || leadsOut(path)) return null;
  try {
    const real = realpathSync.native(join(folder, path));
    return isWithin(folder, real) ? real : null;
  } catch {
    return join(folder, path);
  }
}

function leadsOut(path: string): boolean {
  return /^\.\.(?:[/\\]|$)/.test(normalize(path));
}

/**
 * Reads a file for a document in `folder` (a real path; null for standard input, which lies in none). `path` is as it is written there.
 * Refused are absolute paths, what leads out of the folder (by `..` or by a link), what is missing, no file, no text, or too long. Never throws.
 */
export function includeFile(folder: string | null, path: string): Included {
  const shown = `“${safeLine(path)}”`;
  if (folder === null) return { refused: `${shown} is not included: standard input lies in no folder.` };
  if (isAbsolute(path)) return { refused: `${shown} is not included: its path must be relative to the document.` };
  const outside = { refused: `${shown} is not included: it leads out of the document’s folder.` };
  if (leadsOut(path)) return outside;
  try {
    const real = realpathSync.native(join(folder, path));
    if (!isWithin(folder, real)) return outside;
    const found = statSync(real);
    if (!found.isFile()) return { refused: `${shown} is not included: it is no file.` };
    if (found.size > most) return { refused: `${shown} is not included: it is longer than ${most / 1_000_000} MB.` };
    return { text: normalise(decode(readFileSync(real), path).text) };
  } catch (error) {
    const trouble = error instanceof Trouble ? error : troubleFrom(error, path);
    return { refused: `${shown} is not included: ${trouble.message}` };
  }
}

/** Whether a real path lies below a folder, itself a real path. */
export function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
