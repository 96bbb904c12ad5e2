/** Images on slides: the words of the author, the file, and how wide the picture is to be, as each program writes that. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeOf } from '../../source/deck/reread.ts';
import { textOf } from '../../source/document/inline.ts';
import { open } from './open.ts';

/** The images of a deck, as `words: file, share`. */
async function images(source: string, dialect: string): Promise<string[]> {
  const { document, deck } = await open(source, { dialect });
  return deck.slides.flatMap(({ elements }) =>
    elements.flatMap(({ block }) => {
      const { text, runs } = textOf(homeOf(document, block), block);
      return runs.flatMap(({ kind, from, to, image }) =>
        kind === 'image'
          ? `${text.slice(from, to)}: ${image?.address ?? 'elsewhere'}, ${image?.share ?? 'as it is'}`
          : [],
      );
    }),
  );
}

const decks: readonly (readonly [name: string, dialect: string, source: string, wanted: readonly string[]])[] = [
  ['presenterm, without words', 'presenterm', '![](a/doge.png)', ['doge.png: a/doge.png, as it is']],
  ['presenterm, half as wide', 'presenterm', '![image:width:50%](doge.png)', ['doge.png: doge.png, 50']],
  ['presenterm, with words', 'presenterm', '![A dog, image:w:30%](doge.png)', ['A dog: doge.png, 30']],
  ['presenterm, more than there is', 'presenterm', '![image:width:900%](doge.png)', ['doge.png: doge.png, 100']],
  ['presenterm, no number', 'presenterm', '![image:width:wide](doge.png)', ['doge.png: doge.png, as it is']],
  [
    'presenterm, another mark',
    'presenterm',
    '---\noptions:\n  image_attributes_prefix: ""\n---\n\n![width:40%](doge.png)',
    ['doge.png: doge.png, 40'],
  ],
  ['Marp', 'marp', '---\nmarp: true\n---\n\n![w:40% blur:2px](cat.jpg) ![bg](sea.jpg)', ['cat.jpg: cat.jpg, 40']],
  ['Marp, in pixels', 'marp', '---\nmarp: true\n---\n\n![A cat w:300px](cat.jpg)', ['A cat: cat.jpg, as it is']],
  [
    'a deck of rules',
    'plain',
    '![image:width:50%](x.png)\n\n---\n\n![One](y.gif)',
    ['x.png: x.png, 50', 'One: y.gif, as it is'],
  ],
  ['an image elsewhere', 'presenterm', '![](https://example.org/far.png)', ['far.png: elsewhere, as it is']],
  [
    'an image out of the folder',
    'presenterm',
    '![Out](../out.png) ![Root](/root.png) ![Data](data:image/png;base64,AA)',
    ['Out: elsewhere, as it is', 'Root: elsewhere, as it is', 'Data: elsewhere, as it is'],
  ],
];

for (const [name, dialect, source, wanted] of decks) {
  test(`${name}: ${wanted.join('; ')}`, async () => assert.deepEqual(await images(source, dialect), wanted));
}
