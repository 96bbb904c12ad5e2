/** A reader searches through all texts of a folder; what is seen, said and opened is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { State } from '../../source/program/model.ts';
import { spoken } from '../../source/program/speak.ts';
import { library, passage } from '../support/folder.ts';

test('passages of all texts below the titles, best first; the cursor stays on its passage while more are found', async () => {
  const story = library(80).press('library-find').sees('titles and texts').type('lambs');
  const first = passage('The Federalist Papers', 7, 'Where lambs have nibbled', 'lambs');
  const second = passage('Verse', 3, 'The lambs are innocent called', 'lambs');
  const found = { total: 9, spelt: [], searched: 1, complete: false, cut: false };
  const ticket = (): number => (story.state.mode.kind === 'library' ? story.state.mode.ticket : -1);
  await story
    .check((_, { effects }) =>
      assert.deepEqual(effects.at(-1), { type: 'searchAll', ticket: ticket(), query: 'lambs' }),
    )
    .check(() => story.send({ type: 'foundAll', ticket: ticket(), found: { ...found, rows: [first] } }))
    .sees(/▌ The Federalist Papers › One\n {7}Where lambs have nibbled/, '9 passages · 1 of 3 searched …')
    .check(() => story.send({ type: 'foundAll', ticket: 0, found: { ...found, rows: [] } }))
    .sees('Where lambs have')
    .check(() =>
      story.send({ type: 'foundAll', ticket: ticket(), found: { ...found, rows: [second, first], complete: true } }),
    )
    .sees('Verse › One', /▌ The Federalist Papers › One/, '9 passages · Enter read · Esc all')
    .press('library-open')
    .check((state, { effects }) => {
      const sought = { query: 'lambs', place: { block: 7, offset: 6 } };
      assert.deepEqual(effects.at(-1), { type: 'openRow', path: first.path, presents: false, sought });
      const document = openDocument('# Lambs\n\nTwo lambs.\n\nThree lambs.\n', first.path);
      const hits = [1, 2].map((block) => ({
        ...first.hit,
        block,
        at: block + 3,
        ranges: [[block + 3, block + 8]] as const,
      }));
      const opened = { type: 'opened', document, anchor: null, marks: state.marks } as const;
      story.send({ ...opened, place: { block: 2, offset: 0 }, sought: { query: 'lambs', found: { hits, spelt: [] } } });
    })
    .sees('/lambs   2 of 2', 'Three lambs.')
    .press('previous-match')
    .sees('1 of 2')
    .press('library')
    .sees('/lambs', /▌ The Federalist Papers › One/)
    .press('library-all')
    .sees('3 documents');
});

test('a search that was left before its end goes on when one comes back', async () => {
  const story = library().press('library-find').type('la');
  const found = { rows: [passage('A', 1, 'la', 'la')], total: 1, spelt: [], searched: 1, complete: false, cut: false };
  await story
    .check(({ mode }) => story.send({ type: 'foundAll', ticket: mode.kind === 'library' ? mode.ticket : 0, found }))
    .press('library-open')
    .check(({ marks }) =>
      story.send({ type: 'opened', document: openDocument('la', 'talks/A.md'), anchor: null, place: null, marks }),
    )
    .press('library')
    .check(({ mode }, { effects }) =>
      assert.deepEqual(
        [mode.kind, effects.at(-1)?.type, effects.filter(({ type }) => type === 'searchAll').length],
        ['library', 'searchAll', 2],
      ),
    );
});

test('one letter is not searched for, and a query that cannot be read is told why', async () => {
  const story = library().press('library-find').type('a');
  await story
    .check((_, { effects }) => assert.deepEqual(effects, []))
    .type('"')
    .check(({ mode }) =>
      story.send({ type: 'refused', ticket: mode.kind === 'library' ? mode.ticket : 0, message: 'Not so' }),
    )
    .sees('Not so')
    .key('escape')
    .sees('3 documents');
});

test('for somebody who listens: the row one is on, what was found, and a passage with where it stands', async () => {
  const story = library();
  let last: State | null = null;
  let all = '';
  const hear = (): void => {
    all += spoken(last, story.state, all.slice(all.lastIndexOf('\n') + 1));
    last = story.state;
  };
  hear();
  story.subscribe(hear);
  const found = {
    rows: [passage('Verse', 3, 'The lambs are innocent called', 'lambs')],
    total: 1,
    spelt: [],
    searched: 3,
  };
  await story
    .press('library-down')
    .press('library-find')
    .type('lambs')
    .check(({ mode }) => {
      const ticket = mode.kind === 'library' ? mode.ticket : 0;
      story.send({ type: 'foundAll', ticket, found: { ...found, complete: true, cut: false } });
    });
  assert.deepEqual(all.split('\n').slice(1), [
    'Folder: up and down choose, Enter reads, slash searches',
    '1 of 3, MI5 threat update 2021, Ken McCallum, 14 July 2021, 16 min, 60 % read',
    '2 of 3, A guided tour of lectern, 4 min, 100 % read',
    'Find: lambs',
    '1 passage',
    '1 of 1, passage: The lambs are innocent called, in Verse › One',
  ]);
});

test('a click reads the document or passage under it, the wheel walks, and beside the list nothing happens', async () => {
  const story = library(80).press('library-find').type('gu');
  const found = { total: 2, spelt: [], searched: 3, complete: true, cut: false };
  const click = (text: string): void => {
    const row = story.screen.findIndex((one) => one.includes(text));
    story.send({ type: 'mouse', action: 'click', column: 12, row });
  };
  const last = (): unknown => story.effects.at(-1);
  await story.check(({ mode }) => {
    const rows = [passage('A', 1, 'a gull', 'gu'), passage('B', 4, 'a guest', 'gu')];
    story.send({ type: 'foundAll', ticket: mode.kind === 'library' ? mode.ticket : 0, found: { ...found, rows } });
    click('a guest');
    assert.deepEqual(last(), {
      type: 'openRow',
      path: 'talks/B.md',
      presents: false,
      sought: { query: 'gu', place: { block: 4, offset: 2 } },
    });
    click('A guided tour');
    assert.deepEqual(last(), { type: 'openRow', path: 'talks/A guided tour of lectern.md', presents: false });
    const { length } = story.effects;
    story.send({ type: 'mouse', action: 'click', column: 12, row: 0 });
    story.send({ type: 'mouse', action: 'click', column: 12, row: 20 });
    assert.equal(story.effects.length, length);
    story.send({ type: 'mouse', action: 'wheel-down', column: 1, row: 1 });
  });
  await story.sees(/▌ A › One/);
});
