/** A reader of the account types on the screen that Ink draws; what stands on it and what reaches the program is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { startState } from '../../source/program/start.ts';
import { account } from '../support/documents.ts';
import { screenOf } from '../support/screen.ts';
import { type Inked, inked } from './inked.tsx';

const document = account();
const size = { columns: 80, rows: 24 };
const esc = '\u001b';

/** What Ink shows is what the program says is on the screen, row by row. */
function same(app: Inked): void {
  const { columns, rows } = app.store.state().size;
  const shown = stripVTControlCharacters(app.frame()).split('\n');
  while (shown.length < rows) shown.push('');
  assert.deepEqual(
    shown.map((row) => row.trimEnd()),
    screenOf(app.store.state()),
    `${columns} by ${rows}`,
  );
}

async function withApp(look: (app: Inked) => Promise<void>): Promise<void> {
  const app = await inked(startState(document, size));
  try {
    await look(app);
  } finally {
    app.end();
  }
}

test('the first screen', () => withApp(async (app) => same(app)));

test('keys of every kind arrive by their names', () =>
  withApp(async (app) => {
    await app.type(' ', 'j', `${esc}[B`, `${esc}[6~`, '\u0004');
    const place = app.store.state().place;
    assert.ok(place.block > 5);
    await app.type(`${esc}[A`, `${esc}[5~`, '\u0015', 'k', 'b');
    assert.ok(app.store.state().place.block < 3);
    await app.type(`${esc}[F`);
    assert.match(app.frame(), /100 % · end/);
    await app.type('g', ']', '\u007f');
    assert.equal(app.store.state().back.length, 2);
    same(app);
  }));

test('find: what is typed stands at the foot, Esc leaves, Enter keeps', () =>
  withApp(async (app) => {
    await app.type('/', 'é', '日', ' ', '\u007f', '\u007f');
    assert.deepEqual(app.store.state().mode.kind === 'find' && app.store.state().find?.query, 'é');
    same(app);
    assert.ok(app.effects.some((effect) => effect.type === 'search' && effect.query === 'é日'));
    await app.type(esc);
    assert.equal(app.store.state().mode.kind, 'read');
  }));

test('a paste arrives as one', () =>
  withApp(async (app) => {
    await app.type(':', `${esc}[200~two\nwords${esc}[201~`);
    const { mode } = app.store.state();
    assert.equal(mode.kind === 'finder' && mode.typed, 'two words');
    same(app);
  }));

test('finder and help lie over an empty page', () =>
  withApp(async (app) => {
    await app.type(':');
    same(app);
    assert.ok(app.frame().includes('╭') && !app.frame().includes('━'));
    await app.type(esc, '?');
    same(app);
    assert.ok(app.frame().includes('One screen down'));
    await app.type('j', 'j');
    same(app);
  }));

test('a small text stands in the empty panel once it has been rendered', () =>
  withApp(async (app) => {
    await app.type('?', 'a');
    assert.deepEqual(app.effects.at(-1), { type: 'text', name: 'about', columns: 64 });
    app.store.send({ type: 'text', name: 'about', columns: 64, text: 'rendered\nelsewhere' });
    await app.type('');
    assert.match(app.frame(), / rendered *\n *elsewhere/);
    await app.type('q');
    same(app);
  }));

test('a resize is drawn at the new size, smaller and larger', () =>
  withApp(async (app) => {
    for (const [columns, rows] of [
      [40, 12],
      [18, 4],
      [200, 60],
      [1, 1],
      [80, 24],
    ] as const) {
      await app.resize(columns, rows);
      same(app);
    }
  }));

test('the stage, its steps, and Ctrl-C', () =>
  withApp(async (app) => {
    await app.type('p', ' ', `${esc}[C`);
    assert.equal(app.store.state().mode.kind, 'present');
    same(app);
    await app.type('\u0003');
    assert.deepEqual(app.effects.at(-1), { type: 'quit', code: 130 });
  }));
