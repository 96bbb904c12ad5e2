/** The built program with a captured mouse, in a real terminal. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
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
