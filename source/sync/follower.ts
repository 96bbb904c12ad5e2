/** A response comes in; it stays open, and events go out on it until it lags, has lived long enough, or has gone. */

import type { Writable } from 'node:stream';

/** Bytes that may wait for one who does not read. */
const lag = 512 * 1024;
/** Milliseconds for which anything may wait. */
const late = 20_000;
/** Milliseconds a connection lives: a dead one that nothing has ended is out of the way then. A living one is made anew at once. */
const life = 240_000;

/** What a follower needs of the answer that stays open. */
export type Open = Pick<Writable, 'write' | 'end' | 'destroy' | 'writableLength' | 'on'>;

/** An event as it goes over the line (HTML, 9.2: server-sent events). It is made once for all who follow. */
export function eventOf(name: string, data: string, id: string | null = null): Buffer {
  return Buffer.from(`event: ${name}\n${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`);
}

const beat = eventOf('beat', '0');
const renew = eventOf('renew', '0');

/** One open stream of events. */
export class Follower {
  readonly #response: Open;
  readonly #until: number;
  #waitingSince: number | null = null;

  /** `now` in milliseconds; `random`, 0 to 1, spreads the ends of those who came at once. */
  constructor(response: Open, now: number, random: number) {
    this.#response = response;
    this.#until = now + life * (1 + random);
    response.on('drain', () => {
      this.#waitingSince = null;
    });
  }

  /** Sends an event. One who lags is let go. */
  send(event: Buffer, now: number): void {
    const sent = this.#response.write(event);
    if (!sent) this.#waitingSince ??= now;
    if (this.#response.writableLength > lag) this.drop();
  }

  /** A sign of life, and a look at whether there still is any on the other side. */
  beat(now: number): void {
    if (this.#waitingSince !== null && now - this.#waitingSince > late) this.drop();
    else if (now < this.#until) this.send(beat, now);
    else {
      this.send(renew, now);
      this.end();
    }
  }

  end(): void {
    this.#response.end();
  }

  /** Lets go at once, with whatever waits. */
  drop(): void {
    this.#response.destroy();
  }
}
