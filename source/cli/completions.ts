/** The name of a shell comes in; the script that makes it complete lectern's words goes to standard output. */

import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { atMost } from './flags.ts';
import { print } from './output.ts';
import { shells } from './shells/index.ts';
import { shellCommands } from './shells/shell.ts';

/** Prints the completion script of a shell. Throws `Trouble` when the shell is not known. */
export const run: Run = async (invocation) => {
  const [name] = atMost(invocation, 1);
  const known = shells.map((shell) => shell.name).join(', ');
  if (name === undefined) throw new Trouble(`completions needs the name of a shell: ${known}.`);
  const shell = shells.find((one) => one.name === name);
  if (!shell) throw new Trouble(`There are no completions for ${safeLine(name)}: only for ${known}.`);
  print(shell.script(await shellCommands()));
  return 0;
};
