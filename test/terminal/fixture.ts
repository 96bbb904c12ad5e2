/** Flags come in; the small program of `fixtures/` runs with them in a pseudo-terminal, started directly or from a shell. */

import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PtyOptions, PtySession } from './pty.ts';
import { killAll, start } from './pty.ts';

after(killAll);

const app = fileURLToPath(new URL('fixtures/app.tsx', import.meta.url));
const loader = import.meta.resolve('tsx');

/** Lets the program be started from any folder. */
export const appEnvironment = { TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) };

/** The words of the command that starts the program. */
export const appCommand = [process.execPath, '--import', loader, app];

/** Starts the program and waits for its first paint, or for Ink when `ready` is true. */
export async function startApp(flags: readonly string[], options: PtyOptions = {}, ready = true): Promise<PtySession> {
  const [command, ...given] = appCommand;
  const session = start(command!, [...given, ...flags], { columns: 60, rows: 12, ...options });
  return session.waitFor(ready ? 'n=0' : 'second row', 15_000);
}

/** Starts a shell that runs `line`; `$APP` in it is the program. */
export function startShell(line: string, options: PtyOptions = {}): PtySession {
  const env = { APP: appCommand.join(' '), ...options.env };
  return start('bash', ['--norc', '-c', line], { columns: 60, rows: 12, ...options, env });
}
