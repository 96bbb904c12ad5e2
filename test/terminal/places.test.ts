/** The built program is left in the middle of a text and started again: it is back there, whatever ended it and whatever has become of the file. */

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../storage/temporary.ts';
import { lectern } from './lectern.ts';
import type { PtySession } from './pty.ts';

const passages = (word: string): string =>
  Array.from({ length: 12 }, (_, index) => `${word} ${index + 1} is one of many.`).join('\n\n');
const text = `# One\n\n${passages('Alder')}\n\n# Two\n\n${passages('Birch')}\n\n# Three\n\n${passages('Cedar')}\n`;
const back = 'Back where you were; g goes to the beginning';

/** A text in a folder of its own, and how lectern is started on it, with a state of its own. */
function reader(source: string): { path: string; state: string; read: (...words: string[]) => PtySession } {
  const path = join(temporaryFolder('places'), 'trees.md');
  const state = temporaryFolder('state');
  writeFileSync(path, source);
  const env = { XDG_STATE_HOME: state, XDG_DATA_HOME: state };
  return { path, state: join(state, 'lectern'), read: (...words) => lectern([path, ...words], { env }) };
}

test('it opens where it was left, also after the file has grown, and --from-start and --at do not', async () => {
  const { path, read } = reader(text);
  const first = read();
  await first.waitFor('Alder 1 is');
  first.keys(']]');
  await first.waitFor(/Three {3}/);
  first.keys('q');
  assert.equal(await first.exit(), 0);
  const second = read();
  await second.waitFor(back);
  await second.waitFor('Cedar 1 is');
  second.keys('g');
  await second.waitFor('Alder 1 is');
  second.keys('``');
  await second.waitFor('Cedar 1 is');
  second.keys('q');
  await second.exit();
  writeFileSync(path, `# New\n\n${passages('Aspen')}\n\n${text}`);
  const third = read();
  await third.waitFor(back);
  await third.waitFor('Cedar 1 is');
  third.keys('q');
  await third.exit();
  const begun = read('--from-start');
  await begun.waitFor('Aspen 1 is');
  assert.ok(!begun.screen().join('\n').includes(back));
  begun.signal('SIGKILL');
  const at = read('--at', '/birch 7');
  await at.waitFor(/\/birch 7 {3}1 of \d/);
  await at.waitFor('Birch 7 is');
  at.kill();
});

test('the place is kept when the window is closed, when it is told to end, and by Ctrl-C', async () => {
  const ends: readonly ((session: PtySession) => void)[] = [
    (session) => session.hangUp(),
    (session) => session.signal('SIGTERM'),
    (session) => session.keys('\u0003'),
  ];
  for (const end of ends) {
    const { read } = reader(text);
    const session = read();
    await session.waitFor('Alder 1 is');
    session.keys(']');
    await session.waitFor(/Two {3}/);
    end(session);
    await session.exit();
    const again = read();
    await again.waitFor(back);
    await again.waitFor('Birch 1 is');
    again.kill();
  }
});

test('a damaged file of places is set aside with a note, once', async () => {
  const { state, read } = reader(text);
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'places.json'), '{"version":1,');
  const first = read();
  await first.waitFor('was damaged; it is kept as');
  await first.waitFor('Alder 1 is');
  first.keys(']q');
  assert.equal(await first.exit(), 0);
  assert.ok(readdirSync(state).includes('places.json.corrupt-1'));
  const second = read();
  await second.waitFor(back);
  second.kill();
});

test('marks and bookmarks are there the next day', async () => {
  const { read } = reader(text);
  const first = read();
  await first.waitFor('Alder 1 is');
  first.keys(']ma');
  await first.waitFor("'a comes back here");
  first.keys(']M');
  await first.waitFor('B lists them');
  first.keys('q');
  await first.exit();
  const second = read('--from-start');
  await second.waitFor('Alder 1 is');
  second.keys("'a");
  await second.waitFor('Birch 1 is');
  second.keys('B');
  await second.waitFor('2 bookmarks');
  second.kill();
});

test('a link to a file is opened below the folder and nowhere else', async () => {
  const { path, state, read } = reader('# Start\n\n[in](parts/inside.md) and [out](parts/outside.md)\n');
  const folder = join(path, '..');
  mkdirSync(join(folder, 'parts'));
  writeFileSync(join(folder, 'parts', 'inside.md'), `# Inside\n\n${passages('Elder')}\n`);
  const elsewhere = join(temporaryFolder('elsewhere'), 'secret.md');
  writeFileSync(elsewhere, '# Secret\n');
  symlinkSync(elsewhere, join(folder, 'parts', 'outside.md'));
  const session = read();
  await session.waitFor('in and out');
  session.keys('\t\t\r');
  await session.waitFor("leads out of the document's folder");
  session.keys('\u001b[Z\r');
  await session.waitFor('Elder 1 is');
  session.keys('G');
  await session.waitFor('Elder 12 is');
  session.keys('\u007f\u007f');
  await session.waitFor('in and out');
  session.keys('q');
  await session.exit();
  const kept = readFileSync(join(state, 'places.json'), 'utf8');
  assert.ok(kept.includes('inside.md') && kept.includes('trees.md') && !kept.includes('secret'));
});

test('standard input is read and not kept', async () => {
  const { path, state } = reader(text);
  const { shell } = await import('./lectern.ts');
  const session = shell(`lectern - < '${path}'`, { env: { XDG_STATE_HOME: join(state, '..') } });
  await session.waitFor('Alder 1 is');
  session.keys(']M');
  await session.waitFor('standard input is not kept');
  session.keys('q');
  await session.exit();
  assert.throws(() => readFileSync(join(state, 'places.json')), { code: 'ENOENT' });
});
