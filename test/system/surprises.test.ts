/** A whole session comes in, reading and presenting a document full of addresses; that it opens no connection and starts no program goes out. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { built, lectern } from '../terminal/lectern.ts';
import { hostileDecks, links } from '../trust/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-surprises-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const preload = new URL('../trust/preload.mjs', import.meta.url).href;

writeFileSync(
  join(folder, 'talk.md'),
  `---
title: "A talk"
image: https://good.example/cover.png
---

# A talk

> [!IMPORTANT]
> - See https://good.example/ and ![a picture](https://good.example/a.png)
> - A second point

![another](./b.png) [a link](https://good.example/) <img src="https://good.example/c.png"> <script src="https://good.example/d.js"></script>

\`\`\`bash +exec
touch executed
\`\`\`

\`\`\`js
process.exit(3);
\`\`\`

<!-- include: https://good.example/e.md -->

${links()}
`,
);
for (const [name, text] of Object.entries(hostileDecks())) writeFileSync(join(folder, `${name}.md`), text);

/** An environment in which the doors are watched, and what was noted. */
function watched(name: string): { env: Record<string, string>; noted: () => string[] } {
  const trap = join(folder, `${name}.trap`);
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, LECTERN_TRAP: trap },
    noted: () => readFileSync(trap, 'utf8').trim().split('\n'),
  };
}

test('the trap springs: a connection and a program are noted and refused', () => {
  const { env, noted } = watched('control');
  const code =
    "import('node:net').then((net) => net.connect(9)).catch(() => import('node:child_process').then((it) => it.spawn('true')))";
  const { status } = spawnSync(process.execPath, ['-e', code], { env: { ...process.env, ...env }, stdio: 'ignore' });
  assert.equal(status, 1);
  assert.deepEqual(noted(), ['watching', 'connect', 'spawn']);
});

test('a socket in a folder may be opened, one of the network may not', () => {
  const { env, noted } = watched('sockets');
  const code = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'socket'))}, function () { this.close(); require('node:net').createServer().listen(0); })`;
  const { status } = spawnSync(process.execPath, ['-e', code], { env: { ...process.env, ...env }, stdio: 'ignore' });
  assert.equal(status, 1);
  assert.deepEqual(noted(), ['watching', 'listen']);
});

test('reading with links and images opens nothing', async () => {
  const { env, noted } = watched('read');
  const session = lectern(['talk.md'], { cwd: folder, env });
  await session.waitFor('A talk', 10_000);
  for (const key of [
    ' ',
    '\t',
    '\t',
    't',
    't',
    '/good\r',
    'n',
    '\x1b',
    ':',
    'good',
    '\x1b',
    'G',
    'g',
    '?',
    '\x1b',
    'p',
  ]) {
    session.keys(key);
    await session.settled(30);
  }
  for (const key of [' ', ' ', 'v', 'n', 'r', 'r', 'o', '\x1b']) {
    session.keys(key);
    await session.settled(30);
  }
  session.keys('\x03');
  assert.equal(await session.exit(), 130);
  assert.deepEqual(noted(), ['watching']);
});

test('presenting decks of every kind opens nothing and runs nothing', async () => {
  for (const name of ['talk', ...Object.keys(hostileDecks())]) {
    const { env, noted } = watched(name);
    const session = lectern(['present', `${name}.md`], { cwd: folder, env });
    await session.waitFor(/\d+ \/ \d+/, 10_000);
    for (const key of ['n', 'n', ' ', 'v', 's']) {
      session.keys(key);
      await session.settled(30);
    }
    session.keys('\x03');
    assert.equal(await session.exit(), 130);
    assert.deepEqual(noted(), ['watching'], name);
  }
});

test('what is printed, searched and exported opens nothing', () => {
  const { env, noted } = watched('print');
  const uses = [
    ['talk.md'],
    ['search', 'good', 'talk.md'],
    ['slides', 'talk.md'],
    ['outline', 'talk.md'],
    ['export', 'talk.md', '--to', 'html'],
  ];
  for (const words of uses) {
    const { status, stderr } = spawnSync(process.execPath, [built, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  }
  assert.deepEqual(
    noted(),
    uses.map(() => 'watching'),
  );
});
