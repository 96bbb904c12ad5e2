/** Reading and presenting documents with pictures: they are asked for when they come in sight, room is made, and the reader stays where they were. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame } from '../../source/program/frame/frame.ts';
import type { State } from '../../source/program/model.ts';
import { open, type Story } from '../support/story.ts';

const cell = { width: 10, height: 20 };
const filler = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n');
const harbour = '![The harbour](img/harbour.jpg)';

/** The pictures on a screen, as `number: columns×rows`, with the screen row of the first row of each that can be seen. */
function pictures(state: State): string[] {
  const found = new Map<string, { first: number; count: number }>();
  frame(state).rows.forEach((row, index) => {
    for (const { picture } of row) {
      if (!picture) continue;
      const key = `${picture.picture}: ${picture.columns}×${picture.rows}`;
      const known = found.get(key) ?? { first: index, count: 0 };
      found.set(key, { ...known, count: known.count + 1 });
    }
  });
  return [...found].map(([key, { first, count }]) => `${key} at ${first}, ${count} rows`);
}

function asked(story: Story): string[] {
  return story.effects.flatMap((effect) => (effect.type === 'picture' ? effect.address : []));
}

function comes(story: Story, address: string, width: number, height: number, number = 1): void {
  story.send({ type: 'picture', document: 'story.md', address, picture: { number, width, height } });
}

test('where no terminal has said that it shows pictures, they are captions and nobody asks for them', async () => {
  const story = open(`# Title\n\n${harbour}\n`);
  await story.press('down').sees('▣ The harbour');
  assert.deepEqual(asked(story), []);
  assert.deepEqual(pictures(story.state), []);
});

test('a picture in sight is asked for once; one a screen further, too; one far away is not', async () => {
  const story = open(`# Title\n\n${harbour}\n\n${filler(12)}\n\n![](near.png)\n\n${filler(80)}\n\n![](far.png)\n`);
  story.send({ type: 'pictures', cell });
  assert.deepEqual(asked(story), ['img/harbour.jpg', 'near.png']);
  await story.press('down').press('down');
  assert.deepEqual(asked(story), ['img/harbour.jpg', 'near.png']);
  await story.press('last');
  assert.deepEqual(asked(story), ['img/harbour.jpg', 'near.png', 'far.png']);
});

test('a picture stands above its caption, no wider than the text, no taller than most of the screen', async () => {
  const story = open(`# Title\n\n${harbour}\n`);
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 300, 120);
  assert.deepEqual(pictures(story.state), ['1: 30×6 at 4, 6 rows']);
  await story.sees('▣ The harbour');
  comes(story, 'img/harbour.jpg', 3000, 200, 2);
  assert.deepEqual(pictures(story.state), ['2: 68×2 at 4, 2 rows'], 'wide');
  comes(story, 'img/harbour.jpg', 200, 3000, 3);
  assert.deepEqual(pictures(story.state), ['3: 1×11 at 4, 11 rows'], 'tall');
  await story.resize(40, 12);
  assert.deepEqual(pictures(story.state), ['3: 1×5 at 3, 5 rows']);
});

test('a picture that a tag shows is a picture on the page and on stage', async () => {
  const story = open('# Title\n\n<p><img alt="The harbour" src="img/harbour.jpg"></p>\n');
  story.send({ type: 'pictures', cell });
  assert.deepEqual(asked(story), ['img/harbour.jpg']);
  comes(story, 'img/harbour.jpg', 300, 120);
  assert.deepEqual(pictures(story.state), ['1: 30×6 at 4, 6 rows']);
  await story.sees('▣ The harbour');
  const talk = open('One.\n\n---\n\n<img alt="The harbour" src="img/harbour.jpg">\n', { onStage: true });
  talk.send({ type: 'pictures', cell });
  comes(talk, 'img/harbour.jpg', 300, 120);
  await talk.press('next-slide').sees('The harbour');
  assert.equal(pictures(talk.state).length, 1);
});

test('words for what is not shown stand below the caption', async () => {
  const story = open(`# Title\n\n${harbour}\n\nAfter it.\n`);
  story.send({ type: 'pictures', cell });
  story.send({
    type: 'picture',
    document: 'story.md',
    address: 'img/harbour.jpg',
    picture: { refused: 'not shown: damaged' },
  });
  await story.sees(/▣ The harbour\n +not shown: damaged\n\n +After it/);
});

test('a reader above, below and in the blank rows before a picture stays where they were when it comes', async () => {
  const source = `# Title\n\n${filler(4)}\n\n${harbour}\n\n${filler(40)}\n`;
  for (const down of [0, 4, 9, 10, 11, 20]) {
    const story = open(source);
    story.send({ type: 'pictures', cell });
    await story.press('down', down || 1);
    if (down === 0) await story.press('up');
    const before = story.screen.slice(2, 4);
    comes(story, 'img/harbour.jpg', 300, 160);
    assert.deepEqual(story.screen.slice(2, 3), before.slice(0, 1), `${down} rows down`);
  }
});

test('one scrolls through a picture row by row, down and up again, and the way back is the same', async () => {
  const story = open(`# Title\n\n${harbour}\n\n${filler(40)}\n`);
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 300, 120);
  const seen: string[] = [];
  for (let step = 0; step < 12; step++) {
    seen.push(pictures(story.state).join());
    await story.press('down');
  }
  assert.deepEqual(
    seen.slice(1, 9).map((one) => Number(/(\d+) rows/.exec(one)?.[1] ?? 0)),
    [6, 6, 5, 4, 3, 2, 1, 0],
  );
  for (let step = 11; step >= 0; step--) {
    await story.press('up');
    assert.equal(pictures(story.state).join(), seen[step]);
  }
});

test('a resize in the middle of a picture stays in the middle of it', async () => {
  const story = open(`# Title\n\n${harbour}\n\n${filler(40)}\n`);
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 600, 440);
  await story.press('down', 9).resize(60, 40);
  const [shown = ''] = pictures(story.state);
  const rows = Number(/×(\d+)/.exec(shown)?.[1]);
  const left = Number(/(\d+) rows/.exec(shown)?.[1]);
  assert.ok(left > 0 && left < rows, shown);
});

test('a terminal that takes no pictures after all leaves the captions', async () => {
  const story = open(`# Title\n\n${harbour}\n`);
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 300, 120);
  story.send({ type: 'pictures', cell: null });
  assert.deepEqual(pictures(story.state), []);
  await story.sees('▣ The harbour');
});

test('finder and help lie over an empty page, so no picture shines through', async () => {
  const story = open(`# Title\n\n${harbour}\n`);
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 300, 120);
  for (const over of ['finder', 'help']) {
    await story.press(over);
    assert.deepEqual(pictures(story.state), [], over);
    await story.key('escape');
    assert.equal(pictures(story.state).length, 1);
  }
});

test('pictures in lists, in quotes and one beside another keep their margins; one in a line of text is a caption', async () => {
  const story = open(
    `- Item\n\n  ![A ring](ring.png)\n\n> ![A quoted](quoted.png)\n\nText with ![an icon](icon.png) in it.\n\n![One](one.png) ![Two](two.png)\n`,
    { rows: 40 },
  );
  story.send({ type: 'pictures', cell });
  assert.deepEqual(asked(story), ['ring.png', 'quoted.png', 'one.png', 'two.png']);
  for (const [index, address] of asked(story).entries()) comes(story, address, 40, 40, index + 1);
  const rows = frame(story.state).rows;
  const starts = rows.flatMap((row) => {
    const at = row.findIndex(({ picture }) => picture?.row === 0);
    return at < 0
      ? []
      : row
          .slice(0, at)
          .map(({ text }) => text)
          .join('');
  });
  assert.deepEqual(
    starts.map((start) => start.trimStart()),
    ['', '▎ ', '', ''],
  );
  await story.sees('▣ One Two', 'Text with an icon in it.');
});

const deck =
  '---\ntitle: A talk\n---\n\nEvening\n===\n\n![](img/harbour.jpg)\n\n<!-- end_slide -->\n\nFigures\n===\n\nSeven days:\n\n![image:width:50%](chart.png)\n\n<!-- pause -->\n\nA ring.\n\n<!-- end_slide -->\n\nWords\n===\n\nWords.\n';

test('on stage a picture fills what the slide leaves, in the middle, without the name of its file', async () => {
  const story = open(deck, { onStage: true });
  story.send({ type: 'pictures', cell });
  assert.deepEqual(asked(story), ['img/harbour.jpg'], 'that of the next slide is there before it is shown');
  await story.press('next-slide').seesNot('harbour.jpg');
  comes(story, 'img/harbour.jpg', 900, 500);
  const [shown] = pictures(story.state);
  assert.match(shown ?? '', /^1: (?:5\d|6\d)×1[4-9] at \d+, 1\d rows$/);
  await story.sees(/1?\/? ?2 \/ 4/).seesNot('harbour.jpg');
  const row = frame(story.state).rows.find((one) => one.some(({ picture }) => picture));
  const left = row!.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
  assert.ok(Math.abs(2 * left + row!.at(-1)!.text.length - 80) <= 2, 'in the middle');
});

test('presenterm’s width is kept, the picture appears at its step, and what comes later has its place', async () => {
  const story = open(deck, { onStage: true });
  story.send({ type: 'pictures', cell });
  await story.press('next-slide').press('next-slide').sees('Seven days:').seesNot('image:width', 'A ring');
  comes(story, 'chart.png', 600, 320);
  assert.match(pictures(story.state).join(), /^1: 3\d×\d+ at/);
  const before = pictures(story.state);
  await story.press('next-step').sees('A ring');
  assert.deepEqual(pictures(story.state), before, 'nothing moves');
});

test('on a wide stage a picture stands in the middle of the screen, whatever width the text keeps', async () => {
  const story = open(deck, { onStage: true, columns: 200, rows: 60 });
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 900, 500);
  comes(story, 'chart.png', 600, 320, 2);
  for (const width of [/^1: 1\d\d×/, /^2: 80×/]) {
    await story.press('next-slide');
    assert.match(pictures(story.state).join(), width);
    const row = frame(story.state).rows.find((one) => one.some(({ picture }) => picture))!;
    const left = row.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
    assert.ok(Math.abs(2 * left + row.at(-1)!.text.length - 200) <= 2, `${left} columns at the left`);
  }
});

test('a blank stage, the grid and a search show no pictures, the stage beside the speaker’s screen does', async () => {
  const story = open(deck, { onStage: true, columns: 140, rows: 30 });
  story.send({ type: 'pictures', cell });
  comes(story, 'img/harbour.jpg', 900, 500);
  await story.press('next-slide').press('blank');
  assert.deepEqual(pictures(story.state), []);
  await story.press('blank').press('overview');
  assert.deepEqual(pictures(story.state), []);
  await story.key('escape');
  story.send({ type: 'press', command: 'notes' });
  assert.equal(pictures(story.state).length, 1);
});
