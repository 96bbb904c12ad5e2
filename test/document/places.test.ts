/** Documents and places in them come in; lines, columns, sections and the ways between them are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import {
  fractionPlace,
  pathOf,
  placeAtLine,
  placeAtSource,
  positionAt,
  sectionAt,
  sourceOf,
  sourceOffset,
} from '../../source/document/places.ts';
import * as fc from '../support/properties.ts';
import { documents } from './samples.ts';

/** Line and column of the first place where the shown text holds `needle`. */
function find(source: string, needle: string): string {
  const document = openDocument(source, 'x.md');
  for (const block of document.blocks) {
    const offset = textOf(document, block).text.indexOf(needle);
    if (offset < 0) continue;
    const { line, column, byteColumn } = positionAt(document, sourceOffset(document, block, offset));
    return `${line}:${column}:${byteColumn}`;
  }
  return 'not found';
}

test('columns count characters and bytes, from 1', () => {
  assert.equal(find('a\n\nb 👍 é x', 'x'), '3:7:11');
  assert.equal(find('---\ntitle: t\n---\nabc', 'c'), '4:3:3');
});

test('marks and prefixes of containers are stepped over', () => {
  assert.equal(find('> - a **b** c\n>   d `e`', 'e'), '2:8:8');
  assert.equal(find('## A *b* ##', 'b'), '1:7:7');
  assert.equal(find('A\nb\n===', 'b'), '2:1:1');
  assert.equal(find('- [x] done', 'done'), '1:7:7');
  assert.equal(find('> [!NOTE]\n> text', 'text'), '2:3:3');
  assert.equal(find('1. ```\n   a\n     b\n   ```', 'b'), '3:6:6');
  assert.equal(find('```\n\tx\ty\n```', 'y'), '2:4:4');
  assert.equal(find('    one\n\n    two', 'two'), '3:5:5');
  assert.equal(find('> | a | b |\n> |---|---|\n> | c | d \\| *e* |', 'e'), '3:15:15');
  assert.equal(find('a | b\n--|--\nc | d', 'c'), '3:1:1');
  assert.equal(find('[^1]: note\n\n    more', 'more'), '3:5:5');
  assert.equal(find('T\n: meaning', 'meaning'), '2:3:3');
  assert.equal(find('<p>a\n<b>b &lt;c</b>', 'b'), '2:4:4');
  assert.equal(find('a &amp; b', 'b'), '1:9:9');
  assert.equal(find('-\tx', 'x'), '1:3:3');
});

test('the end of a text is behind its last character', () => {
  const document = openDocument('> ab', 'x');
  assert.equal(sourceOffset(document, document.blocks[0]!, 2), 4);
});

test('place to source to place is the same place', () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), (source, pick, at) => {
      const document = openDocument(source, 'x.md');
      const block = document.blocks[pick % Math.max(1, document.blocks.length)];
      if (!block) return;
      const { text } = textOf(document, block);
      const place = { block: block.index, offset: text === '' ? 0 : at % text.length };
      const back = placeAtSource(document, sourceOf(document, place));
      // Characters that one tab or entity stands for are one place.
      const standsAt = (offset: number) => sourceOffset(document, block, offset);
      const same = back.block === place.block && standsAt(back.offset) === standsAt(place.offset);
      assert.ok(same, `${JSON.stringify(place)} became ${JSON.stringify(back)}`);
    }),
    { numRuns: 500 },
  );
});

test('a line leads to the text on it, a blank one to what comes next', () => {
  const document = openDocument('# A\n\none\ntwo *three*\n\n- four\n', 'x.md');
  assert.deepEqual(placeAtLine(document, 1), { block: 0, offset: 0 });
  assert.deepEqual(placeAtLine(document, 2), { block: 1, offset: 0 });
  assert.deepEqual(placeAtLine(document, 4), { block: 1, offset: 4 });
  assert.deepEqual(placeAtLine(document, 5), { block: 2, offset: 0 });
  assert.deepEqual(placeAtLine(document, 99), { block: 2, offset: 0 });
  assert.deepEqual(placeAtLine(openDocument('', 'x'), 3), { block: 0, offset: 0 });
});

test('a line that begins with a mark leads to what it shows, one that shows nothing to what was before', () => {
  const offsetAt = (source: string, line: number) => placeAtLine(openDocument(source, 'x.md'), line).offset;
  assert.equal(offsetAt('one\n*two*', 2), 4);
  assert.equal(offsetAt('> one\n> **two**\n> three', 2), 4);
  assert.equal(offsetAt('> one\n> **two**\n> three', 3), 8);
  assert.equal(offsetAt('one\n![](data:,x)', 2), 3);
  assert.equal(offsetAt('one\n![](https://example.org/x.png)', 2), 4, 'a picture elsewhere is named by its host');
  assert.equal(offsetAt('one\n![](x.png)', 2), 4, 'a file without words is named');
});

test('offsets beyond a text are those of its ends; a rule has its start', () => {
  const document = openDocument('# One\n\na &amp; b\n\n---\n', 'x.md');
  const [heading, paragraph, rule] = document.blocks;
  assert.deepEqual(
    [-1, 0, 3, 99].map((offset) => sourceOffset(document, heading!, offset)),
    [2, 2, 5, 5],
  );
  assert.deepEqual(
    [2, 3, 4].map((offset) => sourceOffset(document, paragraph!, offset)),
    [9, 14, 15],
  );
  assert.equal(sourceOffset(document, rule!, 3), document.source.indexOf('---'));
});

test('two units that one entity stands for share its source, and the first is the one that is meant', () => {
  const document = openDocument('&NotEqualTilde;x', 'x.md');
  assert.deepEqual(
    [0, 1, 2].map((offset) => sourceOffset(document, document.blocks[0]!, offset)),
    [0, 0, 15],
  );
  assert.deepEqual(placeAtSource(document, 3), { block: 0, offset: 0 });
  const second = openDocument('a&NotEqualTilde;x', 'x.md');
  assert.deepEqual(placeAtSource(second, 4), { block: 0, offset: 1 });
});

test('a line end belongs to its line, and bytes are counted at every border of UTF-8', () => {
  const document = openDocument('ab\nc', 'x.md');
  assert.deepEqual(positionAt(document, 2), { line: 1, column: 3, byteColumn: 3 });
  assert.deepEqual(positionAt(document, 3), { line: 2, column: 1, byteColumn: 1 });
  const borders = openDocument('\u007f\u0080\u07ff\u0800\uffff\u{10000}x', 'x.md');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 7].map((offset) => positionAt(borders, offset).byteColumn),
    [1, 2, 4, 6, 9, 12, 16],
  );
  assert.deepEqual(positionAt(openDocument('', 'x.md'), 0), { line: 1, column: 1, byteColumn: 1 });
});

test('where there is no such block, the body begins and no section is', () => {
  const document = openDocument('---\ntitle: t\n---\n\n# One\n', 'x.md');
  assert.equal(sourceOf(document, { block: 9, offset: 0 }), document.bodyStart);
  assert.equal(sourceOf(document, { block: 0, offset: 0 }), document.source.indexOf('#'));
  assert.equal(sectionAt(document, { block: 9, offset: 0 }), null);
});

test('every line of a document leads to a block on it, or to the next', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const document = openDocument(source, 'x.md');
      for (const { index, line } of document.blocks) {
        const before = document.blocks[index - 1];
        if (before && before.endLine >= line) continue;
        assert.deepEqual(placeAtLine(document, line), { block: index, offset: 0 });
      }
    }),
    { numRuns: 200 },
  );
});

test('fractions go by the source behind the front matter', () => {
  const document = openDocument(`---\ntitle: x\n---\n${'word '.repeat(100)}\n\n${'more '.repeat(100)}`, 'x.md');
  assert.deepEqual(fractionPlace(document, 0), { block: 0, offset: 0 });
  const half = fractionPlace(document, 0.25);
  assert.equal(half.block, 0);
  assert.ok(Math.abs(half.offset - 250) < 3);
  assert.equal(fractionPlace(document, 1).block, 1);
  assert.deepEqual(fractionPlace(document, -1), fractionPlace(document, 0));
});

test('paths leave out the heading that titles the whole, unless it is meant', () => {
  const titled = openDocument('x\n\n# T\n\n## A\n\n### B\n\nb', 'x.md');
  const titles = (index: number) => pathOf(titled, titled.sections[index]!).map(({ title }) => title);
  assert.deepEqual([titles(0), titles(1), titles(2)], [['T'], ['A'], ['A', 'B']]);
  assert.equal(sectionAt(titled, { block: 4, offset: 0 })?.title, 'B');
  assert.equal(sectionAt(titled, { block: 0, offset: 0 }), null);
  const two = openDocument('# T\n\n## A\n\n# U\n', 'x.md');
  assert.deepEqual(
    pathOf(two, two.sections[1]!).map(({ title }) => title),
    ['T', 'A'],
  );
});

test('places in a block of thousands of lines fall on their characters, in quotes, code and tables', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `line ${index} has a mark${index}x in it`);
  const shapes = {
    paragraph: lines.join('\n'),
    quote: lines.map((line) => `> > ${line}`).join('\n'),
    item: `- ${lines.join('\n  ')}`,
    code: `\`\`\`\n${lines.join('\n')}\n\`\`\``,
    indented: lines.map((line) => `    ${line}`).join('\n'),
    table: `| a | b |\n|--|--|\n${lines.map((line) => `| ${line} | two |`).join('\n')}`,
  };
  for (const [shape, written] of Object.entries(shapes)) {
    const document = openDocument(`Before.\n\n${written}\n\nBehind.\n`, 'x');
    const block = document.blocks.find((one) => textOf(document, one).text.includes('mark0x'))!;
    const { text } = textOf(document, block);
    for (const index of [0, 1, 17, 63, 64, 1500, 2998, 2999, 2]) {
      const word = `mark${index}x`;
      const offset = sourceOffset(document, block, text.indexOf(word));
      assert.ok(document.source.startsWith(word, offset), `${shape} ${word}`);
      const above = document.source.slice(0, offset).split('\n');
      const { line, column } = positionAt(document, offset);
      assert.deepEqual([line, column], [above.length, above.at(-1)!.length + 1], `${shape} ${word}`);
    }
  }
});
