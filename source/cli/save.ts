/** A path and a text come in; the file is written whole or not at all. */

import { chmodSync, existsSync, statSync } from 'node:fs';
import { Trouble } from '../document/trouble.ts';
import { writeAtomic } from '../storage/atomic.ts';
import { reasonOf } from '../storage/reasons.ts';
import { safeLine } from '../text/gate.ts';

/** Writes a person's own document: an old file keeps its permissions. Throws Trouble, and then nothing has changed. */
export function save(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new Trouble(`${safeLine(path)} is a folder, not a file.`);
  }
  try {
    writeAtomic(path, text);
    chmodSync(path, found ? found.mode & 0o7777 : 0o666 & ~process.umask());
  } catch (error) {
    throw new Trouble(`${safeLine(path)} can't be written: ${reasonOf(error)}. Nothing was changed.`);
  }
}

/** Throws Trouble when something is at `path` already and `force` is not given. */
export function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path)) {
    throw new Trouble(`${safeLine(path)} exists; --force overwrites it.`);
  }
}
