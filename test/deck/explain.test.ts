/** What was understood and what was not, with lines; and which dialect wins where several are mixed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialects } from '../../source/deck/dialects/index.ts';
import { directives, written } from '../../source/deck/directives.ts';
import { explain } from '../../source/deck/explain.ts';
import { Trouble } from '../../source/document/trouble.ts';
import { open } from './open.ts';

test('evidence has lines, and comments are sorted into understood and ignored', async () => {
  const { document, deck } = await open('a\n\n<!-- pause -->\n\nb\n\n<!-- frobnicate -->\n\n<!-- end_slide -->\n\nc\n');
  const said = explain(document, deck);
  assert.equal(said.dialect, 'presenterm');
  assert.ok(said.evidence.some(({ line, what }) => line === 9 && what.includes('end_slide')));
  assert.deepEqual(
    said.understood.map(({ line }) => line),
    [3, 9],
  );
  assert.deepEqual(
    said.ignored.map(({ line }) => line),
    [7],
  );
  assert.match(said.ignored[0]!.what, /frobnicate/);
});

test('tags are told when they are passed over, and not when what they say is shown', async () => {
  const { document, deck } = await open(
    '---\n\n<p><img alt="a" src="b.png"></p>\n\n<div>c</div>\n\n<img src="javascript:d">\n\n<td>e</td>\n\n<pre><code>g</code></pre>\n\n---\n\nf\n',
  );
  assert.deepEqual(
    explain(document, deck).ignored.map(({ line, what }) => [line, what]),
    [
      [5, '<div>'],
      [7, '<img>'],
    ],
  );
  assert.ok(deck.slides[0]!.elements.some(({ block }) => block.content.includes('b.png')));
});

test('in a mixed deck the strongest evidence wins, and the rest is told', async () => {
  const { document, deck } = await open(
    'a\n\n<!-- end_slide -->\n\nb\n\n<!-- end_slide -->\n\nc\n\n<!-- stop -->\n\nd\n',
  );
  assert.equal(deck.dialect, 'presenterm');
  assert.deepEqual(
    explain(document, deck).others.map(({ dialect }) => dialect),
    ['lookatme'],
  );
});

test('a tag whose text is shown is not told as ignored, one that shows nothing is', async () => {
  const source =
    '# One\n\n<p class="fragment">a</p>\n\n<p>b</p>\n\n<aside class="notes">c</aside>\n\n<hr>\n\n---\n\n# Two\n';
  const { document, deck } = await open(source, { dialect: 'reveal' });
  const { understood, ignored } = explain(document, deck);
  assert.deepEqual(
    understood.map(({ line, meant }) => `${line} ${meant}`),
    ['3 appears at a press', '5 its text is shown', '7 notes'],
  );
  assert.deepEqual(
    ignored.map(({ line, what }) => `${line} ${what}`),
    ['9 <hr>'],
  );
});

test('a key below deck: that means nothing is told with its line, in a deck of its kind', async () => {
  const front = '---\ntitle: x\nduration: 5m\ndeck:\n  timming:\n    a: 2m\n  footer: y\n  level: 1\n---\n\n';
  const ignored = async (body: string) => {
    const { document, deck } = await open(front + body);
    return explain(document, deck).ignored.map(({ line, what }) => `${line} ${what}`);
  };
  assert.deepEqual(await ignored('# A\n\nb\n'), ['5 deck.timming']);
  assert.deepEqual(await ignored('a\n\n<!-- end_slide -->\n\nb\n'), ['5 deck.timming', '8 deck.level']);
});

test('a part of the footer that is none is a warning', async () => {
  const { deck } = await open('---\ntitle: x\ndeck:\n  footer: "{title} {bogus} {slide} {bogus}"\n---\n\n# A\n\nb\n');
  assert.deepEqual(
    deck.warnings.map(({ line }) => line),
    [4],
  );
  assert.match(deck.warnings[0]!.message, /^\{bogus\} .*\{speaker\}/);
});

test('words behind a fence that are only read by its program are told', async () => {
  const source = '```rust {1} +line_numbers\nx\n```\n\n```sh +exec +no_background\ny\n```\n\n<!-- end_slide -->\n';
  const { document, deck } = await open(source);
  const { understood, ignored } = explain(document, deck);
  assert.deepEqual(
    understood.map(({ line, meant }) => `${line} ${meant}`),
    ['5 shown, never run', '9 ends the slide'],
  );
  assert.deepEqual(
    ignored.map(({ line, what }) => `${line} ${what}`),
    ['1 +line_numbers', '5 +no_background'],
  );
});

test('an argument that cannot be read is told, with its line', async () => {
  const { deck } = await open('<!-- column_layout: wide -->\n\na\n\n<!-- column: -->\n\n<!-- end_slide -->\n');
  assert.deepEqual(
    deck.warnings.map(({ line }) => line),
    [1, 5],
  );
});

test('a dialect that does not exist is refused with the names of those that do', async () => {
  await assert.rejects(open('a', { dialect: 'powerpoint' }), (error) => {
    assert.ok(error instanceof Trouble);
    return dialects.every(({ name }) => error.message.includes(name));
  });
});

test('dialects have names of their own, and directives name dialects that exist', () => {
  const names = dialects.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const directive of directives) {
    assert.ok(
      directive.dialects.every((name) => names.includes(name)),
      directive.name,
    );
    assert.match(written(directive), /^<!-- [a-z_]+(: .+)? -->$/);
  }
  assert.ok(dialects.every(({ accepts, summary }) => accepts.length > 0 && summary !== ''));
});

test('each dialect is known by its own marks', async () => {
  const decks: readonly (readonly [string, string])[] = [
    ['presenterm', 'a\n\n<!-- end_slide -->\n\nb\n'],
    ['presenterm', 'a\n\n<!-- pause -->\n\nb\n'],
    ['plain', 'a\n\n<!-- pause -->\n\nb\n\n---\n\nc\n'],
    ['plain', 'a\n\n<!-- note: say -->\n\n. . .\n\n<!-- note: more -->\n\n---\n\nc\n'],
    ['slides', '---\npaging: 1\n---\n\na\n\n---\n\nb\n'],
    ['slides', 'a\n\n~~~graph-easy --as=boxart\n[a]\n~~~\n\n---\n\nb\n'],
    ['patat', '---\npatat:\n  wrap: true\n...\n\na\n\n---\n\nb\n'],
    ['patat', 'a\n\n. . .\n\nb\n\n---\n\nc\n'],
    ['lookatme', 'a\n\n<!-- stop -->\n\nb\n\n---\n\nc\n'],
    ['mdp', '%title: x\n\na\n\n---\n\nb\n'],
    ['marp', '---\nmarp: true\n---\n\na\n\n---\n\nb\n'],
    ['slidev', '---\ntheme: default\ntransition: fade\n---\n\na\n\n---\n\nb\n'],
    ['reveal', 'a\n\n--\n\nb\n\n---\n\nc\n'],
    ['plain', '# a\n\n---\n\n# b\n'],
    ['patat', '---\ntitle: x\n...\n\na\n\n---\n\nb\n'],
    ['speech', '---\ntitle: x\n...\n\na\n\nb\n'],
    ['lookatme', '\n\n---\nstyles: {}\n---\n\n# a\n\n---\n\n# b\n'],
    ['lookatme', '# a\n\n```sh\n$ lookatme talk.md\n```\n\n# b\n'],
    ['patat', '# a\n\n```\npatat -w talk.md\n```\n\n# b\n'],
    ['plain', '# a\n\n```\npatat -w talk.md\n```\n\n---\n\n# b\n'],
    ['speech', '# a\n\nWe like `lookatme talk.md`.\n\n# b\n'],
    ['speech', '# a\n\nb\n'],
  ];
  for (const [dialect, source] of decks) assert.equal((await open(source)).deck.dialect, dialect, source);
});
