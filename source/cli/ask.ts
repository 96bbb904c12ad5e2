/** A question comes in; whether the person said yes goes out. */

import { readSome } from './input.ts';
import { flush, isTerminal, print } from './output.ts';

/** Whether there is a person to ask: standard input and output are both a terminal. */
export async function canAsk(): Promise<boolean> {
  return (await isTerminal(0)) && (await isTerminal(1));
}

/** Asks, and waits for a line. Only `y` and `yes` mean yes; the end of input means no. */
export async function ask(question: string): Promise<boolean> {
  print(`${question} [y/N] `);
  flush();
  const bytes = Buffer.alloc(256);
  // A terminal gives a whole line at once.
  const count = await readSome(bytes);
  return /^\s*y(?:es)?\s*$/i.test(bytes.toString('utf8', 0, count));
}
