/** The program comes in; when its first words stand on screen and its first key is answered goes out, beside bare Node and other readers. */

import { join } from 'node:path';
import { installed, peers } from './machine.mjs';
import { interleaved } from './measure.mjs';
import { Session, untilWords, visit } from './terminal.mjs';
import { firstWords } from './texts.mjs';

const account = { path: 'content/threat-update-2021.md', words: 'Ken McCallum spoke', title: 'MI5 threat update 2021' };

/** Milliseconds from the start until the key that was pressed at the first words is answered, or with `early` one typed at once. */
async function untilKey(command, early, options) {
  const session = new Session(command, options);
  try {
    if (!early) await session.words(account.words);
    session.type('G');
    return await session.words('· end');
  } finally {
    await session.end();
  }
}

export async function measured({ root, program, nodes, runs, texts, home }) {
  const options = { home };
  const large = texts.document(10_000_000);
  const subjects = {};
  for (const [version, node] of Object.entries(nodes)) {
    await visit([node, program], account.words, options);
    subjects[`${version} bare`] = () => untilWords([node, texts.word()], 'word', options);
    subjects[`${version} account`] = () => untilWords([node, program], account.words, options);
    subjects[`${version} key`] = () => untilKey([node, program], false, options);
    subjects[`${version} early`] = () => untilKey([node, program], true, options);
    subjects[`${version} large`] = () => untilWords([node, program, large], firstWords, options);
  }
  const readers = Object.keys(peers).filter((name) => peers[name].reads && installed(name) !== null);
  for (const name of readers) {
    const show = (path) => [installed(name), ...peers[name].reads(path)];
    subjects[`${name} account`] = () => untilWords(show(join(root, account.path)), account.title, options);
    subjects[`${name} large`] = () => untilWords(show(large), firstWords, options);
  }
  const found = await interleaved(subjects, runs);
  const versions = Object.keys(nodes);
  const row = (what, against, limit, figure, base) => ({
    what,
    against,
    limit,
    unit: 'ms',
    at: Object.fromEntries(
      versions.map((version) => [version, { figure: found[figure(version)], base: found[base(version)] }]),
    ),
  });
  return [
    row(
      'first words of the account',
      'bare Node, one word',
      2,
      (of) => `${of} account`,
      (of) => `${of} bare`,
    ),
    row(
      'a key pressed at the first words answered',
      'bare Node, one word',
      3.5,
      (of) => `${of} key`,
      (of) => `${of} bare`,
    ),
    row(
      'a key typed at once answered',
      'bare Node, one word',
      3.5,
      (of) => `${of} early`,
      (of) => `${of} bare`,
    ),
    row(
      'first words of 10 MB',
      'the account',
      1.3,
      (of) => `${of} large`,
      (of) => `${of} account`,
    ),
    ...readers.flatMap((name) => [
      row(
        'first words of the account',
        name,
        null,
        (of) => `${of} account`,
        () => `${name} account`,
      ),
      row(
        'first words of 10 MB',
        name,
        null,
        (of) => `${of} large`,
        () => `${name} large`,
      ),
    ]),
  ];
}
