/** Documents, hostile ones too, come in; what stands in the page made of them, and what does not, goes out. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deckOf } from '../../source/deck/deck.ts';
import { textOf } from '../../source/document/inline.ts';
import { openDocument } from '../../source/document/open.ts';
import { groundOf } from '../../source/themes/ground.ts';
import { themeNamed, themes } from '../../source/themes/index.ts';
import { handoutPage } from '../../source/web/handout.ts';
import { element, verbatim } from '../../source/web/markup.ts';
import { inks } from '../../source/web/rules/palette.ts';
import { open } from '../deck/open.ts';
import * as fc from '../support/properties.ts';
import { contrast } from '../themes/contrast.ts';
import { all, one } from './parsed.ts';

function pageOf(source: string, kind: 'html' | 'handout' = 'html'): string {
  const document = openDocument(source, 'talk.md');
  return handoutPage(document, deckOf(document), { kind, theme: null, script: '0' });
}

const account = readFileSync(new URL('../../content/threat-update-2021.md', import.meta.url), 'utf8');

const hostile = `---
title: '</title><script>alert(1)</script>'
speaker: '"><img src=x onerror=alert(2)>'
---

# A <script>alert(3)</script> heading " onmouseover="alert(4)

<img src="https://example.com/pixel.png" onerror="alert(5)">

[bad](javascript:alert(6)) [worse](data:text/html,x) ![seen](https://example.com/seen.png) <b onclick="x()">bold</b>

<p><a href="javascript:alert(9)" onclick="x()">a</a> <a href="#a" style="color:red" onfocus="x()">b</a></p>

<a href="data:text/html,x">c</a> <a href="https://example.com/" onclick="x()">d</a>

\`\`\`html
</code></pre><script>alert(7)</script>
\`\`\`

| a | <script>alert(8)</script> |
|---|---|
| ]]> | &lt;script&gt; |
`;

test('nothing a document says becomes an element, an attribute or a script', () => {
  for (const kind of ['html', 'handout'] as const) {
    const page = pageOf(hostile, kind);
    assert.equal(all(page, 'script').length, 1);
    assert.deepEqual(all(page, 'img, iframe, object, link:not([rel=icon]), form[action], base'), []);
    for (const found of all(page, ':not([rel=icon])'))
      for (const name of found.getAttributeNames()) {
        assert.doesNotMatch(name, /^on|^style$|^src/, `${found.tagName} has ${name}`);
        if (name === 'href') assert.match(found.getAttribute(name) ?? '', /^(?:#|https?:|mailto:)/);
      }
    assert.equal(one(page, 'title').textContent, '</title><script>alert(1)</script>');
  }
});

test('what keeps its lines in tags keeps them on the page', () => {
  const page = pageOf('<pre>if x:\n    y &lt; 1</pre>\n\n<p>one</p><pre>  two\n three</pre>\n');
  const [alone, beside] = all(page, '#reading pre');
  assert.equal(alone?.textContent, 'if x:    y < 1');
  assert.equal(all(page, '#reading pre br').length, 2);
  assert.equal(beside?.textContent, '  two three');
  assert.equal(one(page, '#reading div > p').textContent, 'one');
});

test('a link leads to a place that a tag names, and no name of the author becomes one of the page', () => {
  const page = pageOf(
    '# A\n\n[b](#b) [c](#c%22) [d](#d) [e](#e)\n\n<h2 id="b">B</h2>\n\n- <a name="c&quot;"></a>c\n\n<a id="d"></a>\n\n## D\n\n<p id="reading">f</p>\n',
  );
  const links = all(page, '#reading a').map((found) => found.getAttribute('href') ?? '');
  assert.deepEqual(
    links.map((href) => one(page, href).textContent),
    ['B', 'c', 'D'],
  );
  assert.ok(all(page, '[id]').every((found) => /^[a-z0-9-]+$/.test(found.getAttribute('id') ?? '')));
  assert.equal(all(page, '#reading').length, 1);
});

test('any text is the same text behind the escape', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = element('p', { title: text }, text);
      assert.doesNotMatch(markup.slice(2, -4), /<|"[^"]*"[^"]*"/);
      const back = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;
      const inside = markup.slice(markup.indexOf('>') + 1, -4);
      assert.equal(
        inside.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof back) => back[name]),
        text,
      );
    }),
    { numRuns: 300 },
  );
});

test('a script that would end early is refused', () => {
  assert.throws(() => verbatim('script', "'</script>'"), RangeError);
});

test('the page asks for nothing: no address outside of links, and a policy that allows nothing', () => {
  const page = pageOf(account);
  const addresses = all(page, 'a').map((link) => link.getAttribute('href') ?? '');
  const rest = addresses.reduce((text, address) => text.replaceAll(`"${address}"`, ''), page);
  const own = one(page, 'main').textContent ?? '';
  assert.deepEqual(rest.match(/(?:https?:)?\/\/[a-z][^\s"'<]*/g)?.filter((found) => !own.includes(found)) ?? [], []);
  assert.doesNotMatch(page, /@import|url\(/);
  const policy = one(page, 'meta[http-equiv]').getAttribute('content') ?? '';
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'none'/);
});

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('every word of a document stands in the text once', () => {
  const lists =
    '# One\n\n- a\n  - b\n\n    c\n- d\n\n3. e\n4. f\n\n> q\n> > r\n\nterm\n: meaning\n\n- [x] done\n\n```js\nlet x = 1;\n```\n';
  for (const source of [account, lists, 'no heading at all\n\nand more of it', hostile]) {
    const document = openDocument(source, 'talk.md');
    const blocks = document.blocks.flatMap((block) => words(textOf(document, block).text));
    const page = pageOf(source);
    const without = all(page, '.reading .aside-title, .reading .title > *').flatMap((found) =>
      words(found.textContent ?? ''),
    );
    assert.deepEqual(words(textWithGaps(page)).sort(), [...blocks, ...without].sort());
  }
});

/** The text of the reading view, a blank between any two elements that are blocks. */
function textWithGaps(page: string): string {
  const start = page.indexOf('<article');
  const inside = page.slice(start, page.indexOf('</article>', start));
  const spaced = inside.replace(
    /<\/?(?:h\d|p|li|ul|ol|dt|dd|td|th|tr|table|thead|tbody|pre|div|blockquote|header|br|section)\b[^>]*>/g,
    ' ',
  );
  const bare = spaced.replace(/<[^>]*>/g, '');
  return bare
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

test('notes that do not stand in the text are in a handout only', () => {
  const deck =
    '---\ntitle: T\n---\n\nOne\n===\n\nseen\n\n<!-- speaker_note: secret -->\n\n<!-- end_slide -->\n\nTwo\n===\n\nmore\n';
  assert.doesNotMatch(pageOf(deck), /secret/);
  assert.match(pageOf(deck, 'handout'), /secret/);
});

test('ids are of the page or behind a mark, and none is there twice', () => {
  const page = pageOf('# Main\n\n## Search\n\n## Status\n\n## Search\n\n[to it](#search-1)\n\n[nowhere](#none)\n');
  const ids = all(page, '[id]').map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    all(page, '.reading a').map((link) => link.getAttribute('href')),
    ['#at-search-1'],
  );
});

test('there is one slide for each, with its steps, and one h1 in the text and one above the slides', () => {
  const page = pageOf(account);
  const document = openDocument(account, 'a.md');
  const deck = deckOf(document);
  assert.deepEqual(
    all(page, '.slide').map((found) => Number(found.getAttribute('data-steps'))),
    deck.slides.map(({ steps }) => steps),
  );
  assert.deepEqual([all(page, '.reading h1').length, all(page, '#deck h1').length], [1, 1]);
  assert.equal(all(page, 'html')[0]?.getAttribute('lang'), 'en');
});

test('what is written in the inks of every theme can be read: 4.5 to 1 (WCAG 2.2, 1.4.3)', () => {
  for (const theme of themes) {
    const { fore, back } = groundOf(theme);
    for (const role of inks) {
      const ink = theme.roles[role].fore?.[0] ?? fore;
      const ratio = contrast(ink, back);
      assert.ok(ratio >= 4.5, `${theme.name}: ${role} ${ratio.toFixed(2)}`);
    }
  }
});

test('the theme that a deck asks for is that of the page, by day or by night as it is meant; one asked for holds by both', async () => {
  const grounds = async (theme: string, asked: string | null = null) => {
    const { document, deck } = await open(`---\ndeck:\n  theme: ${theme}\n---\n\n# One\n`);
    const theirs = asked === null ? null : themeNamed(asked);
    const page = handoutPage(document, deck, { kind: 'html', theme: theirs, script: '0' });
    return [...page.matchAll(/--ground:(#[0-9a-f]{6})/g)].map(([, ground]) => ground);
  };
  const groundNamed = (name: string): string => groundOf(themeNamed(name)!).back;
  const [day, dusk, printed] = await grounds('none-such');
  assert.deepEqual(await grounds('contrast'), [day, groundNamed('contrast'), printed]);
  assert.deepEqual(await grounds('paper'), [day, dusk, printed]);
  assert.deepEqual(await grounds('contrast', 'clear'), [groundNamed('clear'), printed]);
});
