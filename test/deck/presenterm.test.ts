/** Decks for presenterm: cut, paused, laid in columns and annotated as their author meant. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, stepped, steps, texts, titles } from './open.ts';

test('comments end slides, and setext headings are titles', async () => {
  const opened = await open(
    'First\n===\n\nHello.\n\n<!-- end_slide -->\n\nSecond\n---\n\nWorld.\n\n---\n\nStill second.\n',
  );
  assert.equal(opened.deck.dialect, 'presenterm');
  assert.deepEqual(titles(opened), ['First', 'Second']);
  assert.deepEqual(texts(opened)[1], ['World.', 'Still second.']);
});

test('the front matter makes a title slide only when it says what one shows', async () => {
  const named = await open('---\ntitle: A _talk_\nauthor: Somebody\n---\n\nHi\n===\n\n<!-- end_slide -->\n\nBye\n');
  assert.deepEqual(titles(named), ['A talk', 'Hi', '']);
  assert.equal(named.deck.slides[0]!.kind, 'title');
  const bare = await open('---\ntheme:\n  name: dark\n---\n\nHi\n===\n\n<!-- end_slide -->\n\nBye\n');
  assert.equal(bare.deck.slides.length, 2);
});

test('a pause is a step, and one that reveals nothing is none', async () => {
  const opened = await open(
    'Hi\n===\n\none\n\n<!-- pause -->\n<!-- pause -->\n\ntwo\n\n<!-- pause -->\n\n<!-- end_slide -->\n\nx\n',
  );
  assert.deepEqual(stepped(opened), ['0 Hi', '0 one', '1 two']);
  assert.deepEqual(steps(opened), [2, 1]);
});

test('an incremental list is revealed item by item, and what follows after it', async () => {
  const source =
    'Hi\n===\n\n<!-- incremental_lists: true -->\n\n* a\n* b\n  * c\n\nend\n\n<!-- incremental_lists: false -->\n\n* d\n* e\n';
  const opened = await open(source);
  assert.deepEqual(stepped(opened), ['0 Hi', '1 a', '2 b', '3 c', '4 end', '4 d', '4 e']);
  const option = await open('---\noptions:\n  incremental_lists: true\n---\n\n* a\n* b\n\n<!-- end_slide -->\n');
  assert.deepEqual(stepped(option), ['1 a', '2 b']);
});

test('an incremental table is revealed row by row', async () => {
  const { deck } = await open(
    '<!-- incremental_tables: true -->\n\n| a |\n| - |\n| b |\n| c |\n\nend\n\n<!-- end_slide -->\n',
  );
  assert.deepEqual(deck.slides[0]!.elements[0]!.rowSteps, [1, 2, 3]);
  assert.equal(deck.slides[0]!.elements[1]!.step, 4);
  assert.equal(deck.slides[0]!.steps, 5);
});

test('lines of code are lit range by range, and a pause behind them comes after the last', async () => {
  const { deck } = await open(
    '```rust {1,3|5-6|all}\na\n```\n\nbeside\n\n<!-- pause -->\n\nlater\n\n<!-- end_slide -->\n',
  );
  const [code, beside, later] = deck.slides[0]!.elements;
  assert.deepEqual(code!.lit, [
    { step: 0, lines: [1, 3] },
    { step: 1, lines: [5, 6] },
    { step: 2, lines: 'all' },
  ]);
  assert.equal(beside!.step, 0);
  assert.equal(later!.step, 3);
});

test('columns have shares, and a layout ends where it is reset', async () => {
  const source =
    '<!-- column_layout: [3, 2] -->\n<!-- column: 1 -->\n\nright\n\n<!-- column: 0 -->\n\nleft\n\n<!-- reset_layout -->\n\nbelow\n\n<!-- end_slide -->\n';
  const { deck } = await open(source);
  const slide = deck.slides[0]!;
  assert.deepEqual(slide.columns, [3, 2]);
  assert.deepEqual(
    slide.elements.map((element) => element.column),
    [1, 0, null],
  );
});

test('notes are read on one line, on several, and when they are no YAML', async () => {
  const source = [
    '<!-- speaker_note: One line: with a colon. -->',
    '<!--\nspeaker_note: |\n  Several\n  lines.\n-->',
    '<!--\nspeaker_note:\nNot indented\nat all.\n-->',
    '<!-- end_slide -->',
    '```markdown\n<!-- speaker_note: Only shown. -->\n```',
  ].join('\n\n');
  const { deck } = await open(source);
  assert.equal(deck.slides[0]!.notes, 'One line: with a colon.\n\nSeveral\nlines.\n\nNot indented\nat all.');
  assert.equal(deck.slides[1]!.notes, '');
});

test('a note belongs to the step it stands at', async () => {
  const note = (text: string) => `<!-- speaker_note: ${text} -->`;
  const { deck } = await open(
    `a\n\n${note('one')}\n\n<!-- pause -->\n\n${note('two')}\n\nb\n\n${note('three')}\n\n<!-- pause -->\n\n${note('four')}\n`,
  );
  assert.deepEqual(deck.slides[0]!.noteSteps, [0, 1, 1, 1]);
});

test('options change what cuts and what begins a directive', async () => {
  const rules = await open('---\noptions:\n  end_slide_shorthand: true\n---\n\na\n\n---\n\nb\n');
  assert.deepEqual(texts(rules), [['a'], ['b']]);
  const titled = await open('---\noptions:\n  implicit_slide_ends: true\n---\n\nOne\n===\n\na\n\nTwo\n===\n\nb\n');
  assert.deepEqual(titles(titled), ['One', 'Two']);
  const prefixed = await open(
    '---\noptions:\n  command_prefix: "cmd:"\n---\n\na\n\n<!-- cmd:end_slide -->\n\nb\n\n<!-- end_slide -->\n\nc\n',
  );
  assert.deepEqual(texts(prefixed), [['a'], ['b'], ['c']]);
  const topped = await open(
    '---\noptions:\n  implicit_slide_ends: true\n  h1_slide_titles: true\n---\n\n# One\n\na\n\n## Not\n\n# Two\n\nb\n',
  );
  assert.deepEqual(titles(topped), ['One', 'Two']);
});

test('slides can be left out, set in the middle, spaced and aligned', async () => {
  const source =
    'a\n\n<!-- skip_slide -->\n<!-- end_slide -->\n\n<!-- jump_to_middle -->\n<!-- new_lines: 3 -->\n<!-- alignment: center -->\n\nb\n\n<!-- end_slide -->\n';
  const { deck } = await open(source);
  assert.equal(deck.slides.length, 1);
  const slide = deck.slides[0]!;
  assert.equal(slide.centred, true);
  assert.equal(slide.elements[0]!.space, 3);
  assert.equal(slide.elements[0]!.align, 'center');
});

test('a file is put in where it is asked for, and one outside the folder is refused by name', async () => {
  const source = 'a\n\n<!-- include: part.md -->\n\nb\n\n<!-- include: ../secret.md -->\n\n<!-- end_slide -->\n';
  const include = (path: string) =>
    path === 'part.md' ? { text: 'from the part\n\n<!-- end_slide -->\n\nalso\n' } : { refused: `${path} is refused` };
  const opened = await open(source, { include });
  assert.deepEqual(texts(opened), [
    ['a', 'from the part'],
    ['also', 'b'],
  ]);
  assert.equal(opened.deck.warnings.length, 1);
  assert.match(opened.deck.warnings[0]!.message, /\.\.\/secret\.md/);
  assert.equal(opened.deck.warnings[0]!.line, 7);
});

test('lines its executors hide are not shown, by the language, and nothing is run', async () => {
  const opened = await open(
    '```rust +exec\n# use std;\nfn main() {}\n```\n\n```bash +exec\n/// set -e\nls\n```\n\n```elixir\n## x\ny\n```\n\n```swift\n/// A doc comment.\nlet a = 1\n```\n\n<!-- end_slide -->\n',
  );
  assert.deepEqual(texts(opened)[0], ['fn main() {}', 'ls', 'y', '/// A doc comment.', 'let a = 1']);
});

const files: Readonly<Record<string, string>> = {
  'part.md': '# Part\n\n<!-- include: deep/own.md -->\n',
  'deep/own.md': 'deeper\n\n<!-- include: beside.md -->\n\n<!-- include: own.md -->\n',
  'deep/beside.md': 'beside\n',
  'code.rs': 'one\ntwo\n```\nfour\nfive\n',
};
const include = (path: string) => {
  const text = files[path];
  return text === undefined ? { refused: `“${path}” is not included: there is none.` } : { text };
};

test('what an included file includes is put in too, from its own folder, and one that includes itself comes to an end', async () => {
  const opened = await open('<!-- include: part.md -->\n\n<!-- end_slide -->\n\nlast\n', { include });
  assert.deepEqual(texts(opened), [['deeper', 'beside'], ['last']]);
  assert.deepEqual(opened.deck.warnings, [{ line: 1, message: '“deep/own.md” is not included: it puts in itself.' }]);
});

test('files that put in each other without end are not followed for ever', async () => {
  let asked = 0;
  const twice = (path: string) => {
    asked++;
    return { text: `<!-- include: ${path}x -->\n\n<!-- include: ${path}y -->\n` };
  };
  const { deck } = await open('<!-- include: a -->\n\n<!-- end_slide -->\n', { include: twice });
  assert.equal(asked, 1000);
  assert.match(deck.warnings.map(({ message }) => message).join('\n'), /more than 16 files lie in one another/);
});

test('code of a file is shown: the lines asked for, in its language, lit and never run', async () => {
  const source =
    '```file +exec {1|2}\npath: code.rs\nlanguage: rust\nstart_line: 2\nend_line: 4\n```\n\n```file\npath: ../out.rs\n```\n\n<!-- end_slide -->\n';
  const { document, deck } = await open(source, { include });
  const [code, refused] = deck.slides[0]!.elements;
  assert.deepEqual([code!.block.info, code!.block.content], ['rust +exec {1|2}', 'two\n```\nfour']);
  assert.equal(deck.slides[0]!.steps, 2);
  assert.equal(refused!.block.content, 'path: ../out.rs');
  assert.deepEqual(
    deck.warnings.map(({ line }) => line),
    [8],
  );
  assert.equal(document.blocks.length, 3);
});

test('the title slide says at which event and where', async () => {
  const { document } = await open(
    '---\ntitle: T\nsub_title: A small one\nevent: Some conference\nlocation: Here\n---\n\n<!-- end_slide -->\n',
  );
  assert.equal(document.meta.place, 'Some conference, Here');
});

test('what it does not know is neither shown nor a fault', async () => {
  const opened = await open('a <!-- aside -->\n\n<!-- whatever: 3 -->\n<!-- vim: ft=md -->\n\n<!-- end_slide -->\n');
  assert.deepEqual(texts(opened), [['a']]);
  assert.deepEqual(opened.deck.warnings, []);
});
