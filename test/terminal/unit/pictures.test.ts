/** Frames with pictures go through the output for each way of showing them; a model of such a terminal says what is seen after every change. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Output } from '../../../source/terminal/output.ts';
import { groundAt, type Made, Ready, type Wanted } from '../../../source/terminal/pictures/canvas.ts';
import { decoded } from '../../../source/terminal/pictures/decode.ts';
import type { Protocol } from '../../../source/terminal/pictures/protocol.ts';
import { canvasFor, jobFor } from '../../../source/terminal/pictures/show.ts';
import type { Writer } from '../../../source/terminal/writer.ts';
import { cellsOf } from '../../../source/text/cells.ts';
import { Graphics } from '../graphics.ts';
import { pngFile } from '../samples.ts';

const cell = { width: 10, height: 20 };
const size = { columns: 40, rows: 16 };
const file = pngFile(120, 100);
const protocols: readonly Protocol[] = ['kitty', 'placed', 'iterm2', 'sixel'];

/** A terminal that may stop reading, behind an output that shows pictures in one way. */
class Screen {
  readonly model = new Graphics(size.columns, size.rows, cell);
  readonly output: Output;
  blocked = false;
  sent = '';
  made: Wanted[] = [];

  constructor(protocol: Protocol) {
    const screen = this;
    const writer = {
      get blocked() {
        return screen.blocked;
      },
      send(text: string): void {
        screen.sent += text;
        screen.model.write(text);
      },
    };
    this.output = new Output(writer as unknown as Writer, size, true);
    const make = async (wanted: Wanted): Promise<Made> => {
      this.made.push(wanted);
      const job = jobFor(protocol, { width: 120, height: 100 }, wanted, cell);
      return { bytes: decoded({ ...job, file }), ...job.size };
    };
    const again = (): void => this.output.redraw();
    this.output.canvas = canvasFor(protocol, 'true', new Ready(make, again), again);
  }

  /** Shows rows, and waits until pictures would be drawn. */
  async show(rows: readonly string[]): Promise<string[]> {
    this.output.paint(rows.join('\n'), '');
    return this.rest();
  }

  async rest(): Promise<string[]> {
    await pause(170);
    return this.model.seen();
  }
}

/** A page of `height` rows on which the picture of 6 by 3 cells begins at `top`; rows that are not on the page are cut off. */
function page(top: number, height = 14, beside = ''): string[] {
  return Array.from({ length: height }, (_, row) => {
    const own = row - top;
    const text = own >= 0 && own < 3 ? cellsOf({ picture: 1, columns: 6, rows: 3, row: own }) : `text ${row - top}`;
    return `  \u001b[1m${text}\u001b[0m  ${beside}`;
  });
}

for (const protocol of protocols) {
  const cuts = protocol === 'kitty' || protocol === 'placed';
  test(`${protocol}: a picture comes, moves with its text, is cut off at an edge and goes, and nothing of it is left`, async () => {
    const screen = new Screen(protocol);
    assert.deepEqual(await screen.show(page(4)), ['6×3@2,4']);
    assert.deepEqual(await screen.show(page(3)), ['6×3@2,3']);
    assert.deepEqual(await screen.show(page(-1)), cuts ? ['6×2@2,0'] : [], 'its first row is off the screen');
    assert.deepEqual(await screen.show(page(12)), cuts ? ['6×2@2,12'] : [], 'its last row is off the page');
    assert.deepEqual(await screen.show(page(4)), ['6×3@2,4']);
    assert.deepEqual(await screen.show(page(40)), []);
    assert.ok(screen.model.screen.every((row, index) => index > 13 || row === `  text ${index - 40}`));
    assert.equal(screen.made.length, 1, 'it is made ready once');
  });

  test(`${protocol}: text that changes beside a picture leaves it whole`, async () => {
    const screen = new Screen(protocol);
    await screen.show(page(4));
    assert.deepEqual(await screen.show(page(4, 14, 'beside')), ['6×3@2,4']);
    assert.equal(screen.model.screen[5], `  ${'▒'.repeat(6)}  beside`);
  });

  test(`${protocol}: what lies over a picture covers it, and uncovers it again`, async () => {
    const screen = new Screen(protocol);
    await screen.show(page(4));
    const covered = page(4).map((row, index) => (index === 5 ? '  over it' : row));
    await screen.show(covered);
    assert.equal(screen.model.screen[5], '  over it');
    assert.deepEqual(await screen.show(page(4)), ['6×3@2,4']);
    await screen.show(['only a panel']);
    assert.equal(screen.model.pictured, 0);
    assert.equal(screen.model.screen.join('').trim(), 'only a panel');
  });

  test(`${protocol}: after a resize, and when somebody else has had the terminal, all of it is drawn anew`, async () => {
    const screen = new Screen(protocol);
    await screen.show(page(4));
    screen.output.resize({ columns: 40, rows: 15 });
    assert.deepEqual(await screen.rest(), ['6×3@2,4']);
    screen.output.open = false;
    screen.model.write(`${screen.output.takeBack()}\u001b[?1049l`);
    assert.equal(screen.model.pictured, 0);
    assert.equal(screen.model.images.size, 0, 'nothing is left in the terminal’s memory');
    screen.model.write('\u001b[?1049h');
    screen.output.open = true;
    assert.deepEqual(await screen.rest(), ['6×3@2,4']);
  });

  test(`${protocol}: no more pictures are shown from one moment to the next`, async () => {
    const screen = new Screen(protocol);
    await screen.show(page(4));
    screen.output.canvas = null;
    screen.output.paint(page(99).join('\n'), '');
    assert.deepEqual(await screen.rest(), []);
    assert.equal(screen.model.images.size, 0);
  });
}

for (const protocol of ['iterm2', 'sixel', 'placed'] as const) {
  test(`${protocol}: while a picture scrolls by it is not sent for each row, only where it comes to rest`, async () => {
    const screen = new Screen(protocol);
    await screen.show(page(9));
    const before = screen.model.log.filter((what) => !what.includes('a=d')).length;
    for (let top = 8; top > 1; top--) screen.output.paint(page(top).join('\n'), '');
    assert.deepEqual(await screen.rest(), ['6×3@2,2']);
    const drawn = screen.model.log.filter((what) => !what.includes('a=d')).length - before;
    assert.ok(drawn <= 2, `drawn ${drawn} times for seven rows`);
  });
}

test('kitty: a picture that scrolls by sends rows of text, not pixels', async () => {
  const screen = new Screen('kitty');
  await screen.show(page(9));
  const before = screen.model.log.length;
  for (let top = 8; top > 1; top--) screen.output.paint(page(top).join('\n'), '');
  assert.deepEqual(await screen.rest(), ['6×3@2,2']);
  assert.equal(screen.model.log.length, before);
});

test('kitty: the frame comes before the picture, and the next one is not kept waiting for it', async () => {
  const screen = new Screen('kitty');
  await screen.show(page(4));
  screen.output.takeBack();
  screen.sent = '';
  screen.blocked = true;
  screen.output.redraw();
  assert.equal(screen.sent, '', 'nothing is asked of a terminal that does not read');
  screen.blocked = false;
  screen.output.paint(page(3).join('\n'), '');
  const [frame, picture] = [screen.sent.indexOf('text 4'), screen.sent.indexOf('\u001b_Ga=t')];
  assert.ok(frame >= 0 && picture > frame, 'text first');
});

test('half blocks: two colours a cell, the ground of the row where the picture lets it through', async () => {
  const screen = new Screen('blocks');
  const ground = '\u001b[48;2;1;2;3m';
  const row = (index: number): string =>
    `${ground}${cellsOf({ picture: 1, columns: 6, rows: 3, row: index })}\u001b[0m|`;
  screen.output.paint([row(0), row(1), row(2)].join('\n'), '');
  await screen.rest();
  assert.deepEqual(screen.model.screen.slice(0, 3), ['██████|', '▀▀▀▀▀▀|', '██████|']);
  assert.ok(screen.sent.includes(`38;2;200;0;0`) && screen.sent.includes('48;2;0;100;200'), 'red above, blue below');
  assert.ok(
    screen.sent.includes(`\u001b[39;48;2;1;2;3m|`) || /48;2;1;2;3m\u001b\[0m\|/.test(screen.sent),
    'the ground is given back',
  );
});

test('the ground of a row is read from its colours, and from nothing that only looks like one', () => {
  const grounds: readonly (readonly [row: string, ground: string])[] = [
    ['plain', '49'],
    ['\u001b[38;2;240;180;43m', '49'],
    ['\u001b[38;5;44m', '49'],
    ['\u001b[1;38;2;1;2;3;48;2;4;5;6m', '48;2;4;5;6'],
    ['\u001b[48;5;17;38;5;43m', '48;5;17'],
    ['\u001b[30;47mtext\u001b[39m', '47'],
    ['\u001b[48;5;17mtext\u001b[0m', '49'],
    ['\u001b[48;5;17mtext\u001b[m', '49'],
    ['\u001b[104mtext\u001b[49m', '49'],
  ];
  for (const [row, ground] of grounds) assert.equal(groundAt(row, row.length), ground, JSON.stringify(row));
});
