/** Messages come in; the one state, its listeners and what is to be done outside go out. It lives outside React. */

import type { Effect, Message, State, Time } from './model.ts';
import { update } from './update.ts';

export interface Store {
  readonly state: () => State;
  /** Takes a message, changes the state, tells the listeners, then hands the effects on. */
  readonly send: (message: Message) => void;
  /** Calls `listener` after each change; gives back what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What may bring another slide: on stage the time of it counts. */
const timed: ReadonlySet<string> = new Set(['key', 'press', 'mouse', 'drive', 'document', 'included', 'found']);

/**
 * Makes the store of a session. `carry` is given each effect, in order, after the state has changed.
 * `clock` tells the time: while a talk is on, a tick goes before whatever may bring another slide.
 */
export function createStore(
  first: State,
  carry: (effect: Effect, store: Store) => void,
  clock: (() => Time) | null = null,
): Store {
  let state = first;
  const listeners = new Set<() => void>();
  const store: Store = {
    state: () => state,
    send(message) {
      const isTimed = clock !== null && state.talk !== null && timed.has(message.type);
      const ready = isTimed ? update(state, { type: 'tick', ...clock() })[0] : state;
      const [next, effects] = update(ready, message);
      if (next !== state) {
        state = next;
        for (const listener of listeners) listener();
      }
      for (const effect of effects) carry(effect, store);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
