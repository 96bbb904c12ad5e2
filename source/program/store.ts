/** Messages come in; the one state, its listeners and what is to be done outside go out. It lives outside React. */

import type { Effect, Message, State } from './model.ts';
import { update } from './update.ts';

export interface Store {
  readonly state: () => State;
  /** Takes a message, changes the state, tells the listeners, then hands the effects on. */
  readonly send: (message: Message) => void;
  /** Calls `listener` after each change; gives back what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes the store of a session. `carry` is given each effect, in order, after the state has changed. */
export function createStore(first: State, carry: (effect: Effect, store: Store) => void): Store {
  let state = first;
  const listeners = new Set<() => void>();
  const store: Store = {
    state: () => state,
    send(message) {
      const [next, effects] = update(state, message);
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
