/** A command comes in; it runs in a real pseudo-terminal in front of a terminal model, and what a person would see and press goes in and out. */

import type { IPty } from '@lydell/node-pty';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { isRunnable } from './runnable.ts';
import type { Cell, ModesSeen, Seen } from './watch.ts';
import { cellOf, modesOf, watchTerminal } from './watch.ts';

export { pristine } from './watch.ts';

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Added to a small fixed environment: nothing of the caller's but what a program can't do without. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What TERM says. */
  readonly term?: string;
  /** Whether the model's answers (device attributes, cursor position) are sent back; true unless said otherwise. */
  readonly answers?: boolean;
}

export type Wanted = string | RegExp | ((session: PtySession) => boolean);

const fixed = { LANG: 'C.UTF-8', COLORTERM: 'truecolor' };
/** Of the caller's environment a command sees these alone; the last lets coverage be counted in it. */
const passedOn = ['PATH', 'HOME', 'NODE_V8_COVERAGE'] as const;

/** What is not set is left out: passed on, it would be the word `undefined`, and coverage would be written to a folder of that name. */
function given(): Record<string, string | undefined> {
  return Object.fromEntries(passedOn.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}

/** Starts a command in a terminal of 80 by 24 unless said otherwise. */
export function start(command: string, commandArguments: readonly string[], options: PtyOptions = {}): PtySession {
  return new PtySession(command, commandArguments, options);
}

const sessions = new Set<PtySession>();

/** Ends every command that is still running, so that a test that failed does not keep the runner waiting. */
export function killAll(): void {
  for (const session of sessions) session.kill();
}

export class PtySession {
  readonly seen: Seen;
  /** What the model has answered to questions. */
  readonly answers: string[] = [];
  readonly #pty: IPty;
  readonly #terminal: headless.Terminal;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<{ code: number; signal: number }>;
  readonly #changed = new Set<() => void>();

  constructor(command: string, commandArguments: readonly string[], options: PtyOptions) {
    const { columns = 80, rows = 24 } = options;
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.seen = watchTerminal(this.#terminal);
    this.#pty = spawn(command, [...commandArguments], {
      name: options.term ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd: options.cwd ?? process.cwd(),
      env: { ...given(), ...fixed, ...options.env },
      encoding: null,
    });
    // Without an encoding the data are bytes, whatever the declared type says.
    this.#pty.onData((data: string | Buffer) => this.#take(Buffer.from(data)));
    this.#terminal.onData((answer) => {
      this.answers.push(answer);
      if (options.answers !== false) this.#pty.write(answer);
    });
    sessions.add(this);
    this.#ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        sessions.delete(this);
        resolve({ code: exitCode, signal: signal ?? 0 });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Every byte written so far. */
  get bytes(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  /** How many bytes were written so far. */
  get written(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  /** Sends what keys would send, in one piece. */
  keys(text: string): this {
    this.#pty.write(text);
    return this;
  }

  /** Waits until the screen holds a text, fits a pattern, or the predicate is true; throws with the screen after `milliseconds`. */
  async waitFor(wanted: Wanted, milliseconds = 5000): Promise<this> {
    const holds = (): boolean => {
      if (typeof wanted === 'function') return wanted(this);
      // Of an update that has only come in part, a person sees nothing either.
      if (this.#terminal.modes.synchronizedOutputMode) return false;
      const text = this.screen().join('\n');
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    };
    const until = Date.now() + milliseconds;
    while (!holds()) {
      if (Date.now() > until) throw new Error(`waited in vain for ${wanted}; ${this.#picture()}`);
      await this.#change(20);
    }
    return this;
  }

  /** Waits until nothing has been written for some milliseconds, in which the command had nothing to do: on a busy machine one that waits for its turn writes nothing either. */
  async settled(milliseconds = 80): Promise<this> {
    for (let quiet = 0, before = -1; quiet < milliseconds; before = this.written) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      quiet = before === this.written && !isRunnable(this.pid) ? quiet + 10 : 0;
    }
    return this;
  }

  /** The rows on the screen, blanks at their ends removed. */
  screen(): string[] {
    const buffer = this.#terminal.buffer.active;
    return Array.from(
      { length: this.#terminal.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  /** One cell, 0-based. */
  cell(column: number, row: number): Cell {
    return cellOf(this.#terminal, column, row);
  }

  /** Where the text cursor stands, 0-based. */
  cursor(): { column: number; row: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { column: cursorX, row: cursorY };
  }

  modes(): ModesSeen {
    return modesOf(this.#terminal, this.seen);
  }

  /** Another program writes to the same terminal. */
  spill(text: string): this {
    this.#terminal.write(text);
    return this;
  }

  resize(columns: number, rows: number): this {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
    return this;
  }

  /** Sends a signal to the command itself. */
  signal(name: NodeJS.Signals): this {
    process.kill(this.#pty.pid, name);
    return this;
  }

  /** The terminal stops reading, as over a frozen connection. */
  stall(): this {
    this.#pty.pause();
    return this;
  }

  unstall(): this {
    this.#pty.resume();
    return this;
  }

  /** The window is closed: the command's terminal is gone. */
  hangUp(): void {
    // The declared type hides it; without it the master side stays open.
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  /** Waits for the end; throws after `milliseconds`. A death by signal counts as 128 + n, as in a shell. */
  async exit(milliseconds = 5000): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`still running; ${this.#picture()}`)), milliseconds);
    });
    try {
      const { code, signal } = await Promise.race([this.#ended, late]);
      await new Promise<void>((resolve) => this.#terminal.write('', resolve));
      return signal === 0 ? code : 128 + signal;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends what is still running, for the end of a test. */
  kill(): void {
    try {
      // A stalled terminal would never tell of the end.
      this.#pty.resume();
      process.kill(this.#pty.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  }

  /** The screen for a message, not too much of it. */
  #picture(): string {
    const rows = this.screen().slice(0, 30);
    return `the screen:\n${rows.map((row) => row.slice(0, 100)).join('\n')}`;
  }

  #take(data: Buffer): void {
    this.#chunks.push(data);
    this.#terminal.write(data, () => {
      for (const wake of this.#changed) wake();
    });
  }

  /** Resolves at the next change of the screen, or after some milliseconds. */
  #change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#changed.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#changed.add(done);
    });
  }
}
