/** A place is kept, the text changes, and the place is found again. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findKept, keep } from '../../source/document/kept.ts';
import { openDocument } from '../../source/document/open.ts';
import { placeAtSource } from '../../source/document/places.ts';
import { account } from '../support/documents.ts';
import * as fc from '../support/properties.ts';

const part = (title: string, ...passages: string[]): string => `## ${title}\n\n${passages.join('\n\n')}\n`;
const first = part('First', 'Alpha begins.', 'Beta goes on.');
const second = part('Second', 'Gamma is here.', 'Delta ends.');
const document = openDocument(`# All\n\n${first}\n${second}`, 'before.md');

/** The text of the block where the place kept of `words` is found again in another source. */
function refound(words: string, source: string): { text: string; by: string } {
  const kept = keep(document, placeAtSource(document, document.source.indexOf(words)));
  const changed = openDocument(source, 'after.md');
  const { place, by } = findKept(changed, kept);
  return { text: changed.blocks[place.block]!.content, by };
}

test('in a text that has not changed it is the very place', () => {
  const whole = account();
  fc.assert(
    fc.property(fc.integer({ min: whole.bodyStart, max: whole.source.length - 1 }), (offset) => {
      const place = placeAtSource(whole, offset);
      const { place: found, by } = findKept(whole, keep(whole, place));
      assert.equal(by, 'exact');
      assert.equal(found.block, place.block);
      assert.ok(Math.abs(found.offset - place.offset) <= 1);
    }),
    { numRuns: 300 },
  );
});

test('what stands before it may grow or go', () => {
  const longer = `# All\n\n${'Something new.\n\n'.repeat(40)}${first}\n${second}`;
  assert.deepEqual(refound('Gamma', longer), { text: 'Gamma is here.', by: 'block' });
  assert.equal(refound('Delta', `# All\n\n${second}`).text, 'Delta ends.');
});

test('its passage is found in another section, and in its own before any other', () => {
  assert.equal(refound('Beta', `# All\n\n${part('Other', 'One.', 'Beta goes on.')}`).text, 'Beta goes on.');
  const twice = `# All\n\n${part('New', 'Delta ends.')}\n${first}\n${second}`;
  const kept = keep(document, placeAtSource(document, document.source.indexOf('Delta')));
  const changed = openDocument(twice, 'after.md');
  const { place } = findKept(changed, kept);
  assert.equal(changed.sections[changed.blocks[place.block]!.section]!.title, 'Second');
});

test('when its passage was written anew it is its section, and without that as far in as before', () => {
  const anew = `# All\n\n${first}\n${part('Second', 'All is new.', 'And ends.')}`;
  assert.deepEqual(refound('Delta', anew), { text: 'Second', by: 'section' });
  const other = `# Other\n\n${'Words.\n\n'.repeat(20)}`;
  assert.equal(refound('Delta', other).by, 'fraction');
});

test('case, quotes and spacing of the source do not tell passages apart', () => {
  const changed = `# All\n\nNew.\n\n${part('First', 'Alpha begins.', '*BETA* goes\non.')}`;
  assert.equal(refound('Beta', changed).by, 'block');
});

test('an empty text has a place all the same', () => {
  const empty = openDocument('', 'empty.md');
  assert.deepEqual(findKept(empty, keep(document, { block: 3, offset: 2 })).place, { block: 0, offset: 0 });
  assert.deepEqual(findKept(document, keep(empty, { block: 0, offset: 0 })).place, { block: 0, offset: 0 });
});
