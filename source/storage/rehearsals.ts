/** A document's real path comes in; how long its slides took when the talk was rehearsed goes out, and is kept. */

import { join } from 'node:path';
import type { Shape } from './json.ts';
import { readJson, updateJson } from './json.ts';

/** A slide as it was rehearsed. */
export interface RehearsedSlide {
  readonly title: string;
  readonly seconds: number;
}

export interface Rehearsal {
  /** Milliseconds since 1970 when it ended. */
  readonly time: number;
  readonly slides: readonly RehearsedSlide[];
}

type Rehearsals = Readonly<Record<string, readonly Rehearsal[]>>;

/** Rehearsals kept of a document, the oldest forgotten first. */
const keptEach = 20;

const shape: Shape<Rehearsals> = { version: 1, empty: {}, read: readRehearsals };

function readRehearsals(value: unknown): Rehearsals | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const lists = Object.entries(value).map(([path, list]) => [
    path,
    Array.isArray(list) ? list.filter(isRehearsal) : [],
  ]);
  return Object.fromEntries(lists) as Rehearsals;
}

function isRehearsal(value: unknown): value is Rehearsal {
  if (typeof value !== 'object' || value === null) return false;
  const { time, slides } = value as Record<string, unknown>;
  return typeof time === 'number' && Array.isArray(slides) && slides.every(isSlide);
}

function isSlide(value: unknown): value is RehearsedSlide {
  if (typeof value !== 'object' || value === null) return false;
  const { title, seconds } = value as Record<string, unknown>;
  return typeof title === 'string' && typeof seconds === 'number' && seconds >= 0;
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'rehearsals.json');
}

/** The last rehearsal of a document, or null. */
export function lastRehearsal(dataFolder: string, realPath: string): Rehearsal | null {
  const { value } = readJson(fileIn(dataFolder), shape);
  return (Object.hasOwn(value, realPath) ? value[realPath]!.at(-1) : undefined) ?? null;
}

/** Keeps a rehearsal behind those before it. Gives null, or one sentence saying why it could not be kept; never throws. */
export function keepRehearsal(dataFolder: string, realPath: string, rehearsal: Rehearsal): string | null {
  return updateJson(fileIn(dataFolder), shape, (all) => {
    const before = Object.hasOwn(all, realPath) ? all[realPath]! : [];
    return { ...all, [realPath]: [...before, rehearsal].slice(-keptEach) };
  });
}
