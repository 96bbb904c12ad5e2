/** The flags of a command come in; for two of which one would do nothing a sentence goes out. */

import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import type { Flags } from './flags.ts';
import type { SettingName } from './settings.ts';

/** A switch, and those that contradict it. */
export type Pairs = readonly (readonly [one: SettingName, others: readonly SettingName[]])[];

/** Throws `Trouble` when two of a pair are on. */
export function refusePairs(flags: Flags, pairs: Pairs): void {
  for (const [one, others] of pairs)
    for (const other of others) if (flags.on(one) && flags.on(other)) throw contradiction(`--${one}`, `--${other}`);
}

/** `--format` and `--json` say the same or contradict each other. Throws `Trouble` for the latter. */
export function refuseFormats(flags: Flags): void {
  const format = flags.text('format');
  if (flags.on('json') && format !== null && format !== 'json')
    throw contradiction(`--format ${safeLine(format)}`, '--json');
}

export function contradiction(one: string, other: string): Trouble {
  return new Trouble(`${one} and ${other} do not go together.`);
}
