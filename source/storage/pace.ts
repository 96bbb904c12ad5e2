/** How fast a person reads comes in and goes out again in the next session. */

import { join } from 'node:path';
import type { Shape } from './json.ts';
import { readJson, updateJson } from './json.ts';

/** Words and minutes of reading that have been counted. */
interface Pace {
  readonly words: number;
  readonly minutes: number;
}

const shape: Shape<Pace> = {
  version: 1,
  empty: { words: 0, minutes: 0 },
  read(value) {
    if (typeof value !== 'object' || value === null) return null;
    const { words, minutes } = value as Record<string, unknown>;
    const isCount = (count: unknown): count is number => typeof count === 'number' && count >= 0 && count < 1e9;
    return isCount(words) && isCount(minutes) ? { words, minutes } : null;
  },
};

const fileIn = (stateFolder: string): string => join(stateFolder, 'pace.json');

/** What has been counted so far; nothing when that cannot be read. */
export function recallPace(stateFolder: string): Pace {
  return readJson(fileIn(stateFolder), shape).value;
}

/** Keeps what has been counted. Gives null, or one sentence saying why it could not be kept; never throws. */
export function rememberPace(stateFolder: string, pace: Pace): string | null {
  return updateJson(fileIn(stateFolder), shape, () => pace);
}
