/** The program comes in; how long the commands that print take, against bare Node printing a word, goes out. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installed, peers } from './machine.mjs';
import { interleaved } from './measure.mjs';

const commands = [
  { words: ['--version'], limit: 1.15 },
  { words: ['--help'], limit: 1.5 },
  { words: ['outline'], limit: 1.5 },
  { words: ['show', 'encryption'], limit: 1.5 },
  { words: ['slides'], limit: 1.5 },
  { words: ['search', 'encryption'], limit: 1.5 },
];

/** Milliseconds a command takes from its start to its end, into a pipe. */
function untilEnd([command, ...words], home) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(command, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LANG: 'C.UTF-8' },
    });
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - from);
      else reject(new Error(`${words.join(' ')} ended with ${code}`));
    });
  });
}

export async function measured({ program, nodes, runs, texts, home }) {
  const large = texts.document(10_000_000);
  const subjects = {};
  for (const [version, node] of Object.entries(nodes)) {
    subjects[`${version} bare`] = () => untilEnd([node, texts.word()], home);
    for (const { words } of commands) {
      subjects[`${version} ${words.join(' ')}`] = () => untilEnd([node, program, ...words], home);
    }
    subjects[`${version} large`] = () => untilEnd([node, program, 'search', 'quicksilver', large], home);
  }
  const ripgrep = installed('ripgrep');
  if (ripgrep) subjects.ripgrep = () => untilEnd([ripgrep, ...peers.ripgrep.searches('quicksilver', large)], home);
  const found = await interleaved(subjects, runs);
  const at = (figure, base) =>
    Object.fromEntries(
      Object.keys(nodes).map((version) => [
        version,
        { figure: found[`${version} ${figure}`], base: found[base === null ? `${version} bare` : base] },
      ]),
    );
  const rows = commands.map(({ words, limit }) => ({
    what: `lectern ${words.join(' ')}`,
    against: 'bare Node, one word',
    limit,
    unit: 'ms',
    at: at(words.join(' '), null),
  }));
  if (ripgrep)
    rows.push({
      what: 'lectern search in 10 MB',
      against: 'ripgrep',
      limit: null,
      unit: 'ms',
      at: at('large', 'ripgrep'),
    });
  return rows;
}
