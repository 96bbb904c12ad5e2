/** A place that was kept is found again with no more parsed than it takes. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep } from '../../source/document/kept.ts';
import { openDocument, startDocument } from '../../source/document/open.ts';
import { findAgain } from '../../source/session/rest.ts';

const source = Array.from(
  { length: 8000 },
  (_, index) => `## Mile ${index}\n\nStone ${index} stands by the road, and says how far it is to the next town.\n`,
).join('\n');
const whole = openDocument(source, 'road.md');

test('in a text that has not changed, only what stands before the place and a little behind it is parsed', () => {
  for (const share of [0.001, 0.1, 0.5, 0.999]) {
    const place = { block: Math.floor(whole.blocks.length * share), offset: 0 };
    const reading = startDocument(source, 'road.md', 8192);
    assert.deepEqual(findAgain(reading, keep(whole, place)), place);
    const { parsed } = reading.document;
    assert.ok(parsed > source.length * share || reading.document.complete);
    assert.ok(parsed <= source.length * share + 140_000, `${parsed} characters for ${share}`);
  }
});

test('in one that has changed, all of it is parsed, and the place found by its text', () => {
  const changed = `# A road\n\n${'A new beginning. '.repeat(3000)}\n\n${source}`;
  const reading = startDocument(changed, 'road.md', 8192);
  const place = { block: 9001, offset: 0 };
  const there = findAgain(reading, keep(whole, place));
  assert.equal(reading.document.complete, true);
  const { start, end } = reading.document.blocks[there.block]!;
  const before = whole.blocks[place.block]!;
  assert.equal(changed.slice(start, end), source.slice(before.start, before.end));
});
