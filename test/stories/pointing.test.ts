/** A reader with a mouse: what is clicked is gone to or followed, the bar is dragged, on stage a click is the next step. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pointing } from '../../source/program/mouse.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';
import { open, type Story } from '../support/story.ts';

const document = account();

/** Points at the first cell of a text on the screen. */
function at(story: Story, text: string, action: Pointing['action'] = 'click'): void {
  const row = story.screen.findIndex((one) => one.includes(text));
  assert.ok(row >= 0, `${text} is on the screen`);
  story.send({ type: 'mouse', action, row, column: story.screen[row]!.indexOf(text) });
}

test('a section of the outline, in the pane and where it has the page to itself', async () => {
  await open(document)
    .press('outline')
    .check((_, story) => at(story, '2.2 Cyber'))
    .sees(/^▌ {2}2\.2 Cyber/m, 'State threats › Cyber')
    .press('back')
    .resize(40, 20)
    .press('outline')
    .check((_, story) => at(story, '2.1 Physical'))
    .sees(/^ {0,4}2\.1 {2}Physical threats/m)
    .check(({ outlineShown }) => assert.equal(outlineShown, false));
});

test('a row of the finder, of one line or two', async () => {
  await open(document, { columns: 100, rows: 30 })
    .press('finder')
    .type('encryption')
    .check(({ mode }, story) => {
      assert.ok(mode.kind === 'finder' && mode.rows.length > 2);
      at(story, 'key point');
    })
    .check(({ mode, find }) => {
      assert.equal(mode.kind, 'read');
      assert.equal(find?.query, 'encryption');
    });
});

test('a link is followed; beside it nothing happens', async () => {
  const files = { 'next.md': '# Next\n\nthere\n' };
  await open('# One\n\nsee [the next](next.md) one\n', { files })
    .check((_, story) => at(story, 'see'))
    .sees('see the next one')
    .check((_, story) => at(story, 'next one'))
    .sees('there')
    .press('back')
    .sees('see the next one');
});

test('the bar: a click goes there, a drag goes on without another place to go back to', async () => {
  await open(document)
    .check((_, story) => story.send({ type: 'mouse', action: 'click', row: 22, column: 40 }))
    .sees(/ 5\d %/)
    .check((_, story) => {
      for (const column of [42, 50, 60]) story.send({ type: 'mouse', action: 'drag', row: 22, column });
    })
    .sees(/ 7\d %/)
    .check(({ back }) => assert.equal(back.length, 1))
    .press('back')
    .sees(' 0 %');
});

test('the wheel scrolls the text and walks lists, and never advances a talk', async () => {
  await open(document)
    .check((_, story) => story.send({ type: 'mouse', action: 'wheel-down', row: 5, column: 5 }))
    .check(({ place }) => assert.notEqual(place.offset, -10_000))
    .check((_, story) => story.send({ type: 'mouse', action: 'wheel-up', row: 5, column: 5 }))
    .sees('14 July 2021 · Thames House')
    .press('present')
    .check((_, story) => story.send({ type: 'mouse', action: 'wheel-down', row: 5, column: 5 }))
    .sees('1 / 20')
    .check((_, story) => story.send({ type: 'mouse', action: 'click', row: 5, column: 5 }))
    .sees('2 / 20')
    .check((_, story) => story.send({ type: 'mouse', action: 'again', row: 5, column: 5 }))
    .sees('1 / 20');
});

test('whatever is clicked or dragged, in whatever mode and size, something sound comes of it', () => {
  const pointing = fc.record({
    type: fc.constant('mouse' as const),
    action: fc.constantFrom<Pointing['action']>('click', 'again', 'drag', 'wheel-up', 'wheel-down'),
    column: fc.nat(120),
    row: fc.nat(50),
  });
  const key = fc
    .constantFrom('t', ':', '/', 'p', '?', 'escape', 'G', 'a')
    .map((name) => ({ type: 'key' as const, key: name }));
  fc.assert(
    fc.property(
      fc.nat(110),
      fc.nat(40),
      fc.array(fc.oneof(pointing, key), { maxLength: 20 }),
      (columns, rows, messages) => {
        let state = startState(document, { columns: columns + 1, rows: rows + 1 });
        for (const message of messages) [state] = update(state, message);
        assert.ok(state.place.block >= 0 && state.place.block < document.blocks.length);
      },
    ),
    { numRuns: 200 },
  );
});
