/** Pages that the built program exports come in; that a real browser reads, walks, searches and prints them goes out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deckOf } from '../../source/deck/deck.ts';
import { openDocument } from '../../source/document/open.ts';
import { root } from '../cli/lectern.ts';
import { pagesOf, until } from '../support/browser.ts';
import { address, browser, exported, onPage } from './exported.ts';

const source = join(root, 'content', 'threat-update-2021.md');
const deck = deckOf(openDocument(readFileSync(source, 'utf8'), source));
const name = exported('html', 'account', { path: source });
const handout = exported('handout', 'account', { path: source });

const shown = `[...document.querySelectorAll('.slide')].filter((one) => one.checkVisibility()).map((one) => one.id).join()`;
const points = `[...document.querySelectorAll('.slide.current .points li')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length`;
const status = `document.getElementById('status').textContent`;
const view = `document.documentElement.dataset.view`;

test('the page is read, shown as slides, walked by keys, and left again where one was', async () => {
  await onPage(name, {}, async (page) => {
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
  await onPage(name, {}, async (page) => {
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
  const page = await browser.open(`${address(name)}#slide-3`);
  assert.equal(await page.run(shown), 'slide-3');
  await page.run(`location.hash = '#at-cyber'`);
  await until(async () => (await page.run(view)) === 'read');
  await page.run(`location.hash = '#slide-1'`);
  await until(async () => (await page.run(shown)) === 'slide-1');
  await page.run(`location.hash = '#%'`);
  assert.deepEqual(page.faults(), []);
});

test('without a script all of it is there: the text, and every slide with all its points', async () => {
  if (!browser) return;
  await onPage(name, { scripts: false }, async (page) => {
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
  await onPage(name, {}, async (page) => {
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
    await page.press('p');
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
  });
  await onPage(handout, { dark: true }, async (page) => {
    assert.equal(pagesOf(await page.pdf()), deck.slides.length);
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    const notes = `[...document.querySelectorAll('.notes')].filter((one) => one.checkVisibility()).length`;
    assert.equal(await page.run(notes), deck.slides.filter((slide) => slide.notes !== '').length);
    assert.equal(await page.run(`getComputedStyle(document.body).backgroundColor`), 'rgb(255, 255, 255)');
  });
});

test('notes that fill more than a page go on to the next, and slides alone stay a page each', async () => {
  const text = `# One\n\n> [!IMPORTANT]\n> - A point\n\n${'Much is said of it, and more. '.repeat(12).concat('\n\n').repeat(25)}\n\n# Two\n\n> [!IMPORTANT]\n> - Another\n\nLittle.\n`;
  await onPage(exported('handout', 'long', { text }), {}, async (page) => {
    const pages = pagesOf(await page.pdf());
    assert.ok(pages > 3 && pages < 8, `${pages} pages`);
  });
  await onPage(exported('html', 'long', { text }), {}, async (page) => {
    assert.equal(pagesOf(await page.pdf()), 2);
    await page.press('p');
    await page.press('o');
    assert.equal(pagesOf(await page.pdf()), 2, 'from the overview too');
  });
});

test('a word of code longer than the page is printed to its end', async () => {
  const text = `# One\n\n\`\`\`\n${'x'.repeat(200)}\n\`\`\`\n\n---\n\n# Two\n`;
  await onPage(exported('html', 'wide', { text }), {}, async (page) => {
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    const over = `[...document.querySelectorAll('.slide pre')].map((one) => one.scrollWidth - one.clientWidth).join()`;
    assert.equal(await page.run(over), '0');
  });
});

test('a slide in the middle of the screen has its heading in the middle too, and its text where it says', async () => {
  const text =
    '<!-- jump_to_middle -->\n\nOne\n===\n\nleft\n\n<!-- alignment: right -->\n\nright\n\n<!-- end_slide -->\n';
  await onPage(exported('html', 'middle', { text }), {}, async (page) => {
    await page.press('p');
    const set = `[...document.querySelectorAll('.slide .on > *')].map((one) => getComputedStyle(one).textAlign).join()`;
    assert.equal(await page.run(set), 'center,start,end');
    const wide = `[...document.querySelectorAll('.slide .on > *')].every((one) => one.clientWidth === one.parentElement.clientWidth)`;
    assert.equal(await page.run(wide), true);
  });
});

test('slides of every kind, filled as full as their letters allow, are a page each', async () => {
  const point = 'A point of some length, as points are when their author has much to say of them';
  const full = [
    ...[3, 5, 8, 12].map((count) => `> [!IMPORTANT]\n${`> - ${point}\n`.repeat(count)}`),
    ...[5, 12, 25].map((count) => `\`\`\`js\n${'const some = { code: true }; // and a remark\n'.repeat(count)}\`\`\``),
    ...[3, 8].map((count) => `| one | two | three |\n|---|---|---|\n${`| ${point} | ${point} | x |\n`.repeat(count)}`),
  ];
  const text = full.map((body, index) => `# Slide ${index}\n\n${body}\n`).join('\n');
  await onPage(exported('html', 'full', { text }), {}, async (page) => {
    assert.equal(pagesOf(await page.pdf()), full.length + 1);
  });
});
