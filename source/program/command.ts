/** What a command is: one row with its keys, its words, when it is there and what it does; help, foot and README come from it. */

import type { ModeKind, Result, State } from './model.ts';

export interface Command {
  readonly name: string;
  /** Key names as `keyLabel` knows them; the first is the one shown. */
  readonly keys: readonly string[];
  readonly modes: readonly ModeKind[];
  /** What it does, in a few plain words, for help. */
  readonly says: string;
  /** A word for the foot of the screen; commands with the same word are shown together. */
  readonly hint?: string;
  /** On the speaker's screen: it is done on the stage. */
  readonly drives?: true;
  readonly available?: (state: State) => boolean;
  /** `count` is the number typed before the key, or null. */
  readonly run: (state: State, count: number | null) => State | Result;
}

const labels: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Del',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  f5: 'F5',
};

/** The names of keys that are no characters. */
export const keyNames: readonly string[] = Object.keys(labels);

/** A key as people read it: `ctrl-f` becomes `Ctrl-F`. */
export function keyLabel(key: string): string {
  const parts = /^((?:ctrl-|alt-|shift-)*)(.+)$/.exec(key);
  if (!parts?.[1]) return labels[key] ?? key;
  const modifiers = parts[1]
    .split('-')
    .filter(Boolean)
    .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}-`);
  const name = parts[2]!;
  return modifiers.join('') + (labels[name] ?? name.toUpperCase());
}

/** A command's answer as state and effects. */
export function settled(answer: State | Result): Result {
  return Array.isArray(answer) ? (answer as Result) : [answer as State, []];
}
