/** A store and a terminal come in; what happens is appended to the terminal as text, for screen readers and terminals that can only print. */

import { lineAfter, spoken } from '../program/speak.ts';
import type { Store } from '../program/store.ts';
import type { Terminal } from '../terminal/open.ts';
import { safe } from '../text/gate.ts';

/** Says the state as it is now, and from then on what is new. */
export function speak(store: Store, terminal: Pick<Terminal, 'send' | 'beforeEnd'>): void {
  let last = store.state();
  let line = '';
  const say = (text: string): void => {
    line = lineAfter(line, text);
    if (text !== '') terminal.send(safe(text));
  };
  say(spoken(null, last, line).slice(1));
  store.subscribe(() => {
    const before = last;
    last = store.state();
    say(spoken(before, last, line));
  });
  terminal.beforeEnd(() => terminal.send('\n'));
}
