/** The built program comes in; what a thousand who follow a talk cost it, how late the last of them is told, and how soon all are back, goes out. */

import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { quantile } from './measure.mjs';
import { Session } from './terminal.mjs';

const address = /http:\/\/127\.0\.0\.1:\d+\/\w{20}\//;

/** Follows in so many connections, `atOnce` of them asked for together; `all(times)` is fulfilled once each has been told so often. */
async function audience(from, count, atOnce, agent) {
  const heard = new Array(count).fill(0);
  let wake = () => {};
  const open = (index) =>
    new Promise((resolve, reject) => {
      const asked = get(`${from}events?as=follower-number-${index}`, { agent }, (answer) => {
        let rest = '';
        answer.setEncoding('utf8').on('data', (text) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop();
          heard[index] += events.filter((event) => event.startsWith('event: told')).length;
          wake();
        });
        answer.on('error', () => {});
        resolve(asked);
      });
      asked.on('error', reject);
    });
  const requests = [];
  for (let first = 0; first < count; first += atOnce)
    requests.push(
      ...(await Promise.all(Array.from({ length: Math.min(atOnce, count - first) }, (_, at) => open(first + at)))),
    );
  const all = (times) =>
    new Promise((resolve) => {
      wake = () => heard.every((number) => number >= times) && resolve();
      wake();
    });
  return { all, leave: () => requests.forEach((asked) => void asked.destroy()) };
}

/** What a talk costs that so many follow: the delay of each step, the time until all are back, the memory. */
async function followed(session, from, count, steps) {
  const agent = new Agent({ keepAlive: false });
  await session.quiet(300);
  const before = session.memory().now;
  const first = await audience(from, count, 100, agent);
  await first.all(1);
  const after = session.memory().now;
  const delays = [];
  for (let step = 0; step < steps; step++) {
    await session.quiet(30);
    const begun = performance.now();
    session.type(' ');
    await first.all(step + 2);
    delays.push(performance.now() - begun);
  }
  // They come back by their names while the server still holds what they had: as when a network is lost.
  const begun = performance.now();
  const again = await audience(from, count, count, agent);
  await again.all(1);
  const back = performance.now() - begun;
  const peak = session.memory().now;
  first.leave();
  again.leave();
  return { delay: quantile(delays, 0.95), back, memory: (Math.max(after, peak) - before) / 1e6 };
}

export async function measured({ program, nodes, quick, root, home }) {
  const count = quick ? 200 : 1000;
  const talk = join(root, 'content', 'threat-update-2021.md');
  const found = {};
  for (const [version, node] of Object.entries(nodes)) {
    const session = new Session([node, program, 'present', talk, '--share', '--followers', String(count)], {
      home,
      columns: 100,
      rows: 40,
    });
    try {
      await session.words(address);
      const [from] = address.exec(session.written) ?? [];
      found[version] = await followed(session, from, count, quick ? 5 : 20);
    } finally {
      await session.end();
    }
  }
  const against = `${count.toLocaleString('en')} who follow`;
  const row = (what, name, unit, limit) => ({
    what,
    against,
    limit,
    unit,
    at: Object.fromEntries(Object.entries(found).map(([version, one]) => [version, { figure: one[name], base: null }])),
  });
  return [
    row('key to the last one told, p95', 'delay', 'ms', 250),
    row('all back at once, until the last has caught up', 'back', 'ms', 2000),
    row('memory for them', 'memory', 'MB', 100),
  ];
}
