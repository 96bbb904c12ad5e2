/** A document named on the command line comes in; it is read on the screen, or printed as it is laid out when there is none. */

import { existsSync } from 'node:fs';
import { loadBeginning } from '../document/beginning.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { commands, type Invocation, type Run } from './commands.ts';
import { existing, isFolder, load, loadOne, open } from './documents.ts';
import { nearest } from './nearest.ts';
import { isTerminal, print } from './output.ts';

/** Reads the document on the terminal, or prints it: exit code 0 once it was read. */
export const run: Run = async (invocation) => {
  const [path] = invocation.operands;
  try {
    return await readOne(invocation, path);
  } catch (error) {
    throw error instanceof Trouble && path !== undefined && !existsSync(path) ? (misspelt(path) ?? error) : error;
  }
};

/** What to say of a first word that is no file but nearly a command, as `serach` is; null when it is not. */
function misspelt(word: string): Trouble | null {
  const near = nearest(
    word,
    commands.map((command) => command.name),
  );
  return near === null ? null : new Trouble(`There is no command ${safeLine(word)}; did you mean lectern ${near}?`);
}

/** The same for a document whose path is known: undefined means standard input or the bundled account. */
export async function readOne(invocation: Invocation, path: string | undefined): Promise<number> {
  const onScreen = await isTerminal(1);
  const more = invocation.operands.slice(1).map(existing);
  if (onScreen) await needKeys(path);
  if (onScreen && path !== undefined && isFolder(path)) return readFolder(invocation, path);
  const { loaded, at } = await loadOne(invocation, path, onScreen ? loadBeginning : undefined);
  if (onScreen) {
    const { runSession } = await import('../session/run.ts');
    return runSession({ loaded, start: 'read', at, sections: [], settings: invocation.flags.given, more });
  }
  const { printDocument } = await import('./print.ts');
  await printDocument(await open(loaded), invocation.flags);
  for (const one of more) {
    print('\n');
    await printDocument(await open(await load(one)), invocation.flags);
  }
  return 0;
}

/** Shows the list of a folder's documents. */
async function readFolder({ flags }: Invocation, folder: string): Promise<number> {
  const { runSession } = await import('../session/run.ts');
  const loaded = { name: folder, source: '', realPath: null, folder: null, warnings: [] };
  return runSession({ loaded, start: 'read', at: null, sections: [], settings: flags.given, library: folder });
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
