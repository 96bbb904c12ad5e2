/** A talk that the built program presents in a real terminal and shares comes in; what listeners see in a real browser goes out. */

import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../cli/lectern.ts';
import { axeFaults } from '../support/axe.ts';
import { Browser, type BrowserPage, hasBrowser, until } from '../support/browser.ts';
import { readCode } from '../support/code.ts';
import { ask } from '../sync/follow.ts';
import { lectern } from '../terminal/lectern.ts';
import { presenting } from './presenting.ts';

const source = join(root, 'content', 'threat-update-2021.md');
const browser = hasBrowser ? new Browser() : null;
after(() => browser?.close());

const shown = `[...document.querySelectorAll('.slide')].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id).join()`;
const points = `document.querySelectorAll('.slide.current .points li').length`;
const status = `document.getElementById('status')?.textContent`;

const sees = (page: BrowserPage, expression: string, wanted: unknown): Promise<void> =>
  until(async () => (await page.run(expression)) === wanted);

test('pages follow step by step, look back, search, and return to live', async () => {
  if (!browser) return;
  const { session, address } = await presenting();
  const pages = await Promise.all([false, true, false].map((dark) => browser.open(address, { dark })));
  for (const page of pages) await sees(page, `${shown} + ' ' + ${status}`, 'slide-1 Live');
  session.keys(' ');
  for (const page of pages) await sees(page, `${shown} + ' ' + ${points}`, 'slide-2 1');
  session.keys('  ');
  for (const page of pages) await sees(page, points, 3);
  session.keys('n');
  const [one, other] = pages as [BrowserPage, BrowserPage];
  await sees(one, shown, 'slide-3');
  assert.equal(await one.run(`document.querySelectorAll('.slide').length`), 3);
  await one.press('ArrowLeft');
  assert.equal(
    await one.run(`${shown} + ' ' + ${points} + ' ' + ${status}`),
    'slide-2 3 Looking back · the talk is at 3',
  );
  session.keys('n');
  await sees(other, shown, 'slide-4');
  assert.equal(await one.run(shown), 'slide-2');
  await one.press('End');
  await sees(one, `${shown} + ' ' + ${status}`, 'slide-4 Live');
  await one.run(`query.value = 'contested'; query.dispatchEvent(new Event('input', { bubbles: true }))`);
  await sees(one, `${shown} + ' ' + ${status}`, 'slide-2 1 of 1');
  await one.run(`document.querySelector('[data-does=live]').click()`);
  assert.equal(await one.run(shown), 'slide-4');
  for (const page of pages) assert.deepEqual(await axeFaults(page), []);
  session.keys('b');
  await sees(other, shown, '');
  session.keys('b');
  await sees(other, shown, 'slide-4');
  const text = String(await other.run('document.documentElement.outerHTML'));
  assert.doesNotMatch(text, /nerve agent|Salisbury showed|class="notes"/, 'neither notes nor what is still to come');
  for (const page of pages) assert.deepEqual(page.faults(), []);
  for (const page of pages)
    assert.ok(
      page.asked().every((asked) => asked === address || /^events\?as=[0-9a-f]{24}$/.test(asked.slice(address.length))),
      page.asked().join(' '),
    );
  session.keys('qq');
  assert.equal(await session.exit(), 0);
  for (const page of pages) await sees(page, status, 'The talk has ended');
});

test('when all places are taken that is said, and the page is loaded once one is free', async () => {
  if (!browser) return;
  const { session, address } = await presenting(['--followers', '1']);
  const first = await browser.open(address);
  await sees(first, status, 'Live');
  // Half a minute is a third of a second here.
  const second = await browser.open(address, {
    before: 'const wait = setTimeout; setTimeout = (then, pause) => wait(then, pause / 100);',
  });
  const text = `document.querySelector('main').innerText`;
  assert.match(String(await second.run(text)), /The one place to follow this talk is taken\./);
  assert.deepEqual(await axeFaults(second), []);
  await first.close();
  await sees(second, `${shown} + ' ' + ${status}`, 'slide-1 Live');
  session.keys('qq');
  await session.exit();
});

test('a page whose connection is cut comes back and catches up', async () => {
  if (!browser) return;
  const { session, address } = await presenting();
  const way = await cuttable(new URL(address));
  const page = await browser.open(way.address);
  await sees(page, `${shown} + ' ' + ${status}`, 'slide-1 Live');
  await way.cut();
  session.keys('nnn');
  await session.waitFor('4 / 20');
  await until(async () => String(await page.run(status)).startsWith('Connection lost'));
  assert.equal(await page.run(shown), 'slide-1');
  await way.mend();
  await until(async () => (await page.run(`${shown} + ' ' + ${status}`)) === 'slide-4 Live', 15_000);
  assert.equal(await page.run(`document.querySelectorAll('.slide').length`), 4);
  await way.cut();
  session.keys('qq');
  await session.exit();
});

/** A way to the server that can be cut and mended: what a bad network does. */
async function cuttable(target: URL) {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: target.host };
    const onward = request(new URL(asked.url ?? '', target), { headers, agent: false }, (got) => {
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    onward.end();
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(portOf(server))));
  const port = await listen(0);
  return {
    address: `http://127.0.0.1:${port}${target.pathname}`,
    cut: () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    },
    mend: () => listen(port),
  };
}

function portOf(server: Server): number {
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

test('without a script the page shows what has been shown so far', async () => {
  const { session, address } = await presenting();
  session.keys('n');
  await session.waitFor('2 / 20');
  const { status: code, body, headers } = await ask(address);
  assert.equal(code, 200);
  assert.match(body, /id="slide-2"/);
  assert.doesNotMatch(body, /id="slide-3"|class="notes"/);
  assert.match(String(headers['content-security-policy']), /default-src 'none'; script-src 'sha256-/);
  session.keys('qq');
  await session.exit();
});

test('a port in use is the next free one, and that is said; a code stands on the title slide where it fits, and can be read', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => resolve(portOf(taken))));
  const { session, address } = await presenting(['--port', String(port)]);
  taken.close();
  assert.notEqual(new URL(address).port, String(port));
  await session.waitFor(`Port ${port} is in use: shared on ${new URL(address).port}`);
  const read = (one: typeof session): string | null => readCode(one.screen().slice(0, -2), 'dark');
  assert.equal(read(session), address);
  session.resize(60, 14);
  const says = (one: typeof session): boolean => one.screen().join('').replace(/\s/g, '').includes(address);
  await session.waitFor((one) => says(one) && !/[▀▄█]/.test(one.screen().slice(0, -2).join('')));
  session.keys('q');
  await session.exit();
});

test('what can not be shared is said, and the terminal is left alone', async () => {
  for (const [words, said] of [
    [['--host', '192.0.2.1'], 'this machine has no such address'],
    [['--port', '70000'], '--port takes a number from 1 to 65535'],
  ] as const) {
    const session = lectern(['present', source, '--share', ...words], { columns: 120 });
    await session.waitFor(said, 10_000);
    assert.equal(await session.exit(), 2);
    assert.equal(session.modes().alternate, false);
  }
});
