/** Pages that the built program exports come in; that a real browser reads, walks, searches and prints them goes out. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deckOf } from '../../source/deck/deck.ts';
import { openDocument } from '../../source/document/open.ts';
import { lectern, root } from '../cli/lectern.ts';
import { axeFaults } from '../support/axe.ts';
import { Browser, type BrowserPage, hasBrowser, pagesOf, until } from '../support/browser.ts';

const source = join(root, 'content', 'threat-update-2021.md');
const deck = deckOf(openDocument(readFileSync(source, 'utf8'), source));
const folder = mkdtempSync(join(tmpdir(), 'lectern-pages-'));
const address = (name: string): string => pathToFileURL(join(folder, name)).href;
let browser: Browser | null = null;

before(() => {
  if (!hasBrowser) return;
  browser = new Browser();
  for (const kind of ['html', 'handout']) {
    const { code, err } = lectern(['export', source, '--to', kind, '--output', join(folder, `${kind}.html`)]);
    assert.equal(code, 0, err);
  }
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, uses it, and makes sure that it asked for nothing but itself and that nothing went wrong in it. */
async function onPage(
  name: string,
  options: { scripts?: boolean; dark?: boolean },
  use: (page: BrowserPage) => Promise<void>,
): Promise<void> {
  if (!browser) return;
  const page = await browser.open(address(name), options);
  await use(page);
  assert.deepEqual(page.asked(), [address(name)]);
  assert.deepEqual(page.faults(), []);
}

const shown = `[...document.querySelectorAll('.slide')].filter((one) => one.checkVisibility()).map((one) => one.id).join()`;
const points = `[...document.querySelectorAll('.slide.current .points li')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length`;
const status = `document.getElementById('status').textContent`;
const view = `document.documentElement.dataset.view`;

test('the page is read, shown as slides, walked by keys, and left again where one was', async () => {
  await onPage('html.html', {}, async (page) => {
    assert.equal(await page.run(view), 'read');
    assert.equal(await page.run(shown), '');
    await page.press('p');
    assert.equal(await page.run(view), 'slides');
    await page.press('Home');
    assert.equal(await page.run(shown), 'slide-1');
    await page.press('ArrowRight');
    assert.equal(await page.run(shown), 'slide-2');
    const seen: unknown[] = [];
    for (let step = 0; step < deck.slides[1]!.steps; step++) {
      seen.push(await page.run(points));
      await page.press(' ');
    }
    assert.deepEqual(seen, [1, 2, 3]);
    assert.equal(await page.run(shown), 'slide-3');
    await page.press('ArrowLeft');
    assert.equal(await page.run(`${shown} + ' ' + ${points}`), 'slide-2 3');
    await page.press('End');
    assert.equal(await page.run(`location.hash`), `#slide-${deck.slides.length}`);
    await page.press('ArrowRight');
    assert.equal(await page.run(shown), `slide-${deck.slides.length}`);
    await page.press('o');
    assert.equal(await page.run(`${shown}.split(',').length`), deck.slides.length);
    await page.run(`document.querySelector('#slide-5 .sheet').click()`);
    assert.equal(await page.run(shown), 'slide-5');
    const notes = `[...document.querySelectorAll('.notes')].filter((one) => one.checkVisibility()).length`;
    assert.equal(await page.run(notes), 0);
    await page.press('v');
    assert.equal(await page.run(notes), 1);
    await page.press('r');
    assert.equal(await page.run(view), 'read');
    const heading = `document.getElementById(document.querySelector('#slide-5').dataset.section).getBoundingClientRect().top`;
    await until(async () => Math.abs(Number(await page.run(heading))) < 400);
  });
});

test('the search marks what is in the text, forgiving accents and case, and walks through it', async () => {
  await onPage('html.html', {}, async (page) => {
    const type = (text: string): Promise<unknown> =>
      page.run(
        `query.focus(); query.value = ${JSON.stringify(text)}; query.dispatchEvent(new Event('input', { bubbles: true }))`,
      );
    await type('SALÍSBURY');
    await until(async () => /^1 of \d+$/.test(String(await page.run(status))));
    const count = await page.run(`document.querySelectorAll('#reading mark').length`);
    const text = String(await page.run(`document.getElementById('reading').textContent`));
    assert.equal(count, text.match(/salisbury/gi)?.length);
    await page.press('Enter');
    assert.equal(await page.run(status), `2 of ${count}`);
    await type('nowhere in it');
    await until(async () => (await page.run(status)) === 'Nothing found');
    assert.equal(await page.run(`document.getElementById('reading').textContent`), text);
  });
});

test('an address that names a slide opens it, and one that names a section the text', async () => {
  if (!browser) return;
  const page = await browser.open(`${address('html.html')}#slide-3`);
  assert.equal(await page.run(shown), 'slide-3');
  await page.run(`location.hash = '#at-cyber'`);
  await until(async () => (await page.run(view)) === 'read');
});

test('without a script all of it is there: the text, and every slide with all its points', async () => {
  if (!browser) return;
  await onPage('html.html', { scripts: false }, async (page) => {
    const { root: top } = (await page.send('DOM.getDocument', { depth: 0 })) as { root: { nodeId: number } };
    const texts: Record<string, number> = {};
    for (const selector of ['#reading', '.slide', 'button']) {
      const { nodeIds } = (await page.send('DOM.querySelectorAll', { nodeId: top.nodeId, selector })) as {
        nodeIds: number[];
      };
      texts[selector] = 0;
      for (const nodeId of nodeIds) {
        const box = await page.send('DOM.getBoxModel', { nodeId }).catch(() => null);
        if (box) texts[selector]++;
      }
    }
    assert.deepEqual(texts, { '#reading': 1, '.slide': deck.slides.length, button: 0 });
  });
});

test('printed, each slide is a page, from either view; and a handout has the notes below', async () => {
  await onPage('html.html', {}, async (page) => {
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
    await page.press('p');
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
  });
  await onPage('handout.html', { dark: true }, async (page) => {
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    const notes = `[...document.querySelectorAll('.notes')].filter((one) => one.checkVisibility()).length`;
    assert.equal(await page.run(notes), deck.slides.filter((slide) => slide.notes !== '').length);
    assert.equal(await page.run(`getComputedStyle(document.body).backgroundColor`), 'rgb(255, 255, 255)');
  });
});

test('axe-core finds nothing at AA, by day and by night, in the text, on a slide, in the overview', async () => {
  if (!browser) return;
  const kinds = join(folder, 'kinds.html');
  const all =
    '# Kinds\n\nA `code` and [link](https://example.com).\n\n> [!WARNING]\n> Mind\n\n```js\nconst a = "b"; // c 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\nterm\n: meaning\n\nNote[^1]\n\n[^1]: Below.\n';
  writeFileSync(join(folder, 'kinds.md'), all);
  assert.equal(lectern(['export', join(folder, 'kinds.md'), '--to', 'html', '-o', kinds]).code, 0);
  for (const name of ['html.html', 'handout.html', 'kinds.html'])
    for (const dark of [false, true])
      await onPage(name, { dark }, async (page) => {
        for (const key of ['', 'p', 'o']) {
          if (key) await page.press(key);
          assert.deepEqual(await axeFaults(page), [], `${name} ${dark ? 'dark' : 'light'} ${key}`);
        }
      });
});
