/** Names of sections as people write them come in; which sections are found, in which order, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSections } from '../../source/document/find.ts';
import { openDocument } from '../../source/document/open.ts';

const document = openDocument(
  '# A speech\n\n## State threats\n\n### Cyber\n\n### New law\n\n## Terrorism\n\n### Extrémist’s “law”\n\n### Threats again\n\n## Close\n\n### Cyber\n',
  'x.md',
);

function found(name: string): string[] {
  return findSections(document, name).map(({ slug }) => slug);
}

test('by slug, title, number, beginning and words', () => {
  assert.deepEqual(found('cyber-1'), ['cyber-1']);
  assert.deepEqual(found('#new-law'), ['new-law']);
  assert.deepEqual(found('Cyber'), ['cyber', 'cyber-1']);
  assert.deepEqual(found('1.2'), ['new-law']);
  assert.deepEqual(found('2.'), ['terrorism']);
  assert.deepEqual(found('terr'), ['terrorism']);
  assert.deepEqual(found('threats state'), ['state-threats']);
  assert.deepEqual(found('law'), ['new-law', 'extrémists-law']);
  assert.deepEqual(found('extremist\'s "law"'), ['extrémists-law']);
});

test('the best first, ties in document order', () => {
  assert.deepEqual(found('threats'), ['threats-again', 'state-threats']);
});

test('with typing mistakes when they are few for the length', () => {
  assert.deepEqual(found('terorrism'), ['terrorism']);
  assert.deepEqual(found('stat thraets'), ['state-threats']);
  assert.deepEqual(found('lwa'), []);
});

test('nothing is found for nothing', () => {
  assert.deepEqual([found(''), found('  '), found('zzz'), found('!!!')], [[], [], [], []]);
});
