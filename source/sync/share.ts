/** What is shown comes in, step by step; those who follow in a browser are told. Read-only: nothing they send changes anything. */

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { eventOf, Follower } from './follower.ts';
import { addressOf, type Guard, judge, nameGiven, newToken } from './gate.ts';
import { listenOn } from './listen.ts';
import { namesOf, shownName } from './names.ts';
import { SharedPictures } from './pictures.ts';
import type { Answer, Pages, Told, ToldSlide } from './told.ts';

export interface ShareOptions {
  /** The name or address to listen on; loopback unless it is asked for otherwise. */
  readonly host: string;
  /** The port wanted; the next free one is taken. 0 for any. */
  readonly port: number;
  /** How many may follow at a time. */
  readonly most: number;
  readonly pages: Pages;
  /** Milliseconds between two signs of life. */
  readonly heartbeat?: number;
  /** Milliseconds in which whoever asks must have said what for; 10 seconds when absent. */
  readonly patience?: number;
  /** Milliseconds for which a wrong address is left waiting. */
  readonly slowness?: number;
}

/** What has changed since the last time. */
export type Change = Omit<Told, 'whole'>;

/** Only so many wrong addresses are left waiting at a time; beyond them, connections are cut. */
const mostWaiting = 64;
/** Connections beyond those of followers: pages that are being loaded. */
const spare = 256;

const common = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** A server that has not begun to listen has no address. */
export class Share {
  readonly #options: ShareOptions;
  readonly #server: Server;
  readonly #followers = new Set<Follower>();
  /** Those that gave themselves a name, by it. */
  readonly #named = new Map<string, Follower>();
  readonly #slides = new Map<number, ToldSlide>();
  /** Pictures on the slides that have been shown. */
  readonly pictures = new SharedPictures();
  readonly #session = randomBytes(4).toString('hex');
  readonly #timer: NodeJS.Timeout;
  #guard: Guard;
  #told: Told = { slides: [], current: 0, blank: false, ended: false, whole: true };
  #version = 0;
  #whole: Buffer | null = null;
  #page: Answer | null = null;
  #waiting = 0;

  constructor(options: ShareOptions) {
    this.#options = options;
    const { patience = 10_000 } = options;
    this.#guard = { token: newToken(), port: 0, names: [] };
    this.#server = createServer(
      {
        maxHeaderSize: 8192,
        headersTimeout: patience,
        requestTimeout: patience,
        connectionsCheckingInterval: patience / 2,
        keepAliveTimeout: 5000,
        keepAlive: true,
      },
      (request, response) => this.#answer(request, response),
    );
    // Whoever asks for the page and does not read it is let go; streams of events have a clock of their own.
    this.#server.timeout = 30_000;
    // The talk keeps the program going, not those who listen to it.
    this.#server.on('connection', (socket) => socket.unref());
    this.#server.unref();
    // Twice, since all may come back before anybody knows that they had gone.
    this.#server.maxConnections = 2 * options.most + spare;
    this.#timer = setInterval(() => this.#beat(), options.heartbeat ?? 15_000);
    this.#timer.unref();
  }

  /** Begins to listen. Throws Trouble when the host is none of this machine, or no port near the wanted one is free. */
  async open(): Promise<void> {
    const { host, port } = this.#options;
    const bound = await listenOn(this.#server, host, port);
    this.#guard = { ...this.#guard, port: bound, names: namesOf(host) };
  }

  /** The address of the page, the token in it. */
  get address(): string {
    const { port, token } = this.#guard;
    return addressOf(shownName(this.#options.host), port, token);
  }

  get port(): number {
    return this.#guard.port;
  }

  get followers(): number {
    return this.#followers.size;
  }

  /** Tells everybody. `fresh`: what was told before holds no more, since the text has changed. */
  tell(change: Change, fresh = false): void {
    if (fresh) this.#slides.clear();
    for (const slide of change.slides) this.#slides.set(slide.index, slide);
    const slides = [...this.#slides.values()].sort((one, other) => one.index - other.index);
    this.#told = { ...change, slides, whole: true };
    this.#version++;
    this.#whole = null;
    this.#page = null;
    const event = fresh
      ? this.#everything()
      : eventOf('told', JSON.stringify({ ...change, whole: false } satisfies Told), this.#id);
    const now = Date.now();
    for (const follower of this.#followers) follower.send(event, now);
  }

  /** Says that it is over, and ends every connection. */
  close(): void {
    clearInterval(this.#timer);
    this.tell({ ...this.#told, slides: [], ended: true });
    for (const follower of this.#followers) follower.end();
    this.#server.close();
    this.#server.closeIdleConnections();
  }

  get #id(): string {
    return `${this.#session}-${this.#version}`;
  }

  /** All that has been shown so far, as one event. */
  #everything(): Buffer {
    this.#whole ??= eventOf('told', JSON.stringify(this.#told), this.#id);
    return this.#whole;
  }

  #beat(): void {
    const now = Date.now();
    for (const follower of this.#followers) follower.beat(now);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const judged = judge(request, this.#guard);
    response.on('error', () => response.destroy());
    if (judged === 'events') this.#follow(request, response);
    else if (judged === 'page') this.#sendPage(request, response);
    else if (judged === 'bare') response.writeHead(308, { ...common, Location: `/${this.#guard.token}/` }).end();
    else if (judged === 404) this.#refuseSlowly(response);
    else if (typeof judged === 'number') response.writeHead(judged, { ...common, Connection: 'close' }).end();
    else if (!this.pictures.send(judged.picture, request, response, common)) this.#refuseSlowly(response);
  }

  get #isFull(): boolean {
    return this.#followers.size >= this.#options.most;
  }

  #sendPage({ method }: IncomingMessage, response: ServerResponse): void {
    const { pages, most } = this.#options;
    const isFull = this.#isFull;
    if (!isFull) this.#page ??= pages.following(this.#told);
    const { page, policy } = isFull || !this.#page ? pages.full(most) : this.#page;
    const type = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(page) };
    const wait = isFull ? { 'Retry-After': '30' } : {};
    const own = { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` };
    response.writeHead(isFull ? 503 : 200, { ...common, ...type, ...wait, ...own }).end(method === 'HEAD' ? '' : page);
  }

  #follow({ headers, url }: IncomingMessage, response: ServerResponse): void {
    const name = nameGiven(url);
    // Who comes back takes the place they had: a connection that a network has lost may look alive for minutes.
    if (name !== null) this.#letGo(this.#named.get(name));
    if (this.#isFull) return void response.writeHead(503, { ...common, 'Retry-After': '30' }).end();
    response.writeHead(200, {
      ...common,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    response.socket?.setNoDelay(true);
    response.socket?.setKeepAlive(true, 15_000);
    response.socket?.setTimeout(0);
    const now = Date.now();
    const follower = new Follower(response, now, Math.random());
    this.#followers.add(follower);
    if (name !== null) this.#named.set(name, follower);
    response.on('close', () => {
      this.#followers.delete(follower);
      if (name !== null && this.#named.get(name) === follower) this.#named.delete(name);
    });
    if (headers['last-event-id'] === this.#id) follower.beat(now);
    else follower.send(this.#everything(), now);
    if (this.#told.ended) follower.end();
  }

  #letGo(follower: Follower | undefined): void {
    if (!follower) return;
    this.#followers.delete(follower);
    follower.drop();
  }

  /** Whoever guesses waits, and learns nothing; more guesses than may wait are cut off. */
  #refuseSlowly(response: ServerResponse): void {
    if (this.#waiting >= mostWaiting) return void response.destroy();
    this.#waiting++;
    const timer = setTimeout(
      () => response.writeHead(404, { ...common, Connection: 'close' }).end(),
      this.#options.slowness ?? 1000,
    );
    response.on('close', () => {
      this.#waiting--;
      clearTimeout(timer);
    });
  }
}
