/** Which aims to measure comes in (none: all); one table of ratios goes out, and with --json what it was made from. Never fails a build. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { absent, machine, nodes } from './bench/machine.mjs';
import { tableOf } from './bench/table.mjs';
import { texts } from './bench/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each aim: the file that measures it and what it is about. */
const aims = {
  start: 'first words and first key, beside bare Node and other readers',
  commands: 'what prints, against bare Node',
  large: '10 MB: first words, the end, memory',
  keys: 'key to frame and bytes a frame on 10 MB',
  typing: 'a search as it is typed, on the account',
  reload: 'edits of 10 MB, until they are seen',
  stage: 'presenting: steps, and a deck of 10,000 slides',
  follow: 'a thousand who follow a talk: the last one told, memory',
  sizes: 'entry, what reading loads, the package',
  growth: 'from 10 kB to 100 MB, with docs/growth.svg',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    program: { type: 'string' },
    chart: { type: 'string' },
    'this-node': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help || positionals.some((name) => !Object.hasOwn(aims, name))) {
  console.log(
    `npm run bench -- [AIM …] [--quick] [--this-node] [--program dist/cli.js] [--json FILE] [--chart FILE]\n\n${Object.entries(
      aims,
    )
      .map(([name, about]) => `${name.padEnd(10)}${about}`)
      .join('\n')}`,
  );
} else await measure(positionals.length > 0 ? positionals : Object.keys(aims));

async function measure(names) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const given = {
    root,
    program: resolve(values.program ?? join(root, 'dist', 'cli.js')),
    nodes: values['this-node'] ? { [process.versions.node]: process.execPath } : nodes(),
    runs: values.quick ? 5 : 15,
    quick: values.quick === true,
    texts: texts(folder),
    home: folder,
    chart: values.chart ?? join(root, 'docs', 'growth.svg'),
  };
  const rows = [];
  try {
    for (const name of names) {
      console.error(`measuring ${name}: ${aims[name]}`);
      const { measured } = await import(`./bench/${name}.mjs`);
      try {
        rows.push(...(await measured(given)));
      } catch (error) {
        console.error(`${name} could not be measured: ${error.stack}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const about = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    nodes: Object.keys(given.nodes),
    runs: given.runs,
    absent: absent(),
  };
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...about, rows }, null, 1)}\n`);
  console.log(tableOf(rows, about));
}
