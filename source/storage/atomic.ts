/** A path and a text come in; a file that holds either the old text or the new one, never neither, goes out. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A temporary file that a killed process left is swept away when it is older than this, in milliseconds. */
const abandoned = 60_000;

/**
 * Writes a temporary file in the same folder, syncs it, renames it and syncs the folder.
 * Files get mode 0600, folders that are missing 0700; a symbolic link stays one.
 * Throws what the file system says (full, read-only, not allowed) and leaves the old file as it was.
 */
export function writeAtomic(path: string, text: string): void {
  const target = existing(path);
  const folder = dirname(target);
  makeFolder(folder);
  const temporary = join(folder, `.${basename(target)}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    remove(temporary);
    throw error;
  }
  syncFolder(folder);
  sweep(folder, basename(target));
}

/** Makes a folder and those above it. On a read-only disk Node says of several that there is none such: then the topmost that is missing tells why. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    let missing = folder;
    while (!existsSync(dirname(missing))) missing = dirname(missing);
    mkdirSync(missing, { mode: 0o700 });
    throw error;
  }
}

/** Where a link leads; the path itself when nothing is there. */
function existing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The new name survives a power cut only when the folder is synced; some file systems refuse, and then nothing can be done. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The file itself is synced.
  }
}

function sweep(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith('.tmp')) continue;
    const path = join(folder, entry);
    if (ageOf(path) > abandoned) remove(path);
  }
}

/** Milliseconds since the file was written; -1 when it is not there. */
export function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? -1 : Date.now() - found.mtimeMs;
}

/** Removes a file that may be gone already. */
export function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else was faster.
  }
}
