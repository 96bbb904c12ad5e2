/** Loaded before the program: every way to the network and to other programs is noted in the file that LECTERN_TRAP names, and refused. */

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
  [http, 'createServer', 'get', 'request'],
  [http2, 'connect', 'createServer'],
  [https, 'createServer', 'get', 'request'],
  [net, 'connect', 'createConnection', 'createServer'],
  [net.Socket.prototype, 'connect'],
  [net.Server.prototype, 'listen'],
  [tls, 'connect'],
  [globalThis, 'fetch', 'WebSocket', 'EventSource'],
];

for (const [where, ...names] of doors) {
  for (const name of names) {
    if (!(name in where)) continue;
    Object.defineProperty(where, name, {
      configurable: true,
      writable: true,
      value: () => {
        note(name);
        throw new Error(`${name} is not wanted here`);
      },
    });
  }
}
syncBuiltinESMExports();
note('watching');
