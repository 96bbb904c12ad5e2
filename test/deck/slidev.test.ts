/** Decks for slidev: what appears at which click, slots, click markers in notes, slides and code of other files. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, stepped, steps, texts, titles } from './open.ts';

const front = '---\ntheme: seriph\nmdc: true\n---\n\n';

async function slidev(source: string, files: Readonly<Record<string, string>> = {}) {
  const include = (path: string) => {
    const text = files[path];
    return text === undefined ? { refused: `${path} is refused` } : { text };
  };
  return open(front + source, { dialect: 'slidev', include });
}

test('clicks are counted on, and v-after comes with the one before', async () => {
  const opened = await slidev(
    '<v-click>\n\na\n\n</v-click>\n\n<div v-after>b</div>\n\n<div v-click="\'+2\'">c</div>\n\n<v-click at="+1"> d </v-click>\n\n<v-click hide>goes</v-click>\n\ne\n',
  );
  assert.deepEqual(stepped(opened), ['1 a', '1 b', '2 c', '3 d', '0 goes', '0 e']);
});

test('a click may have its number, and numbers leave the count alone', async () => {
  const opened = await slidev(
    '<div v-click>a</div>\n\n<div v-click="3">b</div>\n\n<div v-click>c</div>\n\n<v-click :at="4">d</v-click>\n',
  );
  assert.deepEqual(stepped(opened), ['1 a', '3 b', '2 c', '4 d']);
});

test('lines of tags one below the other appear each at its click', async () => {
  const opened = await slidev(
    '<div v-click>a</div>\n<div v-click>b</div>\n<div\n  v-click>c\n<b>on</b></div>\n<div>now</div>\n<p v-click="2">d</p>\n\n<ul>\n<li v-click>e</li>\n<li v-click>f</li>\n</ul>\n\n<v-click>g</v-click>\n<v-click>h</v-click>\n\ni\n',
  );
  assert.deepEqual(stepped(opened), ['1 a', '2 b', '3 c on', '0 now', '2 d', '4 e', '5 f', '6 g', '7 h', '0 i']);
});

test('text right behind the tag that opens is shown, and so are elements within', async () => {
  const opened = await slidev('<div v-click>\na\n\nb\n\n<p>c</p>\n\n</div>\n\nd\n');
  assert.deepEqual(stepped(opened), ['1 a', '1 b', '1 c', '0 d']);
});

test('code that moves is shown state by state, lit as its fences say', async () => {
  const opened = await slidev(
    '# A\n\n````md magic-move {lines: true}\n```js\na\n```\n```js {1|2}\nb\nc\n```\n````\n\n<div v-click>d</div>\n',
  );
  assert.deepEqual(stepped(opened), ['0 A', '0 a', '1 b', '3 d']);
  const [, first, second] = opened.deck.slides[0]!.elements;
  assert.deepEqual([first!.block.info, second!.block.content], ['js', 'b\nc']);
  assert.deepEqual(
    second!.lit!.map(({ step }) => step),
    [1, 2],
  );
});

test('an element stays open until its own end', async () => {
  const opened = await slidev('<v-click>\n\n<div class="x">\n\na\n\n</div>\n\nb\n\n</v-click>\n\nc\n');
  assert.deepEqual(stepped(opened), ['1 a', '1 b', '0 c']);
});

test('the items of v-clicks appear as deep, and as many at once, as it says', async () => {
  const list = '- a\n  - b\n- c\n- d\n';
  assert.deepEqual(stepped(await slidev(`<v-clicks>\n\n${list}\n</v-clicks>\n`)), ['1 a', '1 b', '2 c', '3 d']);
  assert.deepEqual(stepped(await slidev(`<v-clicks depth="2">\n\n${list}\n</v-clicks>\n`)), [
    '1 a',
    '2 b',
    '3 c',
    '4 d',
  ]);
  assert.deepEqual(stepped(await slidev(`<v-clicks every="2">\n\n${list}\n</v-clicks>\n\n<div v-click>e</div>\n`)), [
    '1 a',
    '1 b',
    '1 c',
    '2 d',
    '3 e',
  ]);
});

test('ranges of code come at clicks of their own, or at those they name', async () => {
  const { deck } = await slidev(
    '<div v-click>a</div>\n\n```ts {1|2|3}\nx\ny\nz\n```\n\n<div v-click>b</div>\n\n```ts {1|2}{at:1}\nx\ny\n```\n',
  );
  const [, first, after, second] = deck.slides[0]!.elements;
  assert.deepEqual(
    first!.lit!.map(({ step }) => step),
    [0, 2, 3],
  );
  assert.equal(after!.step, 4);
  assert.deepEqual(
    second!.lit!.map(({ step }) => step),
    [0, 1],
  );
});

test('slots end a paragraph, and a header stands above both columns', async () => {
  const two = await slidev(
    'left\n::right::\nright\n\n```\n::right::\n```\n\n---\nlayout: two-cols\n---\n\nl\n::right::\nr\n',
  );
  assert.deepEqual(texts(two), [
    ['left', 'right', '::right::'],
    ['l', 'r'],
  ]);
  const columns = ({ deck }: typeof two, index: number) => deck.slides[index]!.elements.map(({ column }) => column);
  assert.deepEqual(columns(two, 1), [0, 1]);
  const headed = await slidev(
    'x\n\n---\nlayout: two-cols-header\n---\n\n# Above\n\n::left::\n\nl\n\n:: right ::\n\nr\n\n::bottom::\n\nbelow\n',
  );
  assert.deepEqual(columns(headed, 1), [null, 0, 1, null]);
});

test('the front matter of the deck is that of its first slide', async () => {
  const { deck } = await open('---\nmdc: true\nlayout: center\n---\n\n# One\n\n---\n\n# Two\n');
  assert.deepEqual(
    deck.slides.map(({ centred }) => centred),
    [true, false],
  );
});

test('notes say at which click they are said', async () => {
  const { deck } = await slidev(
    '<v-clicks>\n\n- a\n- b\n- c\n\n</v-clicks>\n\n<!--\nBefore\n\n[click] first\nand on\n\n- [click] second\n\n[click:9] last\n-->\n',
  );
  assert.equal(deck.slides[0]!.notes, 'Before\n\nfirst\nand on\n\n- second\n\nlast');
  assert.deepEqual(deck.slides[0]!.noteSteps, [0, 1, 2, 3]);
});

test('the last comment is the notes when nothing follows it, even behind text, and rules in comments do not cut', async () => {
  const opened = await slidev('text <!-- said -->\n\n---\n\n<!--\n---\n# gone\n---\n-->\n\nb\n\n<!-- x --> more\n');
  assert.deepEqual(texts(opened), [['text'], ['b', 'more']]);
  assert.deepEqual(
    opened.deck.slides.map(({ notes }) => notes),
    ['said', ''],
  );
});

test('slides of other files are put in, those that are named, and stand where they are asked for', async () => {
  const files = {
    'pages/more.md': '---\nlayout: center\n---\n# One\n\n---\n\n# Two\n\n---\nsrc: deep.md\n---\n',
    'pages/deep.md': '# Deep\n\n---\nsrc: more.md\n---\n',
  };
  const opened = await slidev(
    '# First\n\n---\nsrc: ./pages/more.md#1,3\n---\n\n---\nsrc: gone.md\n---\n\n---\n\n# Last\n',
    files,
  );
  assert.deepEqual(titles(opened), ['First', 'One', 'Deep', 'Last']);
  assert.deepEqual(
    opened.deck.slides.map(({ line, centred }) => [line, centred]),
    [
      [6, false],
      [11, true],
      [11, false],
      [18, false],
    ],
  );
  assert.deepEqual(
    opened.deck.warnings.map(({ message }) => message),
    ['“pages/more.md” is not included: it puts in itself.', 'gone.md is refused'],
  );
});

test('code of a file is shown, whole or a region of it, and lit', async () => {
  const files = { 'src/a.ts': 'one\n// #region part\ntwo\nthree\n// #endregion\nfour\n' };
  const { deck } = await slidev(
    '<<< @/src/a.ts#part {1|2}\n\n---\n\n<<< @/src/a.ts js\n\n---\n\n<<< ./gone.ts\n',
    files,
  );
  const codes = deck.slides.map(({ elements: [first] }) => [first!.block.info, first!.block.content]);
  assert.deepEqual(codes, [
    ['ts {1|2}', 'two\nthree'],
    ['js', files['src/a.ts'].trimEnd()],
    ['', '<<< ./gone.ts'],
  ]);
  assert.deepEqual(steps({ document: (await slidev('a')).document, deck }), [2, 1, 1]);
  assert.equal(deck.warnings.length, 1);
});

test('classes and attributes of mdc are not shown, and braces elsewhere are', async () => {
  const opened = await slidev(
    '# Title {.big #id}\n\nA [red]{style="color:red"} `word`{.x} ![](/a/b.png){width=9px} {not}\n\nset {a}\n',
  );
  assert.deepEqual(titles(opened), ['Title']);
  assert.deepEqual(texts(opened)[0], ['A red word b.png {not}', 'set {a}']);
});
