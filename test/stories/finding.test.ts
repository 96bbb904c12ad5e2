/** A reader of the account looks for words in the text and in the finder; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDocument } from '../../source/document/open.ts';
import { matchesOf } from '../../source/program/matches.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();

test('finds a misspelt word, says how it was read, and keeps its matches', async () => {
  await open(document)
    .press('find')
    .type('afganistan')
    .sees('/afganistan', 'spelt afghanistan', '1 of 4')
    .press('accept')
    .sees('n next', '1 of 4')
    .press('next-match')
    .sees('2 of 4')
    .press('previous-match')
    .press('previous-match')
    .sees('On from the end')
    .press('escape')
    .seesNot('afganistan');
});

test('every match is lit, the current one otherwise, and the outline counts them', async () => {
  await open(document)
    .press('outline')
    .press('outline-leave')
    .press('find')
    .type('plots')
    .press('accept')
    .check((state) => {
      const { list } = matchesOf(state.find);
      const all = document.source.slice(document.bodyStart).match(/\bplots?\b/gi)!;
      assert.equal(list.length, all.length);
    })
    .sees(/3\.2 Extreme Right.* 2 /, '◆', '┼');
});

test('typing is incremental: the place moves with what is typed, and Esc goes back', async () => {
  await open(document)
    .press('find')
    .type('warrant')
    .sees(/ Encryption {3}/)
    .key('ctrl-u')
    .sees('14 July 2021 · Thames House')
    .type('somerset')
    .sees('Extreme Right Wing')
    .press('cancel')
    .sees('14 July 2021 · Thames House')
    .check((state) => assert.equal(state.find, null));
});

test('several words are one place to go to where they stand side by side, and one where they stand apart', async () => {
  const text =
    'A grey heron.\n\nGrey herons, and a grey heron; the heron is grey.\n\nThe heron here is seldom grey, grey, grey.\n';
  await open(text)
    .press('find')
    .type('grey heron')
    .sees('1 of 4')
    .check(({ find }) => {
      const { list, blocks } = matchesOf(find);
      assert.deepEqual(
        list.map(({ block }) => block),
        [0, 1, 1, 2],
      );
      assert.deepEqual(
        [...blocks.values()].map(({ ranges }) => ranges.length),
        [2, 6, 4],
      );
    })
    .press('accept')
    .press('next-match')
    .press('next-match')
    .press('next-match')
    .sees('4 of 4')
    .press('next-match')
    .sees('On from the beginning');
});

test('a word with hyphens before it is looked for when nothing else is asked for', async () => {
  const text = 'It takes --verbose.\n\nNothing here.\n';
  await open(text).press('find').type('--verbose').sees('1 of 1');
  await open(text).press('find').type('!verbose').sees('1 of 1');
  await open(text)
    .press('find')
    .type('nothing -verbose')
    .sees('1 of 1')
    .key('ctrl-u')
    .type('takes -verbose')
    .sees('nothing found');
});

test('the next match of what was not found says so again', async () => {
  await open(document).press('find').type('zebra').press('accept').key('n').sees('Nothing found for zebra');
});

test('what is not there is said, and nothing moves', async () => {
  await open(document)
    .press('find')
    .type('zebra')
    .sees('nothing found')
    .press('accept')
    .sees('Nothing found for zebra', '14 July 2021 · Thames House');
});

test('where there is room for one only, the finder says how a slip was read and not how much was found', async () => {
  const story = open(document, { columns: 40, rows: 12 });
  await story.press('finder').type('afganistan').sees('spelt afghanistan').seesNot('4 passages').key('escape');
  await story.press('finder').type('warrant').sees('passages').seesNot('spelt');
});

test('accepting jumps, so that back goes where one was', async () => {
  await open(document).press('find').type('warrant').press('accept').press('back').sees('14 July 2021 · Thames House');
});

test('the finder lists sections at first, then what is typed, best first, with a preview', async () => {
  await open(document, { columns: 100, rows: 30 })
    .press('finder')
    .sees('19 sections', '2.1  Physical threats')
    .type('afganistan')
    .sees('spelt afghanistan · 4 passages', '▌ Terrorism › Somalia and Afghanistan', 'key point', /line \d+/)
    .press('finder-down')
    .press('finder-go')
    .sees('Terrorism › Somalia and Afghanistan')
    .check((state) => assert.equal(state.mode.kind, 'read'))
    .press('next-match')
    .sees(/ of 4 /);
});

test('a heading chosen in the finder is opened at its top; Esc leaves the finder where one was', async () => {
  await open(document)
    .press('finder')
    .press('finder-back')
    .sees('14 July 2021 · Thames House')
    .press('finder')
    .type('encryption')
    .press('finder-go')
    .sees(/^ {6}5 {2}Encryption$/m);
});

test('the finder presents what is chosen', async () => {
  await open(document).press('finder').type('encryption').press('finder-present').sees('19 / 20');
});

test('the finder fits a small screen', async () => {
  await open(document, { columns: 40, rows: 12 })
    .press('finder')
    .type('plots')
    .check((_, story) => assert.ok(story.screen.every((row) => row.length <= 40)))
    .sees('╭', '╰', 'passages');
});

test('a paste goes into the line that is typed, its line ends as spaces', async () => {
  await open(document).press('find').paste('front\ndoor').sees('/front door');
});

test('n with no matches lit looks for the last query again, from where one is; before any, it says what to do', async () => {
  await open(document)
    .key('n')
    .sees('Nothing has been searched for: / finds in the text')
    .press('find')
    .type('attack')
    .press('accept')
    .press('escape')
    .seesNot('1 of 2')
    .press('last')
    .press('find-again')
    .sees('/attack', '1 of 2')
    .press('back')
    .sees('100 % · end');
});

test('what the beginning of a text does not hold is looked for until the rest is there', async () => {
  const source = `# One\n\n${'Plain words. '.repeat(2000)}\n\nThe last quay.\n`;
  const reading = startDocument(source, 'story.md', 100);
  assert.equal(reading.document.complete, false);
  const story = open(reading.document).press('find').type('quay').press('accept').seesNot('Nothing found');
  await story;
  reading.advance(Number.POSITIVE_INFINITY);
  story.send({ type: 'document', document: reading.document });
  await story.check(() => undefined).sees('The last quay.', '1 of 1');
});
