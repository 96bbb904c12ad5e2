/** Text comes in; standard output and standard error get it: the one place from which commands that print do so. */

import { closeSync, fstatSync, writeSync } from 'node:fs';
import { Trouble } from '../document/trouble.ts';
import { safe } from '../text/gate.ts';

/** Why what is printed can't be written, by the code of the system. */
const unwritable: Readonly<Record<string, string>> = {
  ENOSPC: "The output can't be written: no space is left on the device.",
  EDQUOT: "The output can't be written: no more space is granted there.",
  EFBIG: "The output can't be written: the file would be too large.",
  EIO: "The output can't be written: the device failed.",
};

/** Thrown when whoever read standard output has gone: the program ends quietly. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Characters kept before they are written: few system calls, and the first hits still come early. */
const most = 16_384;
let waiting = '';
/** Where they become bytes, three of UTF-8 at most each, unless there are many more of them. */
let room: Buffer | null = null;

/** Puts text on standard output, sooner or later; `flush` writes what waits. Throws `ClosedPipe`. */
export function print(text: string): void {
  waiting += text;
  if (waiting.length >= most) flush();
}

/** Writes what waits. Throws `ClosedPipe`. */
export function flush(): void {
  const text = waiting;
  waiting = '';
  room ??= Buffer.allocUnsafeSlow(6 * most);
  write(1, text.length > 2 * most ? Buffer.from(text) : room.subarray(0, room.write(text)));
}

/** Puts bytes on standard output, behind the text that waits. Throws `ClosedPipe`. */
export function printBytes(bytes: Buffer): void {
  flush();
  write(1, bytes);
}

/** Says one sentence on standard error, behind the program's name. What the sentence quotes must stand on its line: `safeLine`. */
export function complain(sentence: string): void {
  report(`lectern: ${sentence}`);
}

/** Puts a line on standard error as it is: of a table or a list that is no part of what is printed. Whatever it is made of, it passes the gate here. */
export function report(line: string): void {
  try {
    write(2, Buffer.from(`${safe(line)}\n`));
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

/** Writes all of it, waiting for a reader that is slow: a pipe somebody made non-blocking answers EAGAIN. */
function write(descriptor: number, bytes: Buffer): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw unwritten(error) ?? new ClosedPipe();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The sentence for what the system threw while something was written; null for a pipe that nobody reads any more. */
export function unwritten(error: unknown): Trouble | null {
  const code = codeOf(error);
  return code === 'EPIPE' ? null : new Trouble(unwritable[code] ?? `The output can't be written (${code || error}).`);
}

/** Whether a descriptor is a terminal. Only a character device can be one, so a pipe or a file never loads `node:tty`. */
export async function isTerminal(descriptor: 0 | 1 | 2): Promise<boolean> {
  if (!fstatSync(descriptor).isCharacterDevice()) return false;
  const { isatty } = await import('node:tty');
  return isatty(descriptor);
}

/**
 * As it ends, Node puts a terminal back as it found it at its start. In a pipe that is not ours to do: the program behind us
 * (fzf, less) may have set the terminal for its own keys by then. Node passes over descriptors that are closed.
 */
export function leaveTerminalAlone(): void {
  if (!fstatSync(1).isFIFO()) return;
  for (const descriptor of [0, 2]) if (fstatSync(descriptor).isCharacterDevice()) closeSync(descriptor);
}
