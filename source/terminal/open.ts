/** What a session wants of the terminal comes in; the terminal, in raw mode and ready for the first frame, goes out. */

import type { OnReadOpts, SocketConstructorOpts } from 'node:net';
import { isatty, ReadStream, WriteStream } from 'node:tty';
import type { Depth } from './colours.ts';
import { depthOf } from './colours.ts';
import { findDevices } from './devices.ts';
import type { InputEvent, Reply } from './input.ts';
import { chunkForInk, KeyReader, KeyStream } from './keys.ts';
import { Modes } from './modes.ts';
import type { MouseEvent } from './mouse.ts';
import type { Size } from './output.ts';
import { Output } from './output.ts';
import type { Guard } from './restore.ts';
import { guard } from './restore.ts';
import { suspension } from './suspend.ts';
import { openUnblocked, Writer } from './writer.ts';

export interface TerminalOptions {
  /** Draw on the alternate screen; false appends to the scrollback, for a screen reader. */
  readonly alternate: boolean;
  /** Capture clicks and drags; selecting text with the mouse then needs Shift. */
  readonly mouse: boolean;
  /** Let the wheel send arrow keys, without capturing the mouse. */
  readonly wheel: boolean;
}

export interface Terminal extends Pick<Guard, 'die' | 'fail' | 'beforeEnd' | 'restore'> {
  /** One key a `read()`, those typed before Ink came included. */
  readonly input: KeyStream;
  readonly output: Output;
  /** What Ink's `render` is to be given: whole frames to our output, which knows what of them has changed. */
  readonly forInk: typeof inkSettings & { readonly stdin: KeyStream; readonly stdout: Output };
  readonly depth: Depth;
  /** Always positive. */
  size(): Size;
  /** Shows the first frame, rows joined by LF, before Ink is loaded. */
  paint(text: string): void;
  /** Sends a sequence of ours (clipboard, question, image); without an alternate screen also text, LF for a new line. */
  send(sequence: string): void;
  /** Each of these gives a function that ends the listening. */
  onMouse(listener: (event: MouseEvent) => void): () => void;
  onReply(listener: (reply: Reply) => void): () => void;
  onResize(listener: (size: Size) => void): () => void;
  /** After a suspension, an editor, or a continued stop, when the frame has been drawn again. */
  onResume(listener: () => void): () => void;
  /** Sees every key before Ink; one that returns true keeps it from Ink (F5 and others have no name there). */
  onKey(listener: (sequence: string) => boolean): () => void;
  /** Whether the wheel scrolls (reading) or does nothing (on stage). */
  setWheel(wanted: boolean): void;
  setMouse(wanted: boolean): void;
  /** Ctrl-Z. */
  suspend(): Promise<void>;
  /** Lends the terminal to another program (an editor) until `work` is done. */
  lend<T>(work: () => Promise<T>): Promise<T>;
}

/** Everything that Ink would do to a terminal is done here. `maxFps`: its timer would hold keys back; frames are joined by the output. */
const inkSettings = {
  interactive: true,
  alternateScreen: false,
  incrementalRendering: false,
  exitOnCtrlC: false,
  patchConsole: false,
  maxFps: 1000,
} as const;

/** How long the end waits for a terminal that does not read, in milliseconds. */
const lastPatience = 300;

/**
 * Opens the terminal: raw mode is on when this returns, and nothing has been written; the modes go out with the first frame.
 * From now on every death puts the terminal back. Ctrl-C ends with 130 and Ctrl-Z suspends from here, before and after Ink is loaded.
 * Throws Trouble when there is no terminal.
 */
export function openTerminal(options: TerminalOptions): Terminal {
  const devices = findDevices();
  const source = openSource(devices.input, (bytes) => reader.push(bytes));
  const screen = new WriteStream(devices.output);
  const writer = new Writer(
    openUnblocked(devices.output),
    () => output.show(),
    () => guarded.die('SIGHUP'),
  );
  const output = new Output(writer, sizeOf(screen));
  const input = new KeyStream();
  const modes = new Modes();
  const heard = {
    mouse: new Set<(event: MouseEvent) => void>(),
    reply: new Set<(reply: Reply) => void>(),
    resize: new Set<(size: Size) => void>(),
    resume: new Set<() => void>(),
    key: new Set<(sequence: string) => boolean>(),
  };
  let entered = false;

  const reader = new KeyReader((event) => deliver(event));

  function deliver(event: InputEvent): void {
    if (event.kind === 'mouse') for (const listener of heard.mouse) listener(event);
    if (event.kind === 'reply') for (const listener of heard.reply) listener(event);
    if (event.kind === 'key') {
      if (event.sequence === '\x03') guarded.die('SIGINT');
      if (event.sequence === '\x1a') return void jobs.suspend();
      for (const listener of heard.key) if (listener(event.sequence)) return;
    }
    const chunk = chunkForInk(event);
    if (chunk !== null && input.readableLength < input.readableHighWaterMark) input.push(chunk);
  }

  /** What switches the modes on, the first time something is to be written. */
  function enter(): string {
    if (entered) return '';
    entered = true;
    return modes.enter();
  }

  function refreshSize(): void {
    const size = sizeOf(screen, true);
    if (size.columns === output.columns && size.rows === output.rows) return;
    for (const listener of heard.resize) listener(size);
    output.resize(size);
  }

  function release(): void {
    output.open = false;
    source.pause();
    reader.settle();
    if (entered) writer.flush(modes.leave(), lastPatience);
    source.setRawMode(false);
  }

  function reclaim(): void {
    source.setRawMode(true);
    source.resume();
    writer.send(entered ? modes.enter() : '');
    refreshSize();
    output.open = true;
    for (const listener of heard.resume) listener();
  }

  const guarded = guard((message) => {
    jobs.end();
    process.off('SIGWINCH', refreshSize);
    output.open = false;
    source.pause();
    // A terminal that does not read would block standard error as well.
    const shared = isatty(2);
    writer.finish((entered ? modes.leave() : '') + (shared ? message : ''), lastPatience);
    source.setRawMode(false);
    source.destroy();
    if (!shared && message !== '') process.stderr.write(message);
  }, 'lectern');
  const jobs = suspension({ release, reclaim });

  source.on('end', () => guarded.die('SIGHUP'));
  source.on('error', () => guarded.die('SIGHUP'));
  source.setRawMode(true);
  source.resume();
  process.on('SIGWINCH', refreshSize);

  function change(mode: 'wheel' | 'mouse', wanted: boolean): void {
    const sequence = modes.set(mode, wanted);
    if (entered) output.send(sequence);
  }

  for (const mode of options.alternate ? (['screen', 'wrap', 'cursor'] as const) : []) modes.set(mode, true);
  modes.set('paste', true);
  modes.set('wheel', options.wheel);
  modes.set('mouse', options.mouse);

  return {
    ...guarded,
    input,
    output,
    forInk: { ...inkSettings, stdin: input, stdout: output },
    depth: depthOf(process.env, true),
    size: () => ({ columns: output.columns, rows: output.rows }),
    paint(text) {
      output.paint(text, enter());
    },
    send(sequence) {
      output.send(enter() + sequence);
    },
    onMouse: (listener) => listen(heard.mouse, listener),
    onReply: (listener) => listen(heard.reply, listener),
    onResize: (listener) => listen(heard.resize, listener),
    onResume: (listener) => listen(heard.resume, listener),
    onKey: (listener) => listen(heard.key, listener),
    setWheel: (wanted) => change('wheel', wanted),
    setMouse: (wanted) => change('mouse', wanted),
    suspend: () => jobs.suspend(),
    async lend(work) {
      release();
      try {
        return await work();
      } finally {
        reclaim();
      }
    },
  };
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reads into one buffer, so that `pause` really stops reading and leaves the bytes to whoever is next. */
function openSource(descriptor: number, take: (bytes: Uint8Array) => void): ReadStream {
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

/** What the terminal says, or what COLUMNS and LINES say, or 80 by 24: some terminals say 0. */
function sizeOf(screen: WriteStream & { _refreshSize?(): void }, refresh = false): Size {
  // Only the stream Node makes for standard output looks at its size again by itself; this is what it calls.
  if (refresh) screen._refreshSize?.();
  return {
    columns: screen.columns || Number(process.env.COLUMNS) || 80,
    rows: screen.rows || Number(process.env.LINES) || 24,
  };
}
