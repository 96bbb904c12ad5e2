/** The screen in a real terminal: resizing, stopping and going on, lending it away, and a terminal that stops reading. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { appCommand, startApp } from './fixture.ts';
import { pristine, start } from './pty.ts';

test('a resize is drawn as one synchronized update', async () => {
  const session = await startApp([]);
  const before = session.bytes.length;
  session.resize(70, 20);
  await session.waitFor('size 70x20');
  assert.equal(session.screen()[19], 'last row');
  const updates = session.bytes.slice(before).split('\x1b[?2026h').length - 1;
  assert.ok(updates <= 2, `${updates} updates`);
  session.resize(20, 5);
  await session.waitFor((seen) => seen.screen()[4] === 'last row');
  session.resize(1, 1);
  await session.settled();
  session.resize(60, 12);
  await session.waitFor((seen) => seen.screen()[11] === 'last row' && seen.screen()[1]!.startsWith('size 60x12'));
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('Ctrl-Z gives the shell its terminal, fg draws everything again, also after a resize', async () => {
  const session = start('bash', ['--norc', '-i'], { columns: 60, rows: 12, env: { PS1: 'shell> ', HISTFILE: '' } });
  await session.waitFor('shell>');
  session.keys(`${appCommand.join(' ')}\r`);
  await session.waitFor('n=0', 15_000);
  session.keys('j');
  await session.waitFor('keys [j] n=1');
  for (const [columns, rows] of [
    [60, 12],
    [50, 14],
  ] as const) {
    session.keys('\x1a');
    await session.waitFor(/Stopped/);
    assert.deepEqual({ ...session.modes(), paste: false }, pristine);
    session.resize(columns, rows);
    session.keys('clear; echo in-$((1+1))-between\r');
    await session.waitFor('in-2-between');
    session.keys('fg\r');
    await session.waitFor(`size ${columns}x${rows}`);
    await session.waitFor('keys [j] n=1');
    assert.equal(session.screen().at(-1), 'last row');
    assert.equal(session.screen()[0], 'first row');
    assert.equal(session.modes().cursor, false);
  }
  session.keys('k');
  await session.waitFor('keys [j k] n=2');
  session.keys('\x03');
  await session.waitFor((seen) => !seen.modes().alternate);
  session.keys('echo "code $?"; exit\r');
  await session.exit();
  assert.match(session.screen().join('\n'), /^code 130$/m);
});

test('when nobody could continue us, Ctrl-Z gives the page back by itself', async () => {
  const session = await startApp([]);
  session.keys('\x1a');
  await session.waitFor((seen) => !seen.modes().alternate, 2000);
  await session.waitFor('last row', 2000);
  session.keys('j');
  await session.waitFor('keys [j] n=1');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('a stop from outside and a continuation leave the same', async () => {
  const session = await startApp([]);
  session.signal('SIGTSTP');
  await session.waitFor((seen) => !seen.modes().alternate, 2000);
  session.signal('SIGCONT');
  await session.waitFor('last row');
  assert.equal(session.modes().alternate, true);
  session.signal('SIGSTOP').signal('SIGCONT');
  session.keys('j');
  await session.waitFor('keys [j] n=1');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('while the terminal does not read, memory stays flat; then the newest frame and only that', async () => {
  const session = await startApp(['--animate'], { columns: 200, rows: 60 });
  session.stall();
  const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  const before = { memory: memory(), bytes: session.written };
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(session.written, before.bytes);
  assert.ok(memory() - before.memory < 40_000, `${memory() - before.memory} kB more`);
  session.unstall().keys('j');
  await session.waitFor('keys [j] n=1', 1000);
  // What the kernel held (some 64 kB), the rest of one frame and the newest: not the hundred frames drawn meanwhile.
  const sent = session.bytes.slice(before.bytes);
  const tick = (row: string | undefined): number => Number(/^\d+/.exec(row ?? '')?.[0]);
  assert.ok(sent.split('\x1b[?2026h').length < 20, `${sent.split('\x1b[?2026h').length} updates`);
  assert.ok(tick(session.screen()[5]) > 60, session.screen()[5]?.slice(0, 20));
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

for (const [name, kill, code] of [
  ['SIGTERM', (pid: number) => process.kill(pid, 'SIGTERM'), 143],
  ['SIGINT', (pid: number) => process.kill(pid, 'SIGINT'), 130],
] as const) {
  test(`${name} is answered within a second by a program whose terminal does not read`, async () => {
    const session = await startApp(['--animate'], { columns: 200, rows: 60 });
    session.stall();
    await new Promise((resolve) => setTimeout(resolve, 500));
    kill(session.pid);
    const sent = Date.now();
    await session.waitFor(() => !running(session.pid), 1000);
    assert.ok(Date.now() - sent < 1000);
    session.unstall();
    assert.equal(await session.exit(), code);
  });
}

function running(pid: number): boolean {
  try {
    return !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
