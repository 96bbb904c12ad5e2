/** The finder to choose with, in a real terminal: it is drawn there while standard output gets what is chosen. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { built, shell } from './lectern.ts';
import { pristine } from './pty.ts';

/** Starts `lectern find` inside `$(…)` on the small text below; what it printed is told behind `got`. */
function choose(words = '', document = '# Tides\n\nThe sea rises twice.\n\n## Neap\n\nThe sea hardly rises.\n') {
  const file = `printf '${document.replaceAll('\n', '\\n')}' > "$HOME/tides.md"; cd "$HOME"`;
  return shell(`${file}; x=$(lectern find tides.md ${words}); echo "code $?"; echo "got [$x]"`);
}

test('what Enter chooses goes to standard output, and the terminal is as it was', async () => {
  const session = choose();
  await session.waitFor('2 sections');
  session.keys('hardly');
  await session.waitFor('1 passage');
  session.keys('\r');
  await session.waitFor('got [tides.md:7:9: The sea hardly rises.]');
  assert.match(session.screen().join('\n'), /code 0/);
  assert.deepEqual(session.modes(), pristine);
  assert.equal(await session.exit(), 0);
});

test('Tab marks several, which are printed in document order, in the format that is asked for', async () => {
  const session = choose('--format vimgrep');
  await session.waitFor('2 sections');
  session.keys('sea');
  await session.waitFor('2 passages');
  session.keys('\x1b[B\t');
  await session.waitFor('1 marked');
  session.keys('\x1b[A\t');
  await session.waitFor('2 marked');
  await session.waitFor('●');
  session.keys('\r');
  await session.waitFor('got [tides.md:3:5:The sea rises twice.');
  assert.match(session.screen().join('\n'), /code 0[\s\S]*tides\.md:7:5:The sea hardly rises\.\]/);
  assert.equal(await session.exit(), 0);
});

test('with nothing typed a section is chosen, as a heading without a match', async () => {
  const session = choose('--format vimgrep');
  await session.waitFor('2 sections');
  session.keys('\x1b[B\r');
  await session.waitFor('got [tides.md:5:4:Neap]');
  assert.equal(await session.exit(), 0);
});

test('Enter counts for what was typed before it, however quickly both come', async () => {
  const session = choose();
  await session.waitFor('2 sections');
  session.keys('hardly\r');
  await session.waitFor('got [tides.md:7:9: The sea hardly rises.]');
  assert.equal(await session.exit(), 0);
});

test('Esc and Ctrl-C call it off with 130, and where nothing is found Enter gives 1', async () => {
  for (const [keys, code] of [
    ['\x1b', 130],
    ['\x03', 130],
    ['zzzz\r', 1],
  ] as const) {
    const session = choose();
    await session.waitFor('2 sections');
    session.keys(keys);
    await session.waitFor(`code ${code}`);
    await session.waitFor('got []');
    assert.deepEqual(session.modes(), pristine);
    await session.exit();
  }
});

test('it chooses from several files and folders, each hit with the name of its file', async () => {
  const files = `cd "$HOME"; mkdir -p notes; printf 'A sea.\\n' > notes/b.md; printf '# Tides\\n\\nThe sea rises.\\n' > a.md`;
  const session = shell(`${files}; x=$(lectern find a.md notes --format vimgrep); echo "code $?"; echo "got [$x]"`);
  await session.waitFor('1 section');
  session.keys('sea');
  await session.waitFor('2 passages');
  session.keys('\t');
  await session.waitFor('1 marked');
  session.keys('\t');
  await session.waitFor('2 marked');
  session.keys('\r');
  await session.waitFor('got [a.md:3:5:The sea rises.');
  assert.match(session.screen().join('\n'), /code 0[\s\S]*notes\/b\.md:1:3:A sea\.\]/);
  await session.exit();
});

test('it chooses from standard input, and keys come from the terminal all the same', async () => {
  const session = shell(`printf 'One fish.\\n\\n\\n\\nTwo fish.\\n' | lectern find --json | tr '{' '<'; echo done`);
  await session.waitFor('0 sections');
  session.keys('two');
  await session.waitFor('1 passage');
  session.keys('\r');
  await session.waitFor('done');
  assert.match(session.screen().join('\n'), /<"file":"-","line":5/);
});

test('without a terminal it says so, with code 2 and nothing printed', () => {
  const { stdout, stderr, status } = spawnSync('setsid', ['-w', process.execPath, built, 'find'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^lectern: There is no terminal[^\n]*\n$/);
});
