/** The beginnings of documents come in; what is read as front matter, and what is not, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readFlat } from '../../source/document/flat.ts';
import { prepare, readFrontMatter } from '../../source/document/front.ts';
import * as fc from '../support/properties.ts';

const known =
  '---\ntitle: A talk\nauthor: "Someone"\ndate: 2021-07-14\nlocation: Here\nurl: https://example.org/a#b\n---\nBody\n';

test('flat front matter is read without the library', () => {
  const { meta, bodyStart, bodyLine, warnings } = readFrontMatter(known);
  assert.deepEqual(
    [meta.title, meta.speaker, meta.date, meta.place, meta.source, meta.role],
    ['A talk', 'Someone', '2021-07-14', 'Here', 'https://example.org/a#b', null],
  );
  assert.deepEqual([known.slice(bodyStart), bodyLine, warnings.length], ['Body\n', 8, 0]);
});

test('the short way reads what the library reads, or leaves it', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      'null',
      '~',
      'true',
      'No',
      '12',
      '012',
      '0x1f',
      '1.5',
      '1e3',
      '.inf',
      '2021-07-14',
      '12:30',
      "it's",
    ),
    fc.constantFrom(
      'a: b',
      'a #b',
      'a#b',
      'https://x.y/z',
      '"quoted"',
      "'single'",
      '"a # b"',
      '- a',
      '[a]',
      '{a}',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '@a',
      '`a`',
      '%a',
    ),
    fc
      .array(fc.constantFrom('a', 'É', '’', ' ', ':', '#', '-', '"', "'", ',', '\t', '?', '1', '日'), { maxLength: 8 })
      .map((all) => all.join('')),
  );
  const key = fc.constantFrom(
    'title',
    'a-b',
    'x_1',
    'B',
    'c',
    'd',
    'null',
    'true',
    'é',
    '"q"',
    '1',
    'A',
    '__proto__',
    'constructor',
  );
  const pair = fc
    .tuple(key, fc.constantFrom(': ', ': ', ': ', ':', ' : ', ':  '), value)
    .map((parts) => parts.join(''));
  const line = fc.oneof({ weight: 6, arbitrary: pair }, value);
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const text = `${lines.join('\n')}\n`;
      const flat = readFlat(text);
      if (!flat) return;
      read++;
      assert.deepEqual({ ...flat }, parse(text), text);
    }),
    { numRuns: 2000 },
  );
  assert.ok(read > 20, `only ${read} were flat`);
});

test('nested front matter goes through the library, loaded beforehand', async () => {
  const source = '---\ntitle: >\n  Two\n  lines\nauthors: [A, B]\ndeck:\n  theme: dark\n...\nBody';
  await prepare(source);
  const { meta, bodyLine } = readFrontMatter(source);
  assert.deepEqual([meta.title, meta.speaker, bodyLine], ['Two lines', 'A, B', 9]);
  assert.deepEqual(meta.data.deck, { theme: 'dark' });
});

test('broken YAML is named with its line, and the body begins behind it', async () => {
  const source = '---\ntitle: A\nbad: [1, 2\nmore: x\n---\nBody';
  await prepare(source);
  const { meta, warnings, bodyStart } = readFrontMatter(source);
  assert.equal(meta.title, null);
  assert.equal(warnings.length, 1);
  assert.ok(warnings[0]!.line >= 3 && warnings[0]!.line <= 5, String(warnings[0]!.line));
  assert.match(warnings[0]!.message, /^The front matter can't be read: .+\.$/);
  assert.equal(source.slice(bodyStart), 'Body');
});

test('a title is without its marks of emphasis and code; stars that are none stay', () => {
  const titleOf = (title: string) => readFrontMatter(`---\ntitle: '${title}'\n---\n`).meta.title;
  const cases = [
    ['My **first** talk', 'My first talk'],
    ['A *b* talk', 'A b talk'],
    ['***Both*** and **one *in* another**', 'Both and one in another'],
    ['What `map` does, **`fold`** too', 'What map does, fold too'],
    ['2*3*4 and 2 * 3 * 4', '2*3*4 and 2 * 3 * 4'],
    ['The *args and **kwargs of __init__', 'The *args and **kwargs of __init__'],
    ['Say \\*this\\* and f***', 'Say \\*this\\* and f***'],
    ['**', '**'],
    ['``', '``'],
  ];
  for (const [written, shown] of cases) assert.equal(titleOf(written!), shown);
});

test('a rule at the start is no front matter', async () => {
  for (const source of [
    '---\n# Slide\n\n---\n\n# Next\n',
    '---\n\n* one\n* two\n\n---\n',
    '---\n---\nBody',
    '---\nFoo\n---\nBar\n',
    '---\ntitle: never closed\n',
    ' ---\ntitle: A\n---\n',
    'x\n---\ntitle: A\n---\n',
    '---x\ntitle: A\n---\n',
  ]) {
    await prepare(source);
    const { meta, bodyStart, warnings } = readFrontMatter(source);
    assert.deepEqual([meta.title, bodyStart, warnings.length], [null, 0, 0], JSON.stringify(source));
  }
});

test('values pass the gate', () => {
  const { meta } = readFrontMatter('---\ntitle: a\u202eb\n---\n');
  assert.doesNotMatch(meta.title ?? '\u202e', /\u202e/);
});

test('hostile YAML neither runs nor fills the memory', async () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let level = 1; level < 12; level++)
    bomb.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level > 1 ? level - 1 : ''}`)
        .join(',')}]`,
    );
  const source = `---\n${bomb.join('\n')}\n---\nBody`;
  await prepare(source);
  assert.equal(readFrontMatter(source).warnings.length, 1);
  await prepare('---\nrun: !!js/function "function () { throw 1 }"\n---\n');
  assert.doesNotThrow(() => readFrontMatter('---\nrun: !!js/function "function () { throw 1 }"\n---\n'));
});

test('labelled headings at the top are read as front matter, and end with their rule', () => {
  const source = '# Title: Songs, and More\n\n## Author: A. Poet\n\n## Year: 1789\n\n-------\n\n### One\n\nLine\n';
  const { meta, bodyStart, bodyLine, warnings } = readFrontMatter(source);
  assert.deepEqual([meta.title, meta.speaker, meta.date, warnings.length], ['Songs, and More', 'A. Poet', '1789', 0]);
  assert.deepEqual([source.slice(bodyStart), bodyLine], ['\n### One\n\nLine\n', 8]);
});

test('headings that are none of these stay headings', () => {
  const kept = [
    '# Title: alone\n\ntext\n',
    '# Author: no title\n\n## Year: 1789\n',
    '# Title: x\n\n## Chapter: one\n',
    '# Title: x\n\ntext\n\n## Author: y\n',
    '# Title:\n\n## Author: y\n',
    'Title: x\nAuthor: y\n',
  ];
  for (const source of kept) assert.deepEqual([readFrontMatter(source).bodyStart, source], [0, source]);
  const twice = '# Title: x\n## Author: y\n## Author: z\n';
  assert.equal(twice.slice(readFrontMatter(twice).bodyStart), '## Author: z\n');
});

test('blank lines may stand above it, and its faults keep their lines', async () => {
  const source = '\n\n---\ntitle: Talk\n---\n\nText.\n';
  await prepare(source);
  const { meta, bodyLine, warnings } = readFrontMatter(source);
  assert.deepEqual([meta.title, bodyLine, warnings], ['Talk', 6, []]);
  const broken = '\n---\ntitle: [x\n---\n';
  await prepare(broken);
  assert.equal(readFrontMatter(broken).warnings[0]!.line, readFrontMatter(broken.slice(1)).warnings[0]!.line + 1);
  assert.equal(readFrontMatter('\n\nText.\n\n---\na: b\n---\n').bodyStart, 0);
});
