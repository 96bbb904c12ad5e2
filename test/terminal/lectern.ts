/** Flags come in; the built program runs with them in a pseudo-terminal, with a home folder of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PtyOptions, PtySession } from './pty.ts';
import { killAll, start } from './pty.ts';

/** The built program; the test runner builds it first. */
export const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const homes: string[] = [];

after(() => {
  killAll();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/** What was compiled is kept for all sessions, by build: that is no memory of what was read. */
const cache = join(tmpdir(), 'lectern-test-cache');

/** The environment of a person who has never used lectern: a home of its own, so that nothing is remembered from elsewhere. */
export function freshHome(): Record<string, string> {
  const home = mkdtempSync(join(tmpdir(), 'lectern-home-'));
  homes.push(home);
  return { HOME: home, XDG_STATE_HOME: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: cache };
}

/** Starts `lectern` with these words, in a fresh home unless `env` says otherwise. */
export function lectern(words: readonly string[], options: PtyOptions = {}): PtySession {
  return start(process.execPath, [built, ...words], { ...options, env: { ...freshHome(), ...options.env } });
}

/** Starts a shell that runs `line`; `lectern` in it is the built program. */
export function shell(line: string, options: PtyOptions = {}): PtySession {
  const script = `lectern() { '${process.execPath}' '${built}' "$@"; }; ${line}`;
  return start('bash', ['--norc', '-c', script], { ...options, env: { ...freshHome(), ...options.env } });
}
