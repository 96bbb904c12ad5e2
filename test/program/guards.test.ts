/** A document of five thousand sections comes in; that no key lays out more than it shows is asserted, in counts, never in times. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { overlay } from '../../source/program/frame/overlay.ts';
import { pageFor } from '../../source/program/geometry.ts';
import type { Message, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';

const source = Array.from(
  { length: 5000 },
  (_, index) =>
    `${'#'.repeat(1 + (index % 3))} Heading ${index}\n\nA paragraph of some words, number ${index}.\n\n- an item\n`,
).join('\n');
const size = { columns: 80, rows: 24 };

/** Blocks that keys, one after another, have laid out, with the frames they lead to. */
function laidOut(...keys: string[]): number {
  let state: State = startState(openDocument(source, 'large.md'), size);
  for (const key of ['', ...keys]) {
    if (key !== '') [state] = update(state, { type: 'key', key } satisfies Message);
    frame(state);
    overlay(state);
  }
  return pageFor(state).page.rows.size;
}

/** The first screen and the last, which says how far one has read. */
const ends = 2 * size.rows;

test('the first screen', () => assert.ok(laidOut() <= ends, `${laidOut()} blocks`));

for (const [says, keys] of Object.entries({
  'the very end': ['G'],
  'half of the way': ['5', '0', '%'],
  'a thousand sections on': ['1', '0', '0', '0', ']'],
  'a source line': ['9', '0', '0', '0', 'G'],
  'the outline, walked to its end': ['t', 'G', 'enter'],
  'the finder': [':'],
})) {
  test(says, () => {
    const count = laidOut(...keys);
    assert.ok(count <= ends + 3 * size.rows, `${count} blocks`);
  });
}

test('a resize lays out the new width alone, where the reader is', () => {
  let state: State = startState(openDocument(source, 'large.md'), size);
  [state] = update(state, { type: 'key', key: 'G' });
  [state] = update(state, { type: 'size', size: { columns: 50, rows: 24 } });
  frame(state);
  assert.ok(pageFor(state).page.rows.size <= ends);
});

test('a frame that has been drawn is not drawn again', () => {
  const state = startState(openDocument(source, 'large.md'), size);
  assert.equal(frame(state), frame(state));
  const [same] = update(state, { type: 'paste', text: 'nothing' });
  assert.equal(same, state);
});
