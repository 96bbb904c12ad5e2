/** States come in; that Ink's frame stands in the very cells of the first paint, which is written without it, is asserted. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Size } from '../../source/page/model.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { grounded } from '../../source/program/frame/grounded.ts';
import type { State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { present } from '../../source/program/talk.ts';
import { update } from '../../source/program/update.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { themes } from '../../source/themes/index.ts';
import { paint } from '../../source/themes/paint.ts';
import { account, sharedDocument } from '../support/documents.ts';
import { cellsOf } from './cells.ts';
import { inked } from './inked.tsx';

before(prepareBig);

const sizes: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
  { columns: 200, rows: 60 },
];
const document = account();

async function compare(state: State, says: string): Promise<void> {
  const theme = themes.find(({ name }) => name === state.theme)!;
  const first = grounded(frame(state).rows, state.size, theme)
    .map((row) => paint(row, theme, 'true'))
    .join('\n');
  const app = await inked(state, 'true');
  const ink = app.frame();
  app.end();
  const [painted, drawn] = await Promise.all([cellsOf(first, state.size), cellsOf(ink, state.size)]);
  assert.ok(new Set(painted.flat()).size > 20, 'there is something to compare');
  for (const [index, row] of painted.entries()) assert.deepEqual(drawn[index], row, `${says}, row ${index}`);
}

for (const theme of themes) {
  for (const size of sizes) {
    const says = `${theme.name} at ${size.columns} by ${size.rows}`;
    const start = startState(document, size, { theme: theme.name });

    test(`reading, ${says}`, async () => {
      await compare(start, says);
      await compare(update(start, { type: 'press', command: 'next-section' })[0], `${says}, a section on`);
    });

    test(`presenting, ${says}`, async () => {
      const [onStage] = present(start, false);
      await compare(onStage, says);
      await compare(update(onStage, { type: 'press', command: 'next-slide' })[0], `${says}, the next slide`);
    });
  }
}

test('wide characters, combining marks and emoji', async () => {
  const japanese = sharedDocument('corpus/art-of-command-line-ja.md');
  if (japanese) await compare(startState(japanese, sizes[0]!), 'the Japanese document');
  const { openDocument } = await import('../../source/document/open.ts');
  const mixed = openDocument(
    '# 日本語 e\u0301 👍 text\n\n👩‍👩‍👧 नमस्ते สวัสดี 한국어 ﷺ\n\n| 日本 | b |\n|-|-:|\n| x | 👍 |\n',
    'x.md',
  );
  await compare(startState(mixed, sizes[0]!), 'mixed scripts');
});

test('a page wider than Ink takes a terminal for by itself', async () => {
  await compare(startState(document, { columns: 130, rows: 20 }), '130 columns');
});
