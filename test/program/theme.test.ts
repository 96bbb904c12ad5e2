/** The theme that a deck asks for comes in; which theme the stage, the reader and the speaker's screen have is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../source/document/front.ts';
import { openDocument } from '../../source/document/open.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { themeOf, themeWarnings } from '../../source/program/theme.ts';
import { update } from '../../source/program/update.ts';

const deck = (theme: string): string => `---\ntitle: T\ndeck:\n  theme: ${theme}\n---\n\n# One\n\nwords\n`;
await prepare(deck('contrast'));

function reading(theme: string, options: Parameters<typeof startState>[2] = {}): State {
  return startState(openDocument(deck(theme), 'deck.md'), { columns: 80, rows: 24 }, options);
}

const onStage = (state: State): State => present(state, false)[0];
const press = (state: State, key: string): State => update(state, { type: 'key', key })[0];

test('the stage has the theme of its deck, with its grid and its help; the reader and the speaker have their own', () => {
  const state = reading('contrast');
  assert.equal(themeOf(state).name, 'night');
  const stage = onStage(state);
  assert.equal(themeOf(stage).name, 'contrast');
  assert.equal(themeOf(press(stage, 'o')).name, 'contrast');
  assert.equal(themeOf(press(stage, '?')).name, 'contrast');
  assert.equal(themeOf(press(stage, 'r')).name, 'night');
  assert.equal(themeOf({ ...stage, mode: { kind: 'speaker', link: 'live' } }).name, 'night');
});

test('a theme that was asked for stays; one that follows the terminal gives way', () => {
  assert.equal(themeOf(onStage(reading('contrast', { theme: 'clear', isThemeAsked: true }))).name, 'clear');
  const stage = onStage(reading('contrast'));
  assert.equal(themeOf(update(stage, { type: 'theme', theme: 'paper' })[0]).name, 'contrast');
  assert.equal(themeOf(update(stage, { type: 'theme', theme: 'paper', isAsked: true })[0]).name, 'paper');
});

test('a theme that cannot be read on the ground of the terminal is not taken', () => {
  assert.equal(themeOf(onStage(reading('paper'))).name, 'night');
  assert.equal(themeOf(onStage(reading('paper', { theme: 'paper' }))).name, 'paper');
  assert.equal(themeOf(onStage(reading('night', { theme: 'paper' }))).name, 'paper');
  assert.equal(themeOf(onStage(reading('plain', { theme: 'paper' }))).name, 'plain');
});

test('a theme that does not exist is warned of with its line, and does nothing', () => {
  const state = reading('neon');
  assert.equal(themeOf(onStage(state)).name, 'night');
  const [warning, ...others] = themeWarnings(state.document);
  assert.equal(others.length, 0);
  assert.equal(warning?.line, 4);
  assert.match(warning?.message ?? '', /There is no theme neon: night, paper, .* are\./);
  assert.deepEqual(themeWarnings(reading('clear').document), []);
  assert.deepEqual(themeWarnings(openDocument('# x\n', 'x.md')), []);
});
