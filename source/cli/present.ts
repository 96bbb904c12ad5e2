/** A document named on the command line comes in; its slides are presented on the terminal. */

import { Trouble } from '../document/trouble.ts';
import type { Run } from './commands.ts';
import { loadOne } from './documents.ts';
import { atMost } from './flags.ts';
import { isTerminal } from './output.ts';
import { needKeys } from './read.ts';

/** Presents the document. Throws `Trouble` when there is no terminal to show slides on. */
export const run: Run = async (invocation) => {
  const [path] = atMost(invocation, 1);
  if (!(await isTerminal(1)))
    throw new Trouble('There is no terminal to present on; lectern slides prints the slides.');
  await needKeys(path);
  const { loaded, at } = await loadOne(invocation, path);
  const { runSession } = await import('../session/run.ts');
  const { flags } = invocation;
  return runSession({ loaded, start: 'present', at, sections: [...flags.list('section')], settings: flags.given });
};
