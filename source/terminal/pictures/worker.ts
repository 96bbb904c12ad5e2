/** Jobs come in from the session's thread; what was made of them goes back. A thread of its own: unpacking a photograph takes longer than a frame. */

import { parentPort } from 'node:worker_threads';
import { decoded, type Job } from './decode.ts';

parentPort?.on('message', ({ ticket, job }: { readonly ticket: number; readonly job: Job }) => {
  try {
    const made = decoded(job);
    // A copy of its own, so that handing it over takes nothing else along.
    const bytes = new Uint8Array(made);
    parentPort?.postMessage({ ticket, bytes }, [bytes.buffer]);
  } catch {
    parentPort?.postMessage({ ticket, bytes: null });
  }
});
