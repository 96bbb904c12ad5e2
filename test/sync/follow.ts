/** A server that shares comes in; followers made of bare sockets and requests go out, each bounded in time. */

import { get, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Share, type ShareOptions } from '../../source/sync/share.ts';
import type { Told } from '../../source/sync/told.ts';

/** Opens a server on loopback, uses it and closes it. Its pages hold the number of slides told. */
export async function sharing(given: Partial<ShareOptions>, use: (share: Share) => Promise<void>): Promise<void> {
  const share = new Share({
    host: '127.0.0.1',
    port: 0,
    most: 20,
    slowness: 60,
    heartbeat: 50,
    pages: {
      following: ({ slides }) => ({ page: `<p>${slides.length}</p>`, policy: "default-src 'none'" }),
      full: (most) => ({ page: `<p>All ${most} are taken</p>`, policy: "default-src 'none'" }),
    },
    ...given,
  });
  await share.open();
  try {
    await use(share);
  } finally {
    share.close();
  }
}

export interface Got {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a server answers to one request. */
export function ask(
  address: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const made = request(address, { method, headers, agent: false, timeout: 5000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      response.on('error', reject);
    });
    made.on('error', reject).end();
  });
}

/** One who follows: what was told, in order, and the id it came with. */
export interface Following {
  readonly told: Told[];
  readonly ids: string[];
  beats: number;
  ended: boolean;
  readonly stop: () => void;
}

/** Follows a talk until it is stopped. `last` is the id of what was heard before; `name` the one that is given on coming back. */
export function follow(address: string, last?: string, name?: string): Promise<Following> {
  return new Promise((resolve, reject) => {
    const headers = last === undefined ? {} : { 'Last-Event-ID': last };
    const made = get(
      `${address}events${name === undefined ? '' : `?as=${name}`}`,
      { headers, agent: false },
      (response) => {
        if (response.statusCode !== 200) return reject(new Error(String(response.statusCode)));
        const following: Following = { told: [], ids: [], beats: 0, ended: false, stop: () => made.destroy() };
        let rest = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop() ?? '';
          for (const event of events) {
            const [, name] = /^event: (.*)$/m.exec(event) ?? [];
            const [, id] = /^id: (.*)$/m.exec(event) ?? [];
            const [, data = ''] = /^data: (.*)$/m.exec(event) ?? [];
            if (id !== undefined) following.ids.push(id);
            if (name === 'told') following.told.push(JSON.parse(data));
            if (name === 'beat') following.beats++;
          }
        });
        response.on('close', () => {
          following.ended = true;
        });
        response.on('error', () => {});
        resolve(following);
      },
    );
    made.on('error', reject);
  });
}

/** A socket that asks for what happens and then never reads. */
export function deaf(share: Share): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { pathname, host } = new URL(share.address);
    const socket = connect(share.port, '127.0.0.1', () => {
      socket.write(`GET ${pathname}events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      socket.pause();
      resolve(socket);
    });
    socket.on('error', reject);
  });
}

/** What is told when slide `index` (0-based) is shown, `text` on it. */
export function showing(index: number, text = `slide ${index}`) {
  return {
    slides: [{ index, html: `<section id="slide-${index + 1}">${text}</section>` }],
    current: index,
    blank: false,
    ended: false,
  };
}
