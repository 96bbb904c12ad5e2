/** Markdown comes in; its blocks with their containers and lines are asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../source/document/inline.ts';
import type { Block, Container } from '../../source/document/model.ts';
import { noteBlock, noteNumber, numberedNote } from '../../source/document/notes.ts';
import { openDocument } from '../../source/document/open.ts';

function name(container: Container): string {
  switch (container.kind) {
    case 'alert':
      return container.alert;
    case 'item':
      return `${container.list.ordered ? container.number : container.list.marker}${container.task ? ` ${container.task}` : ''}`;
    case 'footnote':
      return `^${container.label}`;
    default:
      return container.kind;
  }
}

/** `line-endLine kind [containers] content` */
function shape({ line, endLine, kind, containers, content }: Block): string {
  return `${line}-${endLine} ${kind} [${containers.map(name).join(', ')}] ${content}`;
}

function shapes(source: string): string[] {
  return openDocument(source, 'x.md').blocks.map(shape);
}

test('leaves with lines and content', () => {
  assert.deepEqual(shapes('# A #\n\nB\nC\n\n---\n\n```js x\nd\n\ne\n```\n\nF\n=\n\n    code\n\n<p>g\n'), [
    '1-1 heading [] A',
    '3-4 paragraph [] B\nC',
    '6-6 rule [] ',
    '8-12 code [] d\n\ne',
    '14-15 heading [] F',
    '17-17 code [] code',
    '19-19 html [] <p>g',
  ]);
  assert.equal(openDocument('```js x\nd\n```', 'x').blocks[0]?.info, 'js x');
});

test('containers are shared by what stands in the same one', () => {
  const { blocks } = openDocument('- a\n\n  b\n- c\n\n> d\n>\n> e\n\n> f', 'x.md');
  const [a, b, c, d, e, f] = blocks.map(({ containers }) => containers[0]);
  assert.ok(a === b && a !== c && d === e && d !== f);
  assert.ok(a?.kind === 'item' && c?.kind === 'item' && a.list === c.list && !a.list.tight);
});

test('ordered lists count from where they begin; tight and loose are told apart', () => {
  assert.deepEqual(shapes('7) a\n9) b\n   - c'), [
    '1-1 paragraph [7] a',
    '2-2 paragraph [8] b',
    '3-3 paragraph [8, -] c',
  ]);
  const [tight] = openDocument('- a\n- b', 'x').blocks;
  assert.ok(tight?.containers[0]?.kind === 'item' && tight.containers[0].list.tight);
});

test('tasks lose their box, alerts their mark; an empty item stays', () => {
  assert.deepEqual(shapes('- [x] a\n- [ ] b\n- [y] c\n-\n- [d]: /e\n'), [
    '1-1 paragraph [- done] a',
    '2-2 paragraph [- open] b',
    '3-3 paragraph [-] [y] c',
    '4-4 paragraph [-] ',
    '5-5 paragraph [-] ',
  ]);
  assert.deepEqual(shapes('> [!Note]\n> a\n> b\n\n> [!IMPORTANT]\n>\n> - c\n\n> [!NOTE] d\n'), [
    '2-3 paragraph [note] a\nb',
    '7-7 paragraph [important, -] c',
    '9-9 paragraph [quote] [!NOTE] d',
  ]);
});

test('definitions and footnotes stay where they are written', () => {
  const source = 'a[^y] b[^x]\n\n[^x]: one\n\n    two\n\nTerm\n: meaning\n\n[^y]: three\n';
  assert.deepEqual(shapes(source), [
    '1-1 paragraph [] a[^y] b[^x]',
    '3-3 paragraph [^x] one',
    '5-5 paragraph [^x] two',
    '7-7 term [] Term',
    '8-8 paragraph [definition] meaning',
    '10-10 paragraph [^y] three',
  ]);
  const document = openDocument(source, 'x.md');
  assert.equal(textOf(document, document.blocks[0]!).text, 'a¹ b²');
  assert.deepEqual([noteNumber(document, 'y'), noteNumber(document, 'x'), noteNumber(document, 'z')], [1, 2, 0]);
  assert.deepEqual([numberedNote(document, 1), numberedNote(document, 2), numberedNote(document, 3)], [5, 1, -1]);
  assert.deepEqual([noteBlock(document, 'x'), noteBlock(document, 'y'), noteBlock(document, 'z')], [1, 5, -1]);
});

test('tables keep cells and alignment; their text has tabs and line ends', () => {
  const document = openDocument('> | a | *b* |\n> |:-:|--:|\n> | `c` | d \\| e |\n> | f |\n', 'x.md');
  const [block] = document.blocks;
  assert.deepEqual(block?.table?.align, ['center', 'right']);
  assert.deepEqual(block?.table?.rows, [
    ['a', '*b*'],
    ['`c`', 'd | e'],
    ['f', ''],
  ]);
  const { text, cells } = textOf(document, block!);
  assert.equal(text, 'a\tb\nc\td | e\nf\t');
  assert.deepEqual(
    cells.map(({ from, to }) => text.slice(from, to)),
    ['a', 'b', 'c', 'd | e', 'f', ''],
  );
});

test('code keeps its lines, tabs become columns; HTML shows its text', () => {
  const document = openDocument(
    '```\na\tb\n\tc\n```\n\n<div>a<br>b &amp; <!-- c --><b>d</b></div>\n\n<!-- only -->\n',
    'x.md',
  );
  assert.deepEqual(
    document.blocks.map((block) => textOf(document, block).text),
    ['a   b\n    c', 'a\nb & d', ''],
  );
});

test('a text is kept while it is used', () => {
  const document = openDocument('*a*', 'x');
  assert.equal(textOf(document, document.blocks[0]!), textOf(document, document.blocks[0]!));
});
