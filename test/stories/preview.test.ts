/** A speaker looks at what is on and at what comes next: slides of points, and slides as their author wrote them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
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
