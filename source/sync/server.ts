/** A talk comes in; those who follow it are told what it shows, and what they press goes out. */

import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { ask } from './client.ts';
import { Lines } from './lines.ts';
import { decodeFollower, encode, type FromFollower, type FromStage, protocolVersion } from './protocol.ts';

/** What a follower may say in one line, in UTF-16 units. */
const longest = 65_536;
/** A lock older than this was left by a crash, and how long to wait before looking again, in milliseconds. */
const abandoned = 5000;
const retry = 10;

/** What those who follow are told: when they come, and whenever it changes. */
export type Deck = Extract<FromStage, { type: 'deck' }>;
export type Talk = Extract<FromStage, { type: 'talk' }>;

/** The talk has a stage elsewhere. */
export class AlreadyOn extends Trouble {
  constructor(name: string, processNumber: number) {
    const by = processNumber > 0 ? ` by process ${processNumber}` : '';
    super(`${safeLine(name)} is being presented already${by}; lectern notes follows it.`);
  }
}

export interface Stage {
  /** Tells everybody. Somebody who does not read now is told the newest when they do. */
  show(deck: Deck, talk: Talk): void;
  /** Says good-bye and takes the socket away, at once: it is called when the program dies. */
  close(): void;
}

interface Listener {
  readonly socket: Socket;
  /** What it was told last, and whether it reads. */
  deck: Deck | null;
  talk: Talk | null;
  isFull: boolean;
}

/**
 * Opens the one stage of a talk. `heard` is given what followers say.
 * Throws Trouble when the talk has a stage already.
 */
export async function openStage(
  path: string,
  name: string,
  processNumber: number,
  heard: (message: FromFollower) => void,
): Promise<Stage> {
  const listeners = new Set<Listener>();
  let now: { readonly deck: Deck; readonly talk: Talk } | null = null;
  const hello = encode({ type: 'hello', protocol: protocolVersion, name, process: processNumber });

  /** Tells a listener what it does not know yet. */
  function tell(listener: Listener): void {
    if (!now || listener.isFull) return;
    const { deck, talk } = now;
    const isNewDeck = listener.deck !== deck;
    const text = (isNewDeck ? encode(deck) : '') + (isNewDeck || listener.talk !== talk ? encode(talk) : '');
    listener.deck = deck;
    listener.talk = talk;
    if (text !== '') listener.isFull = !listener.socket.write(text);
  }

  function welcome(socket: Socket): void {
    const listener: Listener = { socket, deck: null, talk: null, isFull: false };
    const lines = new Lines(longest);
    const leave = (): void => {
      listeners.delete(listener);
      socket.destroy();
    };
    socket.unref();
    socket.setEncoding('utf8');
    socket.on('error', leave);
    socket.on('close', leave);
    socket.on('drain', () => {
      listener.isFull = false;
      tell(listener);
    });
    socket.on('data', (chunk: string) => {
      const messages = readAll(lines, chunk);
      if (messages === null) return leave();
      for (const message of messages) {
        heard(message);
        // An answer to every press, changed or not, says that the stage is alive.
        if (message.type === 'press') listener.talk = null;
        tell(listener);
      }
    });
    socket.write(hello);
    listeners.add(listener);
    tell(listener);
  }

  const server = await listen(path, name, welcome);
  return {
    show(deck, talk) {
      now = { deck, talk };
      for (const listener of listeners) tell(listener);
    },
    close() {
      for (const { socket } of listeners) {
        socket.write(encode({ type: 'bye' }));
        socket.destroySoon();
      }
      listeners.clear();
      server.close();
    },
  };
}

/** The messages of a chunk; null when the other side does not keep to the protocol. */
function readAll(lines: Lines, chunk: string): FromFollower[] | null {
  try {
    const messages = lines.push(chunk).map(decodeFollower);
    const isOther = messages.some((one) => one?.type === 'hello' && one.protocol !== protocolVersion);
    return isOther ? null : messages.filter((message) => message !== null);
  } catch {
    return null;
  }
}

/** Listens at the path; a socket that nobody answers at was left by a crash and is taken over. One lectern at a time does this. */
async function listen(path: string, name: string, welcome: (socket: Socket) => void): Promise<Server> {
  const unlock = await lock(`${path}.lock`);
  try {
    const server = await bound(path, welcome);
    if (server) return server;
    const other = await ask(path);
    if (other) throw new AlreadyOn(name, other.process);
    // Whoever had it may have gone just now, and taken it along.
    rmSync(path, { force: true });
    const again = await bound(path, welcome);
    if (again) return again;
    throw new Trouble(`The socket of ${safeLine(name)} cannot be taken over: ${safeLine(path)}.`);
  } finally {
    unlock();
  }
}

/** Waits until nobody else holds the lock; one that is older than anybody needs it was left by a crash. Gives what ends it. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      closeSync(openSync(path, 'wx', 0o600));
      return () => rmSync(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new Trouble(`No speaker’s screen can follow: ${safeLine(path)} (${code}).`);
    }
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > abandoned) rmSync(path, { force: true });
    else await pause(retry);
  }
}

/** A server at the path, or null when something is there already. */
function bound(path: string, welcome: (socket: Socket) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(welcome);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(null);
      reject(new Trouble(`No speaker’s screen can follow: ${safeLine(path)} (${error.code ?? 'unknown error'}).`));
    });
    server.listen(path, () => {
      server.removeAllListeners('error');
      server.on('error', () => server.close());
      server.unref();
      resolve(server);
    });
  });
}
