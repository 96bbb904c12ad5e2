/** Slides come in without their colours; that lit code and what is pointed at are told by a sign, and that nothing moves for it, is asserted. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import type { StageState } from '../../source/stage/state.ts';
import { type Opened, open } from '../deck/open.ts';

before(prepareBig);

function rows({ document, deck }: Opened, state: StageState, columns = 80): string[] {
  const { lines } = laySlide(document, deck, deck.slides[0]!, state, { columns, rows: 30 });
  return lines.map(({ spans }) => spans.map(({ text }) => text).join(''));
}

/** The rows with a sign in them, trimmed. */
function signs(all: readonly string[]): string[] {
  return all.filter((row) => /[▌▸]/.test(row)).map((row) => row.trim());
}

/** The rows as they would be without signs. */
const bare = (all: readonly string[]): string[] => all.map((row) => row.replaceAll(/[▌▸]/g, ' ').trimEnd());

const code = '```js {1|3-4|all}\nalpha();\nbeta();\n  gamma();\ndelta();\n```';

test('a bar stands before the lines of code that are lit, and no column moves from step to step', async () => {
  const opened = await open(`${code}\n\n<!-- end_slide -->\n`);
  for (const columns of [120, 80, 50, 30, 26]) {
    const steps = [0, 1, 2].map((step) => rows(opened, { step }, columns));
    assert.deepEqual(signs(steps[0]!), ['▌ alpha();'], String(columns));
    assert.deepEqual(signs(steps[1]!), ['▌   gamma();', '▌ delta();'], String(columns));
    assert.deepEqual(signs(steps[2]!), [], 'all of it needs no sign');
    for (const step of steps) assert.deepEqual(bare(step), bare(steps[2]!));
  }
});

test('every row of a long line that is lit has its bar, one below the other', async () => {
  const opened = await open(
    '```js {1|2}\ncall(first, second, third, fourth, fifth);\nb();\n```\n\n<!-- end_slide -->\n',
  );
  const lit = rows(opened, { step: 0 }, 40).filter((row) => row.includes('▌'));
  assert.ok(lit.length > 1);
  assert.deepEqual([...new Set(lit.map((row) => row.indexOf('▌')))].length, 1, lit.join('\n'));
});

test('where there is no room for a bar, lit lines are bold', async () => {
  const { document, deck } = await open(`${code}\n\n<!-- end_slide -->\n`);
  const { lines } = laySlide(document, deck, deck.slides[0]!, { step: 0 }, { columns: 20, rows: 30 });
  const bold = lines.filter(({ spans }) => spans.some((span) => span.bold));
  assert.deepEqual(
    bold.map(({ spans }) => spans.map(({ text }) => text).join('')),
    ['alpha();'],
  );
});

test('side by side, the bar stands before its own column', async () => {
  const opened = await open(
    `<!-- column_layout: [1, 1] -->\n<!-- column: 0 -->\n\nwords\n\nmore\n\n<!-- column: 1 -->\n\n${code}\n\n<!-- end_slide -->\n`,
  );
  const steps = [0, 1, 2].map((step) => rows(opened, { step }));
  assert.match(signs(steps[0]!).join('\n'), /^words +▌ alpha\(\);$/);
  assert.match(signs(steps[1]!).join('\n'), /^more +▌ {3}gamma\(\);\n▌ delta\(\);$/);
  for (const step of steps) assert.deepEqual(bare(step), bare(steps[2]!));
  assert.match(signs(rows(opened, { step: 2, pointed: 1 })).join('\n'), /^▸ more +gamma\(\);$/);
});

test('what is pointed at has an arrow, in slides of points and in an author’s own', async () => {
  const points = await open('# Bread\n\n> [!IMPORTANT]\n> - Wheat\n> - Rye\n');
  assert.deepEqual(signs(rows(points, { step: 1, pointed: 1 })), ['▸  Rye']);
  const authored = await open(`Bread\n===\n\nwheat\n\n- rye\n- oats\n\n${code}\n\n<!-- end_slide -->\n`);
  const plain = rows(authored, { step: 2 });
  const wanted = [
    ['wheat', '▸ wheat'],
    ['rye', '▸ • rye'],
    ['oats', '▸ • oats'],
    ['alpha', '▸ alpha();'],
  ];
  wanted.forEach(([name, row], index) => {
    const pointed = rows(authored, { step: 2, pointed: index + 1 });
    assert.deepEqual(signs(pointed), [row], name);
    assert.deepEqual(bare(pointed), bare(plain), name);
  });
  assert.deepEqual(signs(rows(authored, { step: 1, pointed: 1 })), ['▸ wheat'], 'lit code steps back, too');
});
