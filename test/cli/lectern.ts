/** The words of a command line come in; what the built program says and its exit code go out. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = join(root, 'dist', 'cli.js');

export interface Said {
  readonly out: string;
  readonly err: string;
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
}

export interface Given {
  /** What is put on standard input, through a pipe; without it standard input is /dev/null. */
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs the built program to its end. It is built when it never was: `npm test` builds it anew. */
export function lectern(words: readonly string[], given: Given = {}): Said {
  if (!existsSync(entry)) spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'ignore' });
  const { stdout, stderr, status } = spawnSync(process.execPath, [entry, ...words], {
    encoding: 'utf8',
    cwd: given.folder ?? root,
    env: { PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm-256color', ...given.environment },
    timeout: 20_000,
    ...(given.input === undefined
      ? { stdio: ['ignore', 'pipe', 'pipe'] }
      : { input: given.input, stdio: ['pipe', 'pipe', 'pipe'] }),
  });
  return { out: stdout, err: stderr, code: status };
}

/** The JSON objects of an output, one a line. */
export function objects(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Runs `use` in a new folder that holds `files` (by name), and takes the folder away again. */
export function inFolder(files: Readonly<Record<string, string | Buffer>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A small document with two sections, one of them with key points. */
export const small = `# Tides

> [!IMPORTANT]
> - The moon leads
> - The sun follows

The sea rises twice a day.

## Neap tides

Café tables stay dry; “calm” water everywhere.
`;
