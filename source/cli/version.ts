/** Nothing comes in; the version goes to standard output. */

import { version } from '../storage/package.ts';
import { flush, print } from './output.ts';

/** Prints the version on a line of its own; the exit code is 0. */
export async function run(): Promise<number> {
  print(`${version()}\n`);
  flush();
  return 0;
}
