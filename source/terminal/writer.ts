/** Text for the terminal comes in; its bytes go out without ever blocking, in order, and an error of a terminal that has gone stays quiet. */

import { closeSync, constants, openSync, writeSync } from 'node:fs';

/** How long to wait before trying again, in milliseconds: short at first, then no oftener than a screen is refreshed. */
const firstRetry = 1;
const lastRetry = 16;

/** What a write says when the other end has gone. */
const gone = new Set(['EIO', 'EPIPE', 'EBADF', 'ENXIO', 'ENOTTY']);

/**
 * Opens the terminal behind `descriptor` once more, so that only our own handle does not block:
 * the one we were given may be shared with the shell. Falls back to the descriptor itself.
 */
export function openUnblocked(descriptor: number): number {
  const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
  for (const path of [`/proc/self/fd/${descriptor}`, '/dev/tty']) {
    try {
      return openSync(path, flags);
    } catch {
      // The next path, or the descriptor as it is.
    }
  }
  return descriptor;
}

/** Sleeps without giving up the thread, for the last bytes before the end. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

export class Writer {
  readonly #descriptor: number;
  readonly #drained: () => void;
  readonly #gone: () => void;
  #waiting: Buffer = Buffer.alloc(0);
  #timer: NodeJS.Timeout | undefined;
  #delay = firstRetry;
  #lost = false;

  /** `drained` is called when bytes that had to wait are out, `gone` once when nobody is there to read any more. */
  constructor(descriptor: number, drained: () => void, gone: () => void) {
    this.#descriptor = descriptor;
    this.#drained = drained;
    this.#gone = gone;
  }

  /** True while the terminal does not read: ask nothing more of it. */
  get blocked(): boolean {
    return this.#waiting.length > 0;
  }

  /** Writes what the terminal takes now and keeps the rest. */
  send(text: string): void {
    if (text === '' || this.#lost) return;
    const bytes = Buffer.from(text);
    if (this.blocked) {
      this.#waiting = Buffer.concat([this.#waiting, bytes]);
      return;
    }
    this.#waiting = bytes;
    this.#push();
    if (this.blocked) this.#retry();
  }

  /** Closes our own handle; nothing is written any more. */
  close(): void {
    this.#lost = true;
    clearTimeout(this.#timer);
    if (this.#descriptor > 2) closeSync(this.#descriptor);
  }

  /**
   * Sends text now and waits `patience` milliseconds at most until all of it is out.
   * What waited before is dropped when it can't be sent in that time, and the sequence it was cut in is cancelled.
   * Gives what is left of the text: '' unless the terminal still does not read.
   */
  flush(text: string, patience: number): string {
    clearTimeout(this.#timer);
    const until = performance.now() + patience;
    this.#drain(until);
    const cut = this.blocked ? '\x18' : '';
    this.#waiting = Buffer.from(cut + text);
    this.#push();
    this.#drain(until);
    const left = this.#waiting.toString();
    this.#waiting = Buffer.alloc(0);
    return left;
  }

  #drain(until: number): void {
    while (this.blocked && !this.#lost && performance.now() < until) {
      pause(5);
      this.#push();
    }
  }

  #retry(): void {
    this.#timer = setTimeout(() => {
      const before = this.#waiting.length;
      this.#push();
      this.#delay = this.#waiting.length < before ? firstRetry : Math.min(lastRetry, this.#delay * 2);
      if (this.blocked) this.#retry();
      else if (!this.#lost) this.#drained();
    }, this.#delay);
  }

  #push(): void {
    try {
      while (this.blocked) this.#waiting = this.#waiting.subarray(writeSync(this.#descriptor, this.#waiting));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code === 'EAGAIN') return;
      if (!gone.has(code)) throw error;
      this.#waiting = Buffer.alloc(0);
      if (this.#lost) return;
      this.#lost = true;
      this.#gone();
    }
  }
}
