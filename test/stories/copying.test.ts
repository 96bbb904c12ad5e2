/** A reader copies passages, sections, code and quotations; what is copied and what is said are told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account } from '../support/documents.ts';
import { open, type Story } from '../support/story.ts';

const document = account();

const text = `---
title: On tides
speaker: A. Speaker
role: Keeper
date: 2020-02-03
---
## Water

A first passage of seven words here.

- one
- two
  1. inner
  2. second

\`\`\`sh
echo one
echo two
\`\`\`

<!-- not seen -->
Ends with [a link](https://example.org/x).
`;

/** What went to the clipboard last. */
function clipboard(story: Story): string {
  const effect = story.effects.findLast(({ type }) => type === 'copy');
  return effect?.type === 'copy' ? effect.text : '';
}

test('y copies the passage on top, and says so', async () => {
  await open(text)
    .press('copy')
    .sees('Copied 7 words · the passage “A first passage of seven wo…”')
    .check((_, story) => assert.equal(clipboard(story), 'A first passage of seven words here.'));
});

test('y copies the passage of the match that one has found', async () => {
  await open(document)
    .press('find')
    .type('warrant')
    .press('accept')
    .press('copy')
    .sees(/Copied \d+ words · the passage/)
    .check((_, story) => assert.match(clipboard(story), /warrant/i));
});

test('y copies the address of the focused link', async () => {
  await open(text, { rows: 40 })
    .press('next-link')
    .press('copy')
    .sees('Copied 21 characters · the address of the link')
    .check((_, story) => assert.equal(clipboard(story), 'https://example.org/x'));
});

test('Y copies the section as one reads it, and c the code in sight', async () => {
  const list = '- one\n- two\n  1. inner\n  2. second';
  await open(text, { rows: 40 })
    .press('copy-section')
    .sees('Copied 22 words · the section “Water”')
    .check((_, story) =>
      assert.equal(
        clipboard(story),
        `Water\n\nA first passage of seven words here.\n\n${list}\n\necho one\necho two\n\nEnds with a link.`,
      ),
    )
    .press('copy-code')
    .sees('Copied 2 lines · the code (sh)')
    .check((_, story) => assert.equal(clipboard(story), 'echo one\necho two'));
  await open(document).press('copy-code').sees('No code is in sight');
});

test('a quotation says who said it, in what, when and where', async () => {
  await open(text)
    .press('quote')
    .sees('Copied 17 words · a quotation')
    .check((_, story) =>
      assert.equal(
        clipboard(story),
        '“A first passage of seven words here.”\n— A. Speaker, Keeper, “On tides”, 3 February 2020, section “Water”',
      ),
    );
});

test('an empty text has nothing to copy, and no text brings its escapes to the clipboard', async () => {
  await open('').press('copy').sees('There is nothing here to copy').press('copy-section').sees('No section');
  await open('A \u001b]52;c;aGk=\u0007 text')
    .press('copy')
    .check((_, story) => assert.doesNotMatch(clipboard(story), /[\u0000-\u001f\u007f-\u009f]/));
});

test('what was copied is said in a small window too', async () => {
  await open(text, { columns: 40, rows: 12 }).press('copy').sees('Copied 7 words · the passage “A first');
});
