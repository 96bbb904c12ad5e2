/** The screen in a real terminal: resizing, stopping and going on, lending it away, and a terminal that stops reading. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { appCommand, startApp, startShell } from './fixture.ts';
import { lectern, shell } from './lectern.ts';
import type { PtySession } from './pty.ts';
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

test('the text cursor stands where Ink puts it, and is hidden again', async () => {
  const session = await startApp(['--cursor']);
  await session.waitFor((seen) => seen.modes().cursor && seen.cursor().column === 6 && seen.cursor().row === 2);
  session.keys('ab');
  await session.waitFor((seen) => seen.cursor().column === 8 && seen.cursor().row === 2);
  assert.equal(session.modes().cursor, true);
  session.resize(50, 20);
  await session.waitFor((seen) => seen.screen()[19] === 'last row' && seen.cursor().row === 2);
  session.keys('H');
  await session.waitFor((seen) => !seen.modes().cursor);
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
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

test('on stage the wheel does nothing, also after a resize while stopped', async () => {
  const session = shell('set -m; lectern present; read line; fg >/dev/null; exit $?');
  await session.waitFor('1 / 20', 15_000);
  assert.equal(session.modes().wheel, false);
  session.keys('\x1a');
  await session.waitFor((seen) => !seen.modes().alternate);
  session.resize(60, 17).keys('\r');
  await session.waitFor((seen) => seen.modes().alternate && seen.screen()[16]!.includes('1 / 20'));
  assert.equal(session.modes().wheel, false);
  session.keys('qq');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
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

const tmux = spawnSync('tmux', ['-V']).status === 0;

test('inside tmux, where there is one, it draws, takes keys and gives the window back', async () => {
  if (!tmux) return;
  const line = `${appCommand.join(' ')}; echo "code $?"; read wait`;
  const socket = `lectern-test-${process.pid}`;
  const session = start('tmux', ['-f', '/dev/null', '-L', socket, 'new-session', line], { columns: 80, rows: 24 });
  await session.waitFor('n=0', 15_000);
  assert.equal(session.screen()[22], 'last row');
  session.keys('j\x1b[A');
  await session.waitFor('keys [j <upArrow>] n=2');
  session.keys('q');
  await session.waitFor('code 0');
  assert.equal(session.screen().includes('first row'), false);
  session.keys('\r');
  await session.exit();
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
  const tick = (seen: PtySession): number => Number(/^\d+/.exec(seen.screen()[5] ?? '')?.[0]);
  session.stall();
  const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  const before = { memory: memory(), bytes: session.bytes.length, tick: tick(session) };
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(session.bytes.length, before.bytes);
  assert.ok(memory() - before.memory < 40_000, `${memory() - before.memory} kB more`);
  session.unstall().keys('j');
  await session.waitFor('keys [j] n=1', 1000);
  // What the kernel held (some 64 kB), the rest of one frame and the newest: not the frames drawn meanwhile.
  const updates = session.bytes.slice(before.bytes).split('\x1b[?2026h').length - 1;
  const frames = tick(session) - before.tick;
  assert.ok(frames > 10 && updates < frames / 2, `${updates} updates for ${frames} frames`);
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

for (const [name, signal] of [
  ['ends', 'SIGTERM'],
  ['is stopped', 'SIGTSTP'],
] as const) {
  test(`a terminal that does not read while the program ${name} has its screen back when it reads again`, async () => {
    const session = startShell('set -m; $APP --animate; echo "code $?"; read line', { columns: 200, rows: 60 });
    await session.waitFor('n=0', 15_000);
    session.stall();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [child] = readFileSync(`/proc/${session.pid}/task/${session.pid}/children`, 'utf8').split(' ');
    process.kill(Number(child), signal);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    session.unstall();
    await session.waitFor((seen) => !seen.modes().alternate, 2000);
    await session.settled();
    assert.deepEqual(session.modes(), pristine);
    if (signal === 'SIGTSTP') process.kill(Number(child), 'SIGKILL');
    session.keys('\r');
    await session.exit();
  });
}

function running(pid: number): boolean {
  try {
    return !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('Ctrl-L draws the screen anew over what another program has written there', async () => {
  const session = lectern([], { columns: 80, rows: 24 });
  await session.waitFor('min left', 10_000);
  await session.settled();
  const before = session.screen();
  session.spill('\x1b[5;1HA broadcast message from somebody else\x1b[12;1H\x1b[2J');
  await session.waitFor((seen) => !seen.screen().join('').includes('min left'));
  session.keys('\x0c');
  await session.waitFor('min left');
  await session.settled();
  assert.deepEqual(session.screen(), before);
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
