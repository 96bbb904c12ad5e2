/** Decks for mdp: slide by slide and stop by stop as mdp itself shows them in a terminal, where it can be asked. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { homeOf } from '../../source/deck/reread.ts';
import { textOf } from '../../source/document/inline.ts';
import { type Opened, open } from '../deck/open.ts';
import { killAll, start } from './pty.ts';

after(killAll);

const decks: Readonly<Record<string, string>> = {
  'rules, and what only looks like one':
    '%title: A talk\n%author: me\n\n# One\n\ntext\n---\nunder\n\n---\n\n- - -\n\n***\n\nthree\n\n---\n\n---\n\nfive\n',
  stops: '%title: x\n\n# One\n\n- a\n^\n- b\n<br>\n- c\n\nafter\n\n---\n\nfirst\n^\nsecond\n',
  'centred lines, marks and quotes':
    '%title: x\n\n-> # Middle <-\n\n-> also <-\n\nleft *red* _under_ `code`\n\n> said\n> on\n\n1. one\n2. two\n',
  'code holds rules and stops':
    '%title: x\n\n~~~\na\n\n---\n\n^\nb\n~~~\n\n---\n\n```\nc\n---\nd\n```\n\n    indented\n    too\n',
};

/** Words that say something, sorted. */
function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{N}^]+/gu) ?? []).sort().join(' ');
}

/** The words of each state of each slide as a person who presses the blank sees them. */
async function seen(source: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  const file = join(folder, 'deck.md');
  writeFileSync(file, source);
  const session = start('mdp', ['-f', file], { columns: 90, rows: 40 });
  await session.waitFor(/\d+ \/ \d+/);
  const slides: string[][] = [];
  let last = '';
  for (;;) {
    await session.settled(150);
    const rows = session.screen();
    const screen = rows.join('\n');
    if (screen === last) break;
    last = screen;
    const foot = rows.findLastIndex((row) => /\d+ \/ \d+/.test(row));
    const slide = Number(/(\d+) \/ \d+/.exec(rows[foot]!)![1]) - 1;
    // The title of the deck stands on the first row, its author and the number on the last.
    slides[slide] = [...(slides[slide] ?? []), wordsIn(rows.slice(1, foot).join('\n'))];
    session.keys(' ');
  }
  session.keys('q');
  await session.exit();
  rmSync(folder, { recursive: true });
  return slides;
}

function own({ document, deck }: Opened): string[][] {
  return deck.slides.map((slide) =>
    Array.from({ length: slide.steps }, (_, step) => {
      const elements = slide.elements.filter((element) => element.step <= step);
      const lines = elements.map(({ block }) => {
        const item = block.containers.findLast((container) => container.kind === 'item');
        const number = item?.kind === 'item' && item.list.ordered ? `${item.number} ` : '';
        return number + textOf(homeOf(document, block), block).text;
      });
      return wordsIn(lines.join('\n'));
    }),
  );
}

for (const [name, source] of Object.entries(decks)) {
  test(`as mdp shows it: ${name}`, async (context) => {
    if (spawnSync('mdp', ['--version']).status !== 0) return context.skip('mdp is not installed');
    assert.deepEqual(own(await open(source, { dialect: 'mdp' })), await seen(source));
  });
}
