/** Bytes of the terminal come in as they are read; one key a `read()` goes out to Ink, everything else to listeners. */

import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { InputEvent, Split } from './input.ts';
import { settle, splitInput } from './input.ts';

/** How long the beginning of something may wait for its rest, in milliseconds. */
const patience: Readonly<Record<Split['wait'], number>> = { nothing: 0, escape: 25, string: 1000, paste: 1000 };
/** A string or paste longer than this, in UTF-16 units, is cut: nobody types it, and memory stays bounded. */
const longest: Readonly<Record<Split['wait'], number>> = { nothing: 0, escape: 64, string: 65_536, paste: 1_048_576 };
/** Keys kept for Ink while it is not reading. */
const keptKeys = 4096;

/** Escape as the kitty protocol writes it: Ink would hold a bare one back for what may follow, and we have waited already. */
const escapeForInk = '\x1b[27u';

/** What Ink takes for a terminal's standard input: each `read()` gives one key or one paste. */
export class KeyStream extends Readable {
  readonly isTTY = true;
  readonly isRaw = true;

  constructor() {
    super({ objectMode: true, highWaterMark: keptKeys });
  }

  override _read(): void {}

  /** Keys are strings already; the inherited method would join those that wait. */
  override setEncoding(): this {
    return this;
  }

  /** Raw mode belongs to the terminal from its opening to its closing. */
  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** Joins what is read in pieces, gives each event to `deliver` in order, and settles what stays unfinished. */
export class KeyReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #deliver: (event: InputEvent) => void;
  #rest = '';
  #wait: Split['wait'] = 'nothing';
  #timer: NodeJS.Timeout | undefined;

  constructor(deliver: (event: InputEvent) => void) {
    this.#deliver = deliver;
  }

  /** Takes bytes as they came; a character cut between two reads is put together. */
  push(bytes: Uint8Array): void {
    clearTimeout(this.#timer);
    const { events, rest, wait } = splitInput(this.#rest, this.#decoder.write(Buffer.from(bytes)));
    this.#rest = rest.length > longest[wait] ? rest.slice(0, longest[wait]) : rest;
    this.#wait = wait;
    for (const event of events) this.#deliver(event);
    if (wait !== 'nothing') this.#timer = setTimeout(() => this.settle(), patience[wait]);
  }

  /** Nothing more will follow what is unfinished. */
  settle(): void {
    clearTimeout(this.#timer);
    const events = settle(this.#rest, this.#wait);
    this.#rest = '';
    this.#wait = 'nothing';
    for (const event of events) this.#deliver(event);
  }
}

/** What Ink is to read for an event; null for those that are not for Ink. */
export function chunkForInk(event: InputEvent): string | null {
  if (event.kind === 'paste') return `\x1b[200~${event.text}\x1b[201~`;
  if (event.kind !== 'key') return null;
  return event.sequence === '\x1b' ? escapeForInk : event.sequence;
}
