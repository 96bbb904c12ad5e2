/** The built program in two and three terminals: a stage and its speaker's screens, driven from each, killed and begun again. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshHome, lectern } from './lectern.ts';
import { type PtySession, pristine } from './pty.ts';

const account = fileURLToPath(new URL('../../content/threat-update-2021.md', import.meta.url));
const patience = 15_000;

type Home = Record<string, string>;

async function stage(env: Home, ...words: string[]): Promise<PtySession> {
  const session = lectern(['present', account, ...words], { env, columns: 80, rows: 24 });
  return session.waitFor(/\d+ \/ 20/, patience);
}

async function notes(env: Home, ...words: string[]): Promise<PtySession> {
  const session = lectern(['notes', ...words], { env, columns: 100, rows: 27 });
  return session.waitFor(/slide \d+ \/ 20/, patience);
}

const onSlide = (number: number): RegExp => new RegExp(`(?:^|\\s)${number} / 20`, 'm');

test('either side drives, and a third that joins late is right at once', async () => {
  const env = freshHome();
  const first = await stage(env);
  const second = await notes(env);
  first.keys(' ');
  await second.waitFor('Now · step 1 of 3');
  second.keys(' ');
  await first.waitFor('Share whatever');
  second.keys('12\r');
  await first.waitFor(onSlide(12));
  const third = await notes(env);
  await third.waitFor('slide 12 / 20');
  third.keys('b');
  await first.waitFor((one) => one.screen().join('') === '');
  await second.waitFor('The stage is blank');
  second.keys(' ');
  await first.waitFor(onSlide(12));
  third.keys('q');
  assert.equal(await third.exit(), 0);
  assert.deepEqual(third.modes(), pristine);
  first.keys('n');
  await second.waitFor('slide 13 / 20');
  second.keys('\x03');
  assert.equal(await second.exit(), 130);
  first.keys('n');
  await first.waitFor(onSlide(14));
  first.keys('qq');
  assert.equal(await first.exit(), 0);
  assert.deepEqual(first.modes(), pristine);
});

test('a speaker’s screen that is killed leaves the stage alone; begun again it is right at once', async () => {
  const env = freshHome();
  const first = await stage(env);
  const second = await notes(env);
  second.signal('SIGKILL');
  await second.exit();
  first.keys('5\r');
  await first.waitFor(onSlide(5));
  const again = await notes(env);
  await again.waitFor('slide 5 / 20');
  again.keys('n');
  await first.waitFor(onSlide(6));
});

test('a stage that is killed is said to be gone; begun again it goes on where it was, clock, times and all', async () => {
  const env = freshHome();
  const first = await stage(env, '--rehearse');
  const second = await notes(env);
  first.keys(' 9\r ');
  await second.waitFor('slide 9 / 20');
  await second.waitFor('step 2');
  first.signal('SIGKILL');
  await first.exit();
  await second.waitFor('The stage is gone');
  second.keys('   ');
  const again = await stage(env, '--rehearse');
  await again.waitFor(onSlide(9), patience);
  await second.waitFor((one) => !one.screen().join('').includes('The stage is gone'));
  second.keys('n');
  await again.waitFor(onSlide(10));
  assert.match(second.screen()[0]!, /^ 0:\d\d of/, 'the clock has gone on');
  again.keys('\x03');
  await again.exit();
  assert.match(again.screen().join('\n'), / 1 {2}MI5[\s\S]* 2 {2}Opening[\s\S]* 9 {2}The twin[\s\S]* 10 {2}New law/);
});

test('a talk that was left is over; the next one begins at its beginning', async () => {
  const env = freshHome();
  const first = await stage(env);
  const second = await notes(env);
  first.keys(' 9\r');
  await second.waitFor('slide 9 / 20');
  first.keys('qq');
  assert.equal(await first.exit(), 0);
  await second.waitFor('The talk is over');
  const folder = join(env.HOME!, '.local/state/lectern/talks');
  assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], [], 'no socket is left');
  const again = await stage(env);
  await second.waitFor('slide 1 / 20');
  assert.match(again.screen().join('\n'), onSlide(1));
});

test('a stage that is suspended is said not to answer, and goes on when it is continued', async () => {
  const env = freshHome();
  const first = await stage(env);
  const second = await notes(env);
  first.signal('SIGSTOP');
  second.keys(' ');
  await second.waitFor('does not answer');
  second.keys('     ');
  first.signal('SIGCONT');
  await second.waitFor('slide 2 / 20');
  await second.waitFor((one) => !one.screen().join('').includes('does not answer'));
  await first.waitFor(onSlide(2));
  second.signal('SIGSTOP');
  first.keys('7\r');
  await first.waitFor(onSlide(7));
  second.signal('SIGCONT');
  await second.waitFor('slide 7 / 20');
});

test('a second stage of the same talk is refused; another talk has its own, and is chosen by name', async () => {
  const env = freshHome();
  await stage(env);
  const refused = lectern(['present', account], { env, columns: 200, rows: 24 });
  assert.equal(await refused.exit(patience), 2);
  assert.match(refused.screen().join('\n'), /is being presented already by process \d+; lectern notes follows it/);
  const guide = fileURLToPath(new URL('../../content/guide.md', import.meta.url));
  const other = lectern(['present', guide], { env });
  await other.waitFor(/1 \/ \d+/, patience);
  const asking = lectern(['notes'], { env, columns: 140, rows: 27 });
  await asking.waitFor('Which one? 1 to 2', patience);
  const number = /(\d) {2}\S*threat-update/.exec(asking.screen().join('\n'))?.[1];
  asking.keys(`${number}\r`);
  await asking.waitFor('slide 1 / 20', patience);
  await notes(env, 'threat-update-2021.md');
});

test('a speaker’s screen that is begun first waits for the talk', async () => {
  const env = freshHome();
  const early = lectern(['notes'], { env, columns: 100, rows: 27 });
  await early.waitFor('No talk is on yet', patience);
  await stage(env);
  await early.waitFor('slide 1 / 20', patience);
});

test('a talk that is begun while reading can be followed too', async () => {
  const env = freshHome();
  const reader = lectern([account], { env });
  await reader.waitFor('Thames House', patience);
  reader.keys(']]]p');
  await reader.waitFor(/\d+ \/ 20/);
  const second = await notes(env);
  second.keys('8\r');
  await reader.waitFor(onSlide(8));
  reader.keys('q');
  await second.waitFor('The talk is over');
  reader.keys('q');
  assert.equal(await reader.exit(), 0);
});

test('a rehearsal is printed against the plan, and the next talk is planned by it', async () => {
  const env = freshHome();
  const first = await stage(env, '--rehearse');
  first.keys('  ');
  await first.waitFor('Share whatever');
  first.keys('n');
  await first.waitFor(onSlide(3));
  first.keys('\x03');
  assert.equal(await first.exit(), 130);
  const table = first.screen().join('\n');
  assert.match(table, /slide +took +plan/);
  assert.match(table, /2 {2}Opening +0:0\d +\d:\d\d +\d:\d\d under/);
  const kept = JSON.parse(readFileSync(join(env.HOME!, '.local/share/lectern/rehearsals.json'), 'utf8'));
  assert.deepEqual(
    kept.value[account][0].slides.map(({ title }: { title: string }) => title),
    ['MI5 threat update 2021', 'Opening', 'State threats'],
  );
  await stage(env, '--as-rehearsed');
});

test('one wide terminal holds stage and notes; the clock runs in it', async () => {
  const session = lectern(['present', account, '--notes'], { columns: 140, rows: 30 });
  await session.waitFor('slide 1 / 20', patience);
  session.keys(' ');
  await session.waitFor('Now · step 1 of 3');
  await session.waitFor('0:01 of');
  session.keys('z');
  await session.waitFor('paused');
});

test('Ctrl-C in the middle of a fade leaves the terminal as it was', async () => {
  const session = await stage(freshHome());
  session.keys('n');
  await session.waitFor(onSlide(2));
  session.keys('n\x03');
  assert.equal(await session.exit(), 130);
  assert.deepEqual(session.modes(), pristine);
});
