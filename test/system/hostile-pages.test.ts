/** Hostile documents come in, exported and shared; that a real browser runs nothing of them, asks for nothing, and is led nowhere goes out. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lectern } from '../cli/lectern.ts';
import { type BrowserPage, until } from '../support/browser.ts';
import { everywhere, frontMatter, hostile, hostileDecks, links } from '../trust/corpus.ts';
import { browser, exported, folder, onPage } from './exported.ts';
import { presenting } from './presenting.ts';

/** What would run, load or leave the page, were it not text. */
const forBrowsers = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '</style></title></textarea><img src=x onerror=alert(3)>',
  '" onmouseover="alert(4)" autofocus onfocus="alert(5)" x="',
  "' onload='alert(6)",
  '<svg onload=alert(7)><use href="https://thief.example/x.svg#x"></svg>',
  '<iframe srcdoc="<script>parent.alert(8)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://thief.example/">',
  '<base href="https://thief.example/"><link rel=stylesheet href=//thief.example/x.css>',
  '<style>*{background:url(https://thief.example/x)}</style>',
  '<form action="https://thief.example/"><button autofocus formaction="javascript:alert(9)">b</button></form>',
  '<object data="data:text/html,<script>alert(10)</script>"></object><embed src="//thief.example/">',
  '--><!-- <![CDATA[ ]]> <?xml ?> &lt;script&gt;alert(11)&lt;/script&gt;',
  '<details open ontoggle=alert(12)>d</details><video src=//thief.example/v autoplay></video>',
  '$\u007balert(13)} {{constructor.constructor("alert(14)")()}} \u2028alert(15)\u2029',
].map((text, index) => ({ name: `browser ${index}`, text }));

/** Ends whatever a vector has begun, so that what stands below it is read as markdown again. */
const ends = '\n</script> --> ?> ]]>\n\n';
const document = `${frontMatter()}\n# Hostile\n\n${forBrowsers.map((one, n) => everywhere(one, n) + ends).join('\n')}\n${links()}`;

/** The elements that a page is made of: no other is ever on it. */
const own =
  'html head meta title link style body a header p form label input span button div nav details summary ol ul li main article section h1 h2 h3 h4 h5 h6 em strong s code pre br hr blockquote table thead tbody tr th td dl dt dd progress script noscript mark'.split(
    ' ',
  );

/** Fails unless the page is made of its own elements, its links lead where links may, and no dialog was opened. */
async function assertTame(page: BrowserPage, where: string): Promise<void> {
  const names = await page.run(`[...new Set([...document.querySelectorAll('*')].map((one) => one.localName))]`);
  assert.deepEqual(
    (names as string[]).filter((name) => !own.includes(name)),
    [],
    where,
  );
  const attributes = await page.run(
    `[...new Set([...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()))]`,
  );
  assert.deepEqual(
    (attributes as string[]).filter((name) => /^(?:on|style|src|srcdoc|action|formaction|autofocus)/.test(name)),
    [],
    where,
  );
  const led = await page.run(
    `[...document.links].map((one) => one.protocol).filter((one) => !/^(?:https?|mailto|file):$/.test(one) )`,
  );
  assert.deepEqual(led, [], where);
  const outside = await page.run(
    `[...document.links].filter((one) => one.protocol === 'file:' && one.pathname !== location.pathname).length`,
  );
  assert.equal(outside, 0, where);
  assert.equal(await page.run('document.scripts.length'), 1, where);
  assert.deepEqual(page.dialogs(), [], where);
}

test('an exported page runs nothing of a hostile document, asks for nothing and leads nowhere', async () => {
  const names = (['html', 'handout'] as const).flatMap((kind) => [
    exported(kind, 'browsers', { text: document }),
    exported(kind, 'vectors', { text: hostile() }),
  ]);
  for (const [dialect, text] of Object.entries(hostileDecks())) names.push(exported('handout', dialect, { text }));
  for (const name of names)
    await onPage(name, {}, async (page) => {
      await assertTame(page, name);
      for (const key of ['p', 'n', 'o', 'End', 'r']) await page.press(key);
      await page.run(`query.value = 'alert'; query.dispatchEvent(new Event('input', { bubbles: true }))`);
      await until(async () => String(await page.run(`document.getElementById('status').textContent`)) !== '');
      await assertTame(page, `${name}, walked and searched`);
    });
});

test('a page that follows a hostile talk runs nothing of it, asks for nothing and leads nowhere', async () => {
  if (!browser) return;
  const path = join(folder, 'talk.md');
  writeFileSync(path, document);
  const { session, address } = await presenting(['--dialect', 'speech'], path);
  const page = await browser.open(address);
  const shown = `document.querySelectorAll('.slide').length`;
  const count = 2 + 3 * forBrowsers.length;
  // A long text is read to its end while its first slide is on.
  await until(async () => (await page.run(`document.querySelector('.number').textContent`)) === `1 / ${count}`);
  for (let slide = 2; slide <= count; slide++) {
    session.keys('n');
    await until(async () => Number(await page.run(shown)) === slide);
  }
  await assertTame(page, 'followed');
  await page.run(`query.value = 'alert'; query.dispatchEvent(new Event('input', { bubbles: true }))`);
  await until(async () => /^1 of/.test(String(await page.run(`document.getElementById('status').textContent`))));
  assert.deepEqual(page.faults(), []);
  assert.ok(page.asked().every((asked) => asked.startsWith(address)));
  session.keys('qq');
  await session.exit();
});

test('a picture of a hostile document is well-formed, and made of text and boxes alone', async () => {
  if (!browser) return;
  const path = join(folder, 'picture.md');
  writeFileSync(path, hostile());
  for (const [name, words] of [
    ['screen', []],
    ['slide', ['--slide', '3', '--width', '200']],
  ] as const) {
    const picture = join(folder, `${name}.svg`);
    const { code, err } = lectern(['export', path, '--to', 'svg', '--dialect', 'speech', '-o', picture, ...words]);
    assert.equal(code, 0, err);
    const page = await browser.open(pathToFileURL(picture).href);
    const names = await page.run(
      `[...new Set([...document.querySelectorAll('*')].map((one) => one.localName))].join()`,
    );
    assert.equal(names, 'svg,rect,text');
    assert.deepEqual([page.faults(), page.dialogs(), page.asked().length], [[], [], 1]);
  }
});
