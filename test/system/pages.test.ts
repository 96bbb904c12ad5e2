/** Exported pages in every state, by day and by night, large and small, come in; that everybody can use them goes out: by axe-core, by keys alone, by ear, and without scrolling sideways. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFaults } from '../support/axe.ts';
import { type BrowserPage, until } from '../support/browser.ts';
import { exported, onPage } from './exported.ts';

/** A talk with every kind of block, wide code and a wide table among them. */
const kinds = `---
title: Kinds
speaker: A speaker with a rather long name
date: 2024-05-06
---

# Of blocks

A \`code\` and a [link](https://example.com), a note[^1] and again[^1].

> [!IMPORTANT]
> - The first point
> - The second point

## Code

\`\`\`js
const a = "b"; // ${'a comment that goes on and on '.repeat(6)}
\`\`\`

## Table

| ${'a wide heading | '.repeat(9)}
|${'---|'.repeat(9)}
| ${'some words in it | '.repeat(9)}

## Lists

- [x] done
- [ ] to do

1. one
2. two

term
: meaning

> [!WARNING]
> Mind ${'averyveryverylongword'.repeat(6)}

[^1]: Below.
`;

const pages = [exported('html', 'kinds', { text: kinds }), exported('handout', 'kinds', { text: kinds })];

/** What is pressed to bring a page from one state to the next, with the name of the state. */
const states = [
  ['as it opens', ''],
  ['slides', 'p'],
  ['a slide later', 'n'],
  ['notes turned', 'v'],
  ['all steps', 's'],
  ['overview', 'o'],
  ['keys', '?'],
] as const;

async function inEveryState(page: BrowserPage, look: (state: string) => Promise<void>): Promise<void> {
  for (const [state, key] of states) {
    if (key !== '') await page.press(key);
    await look(state);
  }
}

/** Closes the list of keys. It is taken out of the page a little later, and until then no other is opened. */
async function closeKeys(page: BrowserPage): Promise<void> {
  await page.run(`document.querySelector('dialog').close()`);
  await until(async () => (await page.run(`document.querySelectorAll('dialog').length`)) === 0);
}

const searchFor = (page: BrowserPage, text: string): Promise<unknown> =>
  page.run(`query.value = ${JSON.stringify(text)}; query.dispatchEvent(new Event('input', { bubbles: true }))`);

test('axe-core finds nothing at AA, by day and by night, in any state, on a desktop and on a phone', async () => {
  for (const name of pages)
    for (const dark of [false, true])
      await onPage(name, { dark }, async (page) => {
        for (const [width, isPhone] of [
          [1280, false],
          [390, true],
        ] as const) {
          await page.size(width, 844, isPhone);
          await inEveryState(page, async (state) => {
            assert.deepEqual(await axeFaults(page), [], `${name} ${dark ? 'dark' : 'light'} ${width} ${state}`);
          });
          await closeKeys(page);
          await page.press('Escape');
          await page.press('r');
          if (isPhone) await page.run(`document.querySelector('.small').click()`);
          await searchFor(page, 'point');
          await until(async () =>
            /^1 of/.test(String(await page.run('document.getElementById("status").textContent'))),
          );
          assert.deepEqual(await axeFaults(page), [], `${name} ${dark ? 'dark' : 'light'} ${width} search`);
          await searchFor(page, '');
        }
      });
});

test('nothing has to be scrolled sideways: at 320 pixels, at twice the size of letters, on a phone held flat', async () => {
  for (const name of pages)
    await onPage(name, {}, async (page) => {
      for (const [width, height] of [
        [320, 568],
        [640, 400],
        [844, 390],
        [1440, 900],
      ] as const) {
        await page.size(width, height, width < 500);
        await inEveryState(page, async (state) => {
          const wide = await page.run(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
          assert.equal(wide, 0, `${name} ${width} ${state}`);
        });
        await closeKeys(page);
        await page.press('Escape');
      }
    });
});

test('by keys alone: the way past the bar, every control in turn, the list of keys and back', async () => {
  await onPage(pages[0]!, {}, async (page) => {
    const focused = `document.activeElement.dataset.does ?? (document.activeElement.id || document.activeElement.className)`;
    const seen: unknown[] = [];
    for (let times = 0; times < 6; times++) {
      await page.press('Tab');
      seen.push(await page.run(focused));
    }
    assert.deepEqual(seen.slice(0, 5), ['skip', 'read', 'slides', 'query', 'keys']);
    await page.press('?');
    assert.equal(await page.run(`document.activeElement.textContent`), 'Close');
    await page.press('Enter');
    await until(async () => (await page.run(`document.querySelectorAll('dialog').length`)) === 0);
    await page.press('/');
    assert.equal(await page.run(focused), 'query');
    await page.press('Escape');
    await page.press('p');
    await page.press('3');
    await page.press('Enter');
    assert.equal(await page.run(`document.querySelector('.current').id`), 'slide-3');
  });
});

test('what comes is told to those who listen, once it is quiet, and quick steps together', async () => {
  const told = `document.getElementById('told').textContent`;
  await onPage(pages[0]!, {}, async (page) => {
    await page.press('p');
    await until(async () => (await page.run(told)) === 'Slide 1 of 5: Kinds.');
    await page.press(' ');
    await page.press(' ');
    await until(async () => (await page.run(told)) === 'Slide 2 of 5: Of blocks. The first point The second point');
    await page.press('ArrowLeft');
    await until(async () => (await page.run(told)) === 'The first point');
  });
});

test('slides fade in, and for those who want no motion they do not', async () => {
  const moving = `document.getAnimations().length`;
  await onPage(pages[0]!, {}, async (page) => {
    await page.press('p');
    await page.press('n');
    assert.equal(await page.run(moving), 0);
    await page.eyes(false, true);
    await page.press('n');
    assert.notEqual(await page.run(moving), 0);
  });
});
