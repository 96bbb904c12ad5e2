/** A large file read from its beginning on is the same text as read at once, however its bytes fall. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadBeginning } from '../../source/document/beginning.ts';
import { type Loaded, loadFile } from '../../source/document/load.ts';
import { openDocument, startDocument } from '../../source/document/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-beginning-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const paragraph = 'The tide 潮 comes in at dawn, and the gulls — a hundred of them — come with it.\n\n';

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a file holds, by both ways. */
async function both(path: string): Promise<{ begun: Loaded; whole: Loaded; once: Loaded }> {
  const begun = await loadBeginning(path);
  return { begun, whole: begun.rest?.whole() ?? begun, once: await loadFile(path) };
}

const long = paragraph.repeat(30_000);
const crlf = long.replaceAll('\n', '\r\n');
const texts: readonly (readonly [string, string | Buffer])[] = [
  ['plain', long],
  ['without a last line end', `${long}The end`],
  ['with CRLF', crlf],
  ['with CR in the rest', `${long}one\rtwo\r\nthree`],
  ['with a byte order mark', `\ufeff${long}\ufeff in the text`],
  ['with front matter', `---\ntitle: Tides\n---\n\n${long}`],
  ['with NUL in the rest', `${long}\0 and on\n`],
  ['with a line of three megabytes', `${long}${'word '.repeat(600_000)}\n${paragraph}`],
  ['of several pieces', Buffer.concat([Buffer.from(long.repeat(8)), Buffer.from([0x61, 0xff, 0x0a, 0x62])])],
  [
    'with bytes that are no UTF-8',
    Buffer.concat([Buffer.from(long), Buffer.from([0x61, 0xff, 0xc3, 0x0a]), Buffer.from(long)]),
  ],
];

for (const [name, content] of texts) {
  test(`a large file ${name} is begun, and is the same when it has been read`, async () => {
    const { begun, whole, once } = await both(file(`${name}.md`, content));
    assert.ok(begun.rest && begun.source.length <= 65_536 && begun.source.length > 20_000);
    assert.ok(once.source.startsWith(begun.source));
    assert.ok(Math.abs(begun.rest.length / once.source.length - 1) < 0.2, `${begun.rest.length} characters expected`);
    assert.equal(whole.source === once.source, true);
    // The bytes are kept for searches alone, which read a file at once.
    const { damaged: _, ...read } = once;
    assert.deepEqual({ ...whole, source: '' }, { ...read, source: '' });
  });
}

test('what is small, one endless line, UTF-16 or no file is read at once, or refused as ever', async () => {
  for (const [name, content] of [
    ['small', paragraph],
    ['endless', 'word '.repeat(100_000)],
    ['wide', Buffer.from(`\ufeff${long}`, 'utf16le')],
  ] as const) {
    const { begun, once } = await both(file(`${name}.md`, content));
    assert.equal(begun.rest, undefined, name);
    assert.equal(begun.source === once.source, true);
  }
  await assert.rejects(loadBeginning(join(folder, 'absent.md')), /There is no file/);
  await assert.rejects(loadBeginning(folder), /is a folder/);
  await assert.rejects(loadBeginning(file('binary', Buffer.alloc(400_000))), /is a binary file/);
});

test('a document begun with part of its text and extended is the document of the whole', async () => {
  const path = file('begun.md', `# Tides\n\n${long}[back]: #tides\n\n## Last\n\nSee [back].\n`);
  const { begun, whole } = await both(path);
  const reading = startDocument(begun.source, path, 8192, begun.rest?.length);
  assert.equal(reading.document.complete, false);
  assert.equal(reading.document.length, begun.rest?.length);
  assert.throws(() => reading.advance(1), /extend it first/);
  const blocks = reading.document.blocks.slice();
  reading.extend(whole.source);
  while (!reading.advance(100_000));
  assert.deepEqual(reading.document, openDocument(whole.source, path));
  assert.deepEqual(
    reading.document.blocks.slice(0, blocks.length).map(({ start }) => start),
    blocks.map(({ start }) => start),
  );
});

test('a text that ends where the beginning was cut is whole once that is known', () => {
  const reading = startDocument('one\n\ntwo\n', 'cut.md', 8192, 500);
  assert.equal(reading.document.complete, false);
  reading.extend('one\n\ntwo\n');
  assert.equal(reading.advance(1), true);
  assert.deepEqual(reading.document, openDocument('one\n\ntwo\n', 'cut.md'));
});

test('a file that is written between its beginning and its rest is read anew', () => {
  const reading = startDocument('# Old\n\nold words\n', 'tides.md', 8192, 5000);
  const now = '---\ntitle: New\n---\n# New\n\nnew words\n';
  reading.extend(now);
  while (!reading.advance(1000));
  assert.deepEqual(reading.document, openDocument(now, 'tides.md'));
});
