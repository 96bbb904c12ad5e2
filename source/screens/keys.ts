/** A key as Ink tells it comes in; its name as the table of commands spells it goes out. */

import type { Key } from 'ink';

const named: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

/** The name of a key, or null when it means nothing. Terminals send DEL for the backspace key, which Ink calls delete. */
export function keyName(input: string, key: Key): string | null {
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  const special = named.find(([flag]) => key[flag]);
  const name = special ? special[1] : input === ' ' ? 'space' : input;
  if (name === '' || name === undefined) return null;
  if (key.ctrl) return `ctrl-${name.toLowerCase()}`;
  if (key.meta && name !== 'escape') return `alt-${name}`;
  if (name === '\r' || name === '\n') return 'enter';
  return name < ' ' ? null : name;
}
