/** An outline laid over a speech: which paragraphs each section gets, how sure that is, and what is kept. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { fitLines } from '../../source/import/explain.ts';
import { withOutline } from '../../source/import/outline.ts';
import { importPlain } from '../../source/import/plain.ts';
import { toMarkdown } from '../../source/import/write.ts';
import { account, proseOf, savedPage, sentences } from './support.ts';

/**
 * Made by hand, by reading the speech beside the account: the first and last paragraph (1-based) of each section, null for none.
 * The paragraph that turns to terrorism speaks of Northern Ireland from its first sentence on, so “Terrorism” has none of its own.
 */
const byHand: Readonly<Record<string, readonly [number, number] | null>> = {
  Opening: [1, 5],
  'State threats': [6, 6],
  'Physical threats': [7, 7],
  Cyber: [8, 8],
  Espionage: [9, 10],
  Interference: [11, 11],
  Misinformation: [12, 12],
  'The twin-track response': [13, 14],
  'New law': [15, 15],
  'Who is behind it': [16, 16],
  Terrorism: null,
  'Northern Ireland': [17, 18],
  'Extreme Right Wing': [19, 20],
  'Islamist extremism': [21, 21],
  'Somalia and Afghanistan': [22, 22],
  'Volume and judgement': [23, 24],
  'Learning and adapting': [25, 27],
  Encryption: [28, 30],
  Close: [31, 31],
};

const saved = savedPage();

test('the saved page is aligned with the account as a person aligns them, and surely', () => {
  if (saved === null) {
    return;
  }
  const { fits } = withOutline(importPlain(saved), openDocument(account(), 'account.md'));
  assert.deepEqual(Object.fromEntries(fits.map(({ title, paragraphs }) => [title, paragraphs])), byHand);
  assert.ok(fits.every(({ sure }) => sure === null || sure > 0.6));
});

test('without the page’s own parts to lean on, at least nine paragraphs in ten lie the same', () => {
  if (saved === null) {
    return;
  }
  const flat = importPlain(saved.replace(/\n{3,}/g, '\n\n'));
  const { fits } = withOutline(flat, openDocument(account(), 'account.md'));
  const place = (ranges: readonly (readonly [number, number] | null)[]) =>
    Array.from({ length: 31 }, (_, index) =>
      ranges.findIndex((range) => range && range[0] <= index + 1 && index + 1 <= range[1]),
    );
  const expected = place(Object.values(byHand));
  const found = place(fits.map(({ paragraphs }) => paragraphs));
  assert.ok(found.filter((section, index) => section === expected[index]).length >= 28);
});

test('the full speech stands under the outline, once, with its key points', async () => {
  if (saved === null) {
    return;
  }
  const outline = openDocument(account(), 'account.md');
  const plain = importPlain(saved);
  const document = openDocument(await toMarkdown(withOutline(plain, outline).imported), 'speech.md');
  const before = openDocument(await toMarkdown(plain), 'plain.md');
  assert.deepEqual(sentences(proseOf(document)), sentences(proseOf(before)));
  assert.deepEqual(
    document.sections.map(({ title, level }) => [title, level]),
    outline.sections.map(({ title, level }) => [title, level]),
  );
  assert.equal(document.source.split('[!IMPORTANT]').length, outline.source.split('[!IMPORTANT]').length);
});

const outline = `---
title: Ours
speaker: Ada Quill
place: Pump House, Wexmoor
rights: our own account
---

# Whole

## The wall[^note]

> [!IMPORTANT]
> - The *wall* is old[^note]

It leans on the harbour, built of stone.

## The ferry

The ferry timetable changes in winter.

## The library

> [!IMPORTANT]
> - Books burned

[^note]: A note.
`;
const speech = [
  'Good morning. I speak about the stone wall of the harbour, which leans.',
  'That wall was built twice, and stone by stone I have counted it.',
  'And then the library: the books that burned, and the books that did not.',
];

test('a section that nothing fits stays empty, and its neighbours keep their paragraphs', () => {
  const { fits } = withOutline(importPlain(speech.join('\n\n')), openDocument(outline, 'o.md'));
  assert.deepEqual(
    fits.map(({ title, paragraphs }) => [title.replace(/\d$/, ''), paragraphs]),
    [
      ['Whole', null],
      ['The wall', [1, 2]],
      ['The ferry', null],
      ['The library', [3, 3]],
    ],
  );
  assert.match(fitLines(fits).join('\n'), /The ferry +none of its own/);
});

test('facts that the page lacks come from the outline; what it says of itself does not, nor do its footnotes', async () => {
  const imported = importPlain(`Title: Theirs\n\n${speech.join('\n\n')}`);
  const text = await toMarkdown(withOutline(imported, openDocument(outline, 'o.md')).imported);
  assert.match(text, /^---\ntitle: Theirs\nspeaker: Ada Quill\nplace: Pump House, Wexmoor\n---\n/);
  assert.match(text, /## The wall\n\n> \[!IMPORTANT\]\n> - The \*wall\* is old\n\nGood morning/);
  assert.ok(!text.includes('[^note]'));
});

test('a document without headings is no outline', () => {
  assert.throws(
    () => withOutline(importPlain(speech.join('\n\n')), openDocument('Only prose here.', 'o.md')),
    /o\.md has no headings/,
  );
});
