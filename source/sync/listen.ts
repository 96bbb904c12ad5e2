/** A server, a host and a port come in; it listens there, or on the next free port, and that port goes out. */

import type { Server } from 'node:net';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';

/** So many ports are tried, from the wanted one up. */
const tries = 50;

/** More who come at once wait here until they are let in. */
const backlog = 2048;

const reasons: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  EACCES: 'permission denied',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    };
    const failed = (error: Error): void => {
      server.off('listening', settle);
      reject(error);
    };
    server.once('error', failed);
    server.once('listening', settle);
    server.listen({ host, port, backlog });
  });
}

/** The port it listens on. Throws Trouble when it can't. */
export async function listenOn(server: Server, host: string, port: number): Promise<number> {
  for (let one = port; one < port + tries && one <= 65_535; one++) {
    try {
      return await listening(server, host, one);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EADDRINUSE' && one !== 0) continue;
      throw new Trouble(`Nothing can be shared on ${safeLine(host)}, port ${one}: ${reasons[code] ?? code}.`);
    }
  }
  throw new Trouble(`No port from ${port} to ${Math.min(65_535, port + tries - 1)} is free on ${safeLine(host)}.`);
}
