/** The dialects come in; what may be written in a deck, what it does, and in which of them go out: the README's table. */

import { dialects } from './dialects/index.ts';

export interface Accepted {
  readonly write: string;
  readonly does: string;
  /** Names of the dialects in which it does this, in their order. */
  readonly dialects: readonly string[];
}

/** Every syntax once for each thing it does; those that most dialects have come first, the rest in the order of the dialects. */
export function accepted(): Accepted[] {
  const rows = new Map<string, { write: string; does: string; dialects: string[] }>();
  for (const { name, accepts } of dialects)
    for (const { write, does } of accepts) {
      const key = `${write}\n${does}`;
      const row = rows.get(key) ?? { write, does, dialects: [] };
      if (!row.dialects.includes(name)) row.dialects.push(name);
      rows.set(key, row);
    }
  return [...rows.values()].sort((one, other) => other.dialects.length - one.dialects.length);
}
