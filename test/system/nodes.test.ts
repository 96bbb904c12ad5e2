/** The built program on the Nodes it is made for: it prints, searches, opens, presents and leaves on each that can be had. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { nodeOf } from '../support/nodes.ts';
import { built, freshHome } from '../terminal/lectern.ts';
import { pristine, start } from '../terminal/pty.ts';

for (const major of [20, 22, 24]) {
  test(`on Node ${major}`, async (context) => {
    const node = nodeOf(major);
    if (node === null) {
      context.diagnostic(`Node ${major} cannot be had here`);
      return;
    }
    const env = freshHome();
    const run = (...words: string[]) =>
      spawnSync(node, [built, ...words], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const found = run('search', 'afganistan', '--json');
    assert.equal(found.status, 0, found.stderr);
    assert.equal(JSON.parse(found.stdout.split('\n')[0]!).slug, 'somalia-and-afghanistan');
    assert.equal(run('search', 'zebra').status, 1);
    assert.equal(run('--nonsense').status, 2);

    const session = start(node, [built], { columns: 80, rows: 24, env });
    await session.waitFor('14 July 2021 · Thames House', 20_000);
    session.keys('/warrant\r');
    await session.waitFor(/1 of \d/);
    session.keys('p');
    await session.waitFor('19 / 20');
    session.keys('\x03');
    assert.equal(await session.exit(), 130);
    assert.deepEqual(session.modes(), pristine);
  });
}
