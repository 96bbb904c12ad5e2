/** How far a search has come goes in; a line on a terminal that says so, once it takes long, goes out and is wiped at the end. */

import { safeLine } from '../text/gate.ts';

export interface Progress {
  /** `index` is 0-based: the document that is being searched. */
  at(index: number, name: string): void;
  /** Wipes the line. */
  end(): void;
}

/** Milliseconds before anything is said, and between two lines. */
const patience = 1000;
const every = 100;

/** Tells of `total` documents through `write`; `now` in milliseconds. */
export function progressOf(total: number, write: (text: string) => void, now: () => number = Date.now): Progress {
  let next = now() + patience;
  let isShown = false;
  return {
    at(index, name) {
      if (now() < next) return;
      next = now() + every;
      isShown = true;
      const count = total > 1 ? ` ${index + 1} of ${total}:` : '';
      write(`\r\x1b[Klectern: searching${count} ${safeLine(name).slice(-50)}`);
    },
    end() {
      if (isShown) write('\r\x1b[K');
      isShown = false;
    },
  };
}
