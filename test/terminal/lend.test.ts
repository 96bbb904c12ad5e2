/** The terminal and other programs: an editor gets all of it, a shell gets nothing that was not for it, npm stops with us. */

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appCommand, appEnvironment, startApp, startShell } from './fixture.ts';
import { pristine, start } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-lend-'));
after(() => rmSync(folder, { recursive: true }));

function script(name: string, lines: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/bash\n${lines}\n`);
  chmodSync(path, 0o700);
  return path;
}

test('an editor gets the terminal as it was, all its keys, and Ctrl-C; then the page is back', async () => {
  const editor = script(
    'editor',
    `trap 'echo interrupted' INT
     echo "editing [$1] [$2]"; stty -a | grep -o ' -\\?icanon'
     read one; echo "read <$one>"; read two; echo "read <$two>"; exit 3`,
  );
  const session = await startApp(['--animate'], { columns: 100, rows: 24, env: { EDITOR: `${editor} -x` } });
  session.keys('V');
  await session.waitFor('editing [-x] [a file.md]');
  await session.waitFor(/^ icanon$/m);
  assert.deepEqual(session.modes(), pristine);
  session.keys('first\r');
  await session.waitFor('read <first>');
  session.keys('\x03');
  await session.waitFor('interrupted');
  session.resize(90, 20);
  session.keys('second\r');
  await session.waitFor('editor=3');
  await session.waitFor('size 90x20');
  assert.equal(session.screen()[0], 'first row');
  assert.deepEqual(session.modes(), {
    ...pristine,
    alternate: true,
    cursor: false,
    paste: true,
    wrap: false,
    wheel: true,
  });
  session.keys('j');
  await session.waitFor('keys [V editor=3 j] n=3');
  session.keys('\x03');
  assert.equal(await session.exit(), 130);
});

test('a signal of the keys that is told only behind the end of an editor is the editor’s all the same', async () => {
  const editor = script('interrupting', 'for count in 1 2 3 4 5 6 7 8; do kill -INT $PPID; done; exit 4');
  const session = await startApp([], { columns: 100, rows: 24, env: { EDITOR: editor } });
  for (let times = 1; times <= 5; times++) {
    session.keys('V');
    await session.waitFor(`n=${2 * times}`);
  }
  session.keys('j');
  await session.waitFor('editor=4 j] n=11');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('an editor that is not there is said, and the page stays', async () => {
  const session = await startApp([], { columns: 100, env: { EDITOR: '/nowhere/editor' } });
  session.keys('V');
  await session.waitFor('ENOENT');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('a copy reaches the clipboard of the terminal and nothing of it the screen', async () => {
  const session = await startApp([]);
  const before = session.screen().slice(0, 2);
  session.keys('C');
  await session.waitFor((at) => at.seen.clipboard.length === 1);
  assert.deepEqual(session.seen.clipboard, ['copied ✓']);
  assert.deepEqual(session.screen().slice(0, 2), before);
  session.keys('W');
  await session.waitFor((at) => !at.modes().wheel);
  session.keys('q');
  await session.exit();
  assert.deepEqual(session.seen.titles, []);
  assert.deepEqual(session.seen.bells, []);
});

test('when all is put back the program ends by itself, and what it says then is on the shell’s screen', async () => {
  const session = await startApp([]);
  session.keys('L');
  assert.equal(await session.exit(2000), 0);
  assert.deepEqual(session.modes(), pristine);
  assert.equal(session.screen()[0], 'left by itself');
});

test('a reply that comes when we are leaving is not typed to the shell', async () => {
  const session = startShell('$APP --ask --brief; IFS= read -r -s -t 1 -n 1 rest; printf "left [%q]" "$rest"');
  await session.waitFor((at) => at.seen.commands.some(({ code }) => code === 11), 15_000);
  session.keys('\x1b]11;rgb:0000/0000/0000\x1b\\');
  await session.waitFor("left ['']");
});

test('for a screen reader nothing is rewritten: only what is sent appears', async () => {
  const session = startShell('$APP --append --ask --brief; echo "code $?"');
  await session.waitFor('code 0', 15_000);
  assert.equal(session.screen().join('\n').includes('first row'), false);
  assert.equal(session.bytes.includes('1049'), false);
  assert.deepEqual(session.modes(), pristine);
});

test('on a terminal that knows no sequences none is sent', async () => {
  const session = startShell('$APP --ask --brief; echo "code $?"', { term: 'dumb' });
  await session.waitFor('code 0', 15_000);
  assert.equal(session.bytes.includes('\x1b'), false);
});

test('started by npm, Ctrl-Z stops npm too, and fg brings the page back', async () => {
  const [command, ...given] = appCommand;
  const words = [command, ...given].map((word) => JSON.stringify(word)).join(' ');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: words } }));
  const env = { ...appEnvironment, PS1: 'shell> ', npm_config_update_notifier: 'false' };
  const session = start('bash', ['--norc', '-i'], { columns: 60, rows: 12, cwd: folder, env });
  await session.waitFor('shell>');
  session.keys('npm start --silent\r');
  await session.waitFor('n=0', 20_000);
  session.keys('\x1a');
  await session.waitFor('Stopped');
  session.keys('fg\r');
  await session.waitFor('keys [] n=0');
  session.keys('j');
  await session.waitFor('keys [j] n=1');
  session.keys('q');
  await session.waitFor((at) => !at.modes().alternate);
  session.keys('echo "code $?"\r');
  await session.waitFor('code 0');
  session.keys('exit\r');
  await session.exit();
});
