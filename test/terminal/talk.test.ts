/** A whole talk of fifteen minutes, told in a fraction of them, from its title to its last point on two terminals, with what happens in a talk on the way. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshHome, lectern } from './lectern.ts';
import { type PtySession, pristine } from './pty.ts';

const patience = 15_000;
const folder = mkdtempSync(join(tmpdir(), 'lectern-talk-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const account = readFileSync(fileURLToPath(new URL('../../content/threat-update-2021.md', import.meta.url)), 'utf8');
const file = join(folder, 'talk.md');
writeFileSync(file, account.replace(/^place: /m, 'duration: 15m\nplace: '));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isOn =
  (slide: number) =>
  (session: PtySession): boolean =>
    new RegExp(`(?:slide| ) ${slide} / 20`).test(session.screen().join('\n'));

test('a talk is given', { timeout: 300_000 }, async () => {
  const env = freshHome();
  const stage = lectern(['present', file, '--rehearse'], { env, columns: 100, rows: 30 });
  await stage.waitFor('15 minutes', patience);
  let notes = lectern(['notes'], { env, columns: 100, rows: 27 });
  await notes.waitFor('0:00 of 15:00 · 15:00 left · not begun', patience);

  /** What comes in between, by the slide on which it does. */
  const between: Readonly<Record<number, () => Promise<unknown>>> = {
    5: async () => {
      notes.keys('z');
      await notes.waitFor('paused');
      const [clock] = notes.screen();
      await pause(1500);
      assert.equal(notes.screen()[0]!.slice(0, 30), clock!.slice(0, 30), 'the clock waits for questions');
      notes.keys('z');
      await notes.waitFor((one) => !one.screen()[0]!.includes('paused'));
    },
    6: async () => {
      stage.keys('.');
      await stage.waitFor((one) => one.screen().join('') === '');
      await notes.waitFor('The stage is blank');
      notes.keys(' ');
      await stage.waitFor(isOn(6));
    },
    8: async () => {
      stage.keys('/warrant\r');
      await stage.waitFor(isOn(19));
      await notes.waitFor(/\d ahead/);
      notes.keys('8\r');
      await stage.waitFor(isOn(8));
    },
    9: async () => {
      stage.resize(60, 18);
      await stage.settled();
      await stage.waitFor(isOn(9));
    },
    10: async () => {
      notes.signal('SIGKILL');
      await notes.exit();
      notes = lectern(['notes'], { env, columns: 80, rows: 24 });
      await notes.waitFor(isOn(10), patience);
    },
    12: async () => {
      stage.keys('\x1b[15~');
      await stage.waitFor(isOn(1));
      stage.keys('12\r');
      await notes.waitFor(isOn(12));
    },
    14: async () => {
      writeFileSync(file, readFileSync(file, 'utf8').replace('20 minutes', '15 minutes').replace('Thames', 'Tames'));
      await pause(300);
      assert.ok(isOn(14)(stage), 'what is mended in the front matter moves nothing');
    },
    16: async () => {
      notes.keys('t');
      await notes.waitFor('16  Somalia');
      notes.keys('t');
    },
    18: async () => {
      stage.resize(100, 30).keys('\x1b');
      await stage.settled();
      assert.ok(isOn(18)(stage), 'Esc shows no prose');
    },
  };

  const forward = [' ', '\x1b[6~', '\x1b[C', '\r'];
  for (let slide = 2, presses = 0; slide <= 20; ) {
    const driver = presses % 3 === 0 ? notes : stage;
    const before = stage.screen().join('\n');
    driver.keys(forward[presses++ % forward.length]!);
    await stage.waitFor((one) => one.screen().join('\n') !== before);
    await stage.settled(40);
    if (!isOn(slide)(stage)) continue;
    await notes.waitFor(isOn(slide));
    await between[slide]?.();
    slide++;
  }
  stage.keys('s');
  await notes.waitFor('The end');
  stage.keys('q');
  assert.equal(await stage.exit(), 0);
  assert.deepEqual(stage.modes(), pristine);
  await notes.waitFor('The talk is over');
  const table = stage.screen().join('\n');
  assert.match(table, /20 {2}Close +0:0\d/);
  assert.match(table, /all of these +\d:\d\d +15:00/);
  notes.keys('q');
  assert.equal(await notes.exit(), 0);
  const again = lectern(['present', file, '--as-rehearsed', '--notes'], { env, columns: 140, rows: 30 });
  await again.waitFor(/of 15:00/, patience);
});
