/** Documents read whole and in slices come in; that both are the same document is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Container, Document } from '../../source/document/model.ts';
import { normalise, openDocument, startDocument } from '../../source/document/open.ts';
import * as fc from '../support/properties.ts';
import { documents, sharedTexts } from './samples.ts';

/** Reads with a prefix and slices of the sizes given, over and over. */
function sliced(source: string, prefix: number, sizes: readonly number[]): Document {
  const reading = startDocument(source, 'x.md', prefix);
  for (let turn = 0; !reading.advance(sizes[turn % sizes.length]!); turn++) assert.ok(turn < 100_000, 'never ends');
  return reading.document;
}

/** Containers by number, so that identity is compared as well as content. */
function shape(document: Document): unknown {
  const numbers = new Map<object, number>();
  const number = (thing: object) => {
    if (!numbers.has(thing)) numbers.set(thing, numbers.size);
    return numbers.get(thing);
  };
  const container = (each: Container) => [each, number(each), each.kind === 'item' ? number(each.list) : -1];
  return {
    ...document,
    environment: JSON.stringify(document.environment),
    blocks: document.blocks.map((block) => ({ ...block, containers: block.containers.map(container) })),
  };
}

test('a shared document in slices is the whole document', () => {
  for (const { name, source } of sharedTexts()) {
    const whole = shape(openDocument(source, 'x.md'));
    for (const size of source.length > 300_000 ? [65_536] : [1000, 8192]) {
      assert.deepEqual(shape(sliced(source, size, [size, size * 2])), whole, `${name} in slices of ${size}`);
    }
  }
});

test('a generated document in slices of any size is the whole document', () => {
  const size = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(documents, size, fc.array(size, { minLength: 1, maxLength: 5 }), (source, prefix, sizes) => {
      assert.deepEqual(shape(sliced(source, prefix, sizes)), shape(openDocument(source, 'x.md')));
    }),
    { numRuns: 400 },
  );
});

test('the prefix of a long document holds its first blocks and says how far it was read', () => {
  const source = Array.from({ length: 500 }, (_, index) => `# Heading ${index}\n\nSome words ${index}.\n\n`).join('');
  const reading = startDocument(source, 'x.md', 1000);
  const prefix = reading.document;
  assert.equal(prefix.complete, false);
  assert.ok(prefix.parsed > 800 && prefix.parsed < 1100);
  assert.equal(prefix.blocks[1]?.content, 'Some words 0.');
  assert.equal(reading.advance(Number.POSITIVE_INFINITY), true);
  const { document } = reading;
  assert.equal(document.complete, true);
  assert.equal(document.parsed, source.length);
  assert.equal(document.blocks.length, 1000);
  assert.equal(prefix.blocks.length < 100, true, 'the earlier snapshot has not grown');
  assert.deepEqual(document.blocks.slice(0, prefix.blocks.length), prefix.blocks);
});

test('a prefix within one long list shows the list as far as it was read', () => {
  const source = Array.from({ length: 1000 }, (_, index) => `- item ${index}`).join('\n');
  const reading = startDocument(source, 'x.md', 500);
  assert.ok(reading.document.blocks.length > 20);
  assert.equal(reading.document.blocks[7]?.content, 'item 7');
  while (!reading.advance(300));
  assert.equal(reading.document.blocks.length, 1000);
});

test('line ends, byte order mark and NUL are normalised', () => {
  assert.equal(normalise('\ufeffa\r\nb\rc\0d'), 'a\nb\nc\ufffdd');
  assert.equal(openDocument('\ufeff# A\r\n\r\nb', '-').blocks[1]?.line, 3);
});

test('an empty document is a document', () => {
  for (const source of ['', '\n', ' \n\n']) {
    const document = openDocument(source, 'x.md');
    assert.deepEqual([document.blocks.length, document.sections.length, document.complete], [0, 0, true]);
    assert.equal(document.parsed, source.length);
  }
});

test('nothing is dropped however deep quotes and lists go', () => {
  for (const mark of ['> ', '- ', '1. ', '>- ', ': ', '[^a]: ']) {
    const document = openDocument(`a\n${mark.repeat(400)}deep words`, 'x.md');
    const shown = document.blocks.map((block) => block.content).join(' ');
    assert.match(shown, /deep words/, mark);
  }
});

test('what a prefix could not know yet is right in the complete document', () => {
  const filler = 'words and words\n\n'.repeat(200);
  const reading = startDocument(
    `# A [link][later] and note[^n]\n\n${filler}[later]: https://example.org\n\n[^n]: A note.\n`,
    'x.md',
    500,
  );
  const prefix = reading.document;
  assert.equal(textOf(prefix, prefix.blocks[0]!).text, 'A [link][later] and note[^n]');
  while (!reading.advance(100));
  const { document } = reading;
  assert.equal(textOf(document, document.blocks[0]!).text, 'A link and note¹');
  assert.equal(document.sections[0]?.title, 'A link and note');
  assert.equal(prefix.sections[0]?.title, 'A [link][later] and note[^n]');
});
