/** Standard input comes in; its bytes go out, with a word to the person when nothing comes. */

import { fstatSync, read } from 'node:fs';
import { complain } from './output.ts';

/** After so many milliseconds without a byte, the first or the next, the person is told once what lectern waits for. */
const patience = 1000;

/** Whether somebody has put something on standard input: a pipe, a file or a socket. A terminal and /dev/null are neither. */
export function hasInput(): boolean {
  try {
    const what = fstatSync(0);
    return what.isFIFO() || what.isFile() || what.isSocket();
  } catch {
    return false;
  }
}

/** The bytes of standard input to its end. Reads the descriptor itself: `process.stdin` would load the whole network stack. */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  let hasCome = false;
  let isTold = false;
  const hint = setTimeout(() => {
    isTold = hasCome;
    complain(
      hasCome
        ? 'standard input goes on; the text is shown when it has ended. Ctrl-C leaves.'
        : 'waiting for text on standard input; Ctrl-C leaves, and a file may be named instead.',
    );
  }, patience);
  try {
    for (;;) {
      const bytes = Buffer.allocUnsafe(65_536);
      const count = await readSome(bytes);
      if (count === 0) return;
      hasCome = true;
      if (!isTold) hint.refresh();
      yield bytes.subarray(0, count);
    }
  } finally {
    clearTimeout(hint);
  }
}

/** How many bytes were read; 0 at the end. Somebody may have made the pipe non-blocking: then it is asked again. */
export async function readSome(bytes: Uint8Array): Promise<number> {
  for (;;) {
    const answer = await new Promise<number | null>((resolve, reject) => {
      read(0, bytes, 0, bytes.length, null, (error, count) => {
        if (!error) resolve(count);
        else if (error.code === 'EAGAIN') resolve(null);
        else if (error.code === 'EOF') resolve(0);
        else reject(error);
      });
    });
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
