/** Documents with images come in; what their pages show of them goes out: pictures with their words, captions with a reason, links to what lies elsewhere. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckOf } from '../../source/deck/deck.ts';
import { openDocument } from '../../source/document/open.ts';
import { handoutPage } from '../../source/web/handout.ts';
import type { PictureOf } from '../../source/web/pictures.ts';
import { all, one } from './parsed.ts';

const pictureOf: PictureOf = (address) =>
  address.startsWith('no-') ? { refused: 'not shown: no such file' } : { src: `data:,${address}`, width: 4, height: 3 };

function pageOf(source: string): string {
  const document = openDocument(source, 'talk.md');
  return handoutPage(document, deckOf(document), { kind: 'html', theme: null, script: '0', pictureOf });
}

test('a picture by itself is a figure: its words are there for those who listen and, once, for the eye', () => {
  const page = pageOf('![A *red* square](red.png)\n');
  const image = one(page, '.reading figure img');
  assert.deepEqual(
    ['src', 'alt', 'width', 'height'].map((name) => image.getAttribute(name)),
    ['data:,red.png', 'A red square', '4', '3'],
  );
  assert.equal(all(page, '.reading img').length, 1);
  assert.equal(one(page, '.reading figure').textContent, 'A red square');
  assert.ok(all(page, '.reading .caption').every((found) => found.getAttribute('aria-hidden') === 'true'));
});

test('a tag shows its picture like a mark, and nothing else that it says', () => {
  const page = pageOf(
    '<p align="center"><img onerror="x()" alt="A red square" src="red.png"></p>\n\nSee <img src="a.png" alt="it">.\n',
  );
  const image = one(page, '.reading figure img');
  assert.deepEqual([image.getAttribute('src'), image.getAttribute('onerror')], ['data:,red.png', null]);
  assert.equal(one(page, '.reading figure').textContent, 'A red square');
  assert.equal(one(page, '.reading p img').getAttribute('alt'), 'it');
});

test('in a text, in a link, without words, and as wide as the author wants it', () => {
  const page = pageOf(
    'See ![it](a.png), [![go](b.png)](https://example.com/).\n\n![](c.png)\n\n![image:width:33%](d.png)\n',
  );
  assert.equal(all(page, '.reading p img').length, 2);
  assert.equal(one(page, '.reading a img').getAttribute('alt'), 'go');
  const [c, d] = all(page, '.reading figure img');
  assert.deepEqual([c?.getAttribute('alt'), d?.getAttribute('class')], ['c.png', 'wide-35']);
  assert.match(one(page, '.reading figure .caption').getAttribute('class') ?? '', /unnamed/);
});

test('what is not there is its caption, with the reason; what lies elsewhere a link with its host, and never loaded', () => {
  const page = pageOf(
    '![gone](no-such.png)\n\n![far](https://example.com/x.png)\n\n![](https://example.org/y.png)\n\n![bad](javascript:x)\n',
  );
  assert.equal(all(page, 'img').length, 0);
  const said = all(page, '.reading .image').map((found) => [found.textContent, found.getAttribute('data-says')]);
  assert.deepEqual(said.slice(0, 3), [
    ['gone', 'not shown: no such file'],
    ['far', 'example.com'],
    ['example.org', 'example.org'],
  ]);
  assert.deepEqual(
    all(page, '.reading a').map((found) => found.getAttribute('href')),
    ['https://example.com/x.png', 'https://example.org/y.png'],
  );
});

test('on a slide a picture gets the room that the text leaves, and the letters stay such as can be read', () => {
  const room = (source: string): string => one(pageOf(source), '.slide').getAttribute('class') ?? '';
  const alone = /room-(\d+)/.exec(room('---\n\n# One\n\n![a](a.png)\n\n---\n\n# Two\n'));
  const beside = /fit-(\d) room-(\d+)/.exec(
    room(`---\n\n# One\n\n${'words '.repeat(60)}\n\n![a](a.png)\n\n![b](b.png)\n\n---\n\n# Two\n`),
  );
  assert.ok(Number(alone?.[1]) > Number(beside?.[2]));
  assert.ok(Number(beside?.[1]) <= 3);
  assert.doesNotMatch(room('---\n\n# One\n\n![a](no-a.png)\n\n---\n\n# Two\n'), /room-/);
});
