/** The speaker's screen, the split one, the grid and the search through slides at several sizes, kept as text. `npm run frames` writes them anew. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { State } from '../../source/program/model.ts';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();
const begun = 1_000_000;

/** A talk of fifteen minutes on its nineteenth slide, 12:41 after it was begun. */
async function talking(columns: number, rows: number): Promise<State> {
  const front = { ...document.meta, data: { ...document.meta.data, duration: 15 } };
  const story = open({ ...document, meta: front }, { onStage: true, columns, rows });
  story.send({ type: 'tick', now: begun, wall: '14:24' });
  await story.press('next-step').press('next-or-slide', 19).press('next-step').press('next-step');
  story.send({ type: 'tick', now: begun + 761_000, wall: '14:37' });
  return story.state;
}

const reach: Readonly<Record<string, (state: State, story: (from: State) => Story) => Promise<State>>> = {
  notes: async (state) => ({ ...state, mode: { kind: 'speaker', link: 'live' } }),
  prompter: async (state) => ({
    ...state,
    mode: { kind: 'speaker', link: 'live' },
    speaker: { ...state.speaker, prompter: true },
  }),
  split: async (state) => ({ ...state, speaker: { ...state.speaker, split: true } }),
  overview: async (state, story) => {
    const there = story(state).press('overview').press('overview-up').press('overview-right');
    await there;
    return there.state;
  },
  seek: async (state, story) => {
    const there = story(state).press('seek').type('threat').press('seek-down');
    await there;
    return there.state;
  },
};

const screens: readonly (readonly [name: string, columns: number, rows: number])[] = [
  ['notes', 100, 27],
  ['notes', 80, 24],
  ['notes', 40, 12],
  ['prompter', 80, 24],
  ['split', 140, 30],
  ['overview', 80, 24],
  ['overview', 40, 12],
  ['seek', 80, 24],
  ['seek', 40, 12],
];

for (const [name, columns, rows] of screens) {
  test(`${name} at ${columns}×${rows}`, async () => {
    const state = await reach[name]!(await talking(columns, rows), (from) => open(document, { from }));
    const story = open(document, { from: state });
    await story;
    const seen = `${story.screen.join('\n')}\n`;
    const file = new URL(`../frames/${name}-${columns}x${rows}.txt`, import.meta.url);
    if (process.env.WRITE_FRAMES) writeFileSync(file, seen);
    assert.equal(seen, readFileSync(file, 'utf8'));
    assert.ok(story.screen.every((row) => [...row].length <= columns));
  });
}
