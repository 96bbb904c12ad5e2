/** The program comes in; how cost grows from 10 kB to 100 MB goes out, in the table and as a chart. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chartOf } from './chart.mjs';
import { quantile } from './measure.mjs';
import { endJumps, opened } from './reading.mjs';
import { untilWords } from './terminal.mjs';
import { firstWords, rareWord } from './texts.mjs';

const sizes = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
const names = ['10 kB', '100 kB', '1 MB', '10 MB', '100 MB'];

/** Milliseconds until a search in the text says how much it found. */
async function searched(session) {
  session.type('/');
  await session.quiet(60);
  session.key(rareWord);
  const found = await session.words(/\d of \d|nothing found/, 60_000);
  await session.quiet(500);
  session.type('\x1b');
  await session.quiet(60);
  return found;
}

async function costs(command, runs, options) {
  const first = [];
  for (let run = 0; run < runs; run++) first.push(await untilWords(command, firstWords, options));
  const session = await opened(command, options, 120_000);
  try {
    const end = quantile(await endJumps(session, runs));
    const search = await searched(session);
    await session.quiet(1000);
    return { first: quantile(first), end, search, memory: session.memory().now / 1e6 };
  } finally {
    await session.end();
  }
}

const drawn = [
  { key: 'first', what: 'first page', unit: 'ms' },
  { key: 'end', what: 'end jump', unit: 'ms' },
  { key: 'search', what: 'search', unit: 'ms' },
  { key: 'memory', what: 'memory', unit: 'MB' },
];

export async function measured({ program, nodes, quick, texts, home, chart }) {
  const [version, node] = Object.entries(nodes).at(-1);
  const found = [];
  for (const bytes of quick ? sizes.slice(0, -1) : sizes) {
    found.push(await costs([node, program, texts.document(bytes)], quick ? 3 : 7, { home, columns: 100, rows: 30 }));
  }
  const series = drawn.map(({ key, what, unit }) => ({ what, unit, figures: found.map((one) => one[key]) }));
  mkdirSync(dirname(chart), { recursive: true });
  writeFileSync(chart, chartOf(names.slice(0, found.length), series, `Node ${version}`));
  return series.map(({ what, unit, figures }, index) => ({
    what: `${what} of ${names[figures.length - 1]}`,
    against: `of ${names[0]}`,
    limit: index === 0 ? 1.3 : null,
    unit,
    at: { [version]: { figure: figures.at(-1), base: figures[0] } },
  }));
}
