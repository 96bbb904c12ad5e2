/** The flags of a command that prints sections come in; in which form they are printed goes out. */

import type { Flags } from './flags.ts';
import { refuseFormats } from './pairs.ts';

/** What the flag `--format` of these commands takes. */
export const kinds = ['text', 'markdown', 'json'] as const;

export type Kind = (typeof kinds)[number];

/** What `--format` or `--json` ask for, else `usual`. Throws `Trouble` when they contradict each other. */
export function kindFor(flags: Flags, usual: Kind): Kind {
  refuseFormats(flags);
  const name = flags.on('json') ? 'json' : flags.text('format');
  return kinds.find((kind) => kind === name) ?? usual;
}
