/** Decks for programs that show slides in a browser: Marp, reveal.js and slidev; and for lookatme. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from '../../source/deck/reread.ts';
import { open, stepped, steps, texts, titles } from './open.ts';

test('marp: rules and dividing headings cut, comments are said, settings are neither', async () => {
  const source =
    '---\nmarp: true\nheadingDivider: 2\n---\n\n<!-- _class: lead -->\n\n# One\n\na\n\n<!-- Say this. -->\n\n## Two\n\nb\n\n---\n\nc\n\n### Not cut\n\n<!--\npaginate: true\nfooter: x\n-->\n';
  const opened = await open(source);
  assert.equal(opened.deck.dialect, 'marp');
  assert.deepEqual(titles(opened), ['One', 'Two', 'Not cut']);
  assert.deepEqual(
    opened.deck.slides.map((slide) => slide.notes),
    ['Say this.', '', ''],
  );
});

test('marp: lists of stars and of 1) appear item by item, what follows is there at once', async () => {
  const opened = await open('---\nmarp: true\n---\n\n* a\n* b\n\nbelow\n\n- c\n\n1) d\n2) e\n');
  assert.deepEqual(stepped(opened), ['1 a', '2 b', '0 below', '0 c', '3 d', '4 e']);
  assert.deepEqual(steps(opened), [5]);
});

test('marp: a comment is a note unless all of it sets something known', async () => {
  const source =
    '---\nmarp: true\n---\n\n# Fits <!-- fit -->\n\n<!--\nclass:\n  - invert\nsize: 4:3\n-->\n\n<!-- todo: tell the story -->\n\n<!--\nfooter: is what we end with\nand then some\n-->\n';
  const { deck } = await open(source);
  assert.equal(deck.slides[0]!.notes, 'todo: tell the story\n\nfooter: is what we end with\nand then some');
});

test('slidev: front matter on a later slide is enough to know it by', async () => {
  const opened = await open('# One\n\n---\nlayout: center\nclass: x\n---\n\n# Two\n');
  assert.equal(opened.deck.dialect, 'slidev');
  assert.deepEqual(titles(opened), ['One', 'Two']);
});

test('slidev: front matter may be a fence of yaml', async () => {
  const opened = await open('---\nmdc: true\n---\n\n# One\n\n---\n\n```yaml\nlayout: center\n```\n\n# Two\n');
  assert.deepEqual(titles(opened), ['One', 'Two']);
  assert.equal(opened.deck.slides[1]!.centred, true);
  assert.deepEqual(texts(opened)[1], []);
});

test('reveal: lines of code are lit range by range', async () => {
  const { deck } = await open('```js [3: 1|2-3]\na\nb\nc\n```\n\n---\n\nb\n', { dialect: 'reveal' });
  assert.deepEqual(deck.slides[0]!.elements[0]!.lit, [
    { step: 0, lines: [1] },
    { step: 1, lines: [2, 3] },
  ]);
});

test('reveal: across and down, notes and fragments', async () => {
  const source =
    '<!-- .slide: data-background="x" -->\n# One\n\na\n\n--\n\n## Below\n\n- x <!-- .element: class="fragment" -->\n- y <!-- .element: class="fragment" -->\n\nNote: Say this.\n\n- and this\n\n---\n\n# Two\n\nb\n\n<!-- .element: class="fragment" -->\n';
  const opened = await open(source);
  assert.equal(opened.deck.dialect, 'reveal');
  assert.deepEqual(titles(opened), ['One', 'Below', 'Two']);
  assert.deepEqual(stepped(opened, 1), ['0 Below', '1 x', '2 y']);
  assert.equal(opened.deck.slides[1]!.notes, 'Say this.\n\n- and this');
  assert.deepEqual(stepped(opened, 2), ['0 Two', '1 b']);
});

test('reveal: a line of --- cuts right below text, and notes begin at any line', async () => {
  const opened = await open('a\n---\nb\nNote: **say** this\n\n- and this\n\n--\n\nc\n', { dialect: 'reveal' });
  assert.deepEqual(texts(opened), [['a'], ['b'], ['c']]);
  assert.equal(opened.deck.slides[1]!.notes, '**say** this\n\n- and this');
});

test('slidev: front matter of each slide, clicks, columns, the last comment as notes', async () => {
  const source = `---
theme: seriph
mdc: true
---

# One

<v-click>

later

</v-click>

now

<!-- a remark -->

more

<!-- Say this. -->

---
layout: two-cols
---

left

::right::

right

---
hide: true
---

hidden

---

<v-clicks>

- a
- b

</v-clicks>
`;
  const opened = await open(source);
  assert.equal(opened.deck.dialect, 'slidev');
  assert.deepEqual(stepped(opened, 0), ['0 One', '1 later', '0 now', '0 more']);
  assert.equal(opened.deck.slides[0]!.notes, 'Say this.');
  assert.deepEqual(
    opened.deck.slides[1]!.elements.map((element) => element.column),
    [0, 1],
  );
  assert.deepEqual(texts(opened)[1], ['left', 'right']);
  assert.deepEqual(stepped(opened, 2), ['1 a', '2 b']);
  assert.equal(opened.deck.slides.length, 3);
});

test('lookatme: any rule cuts, stop comments are steps', async () => {
  const opened = await open('# One\n\na\n\n<!-- stop -->\n\nb\n\n***\n\n# Two\n\n<!-- stop -->\n');
  assert.equal(opened.deck.dialect, 'lookatme');
  assert.deepEqual(stepped(opened), ['0 One', '0 a', '1 b']);
  assert.deepEqual(steps(opened), [2, 1]);
});

test('lookatme: without rules the headings cut, a single first one set aside', async () => {
  const single = await open('# Talk\n\nhello\n\n## A\n\na\n\n### deep\n\n## B\n\nb\n', { dialect: 'lookatme' });
  assert.deepEqual(titles(single), ['Talk', 'A', 'B']);
  const many = await open('# A\n\na\n\n## deep\n\n# B\n', { dialect: 'lookatme' });
  assert.deepEqual(titles(many), ['A', 'B']);
});

test('reveal: fragments of one number appear together, in the order of the numbers, and no number is a step by itself', async () => {
  const fragment = (text: string, number?: number) =>
    `${text} <!-- .element: class="fragment"${number === undefined ? '' : ` data-fragment-index="${number}"`} -->`;
  const source = `# One\n\n${fragment('last', 9)}\n\n${fragment('first', 2)}\n\n${fragment('also first', 2)}\n\n${fragment('behind them')}\n\nnow\n`;
  const opened = await open(source);
  assert.deepEqual(stepped(opened), ['0 One', '2 last', '1 first', '1 also first', '3 behind them', '0 now']);
  assert.deepEqual(steps(opened), [4]);
});

test('reveal: an element whose class says so is a fragment, and so is all that stands in it', async () => {
  const opened = await open(
    '# One\n\n<p class="fragment">a</p>\n<p class="x fragment fade-in">b</p>\n\n<ul>\n<li class="fragment">c</li>\n<li>now</li>\n<li class="fragment">d</li>\n</ul>\n\n<div class="fragment">\n\ne\n\n<p>f</p>\n\n</div>\n\n<span class="fragment">g</span>\n\n<p class="fragments">now, too</p>\n',
    { dialect: 'reveal' },
  );
  assert.deepEqual(stepped(opened), ['0 One', '1 a', '2 b', '3 c', '0 now', '4 d', '5 e', '5 f', '6 g', '0 now, too']);
  assert.deepEqual(steps(opened), [7]);
  const numbered =
    '<p class="fragment" data-fragment-index="2">a</p>\n<p data-fragment-index="1" class="fragment">b</p>\n';
  assert.deepEqual(stepped(await open(numbered, { dialect: 'reveal' })), ['2 a', '1 b']);
});

test('marp: what stands in a list item that appears comes with it', async () => {
  const opened = await open('---\nmarp: true\n---\n\n- now\n\n* one\n  - within\n\n  text\n* two\n');
  assert.deepEqual(stepped(opened), ['0 now', '1 one', '1 within', '1 text', '2 two']);
});

test('only programs that light code range by range step through it', async () => {
  const source = '# One\n\n```js {1|2}\na\nb\n```\n\n---\n\nb\n';
  for (const [dialect, count] of [
    ['presenterm', 2],
    ['slidev', 2],
    ['marp', 1],
    ['slides', 1],
    ['patat', 1],
    ['lookatme', 1],
    ['mdp', 1],
  ] as const)
    assert.equal((await open(source, { dialect })).deck.slides[0]!.steps, count, dialect);
});

test('marp: line ends in text are line ends on the slide, and an empty slide between two rules stays', async () => {
  const opened = await open('---\nmarp: true\n---\n\none\ntwo\\\nthree\n\n- a\n  b\n\n---\n\n---\n\n# Last\n\n---\n');
  assert.deepEqual(texts(opened), [['one', 'two', 'three', 'a', 'b'], [], []]);
});

test('marp: an image behind the slide is not on it, others have no words on how they are drawn', async () => {
  const opened = await open(
    '---\nmarp: true\n---\n\n![bg left:40% 80%](a.svg)\n\n![w:300px h:200 A chart](b.png)\n\n![width:2em](<img/c d.png>)\n',
  );
  assert.deepEqual(texts(opened), [['A chart', 'c d.png']]);
});

test('marp: remarks to tools are no notes, and hyphens that touch the marks of a comment are not said', async () => {
  const { deck } = await open(
    '---\nmarp: true\n---\n\n# a\n\n<!-- prettier-ignore-start -->\n\n<!-- markdownlint-disable MD001 -->\n\n<!--- said --->\n\n<!--\n- a list\n- of two\n-->\n',
  );
  assert.equal(deck.slides[0]!.notes, 'said\n\n- a list\n- of two');
});

test('lookatme and slidev keep an empty slide between two rules', async () => {
  for (const dialect of ['lookatme', 'slidev'])
    assert.deepEqual(texts(await open('a\n\n---\n\n---\n\nb\n\n---\n', { dialect })), [['a'], [], ['b']], dialect);
});

test('reveal: notes may stand in an aside, which is not shown', async () => {
  const opened = await open(
    '# One\n\n<aside class="notes">\n  Say *this*.\n\n  - and this\n</aside>\n\nshown\n\n--\n\nb\n\n---\n\nc\n',
    { dialect: 'reveal' },
  );
  assert.deepEqual(texts(opened)[0], ['shown']);
  assert.equal(opened.deck.slides[0]!.notes, 'Say *this*.\n\n- and this');
  assert.equal(lineOf(opened.deck.slides[0]!.elements[1]!.block), 9);
});

test('reveal: an aside among the notes is said where it stands; before them it is said first', async () => {
  const behind = await open('a\n\nNote: said\n\n<aside class="notes">\nand said\n</aside>\n\nlast\n', {
    dialect: 'reveal',
  });
  assert.equal(behind.deck.slides[0]!.notes, 'said\n\nand said\n\nlast');
  const before = await open('a\n\n<aside class="notes">first</aside>\n\nNote: said\n', { dialect: 'reveal' });
  assert.equal(before.deck.slides[0]!.notes, 'first\n\nsaid');
});

test('reveal: the front matter may say which lines cut', async () => {
  const deck = (front: string) => open(`---\n${front}---\n\na\n<!--s-->\nb\n\n---\n\nc\n<!--v-->\nd\n\n--\n\ne\n`);
  const set = await deck('separator: <!--s-->\nverticalSeparator: <!--v-->\n');
  assert.equal(set.deck.dialect, 'reveal');
  assert.deepEqual(texts(set), [['a'], ['b', 'c'], ['d', '--', 'e']]);
  const anchored = await deck('separator: "^\\\\r?\\\\n---\\\\r?\\\\n$"\nrevealOptions:\n  transition: fade\n');
  assert.deepEqual(texts(anchored), [['a', 'b'], ['c', 'd'], ['e']]);
  const odd = await deck('separator: "^-{3}$"\n');
  assert.equal(odd.deck.slides.length, 3);
});
