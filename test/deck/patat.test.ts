/** Decks for patat: slide by slide and step by step as patat itself shows them, where it can be asked. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open, stepped, steps, texts, titles } from './open.ts';

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
  'a definition list': '# One\n\nbread\n\n:   what is baked\n\n---\n\nx\n',
};

/** How many states each slide has by patat's own account: its dump ends every state with `2 / 3`. */
function asked(source: string): number[] | null {
  if (spawnSync('patat', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  const file = join(folder, 'deck.md');
  writeFileSync(file, source);
  const dump = execFileSync('patat', ['--dump', '--force', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const counts: number[] = [];
  for (const state of dump.replaceAll(/\x1b\[[0-9;]*m/g, '').split(/\n-{10}\n/)) {
    const slide = Number([...state.matchAll(/(\d+) \/ \d+\s*$/gm)].at(-1)?.[1]);
    if (slide > 0) counts[slide - 1] = (counts[slide - 1] ?? 0) + 1;
  }
  return counts;
}

for (const [name, source] of Object.entries(decks)) {
  test(`as patat counts them: ${name}`, async () => {
    const opened = await open(source, { dialect: 'patat' });
    const own = asked(source) ?? steps(opened);
    assert.deepEqual(steps(opened), own);
    assert.ok(own.length > 0);
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

test('an empty slide is none', async () => {
  assert.deepEqual(texts(await open('a\n\n---\n\n---\n\nb\n', { dialect: 'patat' })), [['a'], ['b']]);
});

test('what follows a list comes with its last item', async () => {
  const opened = await open('---\npatat:\n  incrementalLists: true\n...\n\n- a\n- b\n\nafter\n');
  assert.deepEqual(stepped(opened), ['1 a', '2 b', '2 after']);
});
