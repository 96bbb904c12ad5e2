/** A document named on the command line comes in; it is read on the screen, or printed as it is laid out when there is none. */

import { Trouble } from '../document/trouble.ts';
import type { Invocation, Run } from './commands.ts';
import { loadOne, open } from './documents.ts';
import { atMost } from './flags.ts';
import { isTerminal } from './output.ts';

/** Reads the document on the terminal, or prints it: exit code 0 once it was read. */
export const run: Run = (invocation) => readOne(invocation, atMost(invocation, 1)[0]);

/** The same for a document whose path is known: undefined means standard input or the bundled account. */
export async function readOne(invocation: Invocation, path: string | undefined): Promise<number> {
  const onScreen = await isTerminal(1);
  if (onScreen) await needKeys(path);
  const { loaded, at } = await loadOne(invocation, path);
  if (onScreen) {
    const { runSession } = await import('../session/run.ts');
    return runSession({ loaded, start: 'read', at, sections: [], settings: invocation.flags.given });
  }
  const { printDocument } = await import('./print.ts');
  return printDocument(await open(loaded), invocation.flags);
}

/** Throws `Trouble` when there is no terminal that keys could come from. */
export async function needKeys(path: string | undefined): Promise<void> {
  if (await isTerminal(0)) return;
  const { openSync, closeSync } = await import('node:fs');
  try {
    closeSync(openSync('/dev/tty', 'r+'));
  } catch {
    const instead = path === undefined ? 'lectern | cat prints it' : 'lectern FILE | cat prints it';
    throw new Trouble(`There is no terminal to read keys from; ${instead}.`);
  }
}
