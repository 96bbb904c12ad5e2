/** Every key of the stage is pressed in mid-talk, and what it does is told; a key that the table has and this list has not fails. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsIn } from '../../source/program/commands/index.ts';
import type { State, Talk } from '../../source/program/model.ts';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();

/** On the fourth slide, at the second of its three steps. */
function midTalk(): Story {
  return open(document, { onStage: true, columns: 90, rows: 30 }).press('next-or-slide', 4).press('next-step');
}

type Effects = Story['effects'];
type Looked = (state: State, talk: Talk, effects: Effects) => void;

const at =
  (slide: number, step: number): Looked =>
  (_, talk) =>
    assert.deepEqual([talk.slide, talk.step], [slide - 1, step]);
const has =
  (field: keyof Talk, value: unknown): Looked =>
  (_, talk) =>
    assert.deepEqual(talk[field], value);
const mode =
  (kind: State['mode']['kind']): Looked =>
  (state) =>
    assert.equal(state.mode.kind, kind);
const asks =
  (type: Effects[number]['type']): Looked =>
  (_, __, effects) =>
    assert.equal(effects.at(-1)?.type, type);

const [next, previous] = [at(4, 2), at(4, 0)];

/** What each key does, by the keys as the table has them. */
const keys: Readonly<Record<string, Looked>> = {
  ...Object.fromEntries(['space', 'enter', 'right', 'down', 'pagedown', 'l', 'j'].map((key) => [key, next])),
  ...Object.fromEntries(['left', 'up', 'pageup', 'backspace', 'h', 'k'].map((key) => [key, previous])),
  n: at(5, 0),
  p: at(3, 0),
  ...Object.fromEntries(['g', 'home', 'f5'].map((key) => [key, at(1, 0)])),
  ...Object.fromEntries(['G', 'end'].map((key) => [key, at(20, 0)])),
  s: has('all', true),
  b: has('blank', true),
  '.': has('blank', true),
  v: has('notes', true),
  r: mode('read'),
  q: has('asked', true),
  escape: (state, talk) => assert.deepEqual([state.mode.kind, talk.slide, talk.step], ['present', 3, 1]),
  z: (_, talk) => assert.equal(talk.clock.since, null),
  c: ({ speaker }) => assert.ok(speaker.clock),
  R: (_, talk) => assert.deepEqual([talk.clock.before, talk.laps.length], [0, 1]),
  tab: has('pointed', 0),
  'shift-tab': has('pointed', 1),
  o: mode('overview'),
  '/': mode('seek'),
  '?': mode('help'),
  T: asks('theme'),
  'ctrl-c': asks('quit'),
  'ctrl-l': asks('repaint'),
  'ctrl-z': asks('suspend'),
};

for (const [key, look] of Object.entries(keys))
  test(`${key} in mid-talk`, async () => {
    const story = midTalk();
    await story.key(key);
    assert.ok(story.state.talk);
    look(story.state, story.state.talk, story.effects);
  });

test('no key of the stage is left out', async () => {
  const story = midTalk();
  await story;
  const available = commandsIn(story.state, 'present').flatMap((command) => command.keys);
  assert.deepEqual([...new Set(available)].sort(), Object.keys(keys).sort());
});

test('numbers: so many steps, so many slides, and to a slide', async () => {
  for (const [typed, look] of [
    ['2 space', at(5, 0)],
    ['3 left', at(3, 1)],
    ['4 n', at(8, 0)],
    ['2 p', at(2, 0)],
    ['12 G', at(12, 0)],
    ['12 enter', at(12, 0)],
    ['0 right', next],
    ['99 G', at(20, 0)],
  ] as const) {
    const [digits, key] = typed.split(' ') as [string, string];
    const story = midTalk();
    await story.key(...digits, key);
    look(story.state, story.state.talk!, story.effects);
  }
});

test('q asks once: q or y leaves, anything else goes on and does what it does', async () => {
  for (const key of ['q', 'y']) {
    const story = midTalk();
    await story.key('q', key);
    assert.deepEqual(story.effects.at(-1), { type: 'quit', code: 0 });
  }
  for (const [key, look] of [
    ['space', next],
    ['escape', at(4, 1)],
    ['x', at(4, 1)],
  ] as const) {
    const story = midTalk();
    await story.key('q', key);
    look(story.state, story.state.talk!, story.effects);
    assert.equal(story.state.talk?.asked, false);
    assert.ok(story.effects.every(({ type }) => type !== 'quit'));
  }
});

test('on a blank screen any key lights it again and does nothing else, wherever the talk was begun', async () => {
  for (const key of ['escape', 'space', 'b', 'left', 'x', 'v'])
    for (const begin of [midTalk, () => open(document).key(']', ']', 'p', 'space')]) {
      const story = begin();
      await story;
      const { slide, step } = story.state.talk!;
      await story.key('b', key);
      const { mode: now, talk } = story.state;
      assert.deepEqual([now.kind, talk?.blank, talk?.slide, talk?.step], ['present', false, slide, step], key);
    }
});

test('q before the talk has begun and at its end leaves at once; begun while reading it goes back there', async () => {
  const fresh = open(document, { onStage: true });
  await fresh.key('q');
  assert.equal(fresh.effects.at(-1)?.type, 'quit');
  const over = open(document, { onStage: true }).key('G', 's');
  await over.key('q');
  assert.equal(over.effects.at(-1)?.type, 'quit');
  const reader = open(document).key(']', ']', 'p', 'space');
  await reader.key('q');
  assert.deepEqual([reader.state.mode.kind, reader.state.talk], ['read', null]);
});
