/** The built program in a real terminal: opens, walks, finds, presents, resizes, leaves, and the terminal is as it was. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shared } from '../support/documents.ts';
import { built, lectern, shell } from './lectern.ts';
import { pristine } from './pty.ts';

test('the whole path: read, outline, find, finder, present, passage, resize, leave', async () => {
  const session = lectern([], { columns: 100, rows: 30 });
  await session.waitFor('14 July 2021 · Thames House, London', 10_000);
  assert.ok(session.modes().alternate);
  session.keys(']]');
  await session.waitFor('2.1  Physical threats');
  session.keys('t');
  await session.waitFor('3.2 Extreme Right Wing');
  session.keys('jj\r');
  await session.waitFor('State threats › Espionage');
  session.keys('/afganistan');
  await session.waitFor('spelt afghanistan');
  session.keys('\r');
  await session.waitFor('1 of 4');
  session.keys('n');
  await session.waitFor('2 of 4');
  session.keys(':');
  await session.waitFor('19 sections');
  session.keys('front door');
  await session.waitFor(/\d+ passages?/);
  session.keys('\r');
  await session.waitFor(/Encryption {3}/);
  session.keys('p');
  await session.waitFor('19 / 20');
  session.keys(' ');
  session.keys('r');
  await session.waitFor('r slide');
  session.keys('r');
  await session.waitFor('19 / 20');
  session.resize(60, 16);
  await session.waitFor((one) => /19 \/ 20$/.test(one.screen()[15] ?? ''));
  session.resize(40, 12);
  await session.waitFor((one) => /19 \/ 20$/.test(one.screen()[11] ?? ''));
  session.resize(100, 30);
  session.keys('q');
  await session.waitFor('Encryption');
  session.keys('?');
  await session.waitFor('Half a screen down');
  session.keys('\x1b');
  await session.waitFor('n next');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
  assert.equal(session.screen().join('').trim(), '', 'nothing is left on the first screen');
});

test('keys typed before Ink is there are kept', async () => {
  const session = lectern([], { columns: 80, rows: 24 });
  session.keys(']]]');
  await session.waitFor('2.2  Cyber', 10_000);
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('the talk from the shell: q asks once in mid-talk', async () => {
  const session = lectern(['present'], { columns: 100, rows: 30 });
  await session.waitFor('space begins', 10_000);
  session.keys('  ');
  await session.waitFor('Share whatever is safe to share');
  session.keys('q');
  await session.waitFor('Leave the talk?');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

for (const [name, keys] of [
  ['reading', ''],
  ['finding', '/plots'],
  ['the finder', ':enc'],
  ['presenting', 'p '],
  ['help', '?'],
] as const) {
  test(`Ctrl-C and SIGTERM in the middle of ${name}`, async () => {
    for (const [end, code] of [
      ['\x03', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      const session = lectern([], { columns: 80, rows: 24 });
      await session.waitFor('14 July 2021', 10_000);
      session.keys(keys);
      if (end === '\x03') session.keys(end);
      else session.signal(end);
      assert.equal(await session.exit(), code);
      assert.deepEqual(session.modes(), pristine);
    }
  });
}

test('standard input is read, and keys come from the terminal', async () => {
  const session = shell('printf "# One\\n\\nfirst\\n\\n# Two\\n\\nsecond\\n" | lectern -; echo left $?', {
    columns: 80,
    rows: 24,
  });
  await session.waitFor('first', 10_000);
  session.keys(']');
  session.keys('p');
  await session.waitFor(/\d \/ \d/);
  session.keys('q');
  session.keys('q');
  await session.waitFor('left 0');
});

test('Ctrl-Z gives the shell its screen, fg comes back, also after a resize', async () => {
  const session = shell('set -m; lectern; echo stopped $?; fg >/dev/null; echo left $?', { columns: 80, rows: 24 });
  await session.waitFor('14 July 2021', 10_000);
  session.keys(']');
  await session.waitFor('2  State threats');
  session.keys('\x1a');
  await session.waitFor((one) => one.screen().join('\n').includes('State threats') && one.modes().alternate, 10_000);
  session.keys('q');
  await session.waitFor('left 0', 10_000);
});

test('without a terminal to read keys from: one sentence, exit 2', async () => {
  const session = shell(`setsid -w '${process.execPath}' '${built}' </dev/null; echo code $?`, { columns: 100 });
  await session.waitFor('code 2', 10_000);
  assert.match(session.screen().join('\n'), /^lectern: There is no terminal to read keys from/m);
  assert.deepEqual(session.modes(), pristine);
});

test('a saved page without headings is read, searched and presented', async () => {
  const page = shared('speech/threat-update-2021.page.txt');
  if (page === null) return;
  const session = lectern([page], { columns: 80, rows: 24 });
  await session.waitFor('Thames House', 10_000);
  session.keys(']]');
  session.keys('p');
  await session.waitFor(/\d+ \/ \d+/);
  session.keys('q');
  session.keys('/encryption\r');
  await session.waitFor(/\d+ of \d+/);
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
