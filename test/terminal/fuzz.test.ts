/** Keys, broken sequences, mouse reports, pastes and resizes at random: no crash, no wait beyond a second, memory bounded, and the terminal as it was. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../source/program/commands/index.ts';
import * as fc from '../support/properties.ts';
import { hostileBytes } from '../trust/corpus.ts';
import { startApp } from './fixture.ts';
import { freshHome, lectern } from './lectern.ts';
import { type PtySession, pristine } from './pty.ts';

/** Chunks sent in one session. */
const count = fc.often(150, 5000);

/** Neither the letters that make the program end, Ctrl-Q which it takes for one of them, nor Ctrl-C, Ctrl-\ and Ctrl-Z. */
const harmless = (text: string): string => text.replace(/[qBXRELVCW\x03\x11\x1c\x1a]/g, 'j');

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

/** What keys with names send. */
const named: Readonly<Record<string, readonly string[]>> = {
  enter: ['\r'],
  escape: ['\x1b'],
  tab: ['\t'],
  'shift-tab': ['\x1b[Z'],
  space: [' '],
  backspace: ['\x7f'],
  up: ['\x1b[A'],
  down: ['\x1b[B'],
  left: ['\x1b[D'],
  right: ['\x1b[C'],
  pagedown: ['\x1b[6~'],
  pageup: ['\x1b[5~'],
  home: ['\x1b[H'],
  end: ['\x1b[F'],
  f5: ['\x1b[15~'],
};

/** Every key of every command and what else fingers reach, without those that end or stop the program at once. */
const commandKeys = [...new Set(commands.flatMap((one) => one.keys))].flatMap((name) => {
  const [, letter] = /^ctrl-([a-z])$/.exec(name) ?? [];
  if (letter !== undefined) return 'cz'.includes(letter) ? [] : [String.fromCharCode(letter.charCodeAt(0) & 0x1f)];
  return named[name] ?? (name.length === 1 ? [name] : []);
});
const command = fc.array(fc.constantFrom(...commandKeys), { minLength: 1, maxLength: 12 }).map((keys) => keys.join(''));

test(`${count} random inputs and resizes while reading, presenting, with notes and in the finder`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
  writeFileSync(join(folder, 'hostile.md'), hostileBytes());
  const env = { ...freshHome(), EDITOR: 'true', BROWSER: 'true', VISUAL: '' };
  const begin = async (turn: number): Promise<PtySession> => {
    const words = turn % 2 === 0 ? ['hostile.md'] : ['present', 'hostile.md'];
    const options = { cwd: folder, env, columns: 80, rows: 24 };
    return lectern(words, options).waitFor((seen) => seen.modes().alternate, 15_000);
  };
  let turn = 0;
  let session = await begin(turn);
  const sizes = fc.sample(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 120 })), count);
  const inputs = fc.sample(fc.oneof({ weight: 3, arbitrary: command }, { weight: 1, arbitrary: chunk }), count);
  for (const [index, text] of inputs.entries()) {
    if (!isRunning(session.pid)) {
      // A q that was meant, or the second of a talk.
      assert.equal(await session.exit(), 0, `after ${JSON.stringify(inputs[index - 1])}`);
      assert.deepEqual(session.modes(), pristine);
      session = await begin(++turn);
    }
    session.keys(text.replace(/[\x03\x1c\x1a]/g, 'j'));
    if (index % 5 === 0) session.resize(...sizes[index]!);
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (index % 25 === 24 && isRunning(session.pid)) {
      const before = session.written;
      session.resize(100, 20 + (index % 7));
      await session.waitFor((seen) => seen.written > before || !isRunning(seen.pid), 5000);
    }
  }
  if (isRunning(session.pid)) {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${session.pid}/status`, 'utf8'))?.[1]);
    assert.ok(kilobytes < 600_000, `${kilobytes} kB`);
    session.keys('\x1b\\\x1b[201~\x03');
    assert.equal(await session.exit(5000), 130);
  }
  assert.deepEqual(session.modes(), pristine);
  assert.deepEqual([session.seen.titles, session.seen.clipboard.filter((text) => text.includes('\x1b'))], [[], []]);
  rmSync(folder, { recursive: true });
});

function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
