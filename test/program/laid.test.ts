/** The slide that is on: laid out once for all who ask, and anew when anything that decides it has changed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { laidSlide, present } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';

const document = openDocument('# One\n\n> [!IMPORTANT]\n> - a\n> - b\n\n# Two\n\nprose\n', 'x.md');
const [state] = present(startState(document, { columns: 80, rows: 24 }), false);
const talk = state.talk!;
const laid = laidSlide(state, talk);

test('what does not decide how it is laid out leaves it the very same', () => {
  assert.equal(laidSlide({ ...state, message: 'said', count: '3', back: [] }, { ...talk, asked: true }), laid);
  assert.equal(laidSlide(state, { ...talk, pointed: null }), laid);
});

const changes: Readonly<Record<string, (one: State) => State>> = {
  'another size': (one) => ({ ...one, size: { columns: 70, rows: 24 } }),
  'other rows': (one) => ({ ...one, size: { columns: 80, rows: 20 } }),
  'the speaker beside it': (one) => ({
    ...one,
    size: { columns: 130, rows: 24 },
    speaker: { ...one.speaker, split: true },
  }),
  'another document': (one) => ({ ...one, document: openDocument('# One\n\n> [!IMPORTANT]\n> - c\n', 'x.md') }),
  'a step': (one) => ({ ...one, talk: { ...one.talk!, slide: 1, step: 1 } }),
  'an address to follow': (one) => ({
    ...one,
    shared: { dark: { address: 'http://x/', code: [] }, light: { address: 'http://x/', code: [] } },
  }),
  'letters that have been loaded': (one) => update(one, { type: 'redraw' })[0],
};
for (const [name, change] of Object.entries(changes))
  test(`${name}: laid out anew`, () => {
    const other = change(state);
    assert.notEqual(laidSlide(other, other.talk!), laid);
    assert.equal(laidSlide(state, talk), laid, 'and the one before is still known');
  });
