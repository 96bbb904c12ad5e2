/** Keys, broken sequences, mouse reports, pastes and resizes at random: no crash, no wait beyond a second, memory bounded, and the terminal as it was. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from '../support/properties.ts';
import { startApp } from './fixture.ts';
import { pristine } from './pty.ts';

/** Chunks sent in one session. */
const count = fc.often(150, 5000);

/** Neither the letters that make the program end nor Ctrl-C, Ctrl-\ and Ctrl-Z. */
const harmless = (text: string): string => text.replace(/[qBXRELVCW\x03\x1c\x1a]/g, 'j');

const bytes = fc.string({ unit: 'binary', maxLength: 30 });
const sequence = fc
  .tuple(
    fc.constantFrom('\x1b[', '\x1bO', '\x1b]11;', '\x1bP>', '\x1b_G', '\x1b', '\x1b\x1b', '\x1b[<', '\x1b[M'),
    fc.string({ maxLength: 8 }),
  )
  .map((parts) => parts.join(''));
const mouse = fc
  .tuple(fc.nat(99), fc.nat(600), fc.nat(600), fc.constantFrom('M', 'm'))
  .map(([button, column, row, end]) => `\x1b[<${button};${column};${row}${end}`);
const paste = fc.string({ maxLength: 5000 }).map((text) => `\x1b[200~${text}\x1b[201~`);
const keys = fc.array(fc.constantFrom('j', 'k', '\x1b[A', '\x1b[B', ' ', '\r', '\x7f', '\x1b'), { maxLength: 200 });
const chunk = fc.oneof(
  bytes,
  sequence,
  mouse,
  paste,
  keys.map((pressed) => pressed.join('')),
);

test(`${count} random inputs and resizes in one session`, async () => {
  const session = await startApp(['--mouse'], { columns: 80, rows: 24 });
  const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
  const before = memory();
  const sizes = fc.sample(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 120 })), count);
  for (const [index, text] of fc.sample(chunk, count).entries()) {
    session.keys(harmless(text));
    if (index % 5 === 0) session.resize(...sizes[index]!);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  session.resize(60, 12);
  // Ends what may have been left open: a string, a paste.
  session.keys('\x1b\\\x1b[201~');
  await session.waitFor('size 60x12', 5000);
  assert.ok(memory() - before < 300_000, `${memory() - before} kB more`);
  const sent = Date.now();
  session.keys('\x03');
  assert.equal(await session.exit(2500), 130);
  assert.ok(Date.now() - sent < 1500, `${Date.now() - sent} ms`);
  assert.deepEqual(session.modes(), pristine);
  assert.deepEqual(session.seen.titles, []);
  assert.deepEqual(session.seen.clipboard, []);
});
