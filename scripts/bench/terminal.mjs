/** A command comes in; it runs in a pseudo-terminal, and when what it wrote arrived goes out, in milliseconds. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_=>()#][0-9A-B]?/g;

/** A step to the right stands for a blank: some programs send no others. */
const stepped = /\x1b\[C/g;

/** What ends each of our frames: the end of a synchronized update. */
const frameEnd = '\x1b[?2026l';

let homes = 0;

/** Characters kept of what was written, so that a program that prints 10 MB does not slow the clock. */
const tail = 400_000;

function plain(written) {
  return written.replace(stepped, ' ').replace(sequences, '');
}

/** An expression that matches a text as it is. */
function literal(text) {
  return new RegExp(text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
}

export class Session {
  #pty;
  #written = '';
  #begun;
  #wake = () => {};
  #ended;

  /** Starts `command` with its words; the clock starts before the process does. */
  constructor([command, ...words], { columns = 80, rows = 24, home }) {
    this.#begun = performance.now();
    this.#pty = spawn(command, words, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: {
        PATH: process.env.PATH,
        // A home of its own, so that no place is remembered from one run to the next; what was compiled is.
        HOME: join(home, `home-${homes++}`),
        XDG_CACHE_HOME: join(home, 'cache'),
        LANG: 'C.UTF-8',
        COLORTERM: 'truecolor',
      },
    });
    this.#pty.onData((data) => {
      this.#written = (this.#written + data).slice(-tail);
      this.#wake();
    });
    this.#ended = new Promise((resolve) => {
      this.#pty.onExit(resolve);
    });
  }

  get pid() {
    return this.#pty.pid;
  }

  /** What was written since the last `key`, sequences and all. */
  get written() {
    return this.#written;
  }

  /** Milliseconds since the start until `words`, a text or an expression, stood in what was written since the last key. */
  words(words, patience) {
    return this.#when(
      () => plain(this.#written).search(typeof words === 'string' ? literal(words) : words) >= 0,
      this.#begun,
      words,
      patience,
    );
  }

  /** The first group of the last place where an expression fits what was written since the last key; null when it fits nowhere. */
  last(expression) {
    return [...plain(this.#written).matchAll(new RegExp(expression, 'g'))].at(-1)?.[1] ?? null;
  }

  /** Sends a key and forgets what was written before it. */
  key(bytes) {
    this.#written = '';
    this.#begun = performance.now();
    this.#pty.write(bytes);
    return this;
  }

  /** Sends a key; milliseconds until the frame that answers it is out. */
  answer(bytes, patience) {
    this.key(bytes);
    return this.#when(
      () => this.#written.includes(frameEnd),
      this.#begun,
      `a frame for ${JSON.stringify(bytes)}`,
      patience,
    );
  }

  /** Does something; milliseconds from before it until the frame that it leads to is out. */
  frameAfter(work, patience) {
    this.#written = '';
    this.#begun = performance.now();
    work();
    return this.#when(() => this.#written.includes(frameEnd), this.#begun, 'a frame', patience);
  }

  /** Sends a key without turning the clock back. */
  type(bytes) {
    this.#written = '';
    this.#pty.write(bytes);
    return this;
  }

  /** Resolves when nothing was written for so many milliseconds. */
  async quiet(milliseconds = 60) {
    for (let before = null; before !== this.#written; ) {
      before = this.#written;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
    return this;
  }

  /** Resident bytes of the process, now and at most. */
  memory() {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
    return { now: read('VmRSS'), most: read('VmHWM') };
  }

  /** Ends the process, and waits for that. */
  async end() {
    try {
      process.kill(this.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await this.#ended;
  }

  /** Waits for the process to end by itself. */
  ended() {
    return this.#ended;
  }

  #when(holds, from, what, patience = 20_000) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), patience);
      this.#wake = () => {
        if (!holds()) return;
        const milliseconds = performance.now() - from;
        clearTimeout(late);
        this.#wake = () => {};
        resolve(milliseconds);
      };
      this.#wake();
    });
  }
}

/** Opens and leaves a program as a person would: what it keeps for its next start is kept then. */
export async function visit(command, words, options) {
  const session = new Session(command, options);
  try {
    await session.words(words);
    await session.quiet(400);
    session.type('q');
    await Promise.race([session.ended(), new Promise((resolve) => setTimeout(resolve, 2000))]);
  } finally {
    await session.end();
  }
}

/** Runs a command until `words` stand on its screen, then ends it; milliseconds from its start. */
export async function untilWords(command, words, options) {
  const session = new Session(command, options);
  try {
    return await session.words(words, options.patience);
  } finally {
    await session.end();
  }
}
