/** Every format: what it makes of hits in a small document, and that nothing reaches a terminal that should not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { Match, Printing } from '../../source/formats/format.ts';
import { formatNamed, formats } from '../../source/formats/index.ts';
import { inBytes, inCharacters } from '../../source/formats/where.ts';
import type { Hit } from '../../source/search/model.ts';
import { search } from '../../source/search/search.ts';
import { widthOf } from '../../source/text/width.ts';
import { night } from '../../source/themes/night.ts';
import * as fc from '../support/properties.ts';

const plain: Printing = {
  theme: night,
  depth: 'plain',
  columns: 60,
  several: false,
  before: 0,
  after: 0,
  inOrder: false,
  goesOn: false,
  only: false,
  mark: ':',
  linkTo: () => null,
};

const source = `# Harbour

First the sea wall.

Then the quay, where 海 and sea meet the *sea*.

## Boats

- A red boat
- A blue sea boat
`;
const harbour = openDocument(source, 'harbour.md');

async function printed(name: string, query: string, given: Partial<Printing> = {}): Promise<string> {
  const { hits } = await search(harbour, query, { order: 'document' });
  const matches = hits.map((hit): Match => ({ document: harbour, hit }));
  return [...(formatNamed(name)?.print(matches, { ...plain, ...given }) ?? [])].join('');
}

test('grep: one hit a line, the first match in bytes', async () => {
  assert.equal(
    await printed('grep', 'sea'),
    'harbour.md:3:11: First the sea wall.\n' +
      'harbour.md:5:30: Then the quay, where 海 and sea meet the sea.\n' +
      'harbour.md:10:10: A blue sea boat\n',
  );
});

test('grep with context: passages around a hit behind a hyphen, each once in document order', async () => {
  assert.equal(
    await printed('grep', 'wall', { after: 1, before: 1, inOrder: true }),
    'harbour.md-1-3- Harbour\n' +
      'harbour.md:3:15: First the sea wall.\n' +
      'harbour.md-5-1- Then the quay, where 海 and sea meet the sea.\n',
  );
  const rows = (await printed('grep', 'wall | red', { after: 1, before: 1, inOrder: true })).split('\n');
  assert.deepEqual(
    rows.map((row) => row.slice(0, 13)),
    ['harbour.md-1-', 'harbour.md:3:', 'harbour.md-5-', 'harbour.md-7-', 'harbour.md:9:', 'harbour.md-10', ''],
  );
});

test('grep of the matches alone, a row each; NUL behind the name', async () => {
  const rows = (await printed('grep', 'sea', { only: true, mark: '\0' })).split('\n');
  assert.deepEqual(rows, [
    'harbour.md\x003:11: sea',
    'harbour.md\x005:30: sea',
    'harbour.md\x005:44: sea',
    'harbour.md\x0010:10: sea',
    '',
  ]);
});

test('vimgrep: a line for every match', async () => {
  assert.equal((await printed('vimgrep', 'sea')).split('\n').length, 5);
  assert.match(await printed('vimgrep', 'sea'), /^harbour\.md:5:44:Then the quay/m);
});

test('tsv: seven fields', async () => {
  const fields = (await printed('tsv', 'blue')).trimEnd().split('\t');
  assert.deepEqual(
    [...fields.slice(0, 4), ...fields.slice(5)],
    ['harbour.md', '10', '5', 'passage', 'Boats', 'A blue sea boat'],
  );
});

test('markdown: a heading for each section, the matches strong, the rest literal', async () => {
  assert.equal(
    await printed('markdown', 'sea'),
    '## Harbour\n\n- First the **sea** wall. (`harbour.md:3`)\n' +
      '- Then the quay, where 海 and **sea** meet the **sea**. (`harbour.md:5`)\n' +
      '\n## Boats\n\n- A blue **sea** boat (`harbour.md:10`)\n',
  );
});

test('kwic: the matches stand in one column, wide characters counted', async () => {
  const rows = (await printed('kwic', 'sea')).trimEnd().split('\n');
  assert.equal(rows.length, 4);
  const columns = rows.map((row) => widthOf(row.slice(0, row.indexOf('sea', row.length > 50 ? 20 : 0))));
  assert.equal(new Set([columns[0], columns[1], columns[3]]).size, 1);
  assert.ok(rows.every((row) => widthOf(row) <= 60));
});

test('json: ranges in characters and in bytes, and context when asked for', async () => {
  const entry = JSON.parse(await printed('json', 'quay', { before: 1, after: 2 }));
  assert.deepEqual(entry.ranges, [[9, 13]]);
  assert.deepEqual(entry.before, ['First the sea wall.']);
  assert.deepEqual(entry.after, ['Boats', 'A red boat']);
});

test('text: rows fit the width', async () => {
  const rows = (await printed('text', 'sea', { columns: 30 })).split('\n');
  assert.ok(rows.every((row) => widthOf(row) <= 30));
  assert.equal(rows[0], 'Harbour');
});

test('ranges count characters and bytes as the text has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
      const characters = Array.from(text);
      const [from, to] = [one % (characters.length + 1), other % (characters.length + 1)].sort((a, b) => a - b);
      const unit = (index = 0): number => characters.slice(0, index).join('').length;
      const range: [number, number] = [unit(from), unit(to)];
      assert.deepEqual(inCharacters(text, [range]), [[from, to]]);
      const bytes = (index = 0): number => Buffer.byteLength(characters.slice(0, index).join(''));
      assert.deepEqual(inBytes(text, [range]), [[bytes(from), bytes(to)]]);
    }),
  );
});

test('no format lets a control character of a document through', () => {
  const document = openDocument('A \u001b[2J moon \u009b and \u202e more.\n', 'evil\u001b]0;x\u0007.md');
  const hit: Hit = { block: 0, kind: 'passage', section: -1, tier: 'all', score: 1, at: 2, ranges: [[2, 6]] };
  for (const format of formats) {
    const text = [...format.print([{ document, hit }], plain)].join('');
    assert.ok(text.length > 10, format.name);
    assert.doesNotMatch(text.replace(/[\n\t]/g, ''), /[\u0000-\u001f\u007f-\u009f\u202e]/, format.name);
  }
});
