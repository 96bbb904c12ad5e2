/** A rehearsal's table, and what is kept of it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../source/program/model.ts';
import { rehearsalTable } from '../../source/session/rehearsal.ts';
import { deckFrom, talkFrom, teller } from '../../source/session/shown.ts';
import { keepRehearsal, lastRehearsal } from '../../source/storage/rehearsals.ts';
import { decodeStage, encode } from '../../source/sync/protocol.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();

async function rehearsed(duration: number | null): Promise<State> {
  const data = { ...document.meta.data, ...(duration === null ? {} : { duration }) };
  const story = open({ ...document, meta: { ...document.meta, data } }, { onStage: true });
  const tick = (seconds: number) => story.send({ type: 'tick', now: 1_000_000 + seconds * 1000, wall: '' });
  tick(0);
  await story.press('next-step');
  tick(50);
  await story.press('next-slide');
  tick(130);
  return story.state;
}

test('each slide that was shown has its time, its plan and the difference in words, and so has the whole', async () => {
  const rows = rehearsalTable(await rehearsed(15)).split('\n');
  assert.match(rows[0]!, /^ {5}slide +took +plan$/);
  assert.match(rows[1]!, /^ {2}1 {2}MI5 threat update 2021 +0:00 +0:00 {2}as planned$/);
  assert.match(rows[2]!, /^ {2}2 {2}Opening +0:50 +\d:\d\d {2}\d:\d\d under$/);
  assert.match(rows[3]!, /^ {2}3 {2}State threats +1:20 +\d:\d\d {2}\d:\d\d over$/);
  assert.match(rows[4]!, /^ {5}all of these +2:10 +\d:\d\d/);
  assert.equal(rows.length, 5);
});

test('rehearsals are kept by the document, the last one first to be asked for', () => {
  const data = temporaryFolder('rehearsals');
  assert.equal(lastRehearsal(data, '/a.md'), null);
  for (let time = 1; time <= 25; time++)
    assert.equal(keepRehearsal(data, '/a.md', { time, slides: [{ title: 'One', seconds: time }] }), null);
  assert.equal(keepRehearsal(data, '/b.md', { time: 1, slides: [] }), null);
  assert.deepEqual(lastRehearsal(data, '/a.md'), { time: 25, slides: [{ title: 'One', seconds: 25 }] });
});

test('what is told of a talk is the same object while nothing changes, and comes back as it was', async () => {
  const state = await rehearsed(null);
  const tell = teller();
  const first = tell(state)!;
  const later = tell({ ...state, time: { now: 9_000_000, wall: '12:00' } })!;
  assert.ok(first.deck === later.deck && first.talk === later.talk, 'a clock that runs is not told');
  const moved = tell({ ...state, talk: { ...state.talk!, step: 1 } })!;
  assert.ok(first.deck === moved.deck && first.talk !== moved.talk);
  const included = new Map([['a.md', { text: 'a' }]]);
  const other = tell({ ...state, included })!;
  assert.ok(first.deck !== other.deck);
  const deck = decodeStage(encode(other.deck));
  assert.ok(deck?.type === 'deck');
  const back = deckFrom(deck, state.document);
  assert.deepEqual(
    [...back.included].map(([path, file]) => [path, 'text' in file && file.text]),
    [['a.md', 'a']],
  );
  const talk = talkFrom(first.talk);
  assert.equal(talk.slide, state.talk?.slide);
  assert.deepEqual(talk.clock, state.talk?.clock);
  assert.deepEqual(talk.laps?.at(-1), state.talk?.laps.at(-1));
  assert.equal(tell({ ...state, talk: null }), null);
});
