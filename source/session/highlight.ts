/** A store comes in; the first code on its screen has the highlighter loaded, and the screen drawn again with colours. */

import { forgetPages } from '../page/page.ts';
import { codeInSight } from '../program/code.ts';
import type { Store } from '../program/store.ts';

/** Watches for code until there is some. What goes wrong while loading goes to `failed`. */
export function colourCode(store: Store, failed: (error: unknown) => void): void {
  const look = (): void => {
    if (!codeInSight(store.state())) return;
    end();
    import('../page/highlight.ts')
      .then(({ loadHighlighter }) => loadHighlighter())
      .then(() => {
        const { document, others } = store.state();
        for (const one of [document, ...others.map((other) => other.document)]) forgetPages(one);
        store.send({ type: 'redraw' });
      })
      .catch(failed);
  };
  const end = store.subscribe(look);
  look();
}
