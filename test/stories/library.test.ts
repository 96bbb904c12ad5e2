/** A reader opens a folder: its list is walked, thinned out, read from and come back to. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { type FoundRow, type LibraryRow, listing } from '../../source/program/library.ts';
import type { State } from '../../source/program/model.ts';
import { spoken } from '../../source/program/speak.ts';
import { startState } from '../../source/program/start.ts';
import { Story } from '../support/story.ts';

const row = (title: string, more: Partial<LibraryRow> = {}): LibraryRow => ({
  path: `talks/${title}.md`,
  title,
  speaker: null,
  date: null,
  minutes: null,
  progress: null,
  ...more,
});

const rows = [
  row('MI5 threat update 2021', { speaker: 'Ken McCallum', date: '2021-07-14', minutes: 16, progress: 0.6 }),
  row('A guided tour of lectern', { minutes: 4, progress: 1 }),
  row('The Federalist Papers', { speaker: 'Publius', date: '1788', minutes: 780 }),
];

function library(columns = 80, listed: readonly LibraryRow[] = rows, complete = true): Story {
  return new Story({
    ...startState(openDocument('', 'talks'), { columns, rows: 24 }),
    library: { folder: 'talks', rows: listed, complete, cut: false },
    mode: listing(0),
  });
}

test('title, speaker, date, length and progress of each, as much as there is room for', async () => {
  await library(100)
    .sees('lectern', '3 documents', /^ {3}▌ MI5 threat update 2021 +Ken McCallum +14 Jul 2021 +16 min +━{6}─{4}$/m)
    .sees(/^ {5}The Federalist Papers +Publius +1788 +13 h +─{10}$/m, 'Enter read   p present   / find in all')
    .resize(50, 12)
    .sees('MI5 threat update 2021', '16 min')
    .seesNot('Ken McCallum')
    .resize(24, 6)
    .sees('MI5 threat update');
});

test('the list is walked, and what is chosen is read; o comes back to it', async () => {
  await library()
    .press('library-down')
    .press('library-open')
    .check((state, story) => {
      assert.deepEqual(story.effects.at(-1), { type: 'openRow', path: rows[1]!.path, presents: false });
      const document = openDocument('# A tour\n\nwords\n', rows[1]!.path);
      story.send({ type: 'opened', document, anchor: null, place: null, marks: state.marks });
    })
    .sees('A tour', 'words')
    .check(({ others, back }) => assert.deepEqual([others.length, back.length], [0, 0]))
    .press('library')
    .sees('3 documents', /▌ A guided tour/);
});

test('typing thins it out, by title and speaker, forgiving slips; Escape gives all of it back', async () => {
  await library()
    .press('library-find')
    .type('mccalum')
    .sees('1 of 3 titles', '▌ MI5 threat update', '/mccalum')
    .seesNot('Federalist')
    .type('zzz')
    .sees('Nothing found for mccalumzzz')
    .press('library-all')
    .sees('3 documents', 'Federalist')
    .press('library-last')
    .press('library-present')
    .check((_, story) =>
      assert.deepEqual(story.effects.at(-1), { type: 'openRow', path: rows[2]!.path, presents: true }),
    );
});

const passage = (title: string, block: number, text: string, word: string): FoundRow => {
  const from = text.indexOf(word);
  const hit = {
    block,
    kind: 'passage',
    section: 0,
    tier: 'all',
    score: 1,
    at: from,
    ranges: [[from, from + word.length]],
  } as const;
  return { path: `talks/${title}.md`, title, section: 'One', text, hit };
};

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

test('ten thousand documents: the list grows while it is walked, and says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => row(`text ${index}.md`));
  const begun = performance.now();
  await library(80, many.slice(0, 4000), false)
    .sees('4000 documents so far …')
    .press('library-page-down')
    .press('library-page-down')
    .press('library-page-down')
    .sees(/▌ text 30\.md/)
    .check((_, story) =>
      story.send({ type: 'library', library: { folder: 'talks', rows: many, complete: true, cut: true } }),
    )
    .sees('the first 10000 documents', /▌ text 30\.md/)
    .press('library-last')
    .sees(/▌ text 9999\.md/)
    .press('library-find')
    .type('9876')
    .sees('1 of 10000');
  assert.ok(performance.now() - begun < 3000);
});

test('an empty folder says so', async () => {
  await library(80, [])
    .sees('0 documents', 'There is no text in this folder')
    .press('library-open')
    .sees('0 documents');
});

test('for somebody who listens: the row one is on, what was found, and a passage with where it stands', async () => {
  const story = library();
  let last: State | null = null;
  let all = '';
  const hear = (): void => {
    all += spoken(last, story.state);
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
