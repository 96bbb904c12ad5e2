/** The words of a command line come in; the use they name is carried out, and its exit code goes out. */

import { Trouble } from '../document/trouble.ts';
import { safe } from '../text/gate.ts';
import { commandNamed, first } from './commands.ts';
import { readWords } from './flags.ts';
import { ClosedPipe, complain, flush, leaveTerminalAlone, print } from './output.ts';

/** Carries out one command line; never throws. Bad input is one sentence on standard error and 2; a closed pipe is silent. */
export async function main(words: readonly string[]): Promise<number> {
  process.on('exit', leaveTerminalAlone);
  try {
    const code = await carryOut(words);
    flush();
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    complain(error instanceof Trouble ? error.message : unexpected(error));
    return 2;
  }
}

async function carryOut(words: readonly string[]): Promise<number> {
  const asksHelp = words.length === 1 && (words[0] === '--help' || words[0] === '-h');
  const invocation = await readWords(asksHelp ? ['help'] : words);
  const { flags } = invocation;
  if (flags.on('version')) {
    const { version } = await import('../storage/package.ts');
    print(`${version()}\n`);
    return 0;
  }
  if (flags.on('help')) {
    const { run } = await import('./help.ts');
    const named = invocation.command === first && words[0] !== first ? [] : [invocation.command];
    return run({ ...invocation, operands: named });
  }
  const row = commandNamed(invocation.command);
  if (!row) throw new Trouble(`There is no command ${invocation.command}.`);
  const { run } = await row.load();
  return run(invocation);
}

/** A defect of lectern itself: what was thrown, with its trace, so that it can be reported. */
function unexpected(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return safe(`This should not have happened: ${trace}`);
}
