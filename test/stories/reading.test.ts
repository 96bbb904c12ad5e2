/** A reader of the account presses commands; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, sharedDocument } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();

test('opens on the title, walks down and up again, and to both ends', async () => {
  await open(document)
    .sees('MI5 threat update 2021', 'Ken McCallum, Director General of MI5', '14 July 2021', ' 0 % · 12 min left')
    .press('page-down')
    .seesNot('14 July 2021 ·')
    .press('page-up')
    .sees('14 July 2021 · Thames House')
    .press('last')
    .sees('100 % · end')
    .press('first')
    .sees('14 July 2021 · Thames House', ' 0 %');
});

test('a line down and a line up is where one was', async () => {
  await open(document)
    .press('down', 5)
    .check((state) => assert.notEqual(state.place.offset, -10_000))
    .press('up', 5)
    .sees('14 July 2021 · Thames House');
});

test('sections: next, previous to the start first, same level, parent, with counts', async () => {
  await open(document)
    .press('next-section')
    .sees(/^ {6}2 {2}State threats$/m)
    .press('next-section', 2)
    .sees('State threats › Cyber', /^ {6}2\.2 {2}Cyber$/m)
    .press('down', 4)
    .press('previous-section')
    .sees(/^ {6}2\.2 {2}Cyber$/m)
    .press('previous-section')
    .sees(/^ {6}2\.1 {2}Physical threats$/m)
    .press('parent-section')
    .sees(/^ {6}2 {2}State threats$/m)
    .press('next-same-level')
    .sees(/^ {6}3 {2}Terrorism$/m)
    .press('back')
    .sees(/^ {6}2 {2}State threats$/m)
    .press('forward')
    .sees(/^ {6}3 {2}Terrorism$/m);
});

test('the last section is reached although it cannot stand at the top', async () => {
  await open(document, { rows: 40 })
    .press('next-section', 18)
    .sees(/ Close {3}100 % · end/)
    .press('next-section')
    .sees('This is the last section');
});

test('40% is where the header says 40 %', async () => {
  await open(document)
    .press('percent', 40)
    .sees(/ 40 % · 7 min left/);
});

test('a number and G go to a source line', async () => {
  const line = document.sections.find(({ title }) => title === 'Encryption')!.line;
  await open(document)
    .press('last', line)
    .sees(/ Encryption {3}/);
});

test('the outline follows the place, is walked, and goes where one chooses', async () => {
  await open(document)
    .press('next-section', 5)
    .press('outline')
    .sees(/^▶ {2}2\.4 Interference/m)
    .press('outline-down', 2)
    .sees(/^▶ {2}2\.6 The twin-track/m)
    .press('outline-go')
    .sees(/^▌ {2}2\.6 The twin-track/m, 'State threats › The twin-track response')
    .press('escape')
    .seesNot('2.1 Physical threats');
});

test('in a narrow window the outline is a page of its own and closes when one has chosen', async () => {
  await open(document, { columns: 40, rows: 12 })
    .press('outline')
    .sees(/^▶1 Opening/m, '2.2 Cyber')
    .press('outline-down')
    .press('outline-go')
    .seesNot('2.2 Cyber')
    .sees('State threats');
});

test('a resize keeps the place, and there and back is the same screen', async () => {
  let before: string[] = [];
  await open(document)
    .press('next-section', 9)
    .press('down', 8)
    .check((_, story) => {
      before = story.screen;
    })
    .resize(44, 14)
    .resize(200, 60)
    .resize(80, 24)
    .check((_, story) => assert.deepEqual(story.screen, before));
});

test('a window too small says so, and gives the page back when it grows', async () => {
  await open(document).resize(18, 4).sees('Too small').resize(80, 24).sees('14 July 2021 · Thames House');
});

test('wider, narrower and the usual width', async () => {
  await open(document, { columns: 120 })
    .press('narrower', 1)
    .check((state) => assert.equal(state.measure, 64))
    .press('wider')
    .press('wider')
    .check((state) => assert.equal(state.measure, 72))
    .press('usual-width')
    .check((state) => assert.equal(state.measure, 68));
});

test('a text without headings is read by its parts', async () => {
  const page = sharedDocument('speech/threat-update-2021.page.txt');
  if (!page) return;
  await open(page)
    .press('next-section')
    .check((state) => assert.ok(page.sections.length >= 6 && state.place.block > 0))
    .press('outline')
    .sees('▶')
    .press('outline-leave')
    .press('present')
    .sees(`/ ${page.sections.length}`);
});

test('help lists every key of the mode one came from first, and the small texts open from it', async () => {
  await open(document)
    .press('help')
    .sees('Reading', 'One screen down', 'more below')
    .press('about')
    .check((state, story) => {
      assert.equal(state.mode.kind, 'text');
      assert.deepEqual(story.effects.at(-1), { type: 'text', name: 'about', columns: 64 });
    })
    .press('close')
    .sees('14 July 2021 · Thames House');
});

test('q leaves, Ctrl-C leaves at once with 130, Ctrl-Z suspends', async () => {
  await open(document)
    .press('quit')
    .key('ctrl-c', 'ctrl-z')
    .check((_, story) =>
      assert.deepEqual(story.effects, [{ type: 'quit', code: 0 }, { type: 'quit', code: 130 }, { type: 'suspend' }]),
    );
});

test('i says which file this is, where in it one is, and how long it is', async () => {
  const line = document.sections.find(({ title }) => title === 'Cyber')!.line;
  await open(document)
    .press('next-section', 3)
    .press('info')
    .sees(`threat-update-2021.md · line ${line} · section 4 of 19 · about 2600 words · 12 min`);
});

test('a number goes before half screens, jumps back, the section around and the width, too', async () => {
  await open(document)
    .press('half-down', 4)
    .press('half-up', 4)
    .sees('14 July 2021 · Thames House')
    .press('next-section', 3)
    .press('next-section')
    .press('next-section')
    .press('back', 3)
    .sees('14 July 2021 · Thames House')
    .press('forward', 9)
    .sees(/2\.4 {2}Interference/)
    .press('parent-section', 5)
    .sees(/^ {6}2 {2}State threats$/m)
    .press('narrower', 5)
    .check(({ measure }) => assert.equal(measure, 48))
    .press('wider', 2)
    .check(({ measure }) => assert.equal(measure, 56));
});

test('the screen is drawn anew when that is asked for', async () => {
  await open(document)
    .press('repaint')
    .check((_, { effects }) => assert.deepEqual(effects.at(-1), { type: 'repaint' }));
});
