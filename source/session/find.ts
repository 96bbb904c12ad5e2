/** A loaded document, and the paths of more, come in; the finder is on the terminal until something is chosen, and what is chosen goes out. */

import type { Loaded } from '../document/load.ts';
import type { Chosen } from '../program/choosing.ts';
import type { Store } from '../program/store.ts';
import { runSession, type SessionOptions } from './run.ts';

export interface Choice {
  /** In the order of the documents, and in document order; empty when nothing was chosen. */
  readonly chosen: readonly Chosen[];
  /** 0 when something was chosen, 1 when there was nothing to choose, 130 when it was called off. */
  readonly code: number;
}

/** Lets a person choose; nothing is written but to the terminal, and no place is remembered. Throws Trouble when there is no terminal. */
export async function runFinder(
  loaded: Loaded,
  more: readonly string[],
  settings: SessionOptions['settings'],
): Promise<Choice> {
  const stores: Store[] = [];
  const code = await runSession({
    loaded,
    start: 'read',
    at: null,
    sections: [],
    settings,
    choosing: true,
    more,
    attached: (store) => stores.push(store),
  });
  const state = stores[0]?.state();
  if (!state) throw new Error('The finder ended before it began.');
  return { chosen: code === 0 ? (state.choosing?.chosen ?? []) : [], code };
}
