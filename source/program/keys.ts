/** The keys that a person wants for commands come in; the table of commands with them goes out, or what is wrong with them. */

import { type Command, keyNames } from './command.ts';
import type { ModeKind } from './model.ts';

/** Keys by the names of commands, which get these in place of their own. */
export type WantedKeys = Readonly<Record<string, readonly string[]>>;

/** What is wrong with the keys of a command. */
export interface KeyTrouble {
  readonly command: string;
  readonly kind: 'no-command' | 'no-key' | 'count' | 'taken';
  /** The key that is wrong; '' when the command is. */
  readonly key: string;
  /** The command that has the key already, and where; '' when that is not what is wrong. */
  readonly other: string;
  readonly mode: ModeKind | '';
}

/** The table with the wanted keys. */
export function withKeys(table: readonly Command[], wanted: WantedKeys): readonly Command[] {
  return table.map((command) => {
    const keys = Object.hasOwn(wanted, command.name) ? wanted[command.name] : undefined;
    return keys ? { ...command, keys } : command;
  });
}

/** The first thing that is wrong with the wanted keys, or null. A key may mean one thing in each mode, unless the table itself has it otherwise. */
export function keyTrouble(table: readonly Command[], wanted: WantedKeys): KeyTrouble | null {
  const changed = withKeys(table, wanted);
  for (const [name, keys] of Object.entries(wanted)) {
    const command = changed.find((one) => one.name === name);
    const trouble = (kind: KeyTrouble['kind'], key = '', other = '', mode: KeyTrouble['mode'] = ''): KeyTrouble => ({
      command: name,
      kind,
      key,
      other,
      mode,
    });
    if (!command) return trouble('no-command');
    for (const key of keys) {
      if (!isKey(key)) return trouble('no-key', key);
      if (/^[0-9]$/.test(key)) return trouble('count', key);
      const other = changed.find(
        (one) =>
          one.name !== name &&
          one.keys.includes(key) &&
          sharedMode(one, command) &&
          !sharedBefore(table, one.name, name, key),
      );
      if (other) return trouble('taken', key, other.name, sharedMode(other, command) ?? '');
    }
  }
  return null;
}

function sharedMode(one: Command, other: Command): ModeKind | undefined {
  return one.modes.find((mode) => other.modes.includes(mode));
}

/** True when both had the key from the start: then it is known which of them is meant when. */
function sharedBefore(table: readonly Command[], one: string, other: string, key: string): boolean {
  return [one, other].every((name) => table.find((command) => command.name === name)?.keys.includes(key));
}

const modified = /^(?:ctrl-|alt-|shift-)*(.+)$/su;

/** True for the name of a key: a character, or a name such as `space`, with `ctrl-`, `alt-` or `shift-` before it. */
export function isKey(text: string): boolean {
  const name = modified.exec(text)?.[1] ?? '';
  return [...name].length === 1 ? name > ' ' : keyNames.includes(name);
}
