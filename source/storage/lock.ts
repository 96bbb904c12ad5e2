/** A path and work on it come in; the work is done while no other lectern does the same, or after a short wait all the same. */

import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { ageOf, remove } from './atomic.ts';

/** A lock older than this was left by a process that was killed, in milliseconds. */
const abandoned = 2000;
/** How long to wait for another lectern: its write takes a few milliseconds. */
const patience = 2000;
const pause = 5;

/**
 * Holds `path`.lock during `work` and gives what it gives. When the lock cannot be had in time, or not at all
 * (a read-only folder), the work is done without: a place lost to a race is better than a reader that hangs.
 */
export function locked<T>(path: string, work: () => T): T {
  const lock = `${path}.lock`;
  const held = acquire(lock);
  try {
    return work();
  } finally {
    if (held) remove(lock);
  }
}

function acquire(lock: string): boolean {
  for (let waited = 0; waited <= patience; waited += pause) {
    try {
      mkdirSync(dirname(lock), { recursive: true, mode: 0o700 });
      closeSync(openSync(lock, 'wx', 0o600));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    if (ageOf(lock) > abandoned) remove(lock);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  return false;
}
