/** Questions put to the terminal and replies that came are counted; a reply on its way when we end is taken in, so that the shell does not get it as typing. */

import { readSync } from 'node:fs';

/** A terminal that has not answered by then will not, in milliseconds. */
const answersWithin = 500;
/** How long the end may wait for a reply. */
const patience = 60;

export class Questions {
  #asked: number[] = [];

  asked(): void {
    this.#asked.push(performance.now());
  }

  answered(): void {
    this.#asked.shift();
  }

  /** Reads from `descriptor`, which must not block, until the replies still expected are in, or a short while. */
  settle(descriptor: number): void {
    const now = performance.now();
    let expected = this.#asked.filter((time) => now - time < answersWithin).length;
    const bytes = Buffer.alloc(1024);
    const sleeper = new Int32Array(new SharedArrayBuffer(4));
    while (expected > 0 && performance.now() - now < patience) {
      try {
        const text = bytes.toString('latin1', 0, readSync(descriptor, bytes));
        expected -= text.match(/\x07|\x1b\\|\x1b\[[?>]?[\d;]+[a-z]/g)?.length ?? 0;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
        Atomics.wait(sleeper, 0, 0, 2);
      }
    }
  }
}
