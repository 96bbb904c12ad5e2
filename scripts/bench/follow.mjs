/** The built program comes in; what a thousand who follow a talk cost it, and how late the last of them is told, goes out. */

import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { quantile } from './measure.mjs';
import { Session } from './terminal.mjs';

const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\//;

/** Follows in so many connections; `told` gives how many of them have been told so often in all. */
async function audience(from, count) {
  const agent = new Agent({ keepAlive: false });
  const heard = new Array(count).fill(0);
  let wake = () => {};
  const open = (index) =>
    new Promise((resolve, reject) => {
      const asked = get(`${from}events`, { agent }, (answer) => {
        answer.setEncoding('utf8').on('data', (text) => {
          heard[index] += text.split('event: told').length - 1;
          wake();
        });
        answer.on('error', () => {});
        resolve(asked);
      });
      asked.on('error', reject);
    });
  const requests = [];
  for (let first = 0; first < count; first += 100)
    requests.push(
      ...(await Promise.all(Array.from({ length: Math.min(100, count - first) }, (_, at) => open(first + at)))),
    );
  const all = (times) =>
    new Promise((resolve) => {
      wake = () => heard.every((number) => number >= times) && resolve();
      wake();
    });
  return { all, leave: () => requests.forEach((asked) => void asked.destroy()) };
}

export async function measured({ program, nodes, quick, root, home }) {
  const count = quick ? 200 : 1000;
  const delays = {};
  const costs = {};
  const talk = join(root, 'content', 'threat-update-2021.md');
  for (const [version, node] of Object.entries(nodes)) {
    const session = new Session([node, program, 'present', talk, '--share', '--followers', String(count)], {
      home,
      columns: 100,
      rows: 40,
    });
    try {
      await session.words(address);
      const [from] = address.exec(session.written) ?? [];
      await session.quiet(300);
      const before = session.memory().now;
      const { all, leave } = await audience(from, count);
      await all(1);
      const after = session.memory().now;
      const figures = [];
      for (let step = 0; step < (quick ? 5 : 20); step++) {
        await session.quiet(30);
        const begun = performance.now();
        session.type(' ');
        await all(step + 2);
        figures.push(performance.now() - begun);
      }
      leave();
      delays[version] = { figure: quantile(figures, 0.95), base: null };
      costs[version] = { figure: (after - before) / 1e6, base: null };
    } finally {
      await session.end();
    }
  }
  return [
    { what: 'key to the last follower, p95', against: `${count} who follow`, limit: null, unit: 'ms', at: delays },
    { what: 'memory for those who follow', against: `${count} who follow`, limit: null, unit: 'MB', at: costs },
  ];
}
