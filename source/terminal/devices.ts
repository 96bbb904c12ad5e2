/** The process's standard streams come in; descriptors of the terminal to read keys from and to draw on go out. */

import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';
import { Trouble } from '../document/trouble.ts';

export interface Devices {
  readonly input: number;
  readonly output: number;
}

/**
 * Standard input and output where they are terminals, else the terminal this process was started from.
 * Throws Trouble when there is none.
 */
export function findDevices(): Devices {
  const input = isatty(0) ? 0 : null;
  const output = isatty(1) ? 1 : null;
  if (input !== null && output !== null) return { input, output };
  let opened: number;
  try {
    opened = openSync('/dev/tty', 'r+');
  } catch {
    throw new Trouble(
      input === null ? 'There is no terminal to read keys from.' : 'There is no terminal to draw the page on.',
    );
  }
  if (isatty(opened)) return { input: input ?? opened, output: output ?? openSync('/dev/tty', 'r+') };
  closeSync(opened);
  throw new Trouble('There is no terminal to read keys from.');
}
