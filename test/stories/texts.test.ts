/** Somebody reads the help and the small texts, on screens of any size, wherever they are opened. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textShown } from '../../source/program/frame/panel.ts';
import type { State } from '../../source/program/model.ts';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();
const rows = Array.from({ length: 20 }, (_, index) => `row ${index + 1}`).join('\n');

/** What is seen of the text that is open. */
function seen({ state }: Story): string[] {
  const { mode } = state as State & { mode: { kind: 'text' } };
  return textShown(state, mode.text ?? '', mode.top).split('\n');
}

test('a small text is rendered for the width there is, and anew for another', async () => {
  const story = open(document, { columns: 80, rows: 24 });
  await story.press('help').press('about');
  assert.deepEqual(story.effects.at(-1), { type: 'text', name: 'about', columns: 64 });
  story.resize(40, 12);
  await story;
  assert.deepEqual(story.effects.at(-1), { type: 'text', name: 'about', columns: 36 });
  story.send({ type: 'text', name: 'about', columns: 64, text: 'too wide' });
  story.send({ type: 'text', name: 'welcome', columns: 36, text: 'another' });
  assert.deepEqual(seen(story), [''], 'what was asked for before is not taken any more');
  story.send({ type: 'text', name: 'about', columns: 36, text: rows });
  assert.equal(seen(story).length, 8);
});

test('a text that is longer than the screen is scrolled, no further than its end, and says how much there is', async () => {
  const story = open(document, { columns: 40, rows: 12 });
  await story.press('help').press('about');
  story.send({ type: 'text', name: 'about', columns: 36, text: rows });
  await story.sees('… 12 more below').press('help-down').press('help-down').press('help-down');
  assert.equal(seen(story)[0], 'row 4');
  await story.press('help-page-down').press('help-page-down');
  assert.deepEqual([seen(story)[0], seen(story).at(-1)], ['row 13', 'row 20']);
  assert.ok(!story.screen.join('\n').includes('more below'));
  await story.press('help-up');
  assert.equal(seen(story)[0], 'row 12');
  await story.press('help-page-up').press('help-page-up');
  assert.equal(seen(story)[0], 'row 1');
});

test('a text that fits says nothing of more', async () => {
  const story = open(document, { columns: 100, rows: 30 });
  await story.press('help').press('about');
  story.send({ type: 'text', name: 'about', columns: 64, text: rows });
  assert.ok(!story.screen.join('\n').includes('more below'));
});

test('the help on stage, in the grid and over the notes stands alone, with the way back at the foot', async () => {
  for (const steps of [['next-slide'], ['next-slide', 'notes']]) {
    const story = open(document, { onStage: true, columns: 120, rows: 30 });
    for (const step of steps) await story.press(step);
    await story.press('help');
    const [first, ...others] = story.screen;
    assert.equal(first, '');
    for (const row of others.slice(0, -1)) assert.ok(row === '' || row.startsWith(' '.repeat(20)), row);
    assert.match(others.at(-1)!, /Esc back/);
    await story.press('close').sees('2 / 20');
  }
});
