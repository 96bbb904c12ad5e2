/** The built program comes in; what a search of 10 MB costs beside fzf and ripgrep goes out, in turn, a table row a query. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProse } from './prose.mjs';

/** What is asked: words that stand often, seldom, nowhere, misspelt, next to one another, far apart. */
const queries = [
  'lighthouse',
  'bistoriel',
  'stood alone',
  '"quicksilver lighthouse"',
  'quicksilver',
  'qqxyz',
  'quicksivler',
];
const runs = 7;
const time = '/usr/bin/time';

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

/** Milliseconds a run took, and the most memory it had in MB; 0 where that cannot be told. */
function once(words, environment) {
  const command = existsSync(time) ? [time, '-f', '%M', ...words] : words;
  const began = process.hrtime.bigint();
  const { stderr } = spawnSync(command[0], command.slice(1), {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const took = Number(process.hrtime.bigint() - began) / 1e6;
  return { took, memory: Number(/(\d+)\s*$/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** Rows of a table in markdown; `others` names the programs that are installed. */
export function costs(program, others) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cost-'));
  const file = join(folder, 'prose.md');
  writeFileSync(file, makeProse(10_000_000));
  const environment = { ...process.env, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
  const subjects = {
    lectern: (query) => [process.execPath, program, 'search', query, file],
    fzf: (query) => ['sh', '-c', 'fzf --filter "$1" < "$2"', 'sh', query.replaceAll('"', "'"), file],
    rg: (query) => ['rg', '-i', query.replaceAll('"', ''), file],
  };
  const names = ['lectern', ...others];
  const lines = [
    `| query in 10 MB | ${names.map((name) => `${name}, ms | MB`).join(' | ')} |`,
    `| --- | ${names.map(() => '--: | --:').join(' | ')} |`,
  ];
  try {
    once(subjects.lectern('a'), environment);
    for (const query of queries) {
      const found = Object.fromEntries(names.map((name) => [name, []]));
      for (let run = 0; run < runs; run++)
        for (const name of names) found[name].push(once(subjects[name](query), environment));
      const cells = names.map((name) => {
        const took = median(found[name].map((one) => one.took));
        return `${took.toFixed(0)} | ${Math.max(...found[name].map(({ memory }) => memory)).toFixed(0)}`;
      });
      lines.push(`| \`${query}\` | ${cells.join(' | ')} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
