/** Pictures of slides come in; they are kept under names made of what they hold, and given to those who follow. */

import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Picture {
  readonly bytes: Buffer;
  /** Its media type. */
  readonly type: string;
}

/** A picture is seen in an image of the page; were it opened by itself, an SVG would run and fetch nothing either. */
const policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** The pictures of what has been shown so far. */
export class SharedPictures {
  readonly #kept = new Map<string, Picture>();
  readonly #salt = randomBytes(16);

  /** Keeps a picture, and gives its address beside the page: the same one has the same address. */
  offer(picture: Picture): string {
    const name = createHash('sha256').update(this.#salt).update(picture.bytes).digest('hex').slice(0, 32);
    this.#kept.set(name, picture);
    return `picture/${name}`;
  }

  clear(): void {
    this.#kept.clear();
  }

  /** Answers with the picture of that name, with these headers and its own; false when there is none. */
  send(name: string, { method }: IncomingMessage, response: ServerResponse, common: Record<string, string>): boolean {
    const picture = this.#kept.get(name);
    if (!picture) return false;
    const { bytes, type } = picture;
    const own = { 'Content-Type': type, 'Content-Length': bytes.length, 'Content-Security-Policy': policy };
    response.writeHead(200, { ...common, 'Cache-Control': 'private, max-age=86400, immutable', ...own });
    response.end(method === 'HEAD' ? '' : bytes);
    return true;
  }
}
