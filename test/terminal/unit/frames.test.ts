/** Frames: what Ink writes is understood, and the bytes between two frames make the one into the other on a real terminal model. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import headless from '@xterm/headless';
import type { Rows } from '../../../source/terminal/frames.ts';
import { changes, readFrame } from '../../../source/terminal/frames.ts';
import * as fc from '../../support/properties.ts';

const nothing: Rows = { rows: [], cursor: null };

test('a frame of Ink is its rows, without how Ink moves and erases', () => {
  assert.deepEqual(readFrame('one\n\x1b[31mtwo\x1b[39m', nothing), {
    rows: ['one', '\x1b[31mtwo\x1b[39m'],
    cursor: null,
  });
  assert.deepEqual(readFrame('\x1b[2K\x1b[1A\x1b[2K\x1b[Gone\ntwo\n', nothing)?.rows, ['one', 'two']);
  assert.deepEqual(readFrame('\x1b[1;1H\x1b[Jone', nothing)?.rows, ['one']);
  assert.deepEqual(readFrame('\x1b[2m  dim\x1b[22m', nothing)?.rows, ['\x1b[2m  dim\x1b[22m']);
});

test('modes, erasures and synchronized updates alone change nothing', () => {
  for (const chunk of ['', '\x1b[?2026h', '\x1b[?25l', '\x1b[?1049h', '\x1b[2K\x1b[1A\x1b[2K\x1b[G', '\x1b[?25h']) {
    assert.equal(readFrame(chunk, nothing), null, JSON.stringify(chunk));
  }
});

test('the text cursor is found from the foot of the frame, with or without a frame', () => {
  const frame = readFrame('one\ntwo\nthree\x1b[2A\x1b[4G\x1b[?25h', nothing);
  assert.deepEqual(frame, { rows: ['one', 'two', 'three'], cursor: { row: 0, column: 3 } });
  assert.deepEqual(readFrame('one\x1b[2G\x1b[?25h', nothing)?.cursor, { row: 0, column: 1 });
  const moved = readFrame('\x1b[?25l\x1b[2B\x1b[G\x1b[1A\x1b[6G\x1b[?25h', frame!);
  assert.deepEqual(moved, { rows: frame!.rows, cursor: { row: 1, column: 5 } });
  assert.deepEqual(readFrame('\x1b[?25l\x1b[2B\x1b[G', frame!), { rows: frame!.rows, cursor: null });
});

test('what has not changed is not sent', () => {
  assert.equal(changes(['one', 'two'], ['one', 'two'], 9), '');
  assert.equal(changes(['one', 'two', 'three'], ['one', 'TWO', 'three'], 9), '\x1b[2H\x1b[KTWO');
  assert.equal(changes(['one', 'two'], ['1', '2'], 9), '\x1b[H\x1b[K1\n\x1b[K2');
  assert.equal(changes(['one', 'two'], ['one'], 9), '\x1b[2H\x1b[J');
});

test('a frame higher than the screen is cut, so that nothing scrolls', () => {
  assert.equal(changes(null, ['1', '2', '3'], 2), '\x1b[H\x1b[K1\n\x1b[K2');
});

const cell = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  'a',
  'b',
  '界',
  'é',
  '\x1b[7m \x1b[27m',
  '\x1b[41m   \x1b[49m',
  '\x1b[32mg\x1b[39m',
);
const row = fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(''));
const frame = fc.array(row, { maxLength: 7 });

function write(terminal: headless.Terminal, text: string): Promise<void> {
  return new Promise((resolve) => terminal.write(text.replaceAll('\n', '\r\n'), resolve));
}

/** Every cell with its colours, as a text. */
function cellsOf(terminal: headless.Terminal): string[] {
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = terminal.buffer.active.getLine(y)!;
    return Array.from({ length: terminal.cols }, (_, x) => {
      const found = line.getCell(x)!;
      return `${found.getChars() || ' '}${found.getBgColor()}${found.isInverse()}`;
    }).join('|');
  });
}

test('the bytes from frame to frame leave the same cells as drawing the last frame alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 5 }), async (frames) => {
      const [height, width] = [6, 40];
      const stepped = new headless.Terminal({ cols: width, rows: height, allowProposedApi: true });
      const direct = new headless.Terminal({ cols: width, rows: height, allowProposedApi: true });
      let shown: readonly string[] | null = null;
      await write(stepped, '\x1b[?7ljunk left by somebody\x1b[5;1Hmore junk');
      for (const rows of frames) {
        await write(stepped, changes(shown, rows, height));
        shown = rows.slice(0, height);
      }
      await write(direct, `\x1b[?7l${frames.at(-1)!.slice(0, height).join('\n')}`);
      assert.deepEqual(cellsOf(stepped), cellsOf(direct));
    }),
    { numRuns: 200 },
  );
});
