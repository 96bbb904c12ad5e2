/** A web address comes in; the system's browser opens it, started with an argument list, never through a shell. */

import { spawn } from 'node:child_process';
import type { Invocation } from './editor.ts';
import { splitWords } from './editor.ts';

/** What opens an address on each system. */
const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

const allowed = new Set(['http:', 'https:', 'mailto:']);

/**
 * How to open `address`: $BROWSER (its first entry, `%s` replaced) or the system's own way.
 * Gives null for an address that is none or whose scheme is not http, https or mailto.
 */
export function browserInvocation(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  address: string,
): Invocation | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!allowed.has(url.protocol)) return null;
  const chosen = splitWords(environment.BROWSER?.split(':')[0] ?? '');
  const [command, ...given] = chosen.length > 0 ? chosen : (openers[platform] ?? openers.linux!);
  const placed = given.map((word) => word.replaceAll('%s', () => url.href));
  const named = placed.some((word, index) => word !== given[index]);
  return { command: command!, arguments: named ? placed : [...placed, url.href] };
}

/** Opens the address beside us. Resolves to null when the browser was started, else to what went wrong. */
export function openBrowser(invocation: Invocation): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(invocation.command, [...invocation.arguments], {
      stdio: 'ignore',
      detached: true,
      shell: false,
    });
    child.on('error', (error) => resolve(error.message));
    child.on('spawn', () => {
      child.unref();
      resolve(null);
    });
  });
}
