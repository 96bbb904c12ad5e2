/** Speeches become slides: title, points, notes, sections chosen by name. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slideAt } from '../../source/deck/deck.ts';
import { Trouble } from '../../source/document/trouble.ts';
import { open, shared, stepped, steps, texts, titles } from './open.ts';

const talk = `---
title: On bread
speaker: A baker
---

# Flour

> [!IMPORTANT]
> - Wheat first
> - Then rye

Wheat rises well. Rye keeps longer.

## Salt

Two grams in a hundred.

# Oven

## Heat

It should be hot.

## Steam

It should be wet.
`;

test('a speech has a title slide and a slide a section', async () => {
  const opened = await open(talk);
  assert.equal(opened.deck.dialect, 'speech');
  assert.deepEqual(titles(opened), ['On bread', 'Flour', 'Salt', 'Oven', 'Heat', 'Steam']);
  assert.deepEqual(
    opened.deck.slides.map((slide) => slide.section),
    [null, 0, 1, 2, 3, 4],
  );
  assert.deepEqual(
    opened.deck.slides.map((slide) => slide.kind),
    ['title', 'points', 'points', 'points', 'points', 'points'],
  );
});

test('key points are revealed one by one, the first at once', async () => {
  const opened = await open(talk);
  assert.deepEqual(stepped(opened, 1), ['0 Wheat first', '1 Then rye']);
  assert.equal(opened.deck.slides[1]!.chosen, false);
  assert.deepEqual(steps(opened), [1, 2, 1, 2, 1, 1]);
});

test('the prose of a section is its notes, without its heading and its points', async () => {
  const { deck } = await open(talk);
  assert.equal(deck.slides[1]!.notes, 'Wheat rises well. Rye keeps longer.');
  assert.equal(deck.slides[0]!.notes, '');
});

test('a footnote is not said, nor chosen for a point', async () => {
  const { deck } = await open(
    '# A\n\n> [!IMPORTANT]\n> - one\n\nSaid.[^1]\n\n[^1]: Not *said*.\n\n    Nor this.\n\n# B\n\n[^2]: Alone.\n',
  );
  assert.equal(deck.slides[0]!.notes, 'Said.¹');
  assert.equal(deck.slides[1]!.notes, '');
  assert.deepEqual(deck.slides[1]!.elements, []);
});

test('what stands below a key point is said, a line above the points is not', async () => {
  const source =
    '# A\n\n> [!IMPORTANT]\n> What to keep:\n>\n> - Alpha\n>   - of alpha\n> - Beta\n>\n>   Of beta.\n\nSaid behind them.\n';
  const opened = await open(source);
  assert.deepEqual(stepped(opened), ['0 Alpha', '1 Beta']);
  assert.equal(opened.deck.slides[0]!.notes, 'of alpha\n\nOf beta.\n\nSaid behind them.');
});

test('each paragraph of the notes has its step', async () => {
  const { deck } = await open(
    '# A\n\n> [!IMPORTANT]\n> - one\n> - two\n\nFirst said.\n\nSecond said.\n\nThird said.\n',
  );
  assert.deepEqual(deck.slides[0]!.noteSteps, [0, 0, 1]);
});

test('a section without points gets its strongest sentences, marked as chosen', async () => {
  const opened = await open(talk);
  assert.deepEqual(texts(opened)[2], ['Two grams in a hundred.']);
  assert.equal(opened.deck.slides[2]!.chosen, true);
  assert.deepEqual(opened.deck.slides[2]!.elements[0]!.range, [0, 23]);
  assert.equal(opened.deck.slides[2]!.notes, 'Two grams in a hundred.');
});

test('a section that holds only others lists them', async () => {
  const opened = await open(talk);
  assert.deepEqual(stepped(opened, 3), ['0 Heat', '1 Steam']);
});

test('a single heading above everything is the title slide, not a second one', async () => {
  const titled = await open('# The talk\n\nHello.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n');
  assert.deepEqual(titles(titled), ['The talk', 'One', 'Two']);
  assert.equal(titled.deck.slides[0]!.kind, 'title');
  assert.equal(titled.deck.slides[0]!.notes, 'Hello.');
  const named = await open('---\ntitle: Named\n---\n\n# The talk\n\n## One\n\nFirst.\n');
  assert.deepEqual(titles(named), ['Named', 'One']);
});

test('a text without headings is presented by its parts', async () => {
  const passage = (what: string) => `${what} is spoken of here, at some length and with some care. `.repeat(25).trim();
  const opened = await open(`${passage('Bread')}\n\n\n${passage('Water')}\n`);
  assert.equal(opened.deck.slides.length, 2);
  assert.match(opened.deck.slides[0]!.title, /^Bread is spoken/);
  assert.match(texts(opened)[1]![0]!, /^Water is spoken/);
});

test('an empty document has no slides, and still a place', async () => {
  const { deck } = await open('');
  assert.deepEqual(deck.slides, []);
  assert.equal(slideAt(deck, 0), 0);
});

test('only the sections asked for are shown, with what stands below them', async () => {
  assert.deepEqual(titles(await open(talk, { sections: ['flour'] })), ['Flour', 'Salt']);
  assert.deepEqual(titles(await open(talk, { sections: ['steam', 'Salt'] })), ['Salt', 'Steam']);
  await assert.rejects(
    open(talk, { sections: ['butter'] }),
    (error) => error instanceof Trouble && /butter/.test(error.message),
  );
});

test('a place belongs to the slide that begins at or before it', async () => {
  const { document, deck } = await open(talk);
  for (const slide of deck.slides.slice(1)) {
    for (let block = slide.first; block < slide.last; block++) assert.equal(slideAt(deck, block), slide.index);
  }
  assert.equal(slideAt(deck, document.blocks.length + 5), deck.slides.length - 1);
});

test('front matter sets the level of slides and leaves sections out', async () => {
  const source = talk.replace('speaker: A baker', 'deck:\n  level: 1\n  skip: [oven]');
  const opened = await open(source);
  assert.deepEqual(titles(opened), ['On bread', 'Flour']);
  assert.match(opened.deck.slides[1]!.notes, /Two grams/);
});

test('a saved page without headings becomes slides', async () => {
  const page = shared('speech/threat-update-2021.page.txt');
  if (page === null) return;
  const { deck } = await open(page);
  assert.ok(deck.slides.length >= 5);
  assert.ok(deck.slides.every((slide) => slide.elements.length >= 1 && slide.elements.length <= 4));
});
