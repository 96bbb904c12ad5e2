/** A reader opens a folder: its list is walked, thinned out, read from and come back to. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { library, row, rows } from '../support/folder.ts';
import { secondsOf } from '../support/work.ts';

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

test('ten thousand documents: the list grows while it is walked, and says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => row(`text ${index}.md`));
  const walk = () =>
    library(80, many.slice(0, 4000), false)
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
  assert.ok((await secondsOf(walk)) < 6);
});

test('an empty folder says so', async () => {
  await library(80, [])
    .sees('0 documents', 'There is no text in this folder')
    .press('library-open')
    .sees('0 documents');
});
