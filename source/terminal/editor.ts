/** What $EDITOR or $VISUAL says, a file and a line come in; the program and its arguments go out, and can be started, never through a shell. */

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';

export interface Invocation {
  readonly command: string;
  readonly arguments: readonly string[];
}

type LineStyle = (path: string, line: number) => readonly string[];

const plusLine: LineStyle = (path, line) => [`+${line}`, path];
const goTo: LineStyle = (path, line) => ['--goto', `${path}:${line}`];
const colon: LineStyle = (path, line) => [`${path}:${line}`];

/** How editors are told a line, and words they need to be waited for. Any other editor gets the path alone. */
const editors: readonly {
  readonly names: readonly string[];
  readonly style: LineStyle;
  readonly wait: string | null;
}[] = [
  { names: ['vi', 'vim', 'nvim', 'view', 'nano', 'pico', 'emacs', 'emacsclient'], style: plusLine, wait: null },
  { names: ['micro', 'kak', 'joe', 'jed', 'mg', 'ne', 'ed', 'gedit', 'mcedit'], style: plusLine, wait: null },
  { names: ['code', 'codium', 'code-insiders', 'cursor', 'windsurf'], style: goTo, wait: '--wait' },
  { names: ['subl', 'zed', 'mate'], style: colon, wait: '--wait' },
  { names: ['hx', 'helix'], style: colon, wait: null },
];

/** Splits as a shell would for plain words: quotes hold words together, a backslash the next character; nothing is expanded. */
export function splitWords(text: string): string[] {
  const words = text.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gs) ?? [];
  return words.map((word) =>
    word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, escaped, double, single) => {
      return escaped ?? single ?? (double as string).replace(/\\(["\\$`])/g, '$1');
    }),
  );
}

/** VISUAL before EDITOR before vi. `line` is 1-based. A path that begins with a dash is given as `./-…`, so that it is no flag. */
export function editorInvocation(
  environment: Readonly<Record<string, string | undefined>>,
  path: string,
  line: number,
): Invocation {
  const words = splitWords(environment.VISUAL?.trim() || environment.EDITOR?.trim() || 'vi');
  const [command = 'vi', ...given] = words;
  const safePath = path.startsWith('-') ? `./${path}` : path;
  const known = editors.find((editor) => editor.names.includes(basename(command)));
  const wait = known?.wait && !given.includes(known.wait) ? [known.wait] : [];
  return { command, arguments: [...given, ...wait, ...(known?.style(safePath, line) ?? [safePath])] };
}

/** Starts a program with the terminal `descriptor` as its three streams and waits for its end; gives its exit code, 128 + n after a signal. Throws when it can't be started. */
export function runInTerminal(invocation: Invocation, descriptor: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const stdio = [descriptor, descriptor, descriptor];
    const child = spawn(invocation.command, [...invocation.arguments], { stdio, shell: false });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
  });
}
