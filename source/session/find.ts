/** A loaded document comes in; the finder is on the terminal until something is chosen, and what is chosen goes out. */

import type { Loaded } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import type { Store } from '../program/store.ts';
import type { Hit } from '../search/model.ts';
import { runSession, type SessionOptions } from './run.ts';

export interface Choice {
  readonly document: Document;
  /** In document order; empty when nothing was chosen. */
  readonly hits: readonly Hit[];
  /** 0 when something was chosen, 1 when there was nothing to choose, 130 when it was called off. */
  readonly code: number;
}

/** Lets a person choose; nothing is written but to the terminal, and no place is remembered. Throws Trouble when there is no terminal. */
export async function runFinder(loaded: Loaded, settings: SessionOptions['settings']): Promise<Choice> {
  const stores: Store[] = [];
  const code = await runSession({
    loaded,
    start: 'read',
    at: null,
    sections: [],
    settings,
    choosing: true,
    attached: (store) => stores.push(store),
  });
  const state = stores[0]?.state();
  if (!state) throw new Error('The finder ended before it began.');
  return { document: state.document, hits: code === 0 ? (state.choosing?.chosen ?? []) : [], code };
}
