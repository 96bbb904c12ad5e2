/** Keys in a real terminal: none lost, none joined, no reply among them, whatever standard input and output are. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { appCommand, startApp, startShell } from './fixture.ts';
import { pristine } from './pty.ts';

test('the first frame stands before Ink is loaded, and keys typed meanwhile are kept', async () => {
  const session = await startApp(['--late=300'], {}, false);
  assert.deepEqual(session.modes(), {
    ...pristine,
    alternate: true,
    cursor: false,
    paste: true,
    wrap: false,
    wheel: true,
  });
  session.keys('jj\x1b[Bk');
  await session.waitFor('keys [j j <downArrow> k] n=4');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('Ink takes over in the same cells: what was painted already is not sent again', async () => {
  const session = await startApp([]);
  assert.equal(session.bytes.split('first row').length - 1, 1);
  assert.equal(session.bytes.split('\x1b[?1049h').length - 1, 1);
  assert.equal(session.screen()[0], 'first row');
  assert.equal(session.screen()[11], 'last row');
  session.keys('q');
  await session.exit();
});

test('keys that arrive at once are keys one by one; an escape is answered soon and swallows nothing', async () => {
  const session = await startApp([], { columns: 100 });
  session.keys('jjj\x1b[A\x1b[Bé👍');
  await session.waitFor('keys [j j j <upArrow> <downArrow> é 👍] n=7');
  session.keys('\x1b');
  await session.waitFor('<escape>] n=8', 1000);
  session.keys('j');
  await session.waitFor('👍 <escape> j] n=9', 1000);
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('replies and mouse reports reach who asked, and are never typed', async () => {
  const session = await startApp(['--ask', '--mouse'], { columns: 120 });
  assert.ok(session.seen.commands.some(({ code, data }) => code === 11 && data === '?'));
  assert.equal(session.modes().mouse, 'drag');
  session.keys('\x1b]11;rgb:1e1e/1e1e');
  await new Promise((resolve) => setTimeout(resolve, 60));
  session.keys('/1e1e\x1b\\\x1b[?62;22c\x1b[<0;5;3Mx');
  await session.waitFor('keys [x] n=1');
  await session.waitFor('osc:11;rgb:1e1e/1e1e/1e1e csi:?62;22c');
  await session.waitFor('press@4,2');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('a paste is one event', async () => {
  const session = await startApp([]);
  session.keys('\x1b[200~a \x1b[A b\x1b[201~z');
  await session.waitFor('n=2');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('with standard input a pipe, keys come from the terminal', async () => {
  const session = startShell('echo piped | $APP; echo "code $?"');
  await session.waitFor('n=0', 15_000);
  session.keys('jk');
  await session.waitFor('keys [j k] n=2');
  session.keys('q');
  await session.waitFor('code 0');
});

test('with standard output taken by a shell, the page is drawn on the terminal and learns of a resize', async () => {
  const session = startShell('got=$($APP); echo "code $? got [$got]"; stty -a');
  await session.waitFor('n=0', 15_000);
  session.resize(50, 10);
  await session.waitFor('size 50x10');
  session.keys('q');
  await session.waitFor(/ icanon[\s\S]* echo /);
  assert.ok(session.bytes.includes('code 0 got []'));
});

test('without any terminal there is one sentence and code 2, and nothing is written', () => {
  // `setsid` takes the terminal of the tests away.
  const [command, ...given] = appCommand;
  const ended = spawnSync('setsid', ['-w', command!, ...given], { encoding: 'utf8', input: '' });
  assert.match(ended.stderr, /There is no terminal to read keys from\./);
  assert.equal(ended.stdout, '');
  assert.notEqual(ended.status, 0);
});
