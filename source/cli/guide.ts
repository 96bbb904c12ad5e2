/** Nothing comes in; the guided tour of lectern is read like any other document. */

import { bundled } from '../storage/package.ts';
import type { Run } from './commands.ts';
import { atMost } from './flags.ts';
import { readOne } from './read.ts';

/** Opens the tour that came with the package. */
export const run: Run = (invocation) => {
  atMost(invocation, 0);
  return readOne(invocation, bundled('guide.md'));
};
