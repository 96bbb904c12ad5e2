/** A reader marks and bookmarks passages and comes back to them; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();

test('m and a letter mark a place, the apostrophe and the letter come back, and twice toggles', async () => {
  await open(document)
    .press('next-section', 3)
    .press('mark')
    .sees('A letter marks this place')
    .type('a')
    .sees("Marked: 'a comes back here")
    .press('last')
    .press('to-mark')
    .sees("A letter goes to its mark, ' back to where you were · set: a")
    .type('a')
    .sees('State threats › Cyber')
    .type("''")
    .sees('100 % · end')
    .type("''")
    .sees('State threats › Cyber')
    .check((_, story) => assert.equal(story.effects.filter(({ type }) => type === 'mark').length, 1));
});

test('a mark that is not set is said, and no other key names one', async () => {
  await open(document)
    .key("'", 'x')
    .sees('No mark x: mx sets it')
    .key('m', '7')
    .sees('a letter from a to z')
    .key('m', 'escape')
    .check((state) => assert.equal(state.mode.kind, 'read'))
    .key('m', 'down')
    .check((state) => assert.deepEqual(state.marks, { letters: {}, bookmarks: [] }));
});

test('M sets a bookmark and takes it away', async () => {
  await open(document)
    .press('bookmarks')
    .sees('No bookmarks yet')
    .press('next-section', 4)
    .press('bookmark')
    .sees('Bookmarked: B lists them')
    .check((state) => assert.equal(state.marks.bookmarks.length, 1))
    .press('bookmark')
    .sees('The bookmark here is gone')
    .check((state) => assert.deepEqual(state.marks.bookmarks, []));
});

test('B lists bookmarks and marks in their order, typing thins them out, and one is chosen', async () => {
  await open(document)
    .press('last')
    .press('bookmark')
    .press('first')
    .press('next-section', 3)
    .press('bookmark')
    .press('next-section', 2)
    .key('m', 'x')
    .press('bookmarks')
    .sees('3 bookmarks', /▌ State threats › Cyber/, "'x ")
    .type('cbyer')
    .sees('1 bookmark')
    .key('ctrl-u')
    .key("'")
    .press('finder-go')
    .sees('State threats › Cyber')
    .check((state) => assert.equal(state.mode.kind, 'read'));
});

test('a bookmark is taken away in the list', async () => {
  await open(document, { columns: 40, rows: 12 })
    .press('bookmark')
    .press('next-section', 3)
    .press('bookmark')
    .press('bookmarks')
    .sees('2 bookmarks')
    .press('bookmark-drop')
    .sees('1 bookmark')
    .check((state) => assert.equal(state.marks.bookmarks.length, 1));
});
