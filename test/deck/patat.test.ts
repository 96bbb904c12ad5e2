/** Decks for patat: slide by slide and step by step as patat itself shows them, where it can be asked. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { homeOf, lineOf } from '../../source/deck/reread.ts';
import { textOf } from '../../source/document/inline.ts';
import { type Opened, open, stepped, texts, titles } from './open.ts';

const decks: Readonly<Record<string, string>> = {
  rules: '# One\n\na\n\n---\n\n# Two\n\nb\n\n***\n\nc\n',
  headings: '# Title\n\n## One\n\na\n\n## Two\n\nb\n\n### Deeper\n\nc\n',
  'headings of one level': '# One\n\na\n\n# Two\n\nb\n',
  'a level asked for': '---\npatat:\n  slideLevel: 2\n...\n\n# One\n\na\n\n## Two\n\nb\n\n## Three\n\nc\n',
  dots: '# One\n\na\n\n. . .\n\nb\n\n. . .\n\nc\n\n---\n\nd\n',
  'lists item by item': '---\npatat:\n  incrementalLists: true\n...\n\n# One\n\n- a\n- b\n- c\n\n---\n\n1. x\n2. y\n',
  'a list turned about': '---\npatat:\n  incrementalLists: true\n...\n\n# One\n\n> - a\n> - b\n\n---\n\nx\n',
  'a list turned on': '# One\n\n> - a\n> - b\n\n---\n\nx\n',
  'lists in lists':
    '---\npatat:\n  incrementalLists: true\n...\n\n- a\n\n- b\n\n    * c\n    * d\n\n- e\n\n    > * f\n    > * g\n\n---\n\nx\n',
  'an ordinary quote': '# One\n\n> said\n>\n> - a\n> - b\n\n---\n\nx\n',
  comments: '# One\n\n<!-- said -->\n\na\n\n---\n\n# Two\n\nb\n',
  'code and tables':
    '# One\n\n~~~ {.haskell .x}\nmain = print\n~~~\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n\n```{.ruby}\nputs\n```\n',
  'dots in an item, and a list behind them': '# One\n\na\n\n. . .\n\n- b\n- c\n\n. . .\n\n> said\n\n---\n\nx\n',
  'a rule in a list does not cut': '# One\n\n- a\n\n    ***\n\n    b\n\nafter\n',
  'simple tables':
    '# One\n\n  Right    Left\n-------  ------\n     12    ab\n    123    cd\n\nbelow\n\n# Two\n\n-------  ------\n     12    ef\n-------  ------\n\n# Three\n\n-----------------\n Heads     More\n words    words\n-------  --------\n  first   row\n\n  second  row\n          more\n-----------------\n\nend\n',
  'tables of a grid':
    '# One\n\n+------+------+\n| Head | More |\n+======+======+\n| ab   | cd   |\n+------+------+\n\nbelow\n',
  'lists with marks of pandoc':
    '---\npatat:\n  incrementalLists: true\n...\n\n# One\n\n#. one\n#. two\n\na. alpha\nb. beta\n\n(i) first\n(ii) second\n',
  'per slide settings': '# One\n\n<!--config:\nbreadcrumbs: false\n-->\n\n- a\n\n---\n\nx\n',
  'a definition list': '# One\n\nbread\n\n:   what is baked\n\n---\n\nx\n',
};

/** The words of each state of each slide by patat's own account: its dump ends every state with `2 / 3`. Null where it cannot be asked. */
function asked(source: string): string[][] | null {
  if (spawnSync('patat', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  const file = join(folder, 'deck.md');
  writeFileSync(file, source);
  const dump = execFileSync('patat', ['--dump', '--force', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const slides: string[][] = [];
  for (const state of dump.replaceAll(/\x1b\[[0-9;]*m/g, '').split(/\n-{10}\n/)) {
    const foot = [...state.matchAll(/\s*(\d+) \/ \d+\s*$/gm)].at(-1);
    if (!foot) continue;
    // The first row names the deck and where one is in it.
    const body = state.slice(0, foot.index).trimStart().split('\n').slice(1).join('\n');
    const slide = Number(foot[1]) - 1;
    slides[slide] = [...(slides[slide] ?? []), wordsIn(body)];
  }
  return slides;
}

/** Words and characters that say something, sorted: marks of lists and quotes, numbers and blanks say none. */
function wordsIn(text: string): string {
  return (text.match(/\p{L}+/gu) ?? []).sort().join(' ');
}

/** The same of a deck as it is opened here. */
function own({ document, deck }: Opened): string[][] {
  return deck.slides.map((slide) =>
    Array.from({ length: slide.steps }, (_, step) => {
      const elements = slide.elements.filter((element) => element.step <= step);
      return wordsIn(elements.map(({ block }) => textOf(homeOf(document, block), block).text).join('\n'));
    }),
  );
}

for (const [name, source] of Object.entries(decks)) {
  test(`as patat shows it, slide by slide and step by step: ${name}`, async () => {
    const opened = await open(source, { dialect: 'patat' });
    const shown = own(opened);
    assert.ok(shown.length > 0);
    assert.deepEqual(shown, asked(source) ?? shown);
  });
}

test('every comment is a note, and settings are none', async () => {
  const { deck } = await open(
    '# One\n\n<!-- said -->\n\n<!--config:\nbreadcrumbs: false\n-->\n\na\n\n. . .\n\nb\n\n<!-- said too -->\n',
  );
  assert.equal(deck.dialect, 'patat');
  assert.equal(deck.slides[0]!.notes, 'said\n\nsaid too');
});

test('a heading above the slide level is a title slide', async () => {
  const opened = await open(decks.headings!, { dialect: 'patat' });
  assert.deepEqual(titles(opened), ['Title', 'One', 'Two']);
  assert.equal(opened.deck.slides[0]!.centred, true);
});

test('a quote that only turns a list about is not shown as a quote', async () => {
  const opened = await open(decks['a list turned on']!, { dialect: 'patat' });
  assert.deepEqual(stepped(opened), ['0 One', '1 a', '2 b']);
  assert.ok(
    opened.deck.slides[0]!.elements.every(({ block }) => block.containers.every(({ kind }) => kind === 'item')),
  );
});

test('the language of code is read off its attributes, and those of spans are not shown', async () => {
  const opened = await open('# One\n\n```{#id .ruby .x}\nputs\n```\n\nUse `map`{.haskell} here.\n', {
    dialect: 'patat',
  });
  assert.equal(opened.deck.slides[0]!.elements[1]!.block.info, 'ruby');
  assert.deepEqual(texts(opened)[0], ['puts', 'Use map here.']);
});

test('an empty slide is none', async () => {
  assert.deepEqual(texts(await open('a\n\n---\n\n---\n\nb\n', { dialect: 'patat' })), [['a'], ['b']]);
});

test('what follows a list comes with its last item', async () => {
  const opened = await open('---\npatat:\n  incrementalLists: true\n...\n\n- a\n- b\n\nafter\n');
  assert.deepEqual(stepped(opened), ['1 a', '2 b', '2 after']);
});

test('lists with marks of pandoc’s are lists, each by itself, with what belongs to their items', async () => {
  const opened = await open(
    '# One\n\n#. one\n#. two\n   goes on\n\na) alpha\n\n    more of it\n\nb) beta\n\n1. first\n   i. inner\n#. second\n\nA. Baker said no more.\n\ndim) of words\n',
    { dialect: 'patat' },
  );
  const shown = opened.deck.slides[0]!.elements.map(({ block }) => {
    const items = block.containers.map((container) => (container.kind === 'item' ? container.number : container.kind));
    return `${items.join('.')} ${textOf(homeOf(opened.document, block), block).text}`;
  });
  assert.deepEqual(shown, [
    ' One',
    '1 one',
    '2 two goes on',
    '1 alpha',
    '1 more of it',
    '2 beta',
    '1 first',
    '1.1 inner',
    '2 second',
    ' A. Baker said no more.',
    ' dim) of words',
  ]);
  const lists = opened.deck.slides[0]!.elements.map(({ block: { containers } }) =>
    containers[0]?.kind === 'item' ? containers[0].list : null,
  );
  assert.equal(new Set(lists.filter(Boolean)).size, 3);
  assert.deepEqual(
    opened.deck.slides[0]!.elements.map(({ block }) => lineOf(block)),
    [1, 3, 4, 7, 9, 11, 13, 14, 15, 17, 19],
  );
});

test('no line of code in a list is taken for an item, and a table of a grid keeps its rows', async () => {
  const opened = await open('# One\n\n#. one\n\n   ```\n   a. code\n   ```\n\n+---+---+\n| a | b |\n+---+---+\n', {
    dialect: 'patat',
  });
  assert.deepEqual(
    opened.deck.slides[0]!.elements.map(({ block }) => `${block.kind} ${block.content}`),
    ['heading One', 'paragraph one', 'code a. code', 'code +---+---+\n| a | b |\n+---+---+'],
  );
});
