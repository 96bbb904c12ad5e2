/** Every way to end in a real terminal: screen, cursor, modes and raw mode are as before, the place is saved, the exit code is right. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startApp, startShell } from './fixture.ts';
import type { PtySession } from './pty.ts';
import { pristine } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-deaths-'));
after(() => rmSync(folder, { recursive: true }));

interface Death {
  readonly name: string;
  readonly kill: (session: PtySession) => void;
  readonly code: number;
  readonly message: string;
}

const key = (name: string, text: string, code: number, message = ''): Death => ({
  name,
  kill: (session) => session.keys(text),
  code,
  message,
});
const signal = (name: NodeJS.Signals, code: number): Death => ({
  name,
  kill: (session) => session.signal(name),
  code,
  message: '',
});

const deaths: readonly Death[] = [
  key('q', 'q', 0),
  key('Ctrl-C', '\x03', 130),
  signal('SIGINT', 130),
  signal('SIGTERM', 143),
  signal('SIGHUP', 129),
  signal('SIGQUIT', 131),
  key('an exception in a component', 'B', 2, 'lectern: broken in a component'),
  key('an exception in an effect', 'E', 2, 'lectern: broken in an effect'),
  key('an exception in a timer', 'X', 2, 'lectern: thrown late'),
  key('an unhandled rejection', 'R', 2, 'lectern: rejected and forgotten'),
];

for (const [index, death] of deaths.entries()) {
  test(`after ${death.name} the terminal is as it was, the place saved, the code ${death.code}`, async () => {
    const mark = join(folder, String(index));
    const flags = index % 2 === 0 ? ['--animate', '--mouse'] : [];
    const session = await startApp(flags, { env: { MARK: mark } });
    death.kill(session);
    assert.equal(await session.exit(), death.code);
    assert.deepEqual(session.modes(), pristine);
    assert.equal(readFileSync(mark, 'utf8'), 'saved');
    assert.equal(session.screen().join('\n').trim(), death.message);
    assert.equal(session.bytes.split('\x1b[?1049l').length - 1, 1, 'the screen is left once');
  });
}

test('Ctrl-C ends before Ink is loaded, too', async () => {
  const session = await startApp(['--late=3000'], {}, false);
  session.keys('\x03');
  assert.equal(await session.exit(1000), 130);
  assert.deepEqual(session.modes(), pristine);
});

for (const [name, text] of [
  ['q', 'q'],
  ['Ctrl-C in an animation', '\x03'],
  ['an exception', 'X'],
] as const) {
  test(`after ${name} the shell has its line back: raw mode is off and what is typed is seen`, async () => {
    const session = startShell('$APP --animate; stty -a; read line; echo "got <$line>"', { rows: 24 });
    await session.waitFor('n=0', 15_000);
    session.keys(text);
    await session.waitFor(/ icanon[\s\S]* echo /);
    session.keys('typed\r');
    await session.waitFor('got <typed>');
    assert.match(session.screen().join('\n'), /^typed$/m);
  });
}

for (const closed of ['<&-', '>&-', '2>&-']) {
  test(`started with ${closed}, it draws, ends and leaves the terminal as it was`, async () => {
    const session = startShell(`$APP ${closed}; stty -a`, { rows: 24 });
    await session.waitFor('n=0', 15_000);
    session.keys('X');
    await session.waitFor(/ icanon[\s\S]* echo /);
    assert.deepEqual(session.modes(), pristine);
  });
}

test('killed while an editor has the terminal, it does not touch it', async () => {
  const session = await startApp([], { env: { EDITOR: 'bash -c "sleep 1"' } });
  session.keys('V');
  await session.waitFor((seen) => !seen.modes().alternate);
  const before = session.bytes.length;
  session.signal('SIGTERM');
  assert.equal(await session.exit(), 143);
  assert.equal(session.bytes.slice(before).includes('\x1b'), false);
});

test('when the window is closed it ends within a second, the place saved', async () => {
  const mark = join(folder, 'gone');
  const session = await startApp(['--animate'], { env: { MARK: mark } });
  const { pid } = session;
  session.hangUp();
  await until(() => !alive(pid), 1500);
  assert.equal(readFileSync(mark, 'utf8'), 'saved');
});

function alive(pid: number): boolean {
  try {
    // A process that ended and was not waited for has no command line any more.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    assert.ok(Date.now() < end, 'waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
