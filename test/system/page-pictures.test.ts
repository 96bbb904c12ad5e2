/** A talk with pictures comes in, exported and shared; which of them a real browser shows, and that none runs or fetches anything or is there too early, goes out. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { axeFaults } from '../support/axe.ts';
import { pagesOf, until } from '../support/browser.ts';
import { ask } from '../sync/follow.ts';
import { pngFile } from '../terminal/samples.ts';
import { browser, exported, folder, onPage } from './exported.ts';
import { presenting } from './presenting.ts';

const hostile = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="alert(1)">
<script>alert(2)</script><style>@import url(https://thief.example/x.css);</style>
<image href="https://thief.example/x.png" width="9" height="9"/><rect width="60" height="40" fill="#48c"/></svg>`;
writeFileSync(join(folder, 'red.png'), pngFile(400, 300));
writeFileSync(join(folder, 'wide.png'), pngFile(900, 200));
writeFileSync(join(folder, 'drawn.svg'), hostile);

const talk = `---
title: Pictures
---

# First

![A red one](red.png)

---

# Second

Some words above it.

![A wide one](wide.png)

![](drawn.svg)

- and a point

---

# Third

![Gone](none.png) and ![far](https://thief.example/far.png)
`;

const shown = `[...document.images].filter((one) => one.complete && one.naturalWidth > 0).length + ' of ' + document.images.length`;

test('an exported page holds its pictures: in the text, on slides, and on paper', async () => {
  for (const kind of ['html', 'handout'] as const)
    await onPage(exported(kind, 'pictures', { text: talk }), {}, async (page) => {
      await until(async () => (await page.run(shown)) === '6 of 6');
      assert.deepEqual(page.dialogs(), []);
      assert.deepEqual(await axeFaults(page), []);
      assert.equal(pagesOf(await page.pdf()), 3);
      await page.size(1280, 772);
      await page.press('p');
      for (const slide of [1, 2]) {
        await page.press(String(slide));
        await page.press('Enter');
        const over = `document.querySelector('.current').offsetHeight / document.querySelector('.current').offsetWidth`;
        assert.ok(Number(await page.run(over)) < 0.5626 || kind === 'handout', `slide ${slide} keeps its shape`);
      }
    });
});

test('those who follow see the pictures of what has been shown, and cannot have the others', async () => {
  if (!browser) return;
  const path = join(folder, 'followed.md');
  writeFileSync(path, talk);
  const { session, address } = await presenting([], path);
  const page = await browser.open(address);
  await until(async () => (await page.run(shown)) === '1 of 1');
  const source = String(await page.run(`document.images[0].src`));
  assert.match(source.slice(address.length), /^picture\/[0-9a-f]{32}$/);
  assert.equal((await ask(source)).headers['content-type'], 'image/png');
  assert.match(String((await ask(source)).headers['content-security-policy']), /^sandbox; default-src 'none'/);
  assert.equal((await ask(`${address}picture/${'0'.repeat(32)}`)).status, 404);
  assert.equal((await ask(source.replace(/\/\w{20}\//, `/${'0'.repeat(20)}/`))).status, 404);
  session.keys('n');
  await until(async () => (await page.run(shown)) === '3 of 3');
  session.keys('n');
  await until(async () => /Gone/.test(String(await page.run(`document.querySelector('.current').innerText`))));
  assert.equal(await page.run(shown), '3 of 3');
  assert.deepEqual(
    page.asked().filter((asked) => !asked.startsWith(address)),
    [],
  );
  assert.deepEqual([page.faults(), page.dialogs()], [[], []]);
  session.keys('qq');
  await session.exit();
});
