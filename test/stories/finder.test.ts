/** A reader runs commands and turns to other open documents from the finder; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../source/document/model.ts';
import { account } from '../support/documents.ts';
import { open } from '../support/story.ts';

const document = account();
const text = '# One\n\nGo [on](two.md).\n';
const files = { 'two.md': '# Two\n\nA passage about herons.\n' };

test('the sign > lists the commands with their keys, and Enter runs the chosen one', async () => {
  await open(document)
    .press('finder')
    .type('>')
    .sees(/\d+ commands/, 'One row down', 'j ↓')
    .type('outline')
    .sees(/▌ Outline: show it, walk it, close it.* t │/, '2 commands')
    .press('finder-go')
    .check((state) => assert.equal(state.mode.kind, 'outline'));
});

test('the list of commands has all the room: there is nothing to see beforehand, and nothing to present', async () => {
  const story = open(document).press('finder').type('>');
  await story.sees('Next section', 'Enter go').seesNot('present it');
  const framed = story.screen.filter((row) => /^ *│.*│ *$/.test(row));
  assert.ok(framed.length > 10);
  assert.deepEqual(
    framed.filter((row) => !/[a-z]/.test(row)),
    [],
  );
});

test('a slip is forgiven in the words of a command, as elsewhere', async () => {
  await open(document).press('finder').type('>suspned').sees('1 command', 'fg comes back');
});

test('of a path that does not fit the outer headings give way, so that the match is seen', async () => {
  const outer = 'What was said of the committees and their many duties in the first years';
  const text = `# ${outer}\n\n## ${outer} again\n\n### Herons at last\n\nThey wade here.\n`;
  await open(text, { columns: 60 })
    .press('finder')
    .type('herons')
    .sees(/▌ Herons at last/)
    .key('ctrl-u')
    .type('wade')
    .sees(/▌ Herons at last/, 'They wade here.');
});

test('a match far back in a long heading or in a passage of wide letters is seen in its row', async () => {
  const heading = `${'The long and the short of it, told again '.repeat(4)}by herons`;
  const text = `# ${heading}\n\n${'日本語の長い文章'.repeat(12)}目的${'日本語'.repeat(9)}\n`;
  await open(text, { columns: 60 })
    .press('finder')
    .type('herons')
    .sees(/▌ .*by herons/)
    .key('ctrl-u')
    .type('目的')
    .sees(/│ {4}.*目的.*│/);
});

test('a command stands first when it begins as typed, and behind the passages otherwise', async () => {
  const kinds = (state: Parameters<Parameters<ReturnType<typeof open>['check']>[0]>[0]): string[] =>
    state.mode.kind === 'finder' ? state.mode.rows.map(({ kind }) => kind) : [];
  await open(document)
    .press('finder')
    .type('present from')
    .check((state) => assert.equal(kinds(state)[0], 'command'))
    .press('finder-go')
    .check((state) => assert.equal(state.mode.kind, 'present'));
  await open(document)
    .press('finder')
    .type('section')
    .check((state) => assert.ok(kinds(state).includes('command')))
    .key('ctrl-u')
    .type('threat')
    .check((state) => assert.ok(kinds(state).length > 3 && kinds(state)[0] !== 'command'));
});

test('a heading that begins as typed stands before a command that does', async () => {
  await open('# One\n\n## Outlines of hills\n\ntext\n')
    .press('finder')
    .type('outline')
    .sees(/▌ .*Outlines of hills/, 'Outline: show it')
    .press('finder-go')
    .check((state) => assert.equal(state.mode.kind, 'read'));
});

test('other open documents stand in the list and are read on; Backspace comes back', async () => {
  await open(text, { files })
    .key('tab', 'enter')
    .sees('herons')
    .press('finder')
    .sees('One', 'story.md')
    .key('up')
    .press('finder-go')
    .sees('Go on.')
    .press('finder')
    .type('two')
    .sees(/▌ Two/)
    .press('finder-go')
    .sees('herons')
    .press('back')
    .sees('Go on.');
});

test('the finder opens on the section one is in, however many there are', async () => {
  const many = Array.from({ length: 600 }, (_, index) => `# Part ${index}\n\nText.\n`).join('\n');
  await open(many)
    .press('last', 4 * 450 + 1)
    .press('finder')
    .sees('600 sections', /▌ 451 {2}Part 450/)
    .check((state) => {
      const sections: readonly Section[] = state.document.sections;
      assert.equal(state.mode.kind === 'finder' && state.mode.rows.length, sections.length);
    });
});

test('a colon and what leaves vim leave, when the list has come and before', async () => {
  for (const typed of ['q', 'q!', 'wq', 'x']) {
    await open(document)
      .press('finder')
      .type(typed)
      .sees(/▌ Leave .*q/)
      .press('finder-go')
      .check((_, { effects }) => assert.deepEqual(effects.at(-1), { type: 'quit', code: 0 }));
  }
  await open(document)
    .key(':', 'q', 'enter')
    .check((_, { effects }) => assert.deepEqual(effects.at(-1), { type: 'quit', code: 0 }));
});

test('a part of a text without headings that begins with a table is named by its cells, apart', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => `| cell ${row} | of the table |`).join('\n');
  await open(`| First | second |\n| - | - |\n${rows}\n\nBehind it.\n`)
    .press('finder')
    .sees('First second cell 0')
    .seesNot('\t');
});
