/** Somebody chooses from several documents at once: what each has is in one list, and what is chosen is told with its document. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { openFinder } from '../../source/program/finder.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { open, type Story } from '../support/story.ts';

const tides = openDocument('# Tides\n\nThe sea rises twice.\n\n## Neap\n\nThe sea hardly rises.\n', 'tides.md');
const ships = openDocument('# Ships\n\nA ship at sea.\n\n## Sea and sail\n\nNothing else.\n', 'ships.md');
const marks = { letters: {}, bookmarks: [] };

/** The finder to choose with, the second document read after it was opened. */
function choosing(second: Document = ships): Story {
  const state = { ...startState(tides, { columns: 80, rows: 24 }), choosing: { marked: [], chosen: [] } };
  const story = open(tides, { from: openFinder(state) });
  story.send({ type: 'added', document: second, place: null, marks, included: new Map() });
  return story;
}

const rowsOf = ({ mode }: State): string[] => (mode.kind === 'finder' ? mode.rows.map(({ text }) => text) : []);
const chosenIn = ({ choosing }: State): string[] =>
  choosing?.chosen.map(({ document, hit }) => `${document.name} ${hit.block} ${hit.section}`) ?? [];

test('with nothing typed the sections of all are there, those that come later too, and the row stays chosen', async () => {
  const story = choosing();
  await story
    .sees('4 sections', 'Sea and sail', /Enter print {3}Tab mark {3}Esc leave {3}↑ ↓ choose/)
    .check((state) => assert.equal(rowsOf(state).length, 4));
  await story.press('finder-down').check((state) => assert.equal(state.mode.kind === 'finder' && state.mode.cursor, 1));
  story.send({ type: 'added', document: openDocument('# More\n', 'more.md'), place: null, marks, included: new Map() });
  await story.sees('5 sections').check((state) => assert.equal(state.mode.kind === 'finder' && state.mode.cursor, 1));
});

test('what is typed is looked for in all, best first, each under the name of its document', async () => {
  await choosing()
    .type('sea')
    .sees('4 passages', 'tides.md › Tides', 'ships.md › Ships')
    .sees(/Ships › Sea and sail +ships\.md/)
    .check((state) => assert.equal(rowsOf(state)[0], 'Sea and sail'))
    .press('finder-down')
    .press('finder-down')
    .press('finder-down')
    .sees('line 3', 'A ship at sea.');
});

test('the same block of two documents is two, and the documents come in their order', async () => {
  await choosing()
    .type('sea')
    .press('finder-down')
    .press('finder-down')
    .press('finder-down')
    .press('choose-mark')
    .press('finder-up')
    .press('finder-up')
    .press('choose-mark')
    .sees('2 marked')
    .press('choose')
    .check((state) => assert.deepEqual(chosenIn(state), ['tides.md 1 0', 'ships.md 1 0']));
});

test('a heading of another document is chosen in it', async () => {
  await choosing()
    .press('finder-down')
    .press('finder-down')
    .press('finder-down')
    .press('choose')
    .check((state) => assert.deepEqual(chosenIn(state), ['ships.md 2 1']));
});

test('what is spelt wrong in all is read as it may be meant; what one has as it is written leaves out the rest', async () => {
  await choosing().type('shpi').sees('A ship at sea.');
  await choosing(openDocument('A shpi.\n', 'slip.md')).type('shpi').sees('1 passage', 'A shpi.');
});
