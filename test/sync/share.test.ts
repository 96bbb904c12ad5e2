/** Requests of followers, and of others, come in; what the server tells each of them goes out. */

import assert from 'node:assert/strict';
import { connect, createServer } from 'node:net';
import { test } from 'node:test';
import { until } from '../support/browser.ts';
import { ask, deaf, follow, sharing, showing } from './follow.ts';

test('whoever follows is told what is on, and each step as it comes', async () => {
  await sharing({}, async (share) => {
    share.tell(showing(0));
    const one = await follow(share.address);
    const other = await follow(share.address);
    await until(() => one.told.length === 1 && other.told.length === 1);
    assert.deepEqual(one.told[0], { ...showing(0), whole: true });
    share.tell(showing(1));
    share.tell({ ...showing(1), slides: [], blank: true });
    await until(() => one.told.length === 3 && other.told.length === 3);
    assert.deepEqual(other.told, one.told);
    assert.deepEqual(one.told[1], { ...showing(1), whole: false });
    assert.equal(one.told[2]?.blank, true);
    await until(() => one.beats > 0);
    share.close();
    await until(() => one.ended && other.ended);
    assert.equal(one.told.at(-1)?.ended, true);
  });
});

test('whoever comes back is told what was missed, and nothing twice', async () => {
  await sharing({}, async (share) => {
    share.tell(showing(0));
    const first = await follow(share.address);
    await until(() => first.ids.length === 1);
    first.stop();
    await until(() => share.followers === 0);
    const same = await follow(share.address, first.ids[0]);
    await until(() => same.beats > 0);
    assert.deepEqual(same.told, []);
    same.stop();
    share.tell(showing(1));
    share.tell(showing(4));
    const later = await follow(share.address, first.ids[0]);
    await until(() => later.told.length === 1);
    assert.deepEqual(
      later.told[0]?.slides.map(({ index }) => index),
      [0, 1, 4],
    );
    assert.deepEqual([later.told[0]?.current, later.told[0]?.whole], [4, true]);
    share.tell(showing(0, 'edited'), true);
    await until(() => later.told.length === 2);
    assert.deepEqual(later.told[1], { ...showing(0, 'edited'), whole: true });
  });
});

test('a wrong token is a slow 404 that says nothing, whatever of it is right', async () => {
  await sharing({}, async (share) => {
    const { origin, pathname } = new URL(share.address);
    assert.match(pathname, /^\/[0-9a-hjkmnp-tv-z]{20}\/$/);
    const other = pathname.at(-2) === 'z' ? 'y' : 'z';
    const wrong = [
      '/',
      `${pathname.slice(0, -2)}/`,
      `${pathname.slice(0, -2)}${other}/`,
      '/favicon.ico',
      `${pathname}x`,
      `${pathname}../x`,
      '/%2e%2e/',
    ];
    const start = Date.now();
    const answers = await Promise.all(wrong.map((path) => ask(origin + path)));
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body]),
      wrong.map(() => [404, '']),
    );
    assert.ok(Date.now() - start >= 55);
    for (const { headers } of answers) assert.equal(headers['content-security-policy'], undefined);
    assert.equal((await ask(share.address)).status, 200);
  });
});

test('guesses without end are cut off, and those who follow do not notice', async () => {
  await sharing({ slowness: 800 }, async (share) => {
    share.tell(showing(0));
    const one = await follow(share.address);
    const { origin } = new URL(share.address);
    const guesses = Promise.allSettled(Array.from({ length: 120 }, (_, index) => ask(`${origin}/guess-${index}/`)));
    share.tell(showing(1));
    await until(() => one.told.length === 2);
    const told = (await guesses).filter((answer) => answer.status === 'fulfilled');
    assert.ok(told.length >= 64 && told.length < 120, `${told.length} were answered`);
    assert.ok(told.every(({ value }) => value.status === 404));
  });
});

test('a Host or an Origin that is not ours is refused, and so is every method that could change anything', async () => {
  await sharing({}, async (share) => {
    const { port } = share;
    const status = async (headers: Record<string, string>, method = 'GET') =>
      (await ask(share.address, { headers, method })).status;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ])
      assert.equal(await status({ Host: host }), 421, host);
    assert.equal(await status({ Host: `localhost:${port}` }), 200);
    assert.equal(await status({ Origin: 'http://evil.example' }), 403);
    assert.equal(await status({ Origin: 'null' }), 403);
    assert.equal(await status({ Origin: `http://127.0.0.1:${port}` }), 200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      assert.equal(await status({}, method), 405, method);
    assert.equal(await status({}, 'HEAD'), 200);
    assert.deepEqual((await ask(share.address.slice(0, -1))).headers.location, new URL(share.address).pathname);
  });
});

test('the page is served with a policy, and tells nobody its address', async () => {
  await sharing({}, async (share) => {
    share.tell(showing(2));
    const { headers, body } = await ask(share.address);
    assert.equal(body, '<p>1</p>');
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });
});

test('beyond the number of places there is a clear page, and a place is free again when somebody leaves', async () => {
  await sharing({ most: 3 }, async (share) => {
    const three = await Promise.all([0, 1, 2].map(() => follow(share.address)));
    const full = await ask(share.address);
    assert.deepEqual([full.status, full.body, full.headers['retry-after']], [503, '<p>All 3 are taken</p>', '30']);
    await assert.rejects(follow(share.address), /503/);
    three[0]?.stop();
    await until(() => share.followers === 2);
    assert.equal((await ask(share.address)).status, 200);
    (await follow(share.address)).stop();
  });
});

test('whoever comes back by their name takes their own place, however alive the lost connection looks', async () => {
  await sharing({ most: 2 }, async (share) => {
    share.tell(showing(0));
    const names = ['one-of-two-followers', 'two-of-two-followers'];
    const lost = await Promise.all(names.map((name) => follow(share.address, undefined, name)));
    share.tell(showing(1));
    const back = await Promise.all(names.map((name) => follow(share.address, undefined, name)));
    await until(() => back.every(({ told }) => told[0]?.slides.length === 2));
    await until(() => lost.every(({ ended }) => ended));
    assert.equal(share.followers, 2);
    await assert.rejects(follow(share.address, undefined, 'three-of-two-followers'), /503/);
    await assert.rejects(follow(share.address, undefined, 'short'), /503/, 'a name that can be guessed is none');
    for (const one of back) one.stop();
    await until(() => share.followers === 0);
  });
});

test('one who never reads is let go, and nobody waits for them', async () => {
  await sharing({}, async (share) => {
    const reads = await follow(share.address);
    const socket = await deaf(share);
    await until(() => share.followers === 2);
    const long = 'x'.repeat(200_000);
    for (let index = 0; index < 60 && share.followers === 2; index++) {
      share.tell(showing(index, long));
      await new Promise(setImmediate);
    }
    await until(() => share.followers === 1);
    share.tell(showing(0, 'still here'));
    await until(() => reads.told.at(-1)?.slides[0]?.html.includes('still here') === true);
    socket.destroy();
  });
});

test('who never says what they ask for is let go: silent, in the middle of a line, or a letter at a time', async () => {
  await sharing({ patience: 200 }, async (share) => {
    const reads = await follow(share.address);
    const path = new URL(share.address).pathname;
    const clients = ['', `GET ${path}events HTTP/1.1\r\nHost: 127.0.0.1:${share.port}\r\nX-Slow: `].map((begun) => {
      const socket = connect(share.port, '127.0.0.1');
      const client = { socket, closed: false };
      socket.on('error', () => {});
      socket.on('close', () => {
        client.closed = true;
      });
      socket.resume().write(begun);
      return client;
    });
    const dripping = setInterval(() => clients[1]!.socket.write('a'), 20);
    await until(() => clients.every(({ closed }) => closed));
    clearInterval(dripping);
    assert.equal(share.followers, 1);
    share.tell(showing(0, 'still here'));
    await until(() => reads.told.at(-1)?.slides[0]?.html.includes('still here') === true);
  });
});

test('a port in use is the next free one; a host that is none of ours is said', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  try {
    await sharing({ port }, async (share) => {
      assert.ok(share.port > port && share.port < port + 50);
      assert.equal(new URL(share.address).port, String(share.port));
      assert.equal((await ask(share.address)).status, 200);
    });
  } finally {
    taken.close();
  }
  await assert.rejects(
    sharing({ host: '192.0.2.1' }, async () => {}),
    /Nothing can be shared on 192\.0\.2\.1, port 0: this machine has no such address\./,
  );
});
