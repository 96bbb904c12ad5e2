/** Jobs on pictures come in; they are done one after another on a thread of their own, and what they give goes out. */

import { Worker } from 'node:worker_threads';
import type { Job } from './decode.ts';

/** A picture that takes longer, in milliseconds, is taken for damaged: its thread is ended, and another one begun for the next. */
const patience = 10_000;
/** Megabytes that the thread may take. */
const mostMemory = 768;

interface Waiting {
  readonly job: Job;
  readonly done: (bytes: Uint8Array | null) => void;
}

export class Jobs {
  readonly #script: URL;
  #worker: Worker | null = null;
  #waiting: Waiting[] = [];
  #running: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #ticket = 0;

  /** `script` is what the build has made of `worker.ts`. */
  constructor(script: URL) {
    this.#script = script;
  }

  /** Null for a file that is damaged, or that cannot be unpacked within bounds. */
  run(job: Job): Promise<Uint8Array | null> {
    return new Promise((done) => {
      this.#waiting.push({ job, done });
      this.#next();
    });
  }

  /** Ends the thread; jobs that wait come to nothing. */
  close(): void {
    this.#waiting = [];
    this.#finish(null, true);
  }

  #next(): void {
    if (this.#running || this.#waiting.length === 0) return;
    this.#running = this.#waiting.shift()!;
    const worker = this.#worker ?? this.#begin();
    this.#timer = setTimeout(() => this.#finish(null, true), patience);
    worker.postMessage({ ticket: ++this.#ticket, job: this.#running.job });
  }

  #begin(): Worker {
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    worker.on('message', ({ ticket, bytes }: { readonly ticket: number; readonly bytes: Uint8Array | null }) => {
      if (ticket === this.#ticket) this.#finish(bytes, false);
    });
    // Out of memory, most likely.
    worker.on('error', () => {
      if (this.#worker === worker) this.#finish(null, true);
    });
    // Behind its listeners, which would keep the program from ending.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  /** `isOver`: with the thread. */
  #finish(bytes: Uint8Array | null, isOver: boolean): void {
    clearTimeout(this.#timer);
    if (isOver) {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }
    const running = this.#running;
    this.#running = null;
    running?.done(bytes);
    this.#next();
  }
}
