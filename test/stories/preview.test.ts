/** A speaker looks at what is on and at what comes next: slides of points, and slides as their author wrote them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../source/program/frame/rows.ts';
import { inSight, type Piece } from '../../source/program/frame/sight.ts';
import { follow, seen } from '../support/follow.ts';

const deck = `# Bread

Flour and water.

<!-- pause -->

Salt at last.

<!-- end_slide -->

# Ovens

\`\`\`js {1|12}
first();
${Array.from({ length: 10 }, (_, index) => `middle${index}();`).join('\n')}
last();
\`\`\`

<!-- end_slide -->

# Crumbs
`;

test('an authored slide shows what is there plain and what is to come dim, small and without a margin', async () => {
  await follow({ source: deck, rows: 40 })
    .sees(/^ Bread +Bread$/m, /^ Flour and water\. +Flour and water\.$/m)
    .seesNot('█')
    .check((state) => assert.match(seen(state, 'strong'), /Bread/))
    .check((state) => assert.match(seen(state, 'place'), /Bread/))
    .check((state) => assert.match(seen(state, 'coming'), /Salt at last/));
});

test('of the next step what is new is plain and the rest muted; of the next slide everything is muted', async () => {
  await follow({ source: deck })
    .sees('Next step')
    .check((state) => assert.match(seen(state, 'muted'), /Flour and water/))
    .check((state) => assert.match(seen(state, 'text'), /Salt at last/));
  await follow({ source: deck, slide: 1, step: 1 })
    .sees('Crumbs')
    .check((state) => assert.match(seen(state, 'place'), /Crumbs/));
});

test('the lines that the next step lights are in sight, below the title', async () => {
  await follow({ source: deck, slide: 1, columns: 100, rows: 24 })
    .sees(/Ovens +Ovens/, /first\(\); +\S/, /last\(\);/)
    .check((state) => assert.match(seen(state, 'code'), /last\(\);/))
    .check((state) => assert.doesNotMatch(seen(state, 'code'), /middle/));
});

test('the line that the pointer lights is bright here too, and the rest steps back', async () => {
  await follow({ slide: 1, step: 2, pointed: 1 })
    .check((state) => assert.match(seen(state, 'strong'), /Share whatever/))
    .check((state) => assert.match(seen(state, 'muted'), /A changed world/));
  await follow({ source: deck, step: 1, pointed: 2 })
    .check((state) => assert.match(seen(state, 'faint'), /Flour and water/))
    .check((state) => assert.match(seen(state, 'text'), /Salt at last/));
});

test('what is shown, what is to come and what is pointed at are told apart without colours', async () => {
  await follow({ slide: 1, step: 1 }).sees(/^ • A changed world/m, /^ • Share whatever/m, /^ ◦ Three subjects/m);
  await follow({ slide: 1, step: 2, pointed: 1 }).sees(/^ • A changed world/m, /^ ▸ Share whatever/m);
  await follow({ source: deck, rows: 40 }).sees(/^ Flour and water/m, /^┊Salt at last/m);
  await follow({ source: deck, rows: 40, step: 1 }).sees(/^ Flour and water/m, /^ Salt at last/m);
  await follow({ source: deck, rows: 40, step: 1, pointed: 2 }).sees(/^ Flour and water/m, /^▸Salt at last/m);
  await follow({ source: deck, slide: 1, rows: 60 }).sees(/^ ▌ first\(\);/m, /^ {3}middle0\(\);/m);
});

/** Rows of a slide: pieces of so many rows each, named a, b, c and so on. */
function pieces(...heights: readonly number[]): Piece[] {
  return heights.map((height, at) =>
    Array.from({ length: height }, (_, row) => [{ text: `${'abcdefgh'[at]}${row + 1}`, role: 'text' as const }]),
  );
}

function texts(rows: readonly Row[]): string {
  return rows.map((row) => row.map(({ text }) => text).join('')).join(' ');
}

test('a slide that does not fit begins with a whole point, and says where the last one is cut', () => {
  const of = (heights: readonly number[], newest: number, room: number) =>
    texts(inSight({ pieces: pieces(...heights), newest }, room, 10));
  assert.equal(of([1, 2, 2], 2, 5), 'a1 b1 b2 c1 c2', 'all of it');
  assert.equal(of([1, 3, 3], 0, 6), 'a1 b1 b2 b3 c1 c2…');
  assert.equal(of([1, 3, 3], 0, 4), 'a1 b1 b2 b3', 'the last one is whole');
  assert.equal(of([1, 3, 3, 3], 6, 7), 'a1 c1 c2 c3 d1 d2 d3');
  assert.equal(of([1, 3, 2, 4], 5, 6), 'a1 c1 c2 d1 d2 d3…');
  assert.equal(of([1, 3, 3], 6, 4), 'c1 c2 c3', 'without a title where there is little room');
  assert.equal(of([1, 1, 9], 10, 4), 'c1 c2 c3 c4…', 'what is new is too long');
  assert.equal(of([2, 3, 4, 1], 9, 6), 'a1… c1 c2 c3 c4 d1');
  assert.equal(texts(inSight({ pieces: pieces(1, 3), newest: 0 }, 2, 2)), 'a1 b…', 'no row becomes too wide');
});

test('on a small screen no row under the title is the tail of a point', async () => {
  for (const step of [0, 1, 2])
    for (const [columns, rows] of [
      [60, 20],
      [60, 16],
      [40, 14],
    ] as const)
      await follow({ slide: 13, step, columns, rows }).check((_, story) => {
        const now = story.screen.findIndex((row) => row.startsWith(' Now'));
        const [first, second] = story.screen.slice(now + 1).map((row) => row.slice(0, 26));
        const below = /^ [•◦]/.test(first!) ? first : second;
        assert.match(below!, /^ [•◦] /, `${columns}×${rows}, step ${step + 1}\n${story.screen.join('\n')}`);
      });
});
