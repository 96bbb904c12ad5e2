/** A path and the shape kept there come in; the value goes out, with a note when the file could not be used. */

import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { writeAtomic } from './atomic.ts';
import { locked } from './lock.ts';
import { reasonOf } from './reasons.ts';

/** What is kept in a file: `{ "version": n, "value": … }`. */
export interface Shape<T> {
  readonly version: number;
  readonly empty: T;
  /** Takes any JSON; gives the value, or null when it is not of this shape. */
  readonly read: (value: unknown) => T | null;
  /** For each older version, how its value becomes one of the next version. */
  readonly upgrades?: Readonly<Record<number, (value: unknown) => unknown>>;
}

export interface Found<T> {
  readonly value: T;
  /** One sentence for the person; null when all is well. */
  readonly note: string | null;
  /** False when a newer lectern wrote the file: it must not be overwritten. */
  readonly writable: boolean;
}

/** Reads the file; never throws. A missing file is empty, a corrupt one is set aside as `….corrupt-1` and so on. */
export function readJson<T>(path: string, shape: Shape<T>): Found<T> {
  let text: string;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { value: shape.empty, note: null, writable: true };
    // A pipe or a device in its place would keep us waiting for ever.
    if (!found.isFile()) return { value: shape.empty, note: `${path} is not a file.`, writable: false };
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { value: shape.empty, note: `${path} can't be read (${code}).`, writable: false };
  }
  const stored = parse(text);
  if (stored !== null && stored.version > shape.version) {
    return { value: shape.empty, note: `${path} was written by a newer lectern and is left alone.`, writable: false };
  }
  const value = stored === null ? null : shape.read(upgraded(stored, shape));
  return value === null ? setAside(path, shape.empty) : { value, note: null, writable: true };
}

/**
 * Reads, changes and writes the file while no other lectern does; `change` gets what is stored now, not what was read before.
 * Gives null when it was written, else one sentence; never throws.
 */
export function updateJson<T>(path: string, shape: Shape<T>, change: (value: T) => T): string | null {
  try {
    return locked(path, () => {
      const found = readJson(path, shape);
      if (!found.writable) return found.note;
      writeAtomic(path, `${JSON.stringify({ version: shape.version, value: change(found.value) })}\n`);
      return found.note;
    });
  } catch (error) {
    return `${path} can't be written: ${reasonOf(error)}.`;
  }
}

function parse(text: string): { version: number; value: unknown } | null {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return null;
    const { version, value } = stored as Record<string, unknown>;
    return typeof version === 'number' && Number.isInteger(version) ? { version, value } : null;
  } catch {
    return null;
  }
}

function upgraded<T>(stored: { version: number; value: unknown }, shape: Shape<T>): unknown {
  let { value } = stored;
  for (let version = stored.version; version < shape.version; version++) {
    const upgrade = shape.upgrades?.[version];
    if (upgrade === undefined) return undefined;
    value = upgrade(value);
  }
  return value;
}

function setAside<T>(path: string, empty: T): Found<T> {
  let number = 1;
  while (existsSync(`${path}.corrupt-${number}`)) number++;
  const aside = `${path}.corrupt-${number}`;
  try {
    renameSync(path, aside);
    return { value: empty, note: `${path} was damaged; it is kept as ${aside}.`, writable: true };
  } catch {
    return { value: empty, note: `${path} is damaged and can't be set aside.`, writable: false };
  }
}
