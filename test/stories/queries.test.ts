/** A reader finds by regular expressions and calls earlier queries up; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked } from '../../source/program/find.ts';
import { matchesOf } from '../../source/program/matches.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();
const text = 'Rates of 10/20 and 30/40.\n\nA Rate and a rate; [brackets] too.\n';

test('Ctrl-R makes a regular expression of what is typed, says so, and makes words of it again', async () => {
  await open(document)
    .press('find')
    .press('expression')
    .sees('Regular expression; Ctrl-R for words')
    .type('20[0-9]+')
    .sees('/20[0-9]+/', /regex · 1 of \d+/)
    .check((state) => {
      const all = document.source.slice(document.bodyStart).match(/20[0-9]+/g)!;
      assert.equal(matchesOf(state.find).list.length, all.length);
    })
    .press('expression')
    .sees('Words; Ctrl-R')
    .press('expression')
    .press('accept')
    .sees('/20[0-9]+/', /regex · 1 of/);
});

test('strokes, brackets and blanks in an expression mean themselves where they should', async () => {
  const found = (typed: string, count: number): PromiseLike<void> =>
    open(text)
      .press('find')
      .press('expression')
      .type(typed)
      .check((state) => assert.equal(matchesOf(state.find).list.length, count, typed));
  await found('\\d/\\d', 2);
  await found('[/]\\d', 2);
  await found('\\/4', 1);
  await found(' and', 2);
  await found('\\[b', 1);
  await found('(', 0);
  assert.equal(asked('a/b', false), 'a/b');
});

test('a capital makes case count, in words and in expressions', async () => {
  const count = (wanted: number) => (state: Parameters<typeof matchesOf>[0]) =>
    assert.equal(matchesOf(state).list.length, wanted);
  await open(text)
    .press('find')
    .press('expression')
    .type('rate\\b')
    .check(({ find }) => count(2)(find))
    .key('ctrl-u')
    .type('Rate\\b')
    .check(({ find }) => count(1)(find));
});

test('an expression that is not whole is said to be none', async () => {
  await open(text).press('find').press('expression').type('(ra').press('accept').sees('(ra is not a whole regular');
});

test('up on an empty line calls earlier queries up, an expression between its strokes, and down comes back', async () => {
  await open(document)
    .press('find')
    .type('plots')
    .press('accept')
    .press('find')
    .press('expression')
    .type('20..')
    .press('accept')
    .press('find')
    .press('older-query')
    .sees('//20../', /\d of \d+/)
    .press('older-query')
    .sees('/plots', /\d of \d/)
    .press('older-query')
    .sees('This is the oldest query')
    .press('newer-query')
    .press('newer-query')
    .check((state) => assert.equal(state.mode.kind === 'find' && state.mode.typed, ''))
    .press('older-query')
    .key('backspace', 'up')
    .check((state) => assert.equal(state.mode.kind === 'find' && state.mode.typed, '/20..'));
});

test('Enter on an empty line searches for the last query again', async () => {
  await open(document, { columns: 40, rows: 12 })
    .press('find')
    .type('plots')
    .press('accept')
    .press('escape')
    .press('last')
    .press('find')
    .press('accept')
    .sees('/plots')
    .press('next-match')
    .press('back')
    .sees('100 % · end');
});
