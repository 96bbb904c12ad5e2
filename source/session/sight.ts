/** A store comes in; the first picture on its screen has what shows pictures loaded. */

import { pictureInSight } from '../program/pictures.ts';
import type { Store } from '../program/store.ts';
import type { Terminal } from '../terminal/open.ts';
import type { Choice } from '../terminal/pictures/protocol.ts';
import type { OpenDocuments } from './documents.ts';

/** Watches for a picture until there is one. `images` is the setting of that name; text for a Choice when it was given. */
export function seePictures(store: Store, terminal: Terminal, documents: OpenDocuments, images: unknown): void {
  if (images === 'off') return;
  const look = (): void => {
    if (!pictureInSight(store.state())) return;
    end();
    import('./pictures.ts')
      .then(({ showPictures }) => showPictures(store, terminal, documents, (images ?? 'auto') as Choice))
      .catch(terminal.fail);
  };
  const end = store.subscribe(look);
  look();
}
