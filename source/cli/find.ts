/** A document comes in; what a person chooses of it in the finder goes to standard output. */

import type { Run } from './commands.ts';
import { load, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { printerFor } from './hits.ts';

/** Shows the finder on the terminal, also when standard output is a pipe. Exit code 0 when something was chosen, 1 when there was nothing, 130 when it was called off. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const [path] = atMost(invocation, 1);
  const printer = await printerFor(flags, false);
  const loaded = await load(pathMeant(path));
  const { runFinder } = await import('../session/find.ts');
  const { document, hits, code } = await runFinder(loaded, flags.given);
  printer?.(hits.map((hit) => ({ document, hit })));
  return code;
};
