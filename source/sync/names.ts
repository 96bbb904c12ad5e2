/** The host a server listens on comes in; the names under which it may be asked for, and the one for people, go out. */

import { hostname, networkInterfaces } from 'node:os';

/** Every address of this machine, by family; a name of its own besides. */
function ownAddresses(): { readonly address: string; readonly internal: boolean; readonly family: string }[] {
  return Object.values(networkInterfaces()).flatMap((found) => found ?? []);
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** The names under which a server on that host is asked for: any other Host is not ours, which keeps other sites' names from meaning us. */
export function namesOf(host: string): string[] {
  const loopback = ['localhost', '127.0.0.1', '::1'];
  if (loopback.includes(host)) return loopback;
  if (!isEverywhere(host)) return [host.toLowerCase()];
  const name = hostname().toLowerCase();
  return [...loopback, ...ownAddresses().map(({ address }) => address.toLowerCase()), name, `${name}.local`];
}

/** The name for people: of a server that listens everywhere, an address others can reach. */
export function shownName(host: string): string {
  if (!isEverywhere(host)) return host;
  return ownAddresses().find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
