/** The built program in a pseudo-terminal, before a terminal that takes pictures: what is asked, what is shown, and what is left behind. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Graphics } from './graphics.ts';
import type { PtyOptions } from './pty.ts';
import { jpegFile, pngFile } from './samples.ts';
import { type Answers, foot, kitty, plain, Shown } from './shown.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-shown-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'img'));
writeFileSync(join(folder, 'img/wide.jpg'), jpegFile(400, 160));
writeFileSync(join(folder, 'img/small.png'), pngFile(100, 60));
writeFileSync(join(folder, 'img/cut.png'), pngFile(300, 60).subarray(0, 90));
const filler = Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n');
writeFileSync(
  join(folder, 'page.md'),
  `# A page\n\nFirst words.\n\n![A wide one](img/wide.jpg)\n\n${filler}\n\n![A cut one](img/cut.png)\n`,
);
writeFileSync(
  join(folder, 'talk.md'),
  `---\ntitle: A talk\n---\n\nOne\n===\n\n![](img/small.png)\n\n<!-- end_slide -->\n\nTwo\n===\n\nNo picture.\n`,
);

function show(words: readonly string[], answers: Answers, options: PtyOptions = {}): Shown {
  return new Shown(words, answers, { cwd: folder, ...options });
}

const ways: readonly (readonly [name: string, answers: Answers, environment: Record<string, string>])[] = [
  ['kitty', kitty, {}],
  ['sixel', foot, {}],
  ['iTerm2', plain, { TERM_PROGRAM: 'iTerm.app' }],
  ['Konsole', [['a=q', '\x1b_Gi=1;OK\x1b\\'], ...foot], { KONSOLE_VERSION: '240802' }],
];

for (const [name, answers, env] of ways) {
  test(`${name}: a picture comes with the text, scrolls, hides behind the help, survives a theme and a resize, and leaves nothing behind`, async () => {
    const shown = show(['page.md'], answers, { env });
    const whole = (model: Graphics): boolean => model.seen().join() === '40×8@6,6';
    await shown.sees(
      'the picture below the first words',
      (model) => whole(model) && model.screen[14]?.includes('▣ A wide one') === true,
    );
    shown.key('j');
    await shown.sees('a row higher', (model) => model.seen().join() === '40×8@6,5');
    shown.key('k');
    shown.key('?');
    await shown.sees(
      'no picture through the help',
      (model) => model.pictured === 0 && model.screen.join().includes('Keys'),
    );
    shown.key('\x1b');
    await shown.sees('it again', whole);
    shown.key('T');
    await shown.sees('it in another theme', whole);
    // Until the damaged one has been read, and the end lies further down.
    for (let tries = 0; tries < 20 && !shown.model.screen.join().includes('damaged'); tries++) {
      shown.key('G');
      await pause(100);
    }
    await shown.sees(
      'none at the end',
      (model) => model.pictured === 0 && model.screen.join().includes('not shown: damaged'),
    );
    shown.key('g');
    await shown.sees('it at the beginning', whole);
    shown.resize(100, 30);
    await shown.sees(
      'it in a larger window',
      (model) => model.seen().length === 1 && model.seen()[0]!.startsWith('40×8@'),
    );
    await shown.sees('a foot that no reply has touched', (model) => model.screen[29]?.includes('? help') === true);
    shown.key('q');
    assert.equal(await shown.pty.exit(), 0);
    assert.equal(shown.model.pictured, 0);
    assert.equal(shown.model.placements.size + shown.model.images.size, 0, 'nothing stays in the terminal');
  });
}

test('kitty: Ctrl-C while pictures are on takes them back and leaves the terminal as it was', async () => {
  const shown = show(['page.md'], kitty);
  await shown.sees('the picture', (model) => model.seen().length === 1);
  shown.pty.keys('\x03');
  assert.equal(await shown.pty.exit(), 130);
  assert.equal(shown.model.images.size, 0);
  assert.equal(shown.pty.modes().alternate, false);
});

test('kitty: Ctrl-C while a terminal takes a large picture too slowly ends at once, and cuts nothing in two', async () => {
  writeFileSync(
    join(folder, 'img/large.png'),
    pngFile(680, 280, (x, y) => [(x * y) & 255, (x * 7) & 255, (y * 13) & 255, 255]),
  );
  writeFileSync(join(folder, 'large.md'), '# Large\n\n![](img/large.png)\n');
  const shown = show(['large.md'], kitty);
  await shown.sees('its first piece', () => shown.pty.bytes.includes('a=t,f=100'));
  shown.pty.stall();
  await pause(100);
  shown.key('\x03');
  // One that is frozen for longer is put in order by a process that waits for it: screen.test.ts has it under a shell.
  await pause(150);
  shown.pty.unstall();
  assert.equal(await shown.pty.exit(), 130);
  // On a busy machine it may have been frozen for longer than we wait, and the rest is written behind us.
  await shown.sees('it taken back, whole or not', (model) => model.images.size === 0);
  await shown.sees('the main screen', () => !shown.pty.modes().alternate);
});

test('kitty: Ctrl-Z takes the pictures along, and they come back with us', async () => {
  const shown = show(['page.md'], kitty);
  await shown.sees('the picture', (model) => model.seen().length === 1);
  shown.pty.keys('\x1a');
  await shown.sees('nothing left while suspended', (model) => model.images.size === 0 && model.pictured === 0);
  await shown.sees('it again', (model) => model.seen().length === 1);
  shown.pty.keys('q');
  assert.equal(await shown.pty.exit(), 0);
});

test('a terminal that takes no pictures shows captions, and one that answers nothing is not waited for', async () => {
  for (const answers of [plain, []]) {
    const shown = show(['page.md'], answers);
    await shown.sees('the caption', (model) => model.screen.join().includes('▣ A wide one'));
    shown.key('j');
    await pause(300);
    assert.equal(shown.model.log.length, 0);
    shown.key('q');
    assert.equal(await shown.pty.exit(), 0);
  }
});

const without: readonly (readonly [name: string, words: readonly string[], options: PtyOptions])[] = [
  ['in tmux', [], { env: { TMUX: '/tmp/tmux', KITTY_WINDOW_ID: '1' }, term: 'tmux-256color' }],
  ['with NO_COLOR', [], { env: { NO_COLOR: '1' } }],
  ['with --images off', ['--images', 'off'], {}],
  ['to a screen reader', ['--screen-reader'], {}],
  ['in a dumb terminal', [], { term: 'dumb' }],
];

for (const [name, words, options] of without) {
  test(`${name} there are captions alone, and no questions`, async () => {
    const shown = show(['page.md', ...words], kitty, options);
    await shown.pty.waitFor(name === 'to a screen reader' || name === 'in a dumb terminal' ? 'A page' : '▣ A wide one');
    await shown.pty.settled(300);
    assert.ok(!shown.pty.bytes.includes('\x1b_G') && !shown.pty.bytes.includes('\x1b[16t'));
    shown.pty.keys('\x03');
    assert.equal(await shown.pty.exit(), 130);
  });
}

test('a document without pictures asks nothing about them', async () => {
  writeFileSync(
    join(folder, 'words.md'),
    '# Words\n\nNo picture ![here](https://example.org/x.png) to be seen.\n\n![](https://example.org/y.png)\n',
  );
  const shown = show(['words.md'], kitty);
  await shown.pty.waitFor('Words');
  await shown.pty.settled(300);
  assert.ok(!shown.pty.bytes.includes('\x1b_G'));
  shown.pty.keys('q');
  await shown.pty.exit();
});

test('on stage: the picture is on its slide and on no other, and a blank screen is blank', async () => {
  const shown = show(['present', 'talk.md'], foot);
  shown.key(' ');
  const model = await shown.sees('the picture on its slide', (one) => one.seen().length === 1);
  assert.match(model.seen().join(), /^20×6@30,/, 'twice its size, in the middle');
  shown.key('b');
  await shown.sees('nothing', (one) => one.pictured === 0);
  shown.key('b');
  await shown.sees('it again', (one) => one.seen().length === 1);
  shown.key(' ');
  await shown.sees('the next slide', (one) => one.pictured === 0 && one.screen.join().includes('No picture.'));
  shown.pty.keys('\x03');
  await shown.pty.exit();
});

test('a picture that is written again is shown anew', async () => {
  const shown = show(['page.md'], kitty);
  await shown.sees('the picture', (model) => model.seen().join() === '40×8@6,6');
  writeFileSync(join(folder, 'img/wide.jpg'), jpegFile(200, 100));
  await shown.sees('the other one', (model) => model.seen().join() === '20×5@6,6');
  writeFileSync(join(folder, 'img/wide.jpg'), jpegFile(400, 160));
  await shown.sees('the first one', (model) => model.seen().join() === '40×8@6,6');
  shown.pty.keys('q');
  await shown.pty.exit();
});

test('half blocks, when asked for, are text', async () => {
  const shown = show(['page.md', '--images', 'blocks'], plain);
  await shown.sees('blocks', (model) => model.screen.filter((row) => /[▀█▄]{40}/.test(row)).length === 8);
  assert.equal(shown.model.log.length, 0);
  shown.pty.keys('q');
  await shown.pty.exit();
});
