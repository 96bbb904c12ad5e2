/** Decks cut by rules: slides, pauses, notes; and what is no deck though it has a rule. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsOf } from '../support/work.ts';
import { open, stepped, steps, texts, titles } from './open.ts';

test('rules part slides, and what parts nothing makes none', async () => {
  const opened = await open('---\n\n# One\n\nfirst\n\n---\n\n---\n\n# Two\n\nsecond\n\n---\n');
  assert.equal(opened.deck.dialect, 'plain');
  assert.deepEqual(titles(opened), ['One', 'Two']);
  assert.deepEqual(texts(opened), [['first'], ['second']]);
  assert.deepEqual(
    opened.deck.slides.map((slide) => slide.line),
    [3, 11],
  );
});

test('rules in fences and quotes do not part slides, nor do rules of stars', async () => {
  const opened = await open('a\n\n---\n\n```\n---\n```\n\n> x\n>\n> ---\n\n***\n\nb\n');
  assert.equal(opened.deck.slides.length, 2);
});

test('pauses are steps', async () => {
  const opened = await open(
    '# One\n\na\n\n<!-- pause -->\n\nb\n\n---\n\n# Two\n\n<!-- pause -->\n\n---\n\nc\n\n<!-- stop -->\n\nd\n',
    {
      dialect: 'plain',
    },
  );
  assert.deepEqual(stepped(opened), ['0 One', '0 a', '1 b']);
  assert.deepEqual(steps(opened), [2, 1, 2]);
  assert.deepEqual(steps(await open('a\n\n. . .\n\nb\n\n---\n\nc\n', { dialect: 'plain' })), [2, 1]);
});

test('notes are said and not shown', async () => {
  const opened = await open('a\n\n<!-- note: Say this. -->\n\n---\n\nb\n\nNote: Say that.\n\nAnd that.\n\n---\n\nc\n');
  assert.deepEqual(texts(opened), [['a'], ['b'], ['c']]);
  assert.deepEqual(
    opened.deck.slides.map((slide) => slide.notes),
    ['Say this.', 'Say that.\n\nAnd that.', ''],
  );
});

test('a speech with key points or long passages is no deck for a rule in it', async () => {
  const passage = 'A sentence of some length, said slowly, about nothing much at all. '.repeat(40);
  assert.equal((await open(`# One\n\n${passage}\n\n---\n\n${passage}\n`)).deck.dialect, 'speech');
  assert.equal((await open('# One\n\n> [!IMPORTANT]\n> - a\n> - b\n\nText.\n\n---\n\nMore.\n')).deck.dialect, 'speech');
});

test('notes behind the last slide belong to it', async () => {
  const opened = await open('a\n\n---\n\nb\n\n---\n\n<!-- note: The end. -->\n');
  assert.equal(opened.deck.slides.length, 2);
  assert.equal(opened.deck.slides[1]!.notes, 'The end.');
});

test('an unclosed comment is named with its line, and is not shown', async () => {
  const opened = await open('a\n\n---\n\nb\n\n<!-- note: never\n\nclosed\n');
  assert.deepEqual(texts(opened), [['a'], ['b']]);
  assert.equal(opened.deck.warnings[0]!.line, 7);
});

test('ten thousand slides open like ten', async () => {
  const source = Array.from({ length: 10_000 }, (_, index) => `# Slide ${index}\n\ntext ${index}\n`).join('\n---\n\n');
  const { document } = await open(source);
  const { deckOf } = await import('../../source/deck/deck.ts');
  const seconds = await secondsOf(() => deckOf(document));
  assert.ok(seconds < 2, `${seconds} seconds`);
  const { slides } = deckOf(document);
  assert.equal(slides.length, 10_000);
  assert.equal(slides[9_999]!.title, 'Slide 9999');
});
