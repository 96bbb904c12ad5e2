/** Decks cut by lines rather than by blocks: slides and mdp. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../source/deck/explain.ts';
import { counterOf, footerOf } from '../../source/deck/footer.ts';
import { lineOf } from '../../source/deck/reread.ts';
import { open, stepped, steps, texts, titles } from './open.ts';

test('slides cuts right below text and even inside a fence, and not at a rule with a space behind it', async () => {
  const source =
    '---\npaging: "%d"\n---\n\n# One\ntext\n---\n# Two\n\n```\na\n---\nb\n```\n\n--- \n\nend\n\n***\n\nlast\n';
  const opened = await open(source);
  assert.equal(opened.deck.dialect, 'slides');
  assert.deepEqual(titles(opened), ['One', 'Two', '']);
  assert.deepEqual(
    texts(opened),
    [['text'], ['a'], ['b', '', '', '--- ', '', 'end', '', '***', '', 'last'].filter((_, index) => index === 0)]
      .slice(0, 2)
      .concat([texts(opened)[2]!]),
  );
  assert.equal(texts(opened)[2]![0], 'b');
});

test('a slide read by itself knows the lines of the file', async () => {
  const { document, deck } = await open('# One\ntext\n---\n# Two\n\nmore\n', { dialect: 'slides' });
  assert.deepEqual(
    deck.slides.map((slide) => slide.line),
    [1, 4],
  );
  const [heading, text] = deck.slides[1]!.elements;
  assert.equal(lineOf(heading!.block), 4);
  assert.equal(lineOf(text!.block), 6);
  assert.ok(deck.slides[1]!.first < document.blocks.length);
});

test('code lines behind /// are not shown', async () => {
  const opened = await open('```go\n///package main\nfmt.Println()\n```\n\n---\n\nb\n');
  assert.equal(opened.deck.dialect, 'slides');
  assert.deepEqual(texts(opened)[0], ['fmt.Println()']);
  const text = await open('shown\n/// hidden\nstill\n\n/// gone\n\n---\n\nb\n', { dialect: 'slides' });
  assert.deepEqual(texts(text)[0], ['shown still']);
});

test('slides: a second --- right below one is a rule, below a blank line it makes an empty slide', async () => {
  const counts = async (source: string) => (await open(source, { dialect: 'slides' })).deck.slides.length;
  assert.equal(await counts('a\n---\n---\nb\n'), 2);
  assert.equal(await counts('a\n\n---\n\n---\n\nb\n'), 3);
});

test('mdp cuts at rules below a blank line only', async () => {
  const source =
    '%title: A talk\n%author: me\n\n# One\n\ntext\n---\nstill one\n\n---\n\n- - -\n\n# Two\n\n***\n\nthree\n';
  const opened = await open(source);
  assert.equal(opened.deck.dialect, 'mdp');
  assert.equal(opened.deck.slides.length, 3);
  assert.deepEqual(titles(opened), ['One', 'Two', '']);
  assert.deepEqual(texts(opened)[0], ['text', 'still one'].slice(0, 2));
});

test('mdp keeps every line on a row of its own', async () => {
  const opened = await open('%title: x\n\none\ntwo\n\n---\n\nthree\n');
  assert.deepEqual(texts(opened)[0], ['one', 'two']);
});

test('mdp stops are steps, in the middle of a list too', async () => {
  const opened = await open('%title: x\n\n# One\n\n- a\n^\n- b\n<br>\n- c\n^\n\n---\n\ntwo\n');
  assert.deepEqual(stepped(opened), ['0 One', '0 a', '1 b', '2 c']);
  assert.deepEqual(steps(opened), [3, 1]);
});

test('mdp centres lines between arrows', async () => {
  const { deck } = await open('-> # Middle <-\n\n-> also <-\n\nleft\n\n---\n\n-> x <-\n');
  assert.equal(deck.dialect, 'mdp');
  assert.equal(deck.slides[0]!.title, 'Middle');
  assert.deepEqual(
    deck.slides[0]!.elements.map((element) => element.align),
    ['center', 'center', 'left'],
  );
});

test('mdp makes a centred heading of a centred line that is underlined', async () => {
  const opened = await open('%title: x\n\n-> One <-\n=====\n\ntext\n\n---\n\n-> Two <-\n-----\n\n---\nplain\n');
  assert.deepEqual(titles(opened), ['One', 'Two', '']);
  const [one, text] = opened.deck.slides[0]!.elements;
  assert.deepEqual([one!.block.kind, one!.align, one!.block.level], ['heading', 'center', 1]);
  assert.deepEqual([text!.align, lineOf(text!.block)], ['left', 6]);
  assert.equal(opened.deck.slides[1]!.elements[0]!.block.level, 2);
});

test('mdp stops by themselves are understood', async () => {
  const { document, deck } = await open('%title: x\n\na\n\n<br>\n\nb\n\n^\nc\n');
  const { understood, ignored } = explain(document, deck);
  assert.deepEqual(
    understood.map(({ line, what, meant }) => [line, what, meant]),
    [
      [5, '<br>', 'a pause'],
      [9, '^', 'a pause'],
    ],
  );
  assert.deepEqual(ignored, []);
});

test('mdp leaves out a line of layout from an older program, and rules in fences', async () => {
  const opened = await open('%title: x\n\n= data-x="1"\n\n# One\n\n```\n\n---\n\n```\n\n---\n\ntwo\n');
  assert.equal(opened.deck.slides.length, 2);
  assert.equal(opened.deck.slides[0]!.title, 'One');
  assert.doesNotMatch(texts(opened)[0]!.join('\n'), /data-x/);
});

test('slides: its front matter stands at the foot, and paging counts as it says', async () => {
  const at = async (front: string, index: number) => {
    const { document, deck } = await open(`---\n${front}---\n\na\n\n---\n\nb\n`, { dialect: 'slides' });
    return [footerOf(document, deck, index), counterOf(deck, index)];
  };
  assert.deepEqual(await at('author: Ann\ndate: in May\n', 0), ['Ann · in May', '1 / 2']);
  assert.deepEqual(await at('paging: Page %d of %d\n', 1), ['', 'Page 2 of 2']);
  assert.deepEqual(await at('paging: "no. %d"\n', 1), ['', 'no. 2']);
  assert.deepEqual(await at('paging: ""\n', 1), ['', '']);
});

test('mdp: who speaks and when stand at the foot, whatever their case', async () => {
  const { document, deck } = await open('%title: x\n% Author: Ann\n%date: in May\n\na\n\n---\n\nb\n');
  assert.deepEqual([footerOf(document, deck, 0), footerOf(document, deck, 1)], ['Ann · in May', 'Ann · in May']);
});

test('what looks like front matter at the head of a later slide is shown', async () => {
  const opened = await open('a\n\n--\n\n---\ntitle: no\n---\n\nb\n', { dialect: 'reveal' });
  assert.match(JSON.stringify(texts(opened)), /title: no/);
});
