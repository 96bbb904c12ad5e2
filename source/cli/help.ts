/** The name of a command, or none, comes in; how it is used goes to standard output. */

import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { commandNamed, commands, type Run } from './commands.ts';
import { atMost } from './flags.ts';
import { nearest } from './nearest.ts';
import { print } from './output.ts';
import { usageOf } from './usage.ts';

/** Prints the usage of lectern or of one command. Throws `Trouble` when there is no such command. */
export const run: Run = async (invocation) => {
  const [name] = invocation.command === 'help' ? atMost(invocation, 1) : invocation.operands;
  if (name !== undefined && !commandNamed(name)) {
    const near = nearest(
      name,
      commands.map((command) => command.name),
    );
    throw new Trouble(`There is no command ${safeLine(name)}${near ? `; did you mean ${near}?` : '.'}`);
  }
  print(await usageOf(name === undefined ? null : (commandNamed(name) ?? null)));
  return 0;
};
