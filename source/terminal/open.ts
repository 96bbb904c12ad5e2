/** What a session wants of the terminal comes in; the terminal, in raw mode and ready for the first frame, goes out. */

import { isatty } from 'node:tty';
import type { Depth } from './colours.ts';
import { depthOf } from './colours.ts';
import { findDevices, openSource, sizeReader, withFreshTerminal } from './devices.ts';
import type { Invocation } from './editor.ts';
import type { InputEvent } from './input.ts';
import { chunkForInk, KeyReader, KeyStream } from './keys.ts';
import { writeLater } from './late.ts';
import type { Listening } from './listeners.ts';
import { createListeners } from './listeners.ts';
import type { Mode } from './modes.ts';
import { Modes } from './modes.ts';
import type { Size } from './output.ts';
import { Output } from './output.ts';
import { Questions } from './questions.ts';
import type { DeadlySignal, Guard } from './restore.ts';
import { guard } from './restore.ts';
import { suspension } from './suspend.ts';
import { openUnblocked, Writer } from './writer.ts';

export interface TerminalOptions {
  /** Draw on the alternate screen; false for a screen reader: frames are dropped, and only what is sent is appended to the scrollback. */
  readonly alternate: boolean;
  /** Capture clicks and drags; selecting text with the mouse then needs Shift. */
  readonly mouse: boolean;
  /** Let the wheel send arrow keys, without capturing the mouse. */
  readonly wheel: boolean;
}

export interface Terminal extends Listening, Pick<Guard, 'die' | 'fail' | 'beforeEnd' | 'restore'> {
  /** One key a `read()`, those typed before Ink came included. */
  readonly input: KeyStream;
  readonly output: Output;
  /** What Ink's `render` is to be given: whole frames to our output, which knows what of them has changed. */
  readonly forInk: typeof inkSettings & { readonly stdin: KeyStream; readonly stdout: Output };
  readonly depth: Depth;
  /** True when the terminal knows no sequences at all (TERM=dumb): nothing can be drawn, only appended. */
  readonly dumb: boolean;
  /** Always positive. */
  size(): Size;
  /** Shows the first frame, rows joined by LF, before Ink is loaded. */
  paint(text: string): void;
  /** Sends a sequence of ours (clipboard, image); without an alternate screen also text, LF for a new line. */
  send(sequence: string): void;
  /** Sends a question whose reply comes, if ever, to `onReply`. */
  ask(question: string): void;
  /** Whether the wheel scrolls (reading) or does nothing (on stage). */
  setWheel(wanted: boolean): void;
  setMouse(wanted: boolean): void;
  /** Draws the whole screen anew, whatever another program has written over it. */
  repaint(): void;
  /** Ctrl-Z. */
  suspend(): Promise<void>;
  /** Lends the terminal to another program until it ends; gives its exit code, 128 + n after a signal. Throws when it can't be started. */
  run(invocation: Invocation): Promise<number>;
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

/** Keys that mean a signal wherever one is; the terminal itself sends none in raw mode. */
const signalKeys: Readonly<Record<string, DeadlySignal>> = { '\x03': 'SIGINT', '\x1c': 'SIGQUIT' };
const suspendKey = '\x1a';

/** Ctrl-C may be told of so many milliseconds behind the end of the program it was for: the system hands signals to several threads. Our own Ctrl-C is a key. */
const lateSignals = 200;

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
  const sizeNow = sizeReader(devices.output, process.env);
  const descriptor = openUnblocked(devices.output);
  const writer = new Writer(
    descriptor,
    () => output.show(),
    () => guarded.die('SIGHUP'),
  );
  const dumb = process.env.TERM === 'dumb';
  const output = new Output(writer, sizeNow(), options.alternate && !dumb);
  const input = new KeyStream();
  const modes = new Modes(modesOf(options, dumb));
  const listeners = createListeners();
  const questions = new Questions();
  const reader = new KeyReader(deliver);
  /** Whether our modes are on; whether somebody else has the terminal. */
  let entered = false;
  let lent = false;
  /** Who tells a terminal that does not read that we have left it. */
  let late: ReturnType<typeof writeLater> | null = null;

  function deliver(event: InputEvent): void {
    if (event.kind === 'reply') questions.answered();
    if (event.kind === 'key') {
      const signal = signalKeys[event.sequence];
      if (signal !== undefined) guarded.die(signal);
      if (event.sequence === suspendKey) return void jobs.suspend();
    }
    if (listeners.tell(event)) return;
    const chunk = chunkForInk(event);
    if (chunk !== null && input.readableLength < input.readableHighWaterMark) input.push(chunk);
  }

  /** What switches the modes on, when something is to be written and they are off. */
  function enter(): string {
    if (entered || lent) return '';
    entered = true;
    return modes.enter();
  }

  /** What switches them off, when they are on. */
  function leave(): string {
    if (!entered) return '';
    entered = false;
    return output.takeBack() + modes.leave();
  }

  function refreshSize(): void {
    const size = sizeNow();
    if (size.columns === output.columns && size.rows === output.rows) return;
    listeners.resized(size);
    output.resize(size);
  }

  /**
   * Sends our last bytes for now, then does the rest of leaving, raw mode off among it. A terminal that reads none of the bytes gets them when it does, without us:
   * only behind the rest, for the mode of a terminal cannot be changed while another process waits in the middle of a write.
   */
  function giveBack(text: string, rest: () => void): void {
    const left = writer.flush(text, lastPatience);
    rest();
    late = left === '' ? null : writeLater(left, devices.output);
  }

  function release(): void {
    lent = true;
    output.open = false;
    source.pause();
    reader.settle();
    giveBack(leave(), () => source.setRawMode(false));
  }

  function reclaim(): void {
    lent = false;
    late?.kill();
    source.setRawMode(true);
    source.resume();
    // What the new size changes of the modes is known before they are switched on.
    refreshSize();
    writer.send(enter());
    output.open = true;
    listeners.resumed();
  }

  const guarded = guard((message) => {
    jobs.end();
    process.off('SIGWINCH', refreshSize);
    output.open = false;
    source.pause();
    // A terminal that does not read would block standard error as well.
    const shared = isatty(2);
    giveBack(leave() + (shared ? message : ''), () => {
      if (!lent && descriptor !== devices.output) questions.settle(descriptor);
      writer.close();
      if (!lent) source.setRawMode(false);
    });
    source.destroy();
    if (!shared && message !== '') process.stderr.write(message);
  }, 'lectern');
  const jobs = suspension({ release, reclaim });

  async function run(invocation: Invocation): Promise<number> {
    const { runInTerminal } = await import('./editor.ts');
    release();
    const [listenToKeys, listenToJobs] = [guarded.spare(), jobs.spare()];
    try {
      return await withFreshTerminal((fresh) => runInTerminal(invocation, fresh));
    } finally {
      setTimeout(listenToKeys, lateSignals).unref();
      listenToJobs();
      reclaim();
    }
  }

  function change(mode: Mode, wanted: boolean): void {
    if (dumb) return;
    const sequence = modes.set(mode, wanted);
    if (entered) output.send(sequence);
  }

  source.on('end', () => guarded.die('SIGHUP'));
  source.on('error', () => guarded.die('SIGHUP'));
  source.setRawMode(true);
  source.resume();
  process.on('SIGWINCH', refreshSize);

  return {
    ...guarded,
    ...listeners.listening,
    input,
    output,
    forInk: { ...inkSettings, stdin: input, stdout: output },
    depth: depthOf(process.env, true),
    dumb,
    size: () => ({ columns: output.columns, rows: output.rows }),
    paint: (text) => output.paint(text, enter()),
    send: (sequence) => output.send(enter() + sequence),
    ask(question) {
      if (dumb) return;
      questions.asked();
      output.send(enter() + question);
    },
    setWheel: (wanted) => change('wheel', wanted),
    setMouse: (wanted) => change('mouse', wanted),
    repaint: () => output.repaint(),
    suspend: () => jobs.suspend(),
    run,
  };
}

function modesOf(options: TerminalOptions, dumb: boolean): Mode[] {
  if (dumb) return [];
  const wanted: Mode[] = options.alternate ? ['screen', 'wrap', 'cursor', 'paste'] : ['paste'];
  if (options.wheel) wanted.push('wheel');
  if (options.mouse) wanted.push('mouse');
  return wanted;
}
