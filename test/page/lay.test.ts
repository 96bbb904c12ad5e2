/** Markdown of each kind comes in; the rows that a reader sees are asserted, the gaps between blocks included. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { printPage } from '../../source/page/print.ts';
import { lineText } from './check.ts';

function rowsOf(source: string, columns: number): string[] {
  return [...printPage(openDocument(source, 'x.md'), columns)].map((line) => lineText(line).trimEnd());
}

const cases: readonly [says: string, source: string, columns: number, rows: readonly string[]][] = [
  ['paragraphs stand a row apart', 'one\ntwo\n\nthree', 20, ['one two', '', 'three']],
  [
    'a heading stands two rows below, its number before it',
    'a\n\n# One\n\n## Two\n\nb\n\n# Three',
    30,
    ['a', '', '', '1  One', '', '1.1  Two', '', 'b', '', '', '2  Three'],
  ],
  ['a wrapped heading hangs', '# One two three four five\n\n# Two', 26, ['1  One two three four five', '', '2  Two']],
  [
    'items hang, and lists in lists',
    '- one two three\n  - four five six\n    - seven\n- eight',
    14,
    ['• one two', '  three', '  – four five', '    six', '    · seven', '• eight'],
  ],
  [
    'a title that the first heading repeats is not said twice, who spoke and when is',
    '---\ntitle: Tides\nsubtitle: High and low\nspeaker: Ann\ndate: 2021-07-14\nplace: Leeds\n---\n\n# Tides\n\nwords',
    30,
    ['High and low', 'Ann', '14 July 2021 · Leeds', '', '', 'Tides', '', 'words'],
  ],
  ['without a title, too', '---\nspeaker: Ann\n---\n\nwords', 20, ['Ann', '', 'words']],
  ['front matter alone', '---\ntitle: Tides\nspeaker: Ann\n---\n', 20, ['Tides', 'Ann']],
  [
    'the title stands above what is seen first',
    '---\ntitle: Tides\n---\n\n<!-- a remark -->\n\nwords',
    20,
    ['Tides', '', 'words'],
  ],
  ['a loose list has air', '- one\n\n- two', 20, ['• one', '', '• two']],
  ['ordered lists begin where they say', '9. nine\n10. ten is long', 12, ['9. nine', '10. ten is', '    long']],
  ['an empty item keeps its bullet', '- one\n-\n- three', 20, ['• one', '•', '• three']],
  ['tasks', '- [ ] open\n- [x] done', 20, ['☐ open', '☑ done']],
  ['code in an item', '- one\n\n  ```\n  code\n  ```', 30, ['• one', '', '    code']],
  [
    'quotes in quotes, their bars through blank rows',
    '> one\n>\n> > two\n>\n> three',
    20,
    ['▎ one', '▎', '▎ ▎ two', '▎', '▎ three'],
  ],
  ['an aside says what it is', '> [!NOTE]\n> one\n>\n> two', 20, ['▎ Note', '▎ one', '▎', '▎ two']],
  ['key points say so', '> [!IMPORTANT]\n> - one\n> - two', 20, ['▎ Key points', '▎ • one', '▎ • two']],
  ['what is merely important says that', '> [!IMPORTANT]\n> one', 20, ['▎ Important', '▎ one']],
  [
    'footnotes where they are written, by number whatever their label',
    'a[^x] b[^1]\n\n[^x]: first\n[^1]: second\n\n    more',
    20,
    ['a¹ b²', '', '¹ first', '² second', '', '  more'],
  ],
  [
    'terms and their definitions',
    'term\n: one two three four\n: five\n\nother\n\n: six',
    16,
    ['term', '    one two', '    three four', '    five', '', 'other', '', '    six'],
  ],
  [
    'code keeps its lines, and marks where one goes on',
    '```\na  b\n\nabcdefghij\n```',
    8,
    ['a  b', '', 'abcdefgh', '↳ ij'],
  ],
  [
    'a long line of code goes on behind a space when one is near',
    '```\nlong command --with arguments\nabcdefghi jklmnopqrstuvwxyz\n```',
    16,
    ['long command', '↳ --with', '↳ arguments', 'abcdefghi', '↳ jklmnopqrstuvw', '↳ xyz'],
  ],
  ['spaces between sentences are one', 'One.  Two.   Three  *four  five*', 40, ['One. Two. Three four five']],
  [
    'spaces in a cell do not move its column',
    '| a | b |\n|-|-|\n| one  two | x |\n| three | y |',
    40,
    ['a          b', '────────────', 'one two    x', 'three      y'],
  ],
  [
    'what runs from right to left stays in the order it is written in, whole words to a row',
    'אבגד הוזח טיכל\n\n- مرحبا بالعالم كله',
    11,
    ['אבגד הוזח', 'טיכל', '', '• مرحبا', '  بالعالم', '  كله'],
  ],
  ['a rule in the middle', 'a\n\n---\n\nb', 19, ['a', '', '     ─────────', '', 'b']],
  ['a picture is its caption', '![A cat](cat.png)', 20, ['▣ A cat']],
  ['so is one that is a tag', '<p align="center">\n<img src="cat.png" alt="A cat">\n</p>', 20, ['▣ A cat']],
  [
    'tags and comments are not shown',
    '<!-- a -->\n\n<p>one <b>two</b></p>\n\n<!-- b -->\n\nthree',
    20,
    ['one two', '', 'three'],
  ],
  [
    'what keeps its lines in tags is code',
    '<pre>\nif x:\n    y()\n</pre>\n\n<p>one</p><pre>  two\n    three</pre><p>four</p>',
    20,
    ['if x:', '    y()', '', 'one', '', '  two', '    three', '', 'four'],
  ],
  ['a comment takes no rows in a list', '- <!-- a -->\n\n  one\n- two', 20, ['• one', '', '• two']],
  ['hard breaks', 'one  \ntwo\\\nthree<br> four', 20, ['one', 'two', 'three', 'four']],
  ['verse keeps its lines', 'One tree,\nTwo trees,\nThree *trees*.', 40, ['One tree,', 'Two trees,', 'Three trees.']],
  [
    'a line of verse that does not fit hangs',
    'One tall tree above the rest of them,\nTwo trees,\nThree.',
    24,
    ['One tall tree above', '    the rest of them,', 'Two trees,', 'Three.'],
  ],
  ['prose that an editor broke does not', 'One tree,\nand two trees,\nThree.', 40, ['One tree, and two trees, Three.']],
  [
    'a table with its alignments and wide characters',
    '| a | b | c |\n|:-|:-:|-:|\n| 日本 | x | 1 |\n| y | long | 1000 |',
    40,
    ['a       b        c', '──────────────────', '日本    x        1', 'y      long   1000'],
  ],
  [
    'a table shrinks its widest column',
    '| a | b |\n|-|-|\n| one | two three four |',
    14,
    ['a     b', '──────────────', 'one   two', '      three', '      four'],
  ],
  [
    'a table too wide for columns is a list with the heads before each cell',
    '| aaaaaa | bbbbbb | cccccc |\n|-|-|-|\n| one | two | three |\n| four | five | six |',
    12,
    ['aaaaaa', 'one', 'bbbbbb', 'two', 'cccccc', 'three', '───', 'aaaaaa', 'four', 'bbbbbb', 'five', 'cccccc', 'six'],
  ],
  [
    'no word is broken for columns: where there is room the cells of the list stand further in',
    '| Extraordinary | Considerations | n |\n|-|-|-|\n| one that is long enough to wrap | notwithstanding | 3 |',
    30,
    ['Extraordinary', '  one that is long enough to', '  wrap', 'Considerations', '  notwithstanding', 'n', '  3'],
  ],
  [
    'the title from the front matter',
    '---\ntitle: A Title\nspeaker: Someone\ndate: 2021-07-14\n---\ntext',
    20,
    ['A Title', 'Someone', '14 July 2021', '', 'text'],
  ],
  ['no title when it is the first heading', '---\ntitle: One\n---\n# One\n\ntext', 20, ['One', '', 'text']],
  ['margins give way in a narrow window', '> > - one two', 9, ['one two']],
];

for (const [says, source, columns, rows] of cases) {
  test(`page: ${says}`, () => assert.deepEqual(rowsOf(source, columns), rows));
}

test('links of the web carry their address, those in the document do not', () => {
  const source = '[a](https://example.org/) [b](#c) [d](mailto:e@example.org) [f](javascript:g) <h@example.org>';
  const lines = [...printPage(openDocument(source, 'x.md'), 80)];
  const links = lines.flatMap(({ spans }) => spans).map(({ text, link }) => [text, link]);
  assert.deepEqual(
    links.filter(([, link]) => link !== undefined),
    [
      ['a', 'https://example.org/'],
      ['d', 'mailto:e@example.org'],
      ['h@example.org', 'mailto:h@example.org'],
    ],
  );
});
