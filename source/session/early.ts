/** A store and its terminal come in; until Ink draws, keys are answered here and each new frame is painted. */

import type { Store } from '../program/store.ts';
import type { Terminal } from '../terminal/open.ts';

/** So many milliseconds without a key, and Ink is loaded: what was typed ahead is answered first. Loading blocks, so it waits for a pause. */
const pause = 16;

/** Keys that come as one character and have a name; every other printable character is its own. */
const named: Readonly<Record<string, string>> = { ' ': 'space', '\r': 'enter', '\u007f': 'backspace' };

/** The name of a key, or null when only Ink can tell what it is. */
function nameOf(sequence: string): string | null {
  return named[sequence] ?? (/^[!-~]$/.test(sequence) ? sequence : null);
}

export interface Early {
  /** Resolves when no key has come for a while. */
  paused(): Promise<void>;
  /** Leaves keys and frames to Ink. */
  end(): void;
}

/** From the first paint on. `draw` gives the rows of the state, joined by LF. */
export function answerEarly(
  store: Store,
  terminal: Pick<Terminal, 'input' | 'onKey' | 'paint'>,
  draw: () => string,
): Early {
  let last = performance.now();
  const endKeys = terminal.onKey((sequence) => {
    last = performance.now();
    // Behind a key that waits for Ink, all of them wait.
    const key = terminal.input.readableLength === 0 ? nameOf(sequence) : null;
    if (key !== null) store.send({ type: 'key', key });
    return key !== null;
  });
  const endFrames = store.subscribe(() => terminal.paint(draw()));
  return {
    async paused() {
      for (let left = pause; left > 0; left = last + pause - performance.now())
        await new Promise((resolve) => setTimeout(resolve, left));
    },
    end() {
      endKeys();
      endFrames();
    },
  };
}
