/** Hostile documents come in; they are read, presented, searched and outlined in a real terminal, which must see nothing but our own sequences. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freshHome, lectern } from '../terminal/lectern.ts';
import type { PtySession } from '../terminal/pty.ts';
import { pristine } from '../terminal/pty.ts';
import { hostileBytes, hostileDecks } from '../trust/corpus.ts';
import { allowedLink, hyperlinksIn } from '../trust/look.ts';
import { vectors } from '../trust/vectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const name = 'hostile \x1b]0;pwned\x07\u009b31m\n\u202egpj\u2066.md';
writeFileSync(join(folder, name), hostileBytes());
writeFileSync(join(folder, 'deck.md'), hostileDecks().plain!);

/** Every sequence that lectern itself sends: colours, moves, erasures, modes, hyperlinks, and its questions (OSC 10 and 11, device attributes, modes, whether and how large pictures can be drawn). */
const ours =
  /\x1b\[[\d;]*m|\x1b\[[\d;]*[ABCDGHJK]|\x1b\[\?(?:7|25|1000|1002|1006|1007|1049|2004|2026)[hl]|\x1b\[\?1007[sr]|\x1b\]8;;[\x21-\x7e]*\x1b\\|\x1b\]1[01];\?(?:\x07|\x1b\\)|\x1b\[c|\x1b\[>q|\x1b_Gi=1,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\|\x1b\[1[46]t/g;
const questions = /\x1b\]1[01];\?|\x1b\[(?:c|>q|1[46]t)|\x1b_Gi=1/g;

/** Looks at every byte of a session and at what the terminal made of it. */
function assertOurs(session: PtySession): void {
  const written = session.bytes;
  const rest = written.replace(ours, '');
  const found = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e0fff}]/u.exec(
    rest,
  );
  assert.equal(found === null ? '' : JSON.stringify(rest.slice(Math.max(0, found.index - 80), found.index + 40)), '');
  for (const address of hyperlinksIn(written)) assert.match(address, allowedLink);
  assert.deepEqual(session.seen.titles, []);
  assert.deepEqual(session.seen.clipboard, []);
  assert.deepEqual(session.seen.bells, []);
  const asked = written.match(questions)?.length ?? 0;
  assert.ok(asked <= 6, `${asked} questions`);
  assert.ok(session.answers.length <= asked, `answered ${JSON.stringify(session.answers)} to ${asked} questions`);
}

async function walk(session: PtySession, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    session.keys(key);
    // An escape by itself is known as one only when nothing follows it for a while.
    await session.settled(key === '\x1b' ? 100 : 25);
  }
}

async function leave(session: PtySession): Promise<void> {
  session.keys('\x03');
  assert.equal(await session.exit(), 130);
  assertOurs(session);
  assert.deepEqual(session.modes(), pristine);
}

test('read from end to end, outlined, searched and found, no vector reaches the terminal', async () => {
  const session = lectern([name], { cwd: folder, columns: 100, rows: 120 });
  await session.waitFor('Front', 10_000);
  await session.settled();
  for (let screens = 0; screens < 60; screens++) await walk(session, [' ']);
  await session.waitFor('Bytes');
  await walk(session, ['g', '\t', '\t', '\t', 't', 'j', 'j', '/pwned', '\x1b', '\x1b', '\x1b', '\x1b']);
  session.keys('?');
  await session.waitFor('Keys');
  await walk(session, ['\x1b', '/pwned', '\r', 'n', 'n', 'N', '\x1b']);
  session.keys(':');
  await session.waitFor('╭');
  await walk(session, ['pwned', '\x1b[B', '\x1b[B', '\x1b[B', '\r', ':', '>', '\x1b']);
  // Every title passes in the finder's list with its preview, and in the outline.
  await walk(session, [':', 'heading', ...vectors.map(() => '\x1b[B'), '\x1b', '\x1b', 'g', 't']);
  await walk(session, [...vectors.map(() => 'j'), '\x1b', '/address', '\r', '\x1b', ...vectors.map(() => '\t')]);
  await leave(session);
});

test('presented with notes, overview and steps, no vector reaches the terminal', async () => {
  const session = lectern(['present', name], { cwd: folder, columns: 90, rows: 40 });
  await session.waitFor('Front', 10_000);
  await walk(session, ['v', 's']);
  for (let slide = 0; slide < 3 * vectors.length; slide++) await walk(session, ['n']);
  await walk(session, ['o', 'j', '\r', 'r', 'r', 'b', 'b']);
  await leave(session);
});

test('the notes of a deck are shown, and no vector reaches the terminal', async () => {
  const session = lectern(['present', 'deck.md'], { cwd: folder, columns: 90, rows: 30 });
  await session.waitFor(/\d+ \/ \d+/, 10_000);
  await walk(session, ['v', 's', 'n']);
  await session.waitFor('said 0 ␛[31;5m end');
  for (let slide = 0; slide < vectors.length; slide++) await walk(session, ['n']);
  await leave(session);
});

for (const [flag, first, then] of [
  ['--notes', 'No notes', 'said 0 ␛[31;5m end'],
  ['--teleprompter', 'First', 'First'],
] as const) {
  test(`with ${flag}, no vector reaches the terminal`, async () => {
    const session = lectern(['present', 'deck.md', flag], { cwd: folder, columns: 160, rows: 40 });
    await session.waitFor(first, 10_000);
    await walk(session, [' ']);
    await session.waitFor(then);
    for (let slide = 0; slide < vectors.length; slide++) await walk(session, [' ']);
    await leave(session);
  });
}

test('the list of what was opened shows a hostile name harmlessly', async () => {
  const env = freshHome();
  const session = lectern([name], { cwd: folder, env });
  await session.waitFor('Front', 10_000);
  await leave(session);
  for (const words of [['library'], ['library', '--json']]) {
    const list = lectern(words, { cwd: folder, env, columns: 200 });
    assert.equal(await list.exit(), 0);
    assert.match(list.bytes, /␛\]0;pwned␇/);
    assertOurs(list);
  }
});

test('hostile words typed, pasted and given are shown as pictures', async () => {
  const bad = 'x\x9b31m\x1b]0;pwned\x07\u202ey\u2066\x7f';
  const session = lectern([name, '--at', `/${bad}`], { cwd: folder, columns: 100, rows: 30 });
  await session.waitFor('Front', 10_000);
  for (const opener of ['/', ':', 't/'])
    await walk(session, [opener, `\x1b[200~${bad}\x1b[201~`, '\r', '\x1b', '\x1b', '\x1b', '\x1b']);
  await walk(session, ['/', '\u202e', '\u009b', '\u2066', '\x1b', 'm', '\u202e', "'", '\u009b']);
  await leave(session);
});

for (const term of ['dumb', 'linux']) {
  test(`on ${term}, no vector reaches the terminal`, async () => {
    const session = lectern([name], { cwd: folder, columns: 80, rows: 50, term });
    await session.waitFor('Front', 10_000);
    for (let screens = 0; screens < 10; screens++) await walk(session, [' ', ']']);
    await leave(session);
  });
}
