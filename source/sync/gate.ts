/** A request comes in; whether it is meant for us, and by whom it may be made, goes out. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What a request is: for the page, for what happens, for the page by its name without the last stroke, for a picture by its name; or refused, with a status. */
export type Judged = 'page' | 'events' | 'bare' | { readonly picture: string } | 403 | 404 | 405 | 421;

export interface Guard {
  readonly token: string;
  readonly port: number;
  /** Names and addresses that are ours. Of a server that listens everywhere, any address of this machine. */
  readonly names: readonly string[];
}

/** What can be told apart when it is typed from a screen: no i, l, o and u (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A hundred random bits in twenty letters: nobody guesses it, and whoever sees it can type it. */
export function newToken(): string {
  return Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('');
}

/** The name in a Host header, without the port; null when the port is another one or the header is none. */
function nameIn(header: string | undefined, port: number): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(header ?? '');
  if (!match || Number(match[2] ?? 80) !== port) return null;
  return match[1]!.replace(/^\[|\]$/g, '').toLowerCase();
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Judges a request by its Host, its Origin, its method and its path; the token takes the same time however much of it is right. */
export function judge({ headers, method, url }: IncomingMessage, guard: Guard): Judged {
  const name = nameIn(headers.host, guard.port);
  if (name === null || !guard.names.includes(name)) return 421;
  const [, given = '', rest, ...more] = (url ?? '').split('?', 1)[0]!.split('/');
  const isKnown = timingSafeEqual(digest(given), digest(guard.token));
  const isPicture = rest === 'picture' && more.length === 1;
  if (!isKnown || (more.length > 0 && !isPicture)) return 404;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  if (isPicture) return { picture: more[0]! };
  if (rest === undefined) return 'bare';
  if (rest === '') return 'page';
  return rest === 'events' && method === 'GET' ? 'events' : 404;
}

/** The name that one who follows has given themselves (`?as=` behind the path), by which they are known when they come back; null for none. */
export function nameGiven(url: string | undefined): string | null {
  const given = new URLSearchParams((url ?? '').split('?')[1]).get('as');
  return given !== null && /^[\w-]{16,64}$/.test(given) ? given : null;
}

/** The address of a server as one writes it. */
export function addressOf(name: string, port: number, token: string): string {
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}/${token}/`;
}
