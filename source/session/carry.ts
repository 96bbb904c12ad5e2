/** An effect comes in; it is done outside, and what comes of it goes back to the store as a message. */

import { Trouble } from '../document/trouble.ts';
import type { Effect } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { prepareBig } from '../stage/big.ts';
import type { Terminal } from '../terminal/open.ts';
import { nextTheme } from '../themes/index.ts';

/** What effects need of the session around them. */
export interface Outside {
  readonly terminal: Pick<Terminal, 'suspend' | 'depth'>;
  readonly quit: (code: number) => void;
}

export function carrier(outside: Outside): (effect: Effect, store: Store) => void {
  return (effect, store) => {
    switch (effect.type) {
      case 'quit':
        return outside.quit(effect.code);
      case 'suspend':
        return void outside.terminal.suspend();
      case 'theme':
        return store.send({ type: 'theme', theme: nextTheme(store.state().theme).name });
      case 'stage':
        return void prepareBig().then(() => store.send({ type: 'redraw' }));
      case 'text':
        return void showText(effect.name, outside, store);
      case 'search':
        return void find(effect, store);
    }
  };
}

async function showText(name: 'welcome' | 'about', outside: Outside, store: Store): Promise<void> {
  const { renderText } = await import('./texts.tsx');
  store.send({ type: 'text', name, text: await renderText(name, outside.terminal.depth !== 'none') });
}

/** The newest search wins: one that has been overtaken is left off, and its result would be dropped anyway. */
async function find(effect: Extract<Effect, { type: 'search' }>, store: Store): Promise<void> {
  const [{ searchSlices }, { parseQuery }] = await Promise.all([
    import('../search/search.ts'),
    import('../search/query.ts'),
  ]);
  const { ticket, order } = effect;
  try {
    const slices = searchSlices(store.state().document, parseQuery(effect.query, { typing: true }), { order });
    for (;;) {
      if (store.state().tickets !== ticket) return;
      const { done, value: found } = await slices.next();
      if (done) return store.send({ type: 'found', ticket, found });
      await new Promise(setImmediate);
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    store.send({ type: 'refused', ticket, message: error.message });
  }
}
