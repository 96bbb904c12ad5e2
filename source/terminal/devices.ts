/** The process's standard streams come in; the terminal to read keys from, to draw on and to lend to others goes out. */

import { closeSync, openSync } from 'node:fs';
import type { OnReadOpts, SocketConstructorOpts } from 'node:net';
import { isatty, ReadStream, WriteStream } from 'node:tty';
import { Trouble } from '../document/trouble.ts';
import type { Size } from './output.ts';

export interface Devices {
  readonly input: number;
  readonly output: number;
}

const ownTerminal = '/dev/tty';

/**
 * Descriptors of standard input and output where they are terminals, else of the terminal this process was started from.
 * Throws Trouble when there is none.
 */
export function findDevices(): Devices {
  const input = isatty(0) ? 0 : null;
  const output = isatty(1) ? 1 : null;
  if (input !== null && output !== null) return { input, output };
  try {
    return { input: input ?? openSync(ownTerminal, 'r+'), output: output ?? openSync(ownTerminal, 'r+') };
  } catch {
    const purpose = input === null ? 'to read keys from' : 'to draw the page on';
    throw new Trouble(`There is no terminal ${purpose}.`);
  }
}

/**
 * Runs `work` with a descriptor of the terminal that another program can use as its own three streams.
 * It is opened anew: ours do not block, and a program that shares one would not either.
 */
export async function withFreshTerminal<T>(work: (descriptor: number) => Promise<T>): Promise<T> {
  let descriptor: number;
  try {
    descriptor = openSync(ownTerminal, 'r+');
  } catch {
    return work(0);
  }
  try {
    return await work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads into one buffer, so that `pause` really stops reading and leaves the bytes to whoever is next. */
export function openSource(descriptor: number, take: (bytes: Uint8Array) => void): ReadStream {
  const settings: SocketConstructorOpts & { onread: OnReadOpts } = {
    onread: {
      buffer: Buffer.alloc(4096),
      callback(length, buffer) {
        take(buffer.subarray(0, length));
        return true;
      },
    },
  };
  return new ReadStream(descriptor, settings);
}

/**
 * Gives the function that asks the terminal its size: what it says, or what COLUMNS and LINES say, or 80 by 24,
 * for some terminals say 0.
 */
export function sizeReader(descriptor: number, environment: Readonly<Record<string, string | undefined>>): () => Size {
  const screen: WriteStream & { _refreshSize?(): void } = new WriteStream(descriptor);
  return () => {
    // Node makes only the stream of standard output look at its size again; this is what it calls.
    screen._refreshSize?.();
    return {
      columns: screen.columns || Number(environment.COLUMNS) || 80,
      rows: screen.rows || Number(environment.LINES) || 24,
    };
  };
}
