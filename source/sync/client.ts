/** The path of a socket comes in; what the stage behind it says goes out, and commands go to it. */

import { createConnection, type Socket } from 'node:net';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { Lines } from './lines.ts';
import { decodeStage, encode, type FromFollower, type FromStage, protocolVersion, type Shown } from './protocol.ts';

/** The longest document that can be presented, in UTF-16 units of its line. */
const longest = 256 * 1024 * 1024;
/** How long a stage is given to say its name when talks are listed, in milliseconds; one that is suspended says nothing. */
const patience = 500;

export interface Connection {
  send(message: FromFollower): void;
  /** Ends the connection; nothing is told any more. */
  close(): void;
}

export interface Follower {
  readonly told: (message: FromStage) => void;
  /** The stage is gone. `trouble` says why when it is not that it ended or died. */
  readonly lost: (trouble: Trouble | null) => void;
}

/** Connects to a stage. `resume` is what was seen of it before it died, so that one begun anew can go on there. */
export function connect(path: string, resume: Shown | null, follower: Follower): Connection {
  const lines = new Lines(longest);
  const socket = createConnection(path);
  let open = true;
  const lose = (trouble: Trouble | null): void => {
    if (!open) return;
    open = false;
    socket.destroy();
    follower.lost(trouble);
  };
  socket.setEncoding('utf8');
  socket.on('error', () => lose(null));
  socket.on('close', () => lose(null));
  socket.on('data', (chunk: string) => {
    try {
      for (const line of lines.push(chunk)) if (open) tell(line);
    } catch (error) {
      lose(new Trouble(error instanceof SyntaxError || error instanceof RangeError ? notOurs : String(error)));
    }
  });
  function tell(line: string): void {
    const message = decodeStage(line);
    const isOther = message?.type === 'hello' && message.protocol !== protocolVersion;
    if (isOther) lose(otherVersion(message.protocol));
    else if (message) follower.told(message);
  }
  write(socket, { type: 'hello', protocol: protocolVersion, resume });
  return {
    send: (message) => open && write(socket, message),
    close() {
      open = false;
      socket.destroy();
    },
  };
}

const notOurs = 'What answers there speaks no protocol of lectern.';

function otherVersion(version: number): Trouble {
  return new Trouble(
    `That talk was begun by another version of lectern: it speaks protocol ${version}, this one ${protocolVersion}.`,
  );
}

function write(socket: Socket, message: FromFollower): void {
  socket.write(encode(message));
}

/** A talk that is on. */
export interface RunningTalk {
  readonly path: string;
  readonly name: string;
  readonly process: number;
}

/** Asks who is behind a socket; null when nobody answers (the stage has died). A stage that does not answer in time has no name. */
export function ask(path: string): Promise<RunningTalk | null> {
  return new Promise((resolve) => {
    const end = (talk: RunningTalk | null): void => {
      clearTimeout(timer);
      connection.close();
      resolve(talk);
    };
    const timer = setTimeout(() => end({ path, name: '', process: 0 }), patience);
    const connection = connect(path, null, {
      told(message) {
        if (message.type === 'hello') end({ path, name: safeLine(message.name), process: message.process });
      },
      lost: (trouble) => end(trouble ? { path, name: '', process: 0 } : null),
    });
  });
}

/** The talks that are on behind these sockets, in their order. */
export async function runningTalks(paths: readonly string[]): Promise<RunningTalk[]> {
  const found = await Promise.all(paths.map(ask));
  return found.filter((talk) => talk !== null);
}
