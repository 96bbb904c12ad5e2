/** Messages come in one by one; what they change, and what they leave, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument, startDocument } from '../../source/document/open.ts';
import { sourceOf } from '../../source/document/places.ts';
import type { Effect, Message, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { createStore } from '../../source/program/store.ts';
import { present } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { parseQuery } from '../../source/search/query.ts';
import { search } from '../../source/search/search.ts';
import { account } from '../support/documents.ts';
import { screenOf } from '../support/screen.ts';

const document = account();
const size = { columns: 80, rows: 24 };
const start = startState(document, size);

function after(state: State, ...messages: Message[]): State {
  return messages.reduce((before, message) => update(before, message)[0], state);
}

const keys = (...names: string[]): Message[] => names.map((key) => ({ type: 'key', key }));
const typed = (state: State): string | null =>
  state.mode.kind === 'find' || state.mode.kind === 'finder' ? state.mode.typed : null;

async function found(query: string, ticket: number): Promise<Message> {
  return { type: 'found', ticket, found: await search(document, parseQuery(query), { order: 'document' }) };
}

test('a result that another search has overtaken is dropped', async () => {
  const asked = after(start, ...keys('/', 'c', 'y', 'b', 'e', 'r'));
  const late = after(asked, await found('c', asked.tickets - 3));
  assert.equal(late, asked);
  assert.ok((after(asked, await found('cyber', asked.tickets)).find?.hits?.length ?? 0) > 0);
});

test('a result for the finder is not taken by the search in the text, nor the other way round', async () => {
  const inFinder = after(start, ...keys('/', 'c', 'enter', ':', 'x'));
  const ticket = inFinder.tickets;
  assert.equal(after(inFinder, await found('cyber', ticket - 1)), inFinder);
  const left = after(inFinder, ...keys('escape'));
  assert.equal(after(left, await found('cyber', ticket)), left);
});

test('tickets only rise', () => {
  let state = start;
  for (const message of keys('/', 'a', 'b', 'backspace', 'escape', ':', 'a', 'ctrl-u', 'b', 'escape', '/', 'a')) {
    const next = after(state, message);
    assert.ok(next.tickets >= state.tickets);
    state = next;
  }
  assert.ok(state.tickets >= 5);
});

const lines: readonly [says: string, keys: readonly string[], text: string][] = [
  ['letters, spaces and digits', ['a', 'space', '3'], 'a 3'],
  ['keys that are commands elsewhere', ['q', '?', 'G'], 'q?G'],
  ['letters of any script', ['é', '日', 'ω'], 'é日ω'],
  ['one emoji of several code points goes at once', ['x', '👩‍👩‍👧', 'backspace'], 'x'],
  ['a letter goes with its mark', ['x', 'e\u0301', 'backspace'], 'x'],
  ['ctrl-w takes the last word and what is behind it', ['o', 'n', 'space', 't', 'w', 'space', 'ctrl-w'], 'on '],
  ['ctrl-u takes all', ['o', 'n', 'ctrl-u', 'x'], 'x'],
  ['named keys are no text', ['f7', 'insert', 'alt-x', 'ctrl-x', 'shift-tab', 'x'], 'x'],
];

for (const [says, pressed, text] of lines) {
  test(`typing: ${says}`, () => {
    assert.equal(typed(after(start, ...keys('/', ...pressed))), text);
    assert.equal(typed(after(start, ...keys(':', ...pressed))), text);
  });
}

test('a line is no longer than a query may be, and a paste has no line ends', () => {
  const pasted = after(start, ...keys('/'), { type: 'paste', text: `a\r\n\tb${'x'.repeat(3000)}` });
  assert.equal(typed(pasted)?.slice(0, 4), 'a bx');
  assert.equal(typed(pasted)?.length, 1000);
});

test('a paste while reading does nothing', () => {
  assert.equal(after(start, { type: 'paste', text: 'q' }), start);
});

test('digits are a number for the next command only', () => {
  const counted = after(start, ...keys('1', '0', 'j'));
  assert.deepEqual(counted.place, after(start, ...keys(...Array(10).fill('j'))).place);
  assert.equal(counted.count, '');
  assert.equal(after(start, ...keys('0')).count, '');
  assert.equal(after(start, ...keys(...'123456789')).count.length, 7);
  assert.deepEqual(after(counted, ...keys('3', 'f9', 'j')).place, after(counted, ...keys('j')).place);
});

test('a message stands at the foot until the next key', () => {
  const told = after(start, { type: 'say', text: 'Something' });
  assert.equal(told.message, 'Something');
  assert.equal(after(told, { type: 'size', size: { columns: 70, rows: 20 } }).message, 'Something');
  assert.equal(after(told, ...keys('j')).message, null);
});

test('a refused query is told', () => {
  const asked = after(start, ...keys('/', '"', 'a'));
  const refused = after(asked, { type: 'refused', ticket: asked.tickets, message: 'No.' });
  assert.equal(refused.message, 'No.');
  assert.match(screenOf(refused).at(-1)!, /^ \/"a {3}No\.$/);
  assert.deepEqual(refused.find?.hits, [], 'it is searched no longer');
  assert.equal(after(asked, { type: 'refused', ticket: asked.tickets - 1, message: 'Late.' }), asked);
  const finding = after(start, ...keys(':', 'a'));
  assert.equal(after(finding, { type: 'refused', ticket: finding.tickets, message: 'No.' }).message, 'No.');
});

test('a command that does not exist is a mistake in the program', () => {
  assert.throws(() => update(start, { type: 'press', command: 'no such' }), RangeError);
});

test('more of the document keeps the place, and a move to the end waits for all of it', () => {
  const reading = startDocument(document.source, document.name, 3000);
  const early = startState(reading.document, size);
  const moved = after(early, ...keys('j', 'j', ']', 'G'));
  assert.equal(moved.waiting, 'end');
  while (!reading.advance(2000));
  const whole = after(moved, { type: 'document', document: reading.document });
  assert.equal(whole.waiting, null);
  assert.deepEqual(whole.place, after(startState(reading.document, size), ...keys('G')).place);
  const calm = after(after(early, ...keys('j', 'j')), { type: 'document', document: reading.document });
  assert.deepEqual(calm.place, after(early, ...keys('j', 'j')).place);
});

test('a document that has changed keeps the reader on the same source', () => {
  const there = after(start, ...keys(']', ']', ']', 'j'));
  const source = sourceOf(document, there.place);
  const changed = openDocument(
    document.source.slice(0, source).replaceAll('.\n\n', '. \n') + document.source.slice(source),
    document.name,
  );
  const moved = after(there, { type: 'document', document: changed });
  assert.ok(moved.document === changed && changed.blocks.length < document.blocks.length);
  assert.ok(Math.abs(sourceOf(changed, moved.place) - source) < 80);
});

test('a search made before the whole text was there is made again, and the reader stays', async () => {
  const reading = startDocument(document.source, document.name, 3000);
  const effects: Effect[] = [];
  const store = createStore(startState(reading.document, size), (effect) => effects.push(effect));
  for (const message of keys('/', 't', 'h', 'r', 'e', 'a', 't')) store.send(message);
  const early = await search(reading.document, parseQuery('threat'), { order: 'document' });
  store.send({ type: 'found', ticket: store.state().tickets, found: early });
  for (const message of keys('enter')) store.send(message);
  while (!reading.advance(2000));
  store.send({ type: 'document', document: reading.document });
  const again = effects.at(-1);
  assert.ok(again?.type === 'search' && again.query === 'threat' && again.ticket === store.state().tickets);
  assert.equal(store.state().find?.hits?.length, early.hits.length, 'the matches stay meanwhile');
  const { place } = store.state();
  const late = await search(reading.document, parseQuery('threat'), { order: 'document' });
  store.send({ type: 'found', ticket: again.ticket, found: late });
  assert.deepEqual(store.state().place, place);
  assert.equal(store.state().find?.hits?.length, late.hits.length);
  assert.ok(late.hits.length > early.hits.length);
});

test('the finder is searched again when the rest comes in, also where a move to the end waited for it', () => {
  const reading = startDocument(document.source, document.name, 3000);
  const store = createStore(startState(reading.document, size), () => {});
  for (const message of keys('G', 'ctrl-f', 'e')) store.send(message);
  const { tickets } = store.state();
  store.send({ type: 'document', document: openDocument('', document.name) });
  const { mode, waiting } = store.state();
  assert.ok(mode.kind === 'finder' && mode.rows.length === 0 && mode.ticket === tickets + 1);
  assert.equal(waiting, null);
});

test('a talk on a document that has lost its slides keeps the last good ones', () => {
  const talking = after(start, ...keys('p'));
  const kept = after(talking, { type: 'document', document: openDocument('', document.name) });
  assert.deepEqual({ ...kept.talk, aside: null }, talking.talk);
  assert.match(kept.talk?.aside ?? '', /nothing left to present/);
  assert.equal(kept.document, document);
});

test('the store tells its listeners of changes only, until they leave', () => {
  const store = createStore(start, () => {});
  let told = 0;
  const leave = store.subscribe(() => told++);
  store.send({ type: 'key', key: 'j' });
  store.send({ type: 'paste', text: 'nothing' });
  assert.equal(told, 1);
  leave();
  store.send({ type: 'key', key: 'j' });
  assert.equal(told, 1);
});

test('a slide that an edit brings is entered when it is brought, not when a key was pressed last', () => {
  const deck = '# One\n\na\n\n---\n\n# Two\n\nb\n';
  let now = 0;
  const begin = present(startState(openDocument(deck, 'deck.md'), { columns: 80, rows: 24 }), false)[0];
  const store = createStore(
    begin,
    () => {},
    () => ({ now, wall: '' }),
  );
  store.send({ type: 'key', key: 'n' });
  now = 30_000;
  store.send({ type: 'document', document: openDocument(deck.replace('\na\n', '\nan\n'), 'deck.md') });
  assert.deepEqual(store.state().talk?.laps, [
    { slide: 0, at: 0 },
    { slide: 1, at: 0 },
    { slide: 0, at: 30_000 },
  ]);
});
