/** Every way a process can end comes in; the terminal is put back once, the place saved, and the right exit code goes out. */

import { safe } from '../text/gate.ts';

/** Signals that end us, each with its number: the exit code is 128 more. */
export const deadly = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;
export type DeadlySignal = keyof typeof deadly;

/** The exit code of an error, as grep has it: 1 means that nothing was found. */
export const errorCode = 2;

export interface Guard {
  /** Puts the terminal back; only the first call does something. */
  restore(): void;
  /** Ends as if the signal had come: last words saved, terminal put back, exit code 128 + n. */
  die(signal: DeadlySignal): never;
  /** Ends with an error: its message to standard error, after the terminal was put back. */
  fail(error: unknown): never;
  /** Called before the end, whatever its cause, with the terminal still ours: to save what must not be lost. It may not wait. */
  beforeEnd(work: () => void): void;
  /** From now on the keys of interruption are for a program that has the terminal, not for us; gives the function that ends this. */
  spare(): () => void;
}

/**
 * Listens to every death from now on. `putBack` switches off what was switched on, then shows the last message if there is one; it is called once.
 * `name` begins the message of an error.
 */
export function guard(putBack: (message: string) => void, name: string): Guard {
  const lastWork: (() => void)[] = [];
  let restored = false;
  let ending = false;
  /** How many programs have the terminal, or had it just now. */
  let spared = 0;

  function restore(message = ''): void {
    if (restored) return;
    restored = true;
    for (const signal of signals) process.off(signal, onSignal);
    process.off('uncaughtException', fail);
    process.off('unhandledRejection', fail);
    putBack(message);
  }

  /** One piece of work that throws, or finds the terminal gone and so ends us, must not keep the others from their turn. */
  function saveAll(): void {
    for (let work = lastWork.shift(); work; work = lastWork.shift()) {
      try {
        work();
      } catch {
        // What could not be saved is lost either way; the terminal is not.
      }
    }
  }

  function end(code: number, message: string): never {
    if (!ending) {
      ending = true;
      saveAll();
      // A second signal while we end must not end us half-way.
      for (const signal of signals) process.on(signal, nothing);
      restore(message);
    }
    process.exit(code);
  }

  function die(signal: DeadlySignal): never {
    return end(128 + deadly[signal], '');
  }

  function fail(error: unknown): never {
    return end(errorCode, `${name}: ${messageOf(error)}\n`);
  }

  function onSignal(signal: NodeJS.Signals): void {
    if (spared > 0 && keyed.has(signal)) return;
    die(signal as DeadlySignal);
  }

  function spare(): () => void {
    spared++;
    return () => {
      spared--;
    };
  }

  for (const signal of signals) process.on(signal, onSignal);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.on('exit', () => {
    saveAll();
    restore();
  });
  return { restore: () => restore(), die, fail, beforeEnd: (work) => lastWork.push(work), spare };
}

/** What a terminal sends to all programs in its foreground when Ctrl-C or Ctrl-\ is pressed. */
const keyed: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);
const signals = Object.keys(deadly) as DeadlySignal[];

function nothing(): void {}

/** The message of what was thrown, with the stack when LECTERN_DEBUG asks for it; through the gate, for it may quote a document and standard error is a terminal too. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return safe(String(error));
  return safe((process.env.LECTERN_DEBUG ? error.stack : undefined) ?? error.message);
}
