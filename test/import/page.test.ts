/** Web pages as publishers write them: what is kept of the speech, and what is refused. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trouble } from '../../source/document/trouble.ts';
import { kindOf } from '../../source/import/kind.ts';
import { importPage } from '../../source/import/page.ts';
import { strip } from '../../source/import/strip.ts';
import { toMarkdown } from '../../source/import/write.ts';
import { secondsOf } from '../support/work.ts';
import { page } from './support.ts';

async function markdownOf(name: string): Promise<string> {
  return toMarkdown(await importPage(page(name), name));
}

test('a speech that begins and ends with sentences of a few words loses none of them', async () => {
  const long =
    'The tide comes in twice a day, and it goes out again, whether we like it or not, as every child by the sea knows.';
  const short = (words: readonly string[]): string => words.map((word) => `<p>${word}</p>`).join('');
  const first = [
    'Friends.',
    'Sailors.',
    'Hear me.',
    'Come near.',
    'Be still.',
    'Listen.',
    'Look out.',
    'All set?',
    'Good.',
    'Now.',
  ];
  const last = ['We stay.', 'We watch.', 'We wait.', 'We win.', 'Thank you.', 'Good night.'];
  const html = `<html><body><header><p>Menu</p></header><main><article><h1>Tides</h1>${short(first)}${`<p>${long}</p>`.repeat(5)}${short(last)}</article></main><footer><p>Copyright.</p></footer></body></html>`;
  const text = await toMarkdown(await importPage(html, 'tides.htm'));
  for (const words of [...first, ...last]) assert.ok(text.includes(`\n${words}\n`), words);
  assert.doesNotMatch(text, /Menu|Copyright/);
});

test('an article among header, menu, aside and footer: only the article is left, with its facts', async () => {
  const { facts, removed } = await importPage(page('article.htm'), 'article.htm');
  assert.deepEqual(
    [facts.title, facts.speaker, facts.role, facts.date, facts.publisher, facts.source],
    [
      'Harbour Commissioner Ada Quill on the tides ahead',
      'Ada Quill',
      'Harbour Commissioner',
      '2019-03-04',
      'Port of Wexmoor',
      'https://port.example/speeches/tides-ahead',
    ],
  );
  const text = await markdownOf('article.htm');
  for (const furniture of ['cookies', 'Facebook', 'Related', 'dredger', 'newsletter', 'track', 'Home']) {
    assert.ok(!text.includes(furniture), furniture);
  }
  assert.ok(removed.some(({ why, text: line }) => why === 'in the page’s aside' && line.includes('dredger')));
});

test('headings, lists in lists, emphasis, links, tables and quotes are kept as markdown', async () => {
  const text = await markdownOf('article.htm');
  assert.match(text, /^## What the gauges say$/m);
  assert.match(text, /\*water\*/);
  assert.match(
    text,
    /^- storms arrive in \[pairs\]\(https:\/\/port\.example\/data\/storms\), not alone;\n {2}1\. first the wind,\n {2}2\. then the water;$/m,
  );
  assert.match(text, /^\| Decade \| Highest \\\| lowest \(cm\) \|\n\| --- \| --- \|\n\| 1890s \| 412 \|$/m);
  assert.match(text, /^> A wall is a sentence/m);
  assert.match(text, /– and a promise.*“the sea keeps its own accounts”/);
});

test('a transcript in <br> paragraphs: two breaks part paragraphs, one is a line of verse', async () => {
  const text = await markdownOf('breaks.htm');
  const { facts } = await importPage(page('breaks.htm'), 'breaks.htm');
  assert.deepEqual(
    [facts.speaker, facts.date, facts.place],
    ['Otto Lindqvist', '2008-06-12', 'Old Town Hall, Brannhaven'],
  );
  assert.match(text, /\n\nGood evening, everyone\.\n\nI was told to be brief/);
  assert.match(text, /\*The river takes,\\\nthe river brings,\\\nand the town remains\*/);
  assert.ok(!text.includes('Copyright') && !text.includes('Contact'));
});

test('turns of a conversation stay paragraphs, the name strong', async () => {
  const text = await markdownOf('turns.htm');
  assert.equal(text.match(/^\*\*(?:Mira Voss|Theo Banning):\*\* \S/gm)?.length, 6);
  assert.match(text, /\n\nSo I stopped counting for a season, and only looked\.\n\n/);
});

test('a page of links is no article, and it is said how many there are', async () => {
  await assert.rejects(importPage(page('listing.htm'), 'listing.htm'), (error: unknown) => {
    assert.ok(error instanceof Trouble);
    assert.equal(error.message, 'listing.htm holds no article: it is a page of 4 links to others');
    return true;
  });
  await assert.rejects(
    importPage('<!doctype html><p>Page not found.', 'x'),
    /holds no article: no words of running text/,
  );
});

test('two speeches on one page: both are imported under their titles, with a warning that names both', async () => {
  const { warnings } = await importPage(page('two.htm'), 'two.htm');
  assert.match(warnings.join(), /2 speeches, “Ines Calder on orchards” and “Bram Oduya on bridges”/);
  const text = await markdownOf('two.htm');
  assert.match(text, /## Ines Calder on orchards\n\nGood morning\.[\s\S]*## Bram Oduya on bridges\n\nGood afternoon\./);
});

test('broken markup: a menu that is never closed does not swallow the speech, nor does the end of the page', async () => {
  const text = await markdownOf('broken.htm');
  assert.match(text, /Good evening & welcome\. I have been asked to speak about \*\*kettles/);
  assert.match(text, /- fill it\n- heat it\n- listen to it/);
  assert.match(text, /keep the spout to the wall/);
});

test('scripts that are never closed and very deep nesting take linear time', { timeout: 60_000 }, async () => {
  const words = 'The tide is a slow clerk, and I have learned to wait for it at its own desk. ';
  const open = `<!doctype html><p>${words.repeat(5)}</p>${'<script>'.repeat(200_000)}`;
  const deep = `<!doctype html>${'<div><b>'.repeat(50_000)}<p>${words.repeat(5)}</p>`;
  for (const source of [open, deep]) {
    const { pieces } = await importPage(source, 'x');
    assert.ok(pieces.some((piece) => piece.markdown.includes('slow clerk')));
  }
});

test('20 MB of page, most of it script, style and pictures, is imported with little work', async () => {
  const bulk = `<script>${'var x = "<p>no</p>";'.repeat(400_000)}</script><img alt="" src="data:image/png;base64,${'A'.repeat(12_000_000)}">`;
  const source = page('article.htm').replace('<main id="main">', `${bulk}<main id="main">`);
  assert.ok(source.length > 20_000_000);
  let text = '';
  const seconds = await secondsOf(async () => {
    text = await toMarkdown(await importPage(source, 'big'));
  });
  assert.ok(seconds < 10, `${seconds} seconds`);
  assert.equal(text, await markdownOf('article.htm'));
});

test('a web page is told from text and from markdown, and linked data outlives the scripts', () => {
  assert.equal(kindOf(page('breaks.htm')), 'page');
  assert.equal(kindOf('Good morning.\n\nI speak of a < b, and of <p> as a letter in brackets.'), 'plain');
  assert.equal(kindOf(`# On markup\n\n${'<p>An example.</p>\n'.repeat(9)}`), 'markdown');
  const { html, data } = strip(
    '<script type="application/ld+json">{"a":1}</script><STYLE>p{}</STYLE><p>x<!-- y --></p>',
  );
  assert.deepEqual([html.trim(), data], ['<p>x </p>', ['{"a":1}']]);
});

test('control characters and links that run code do not come through', async () => {
  const words = 'I have come to talk about water, and about what we owe to it in this town. ';
  const source = `<!doctype html><h1>Water</h1><p>${words.repeat(4)}&#27;[31m <a href="javascript:alert(1)">press</a></p>`;
  const text = await toMarkdown(await importPage(source, 'x'));
  assert.ok(!text.includes('\u001b') && !text.includes('javascript'));
  assert.match(text, /␛\\?\[31m press/);
});
