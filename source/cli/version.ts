/** Nothing comes in; the version goes to standard output. */

import { writeSync } from 'node:fs';
import { version } from '../storage/package.ts';

/** Prints the version on a line of its own, and gives the exit code 0. It loads as little as can be: nothing is asked for more often by machines. */
export function printVersion(): number {
  writeSync(1, `${version()}\n`);
  return 0;
}
