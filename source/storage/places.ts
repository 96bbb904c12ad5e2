/** A document's real path and where a reader was come in; where the reader was last time goes out. */

import { join } from 'node:path';
import type { Found, Shape } from './json.ts';
import { readJson, updateJson } from './json.ts';

/** A place that survives a change of the file: the first of section, block and fraction that is still found counts. */
export interface StoredPlace {
  /** Titles of the sections around it, the outermost first. */
  readonly section: readonly string[];
  /** Of the block's folded text. */
  readonly fingerprint: string;
  /** How far into the document by source offset, 0 to 1. */
  readonly fraction: number;
  /** Milliseconds since 1970 when it was left. */
  readonly time: number;
}

type Places = Readonly<Record<string, StoredPlace>>;

/** Documents whose place is kept; the longest unread are forgotten first. */
export const keptPlaces = 1000;

const shape: Shape<Places> = { version: 1, empty: {}, read: readPlaces };

function readPlaces(value: unknown): Places | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const places = Object.entries(value).filter(([, place]) => isPlace(place));
  return Object.fromEntries(places) as Places;
}

function isPlace(value: unknown): value is StoredPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { section, fingerprint, fraction, time } = value as Record<string, unknown>;
  return (
    Array.isArray(section) &&
    section.every((title) => typeof title === 'string') &&
    typeof fingerprint === 'string' &&
    typeof fraction === 'number' &&
    fraction >= 0 &&
    fraction <= 1 &&
    typeof time === 'number'
  );
}

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'places.json');
}

/** All places by real path, for a library's progress. */
export function allPlaces(stateFolder: string): Found<Places> {
  return readJson(fileIn(stateFolder), shape);
}

/** The place kept for a document; null when there is none. `note` is for the person. */
export function recallPlace(stateFolder: string, realPath: string): { place: StoredPlace | null; note: string | null } {
  const { value, note } = allPlaces(stateFolder);
  return { place: Object.hasOwn(value, realPath) ? value[realPath]! : null, note };
}

/**
 * Keeps a place among those stored now, which another lectern may have written meanwhile; of two for one document the later counts.
 * Gives null, or one sentence saying why it could not be kept; never throws.
 */
export function rememberPlace(stateFolder: string, realPath: string, place: StoredPlace): string | null {
  return updateJson(fileIn(stateFolder), shape, (places) => {
    const stored = Object.hasOwn(places, realPath) ? places[realPath] : undefined;
    if (stored !== undefined && stored.time > place.time) return places;
    const entries = Object.entries(places).filter(([path]) => path !== realPath);
    entries.push([realPath, place]);
    entries.sort(([, one], [, other]) => other.time - one.time);
    return Object.fromEntries(entries.slice(0, keptPlaces));
  });
}

/** Drops the place of a document. Gives null, or one sentence saying why it could not; never throws. */
export function forgetPlace(stateFolder: string, realPath: string): string | null {
  return updateJson(fileIn(stateFolder), shape, (places) =>
    Object.fromEntries(Object.entries(places).filter(([path]) => path !== realPath)),
  );
}
