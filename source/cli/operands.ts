/** The words behind a command come in; they go out once there are no more of them than it takes. */

import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import type { Invocation } from './commands.ts';

/** The operands, which may be `most` at most. Throws `Trouble` that names the first too many. */
export function atMost(invocation: Invocation, most: number): readonly string[] {
  const surplus = invocation.operands[most];
  if (surplus !== undefined)
    throw new Trouble(
      `${safeLine(surplus)} is one word too many for ${invocation.command}; see lectern help ${invocation.command}.`,
    );
  return invocation.operands;
}
