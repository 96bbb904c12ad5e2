/** The built program with a captured mouse, in a real terminal. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lectern } from './lectern.ts';
import { pristine } from './pty.ts';

/** A press of the left button and its release, as xterm reports them, at a 0-based cell. */
const click = (column: number, row: number): string => {
  const place = `${column + 1};${row + 1}`;
  return `\x1b[<0;${place}M\x1b[<0;${place}m`;
};

test('--mouse: the outline, the bar and the stage are clicked, the wheel scrolls', async () => {
  const session = lectern(['--mouse'], { columns: 100, rows: 30 });
  await session.waitFor('14 July 2021', 10_000);
  session.keys('t');
  await session.waitFor('3.2 Extreme Right Wing');
  const row = session.screen().findIndex((one) => one.includes('2.3 Espionage'));
  session.keys(click(8, row));
  await session.waitFor('State threats › Espionage');
  session.keys(click(98, 28));
  await session.waitFor(/100 % · end/);
  session.keys('\x1b[<64;10;10M'.repeat(3));
  await session.waitFor(/ 9\d %/);
  session.keys('p');
  await session.waitFor(/\d+ \/ 20/);
  session.keys('\x1b[15~');
  await session.waitFor('1 / 20');
  session.keys(click(20, 10));
  await session.waitFor('2 / 20');
  session.keys('q');
  await session.waitFor(/ %/);
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('--mouse: a result of the finder is gone to, the bar dragged, and one place is left to go back to', async () => {
  const session = lectern(['guide', '--mouse'], { columns: 100, rows: 30 });
  await session.waitFor(/ 0 % · \d+ min left/, 10_000);
  session.keys(':');
  await session.waitFor(/\d+ sections/);
  session.keys('piping');
  await session.waitFor(/▌ Searching and piping/);
  const found = session.screen().findIndex((one) => one.includes('▌ Searching and piping'));
  session.keys(click(20, found));
  await session.waitFor(/Searching and piping +\d+ %/);
  session.keys('\x1b');
  await session.settled();
  session.keys(`\x1b[<0;3;29M${[10, 30, 60, 97].map((column) => `\x1b[<32;${column};29M`).join('')}\x1b[<0;97;29m`);
  await session.waitFor(/(?:9\d|100) %/);
  session.keys('\x7f');
  await session.waitFor(/Searching and piping +\d+ %/);
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('--mouse: a link is followed where it is clicked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pointing-'));
  after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'links.md');
  writeFileSync(
    path,
    `Go to [the end](#the-end) now.\n\n${'Words.\n\n'.repeat(60)}# The end\n\n${'Last.\n\n'.repeat(40)}`,
  );
  const session = lectern([path, '--mouse'], { columns: 80, rows: 24 });
  await session.waitFor('Go to the end now.', 10_000);
  await session.settled();
  const row = session.screen().findIndex((one) => one.includes('Go to the end'));
  session.keys(click(session.screen()[row]!.indexOf('the end') + 2, row));
  await session.waitFor(/The end +\d+ %/);
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
