/** A document's real path comes in; the marks and bookmarks a reader has set in it go out, and changes to them are kept. */

import { join } from 'node:path';
import { readJson, type Shape, updateJson } from './json.ts';

/** A place that survives a change of the file. */
export interface MarkedPlace {
  /** Titles of the sections around it, the outermost first. */
  readonly section: readonly string[];
  /** Of the block's folded text. */
  readonly fingerprint: string;
  /** How far into the document by source offset, 0 to 1. */
  readonly fraction: number;
}

export interface StoredMarks {
  /** By one letter. */
  readonly letters: Readonly<Record<string, MarkedPlace>>;
  readonly bookmarks: readonly MarkedPlace[];
}

type AllMarks = Readonly<Record<string, StoredMarks>>;

/** Bookmarks kept in one document; the oldest go first. */
export const keptBookmarks = 500;

const none: StoredMarks = { letters: {}, bookmarks: [] };

const shape: Shape<AllMarks> = { version: 1, empty: {}, read: readAll };

function readAll(value: unknown): AllMarks | null {
  if (!isRecord(value)) return null;
  const all = Object.entries(value).flatMap(([path, marks]) => {
    const read = readMarks(marks);
    return read === null ? [] : [[path, read] as const];
  });
  return Object.fromEntries(all);
}

function readMarks(value: unknown): StoredMarks | null {
  if (!isRecord(value) || !isRecord(value.letters) || !Array.isArray(value.bookmarks)) return null;
  const letters = Object.entries(value.letters).filter(([, place]) => isPlace(place));
  return {
    letters: Object.fromEntries(letters) as Record<string, MarkedPlace>,
    bookmarks: value.bookmarks.filter(isPlace),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlace(value: unknown): value is MarkedPlace {
  return (
    isRecord(value) &&
    Array.isArray(value.section) &&
    value.section.every((title) => typeof title === 'string') &&
    typeof value.fingerprint === 'string' &&
    typeof value.fraction === 'number' &&
    value.fraction >= 0 &&
    value.fraction <= 1
  );
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'marks.json');
}

/** The marks of a document; none when it has none. `note` is for the person. Never throws. */
export function recallMarks(dataFolder: string, realPath: string): { marks: StoredMarks; note: string | null } {
  const { value, note } = readJson(fileIn(dataFolder), shape);
  return { marks: Object.hasOwn(value, realPath) ? value[realPath]! : none, note };
}

/**
 * Changes the marks of a document as they are stored now, which another lectern may have changed meanwhile.
 * Gives null, or one sentence saying why they could not be kept; never throws.
 */
export function changeMarks(
  dataFolder: string,
  realPath: string,
  change: (marks: StoredMarks) => StoredMarks,
): string | null {
  return updateJson(fileIn(dataFolder), shape, (all) => {
    const changed = change(Object.hasOwn(all, realPath) ? all[realPath]! : none);
    const others = Object.entries(all).filter(([path]) => path !== realPath);
    if (Object.keys(changed.letters).length === 0 && changed.bookmarks.length === 0) return Object.fromEntries(others);
    return Object.fromEntries([
      ...others,
      [realPath, { ...changed, bookmarks: changed.bookmarks.slice(-keptBookmarks) }],
    ]);
  });
}
