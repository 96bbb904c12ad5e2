/** A reader with several documents open goes from one to the next. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { open, type Story } from '../support/story.ts';

const marks = { letters: {}, bookmarks: [] };

function add(story: Story, name: string, source: string): void {
  story.send({ type: 'added', document: openDocument(source, name), place: null, marks, included: new Map() });
}

test('next and previous go around in the order of the command line, each where it was left', async () => {
  const long = 'A line.\n\n'.repeat(60);
  await open(`# First\n\n${long}`)
    .check((_, story) => {
      add(story, 'b.md', `# Second\n\n${long}`);
      add(story, 'a.md', '# Third\n\nshort\n');
      add(story, 'a.md', '# Third\n\nshort\n');
    })
    .press('page-down')
    .check(({ place }) => assert.notEqual(place.offset, -10_000))
    .press('next-document')
    .sees('2 of 3: Second')
    .press('next-document')
    .sees('3 of 3: Third', 'short')
    .press('next-document')
    .sees('1 of 3: First')
    .check(({ place }) => assert.notEqual(place.offset, -10_000))
    .press('previous-document')
    .sees('3 of 3: Third')
    .press('back')
    .sees('First')
    .check(({ others }) => assert.equal(others.length, 2));
});

test('with one document the keys mean nothing', async () => {
  let before: string[] = [];
  await open('# One\n')
    .check((_, story) => {
      before = story.screen;
    })
    .key('>', '<')
    .check((_, story) => assert.deepEqual(story.screen, before));
});
