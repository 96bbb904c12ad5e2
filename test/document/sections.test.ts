/** Markdown comes in; its sections and parts, their slugs, numbers and ranges, are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyPointsOf } from '../../source/document/keypoints.ts';
import { wordsIn } from '../../source/document/measure.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { nameOf } from '../../source/document/parts.ts';
import * as fc from '../support/properties.ts';
import { documents } from './samples.ts';

function outline(source: string): string[] {
  return openDocument(source, 'x.md').sections.map(
    ({ number, level, title, slug }) => `${number}|${level}|${title}|${slug}`,
  );
}

test('numbers follow the outline, whatever the levels', () => {
  assert.deepEqual(outline('# T\n\n### A\n\n## B\n\n#### C\n\n## D\n'), [
    '|1|T|t',
    '1|3|A|a',
    '2|2|B|b',
    '2.1|4|C|c',
    '3|2|D|d',
  ]);
  assert.deepEqual(outline('# A\n\n## B\n\n# C\n'), ['1|1|A|a', '1.1|2|B|b', '2|1|C|c']);
});

test('titles are plain text and slugs those of GitHub, each once', () => {
  assert.deepEqual(
    outline('## *A* `b` & [c](d)!\n\n## It’s 50 %\n\n## A\n\n## A\n\n## A-1\n\n## Ünï çode\n\n## !!!\n\n## 日本 語\n'),
    [
      '1|2|A b & c!|a-b--c',
      '2|2|It’s 50 %|its-50-',
      '3|2|A|a',
      '4|2|A|a-1',
      '5|2|A-1|a-1-1',
      '6|2|Ünï çode|ünï-çode',
      '7|2|!!!|section',
      '8|2|日本 語|日本-語',
    ],
  );
});

test('only headings outside of containers make sections; a mark of a note is no part of a title', () => {
  assert.deepEqual(outline('> # Q\n\n- # L\n\nS[^1]\n---\n\n[^1]: n\n'), ['1|2|S|s']);
});

test('ranges hold subsections, own blocks end before them', () => {
  const { sections, blocks, source } = openDocument('intro\n\n# A\n\na\n\n## B\n\nb\n\n# C\n', 'x.md');
  const [a, b, c] = sections;
  assert.deepEqual(
    [a?.first, a?.last, a?.ownLast, b?.first, b?.last, b?.parent, c?.first, c?.last],
    [1, 5, 3, 3, 5, 0, 5, 6],
  );
  assert.equal(source.slice(a?.start, a?.end), '# A\n\na\n\n## B\n\nb\n\n');
  assert.deepEqual(
    blocks.map(({ section }) => section),
    [-1, 0, 0, 1, 1, 2],
  );
});

const words = (count: number, first = 'Alpha') => `${first}${' and so forth they said'.repeat(Math.ceil(count / 5))}.`;

test('a long text without headings has parts at double blank lines', () => {
  const source = `${words(200)}\n\n${words(50)}\n\n\n${words(200, 'Beta')}\n`;
  const { sections, blocks } = openDocument(source, 'x.md');
  assert.deepEqual(
    sections.map(({ kind, first, level }) => [kind, first, level]),
    [
      ['part', 0, 1],
      ['part', 2, 1],
    ],
  );
  assert.match(sections[1]!.title, /^Beta and so forth they said/);
  assert.ok(sections[1]!.title.length <= 41 && sections[1]!.title.endsWith('…'));
  assert.deepEqual(
    blocks.map(({ section }) => section),
    [0, 0, 1],
  );
});

test('else even passages cut between paragraphs, at level 2 under a title', () => {
  const body = Array.from({ length: 40 }, (_, index) => words(50, `Word${index}`)).join('\n\n');
  const plain: Document = openDocument(body, 'x.md');
  assert.ok(plain.sections.length >= 5 && plain.sections.length <= 7, String(plain.sections.length));
  for (const { first, last } of plain.sections) {
    const count = wordsIn(plain, first, last);
    assert.ok(count > 200 && count < 500, String(count));
  }
  const titled = openDocument(`# Title\n\n${body}`, 'x.md');
  assert.deepEqual([titled.sections[0]?.number, titled.sections[1]?.level, titled.sections[1]?.number], ['', 2, '1']);
  assert.equal(titled.sections[1]?.parent, 0);
});

test('a lone heading titles the text also behind comments and at another level', () => {
  const body = Array.from({ length: 20 }, () => words(50)).join('\n\n');
  const { sections } = openDocument(`<!-- made by hand -->\n\n## Title\n\n${body}`, 'x.md');
  assert.ok(sections.length > 2);
  assert.deepEqual(
    [sections[0]?.level, sections[1]?.level, sections[1]?.kind, sections[1]?.number],
    [2, 3, 'part', '1.1'],
  );
  assert.equal(openDocument(`Words first.\n\n## Later\n\n${body}`, 'x.md').sections.length, 1);
});

test('a short text without headings stays whole', () => {
  assert.deepEqual(outline(words(300)), []);
});

test('names of parts are whole words', () => {
  assert.equal(nameOf('short'), 'short');
  assert.equal(nameOf('Ladies and gentlemen, it is with pleasure that I stand'), 'Ladies and gentlemen, it is with…');
});

test('every block stands in the section whose range holds it', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const { blocks, sections } = openDocument(source, 'x.md');
      for (const { index, section } of blocks) {
        const inner = sections.findLast(({ first, last }) => first <= index && index < last);
        assert.equal(section, inner?.index ?? -1);
      }
      assert.equal(new Set(sections.map(({ slug }) => slug)).size, sections.length);
    }),
    { numRuns: 300 },
  );
});

test('key points are the items of the own important alert', () => {
  const source =
    '# A\n\n> [!IMPORTANT]\n> - one\n>\n>   more\n> - two\n>   - deeper\n>\n> not\n\n- neither\n\n## B\n\n> [!important]\n> 1. three\n\n> [!NOTE]\n> - no\n';
  const document = openDocument(source, 'x.md');
  const points = document.sections.map((section) => keyPointsOf(document, section).map(({ content }) => content));
  assert.deepEqual(points, [['one', 'two'], ['three']]);
});
