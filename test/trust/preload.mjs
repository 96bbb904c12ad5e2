/** Loaded before the program: every way to the network and to other programs is noted in the file that LECTERN_TRAP names, and refused. A socket in a folder is neither. */

import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const note = (text) => appendFileSync(process.env.LECTERN_TRAP, `${text}\n`);

const doors = [
  [childProcess, 'exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  [childProcess.ChildProcess.prototype, 'spawn'],
  [dgram, 'createSocket'],
  [dns, 'lookup', 'resolve'],
  [http, 'get', 'request'],
  [http2, 'connect'],
  [https, 'get', 'request'],
  [net.Socket.prototype, 'connect'],
  [net.Server.prototype, 'listen'],
  [tls, 'connect'],
  [globalThis, 'fetch', 'WebSocket', 'EventSource'],
];

/** Whether a connection or a server is asked for in the file system, by its path. */
const isLocal = ([first]) => {
  const options = Array.isArray(first) ? first[0] : first;
  return typeof options === 'string' ? Number.isNaN(Number(options)) : typeof options?.path === 'string';
};

for (const [where, ...names] of doors) {
  for (const name of names) {
    if (!(name in where)) continue;
    const real = where[name];
    Object.defineProperty(where, name, {
      configurable: true,
      writable: true,
      value(...given) {
        if ((name === 'listen' || name === 'connect') && where !== tls && isLocal(given))
          return real.apply(this, given);
        note(name);
        throw new Error(`${name} is not wanted here`);
      },
    });
  }
}
syncBuiltinESMExports();
note('watching');
