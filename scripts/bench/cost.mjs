/** The built program comes in; what a search of 10 MB costs beside fzf and ripgrep goes out, in turn, a table a text, a row a query. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProse } from './prose.mjs';

const bytes = 10_000_000;
/** A text of others, which lies beside the project or does not. */
const letters = fileURLToPath(new URL('../../../shared/corpus/federalist.md', import.meta.url));

/** What is asked of each text: words that stand often, seldom, nowhere, misspelt, next to one another, far apart, in every passage. */
const texts = [
  {
    says: 'made words',
    make: () => makeProse(bytes),
    queries: [
      'lighthouse',
      'bistoriel',
      'stood alone',
      '"quicksilver lighthouse"',
      'quicksilver',
      'qqxyz',
      'quicksivler',
      'the',
    ],
  },
  {
    says: 'English',
    make: () => {
      if (!existsSync(letters)) return null;
      const text = readFileSync(letters, 'utf8');
      return `${text}\n`.repeat(Math.ceil(bytes / text.length));
    },
    queries: [
      'liberty',
      'amphictyonic',
      'standing army',
      '"standing army"',
      'Rhodes',
      'xylophone',
      'goverment',
      'the',
      'how are judges removed from office',
    ],
  },
];
const runs = 7;
/** All the queries of a text together are to take no longer than fzf takes for them. */
const limit = 1;
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

/** Tables in markdown; `others` names the programs that are installed. */
export function costs(program, others) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cost-'));
  const file = join(folder, 'text.md');
  const environment = { ...process.env, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
  const subjects = {
    lectern: (query) => [process.execPath, program, 'search', query, file],
    fzf: (query) => ['sh', '-c', 'fzf --filter "$1" < "$2"', 'sh', query.replaceAll('"', "'"), file],
    rg: (query) => ['rg', '-i', query.replaceAll('"', ''), file],
  };
  const names = ['lectern', ...others];
  const lines = [];
  try {
    for (const { says, make, queries } of texts) {
      const text = make();
      if (text === null) continue;
      writeFileSync(file, text);
      once(subjects.lectern('a'), environment);
      lines.push(
        `| query in 10 MB of ${says} | ${names.map((name) => `${name}, ms | MB`).join(' | ')} | lectern : fzf | |`,
        `| --- | ${names.map(() => '--: | --:').join(' | ')} | --: | --- |`,
        ...rowsOf(queries, names, subjects, environment),
        '',
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}

/** A row a query, and one for all of them, one after another. */
function rowsOf(queries, names, subjects, environment) {
  const sums = Object.fromEntries(names.map((name) => [name, { took: 0, memory: 0 }]));
  const rows = queries.map((query) => {
    const found = Object.fromEntries(names.map((name) => [name, []]));
    for (let run = 0; run < runs; run++)
      for (const name of names) found[name].push(once(subjects[name](query), environment));
    const figures = Object.fromEntries(
      names.map((name) => {
        const took = median(found[name].map((one) => one.took));
        const memory = Math.max(...found[name].map((one) => one.memory));
        sums[name] = { took: sums[name].took + took, memory: Math.max(sums[name].memory, memory) };
        return [name, { took, memory }];
      }),
    );
    return rowOf(`\`${query}\``, names, figures, '');
  });
  return [...rows, rowOf('all of them', names, sums, sums.fzf ? aimed(sums) : '')];
}

function aimed({ lectern, fzf }) {
  return `aim ≤ ${limit}: ${lectern.took <= limit * fzf.took ? 'met' : 'not met'}`;
}

function rowOf(says, names, figures, remark) {
  const cells = names.map((name) => `${figures[name].took.toFixed(0)} | ${figures[name].memory.toFixed(0)}`);
  const ratio = figures.fzf ? (figures.lectern.took / figures.fzf.took).toFixed(2) : '–';
  return `| ${says} | ${cells.join(' | ')} | ${ratio} | ${remark} |`;
}
