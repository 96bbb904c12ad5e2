/** A reader meets a table wider than the page: moves along it, finds in it, clicks a link in it; what is seen is told. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/story.ts';

const ships = `Before.

| Name | Built at | Launched | Guns | Commanded by | Fate |
|:--|:--|--:|--:|:--|:--|
| Victory | Chatham Dockyard | 1765 | 104 | Thomas Hardy | Kept at Portsmouth |
| Temeraire | Chatham Dockyard | 1798 | 98 | [Eliab Harvey](#fate) | Broken up |

# Fate
`;
const narrow = { columns: 42, rows: 20 };

test('a column on and back, the first staying in sight; both ends are said', async () => {
  await open(ships, narrow)
    .sees(/Name +Built at +Launched$/m, /─›$/m, '← → table')
    .press('table-right')
    .sees(/Name +Launched +Guns +Commande…$/m, /─‹─.*›$/m)
    .press('table-right', 9)
    .sees(/Name .*Fate$/m, /Victory .*Kept at Portsmouth$/m, /‹─+$/m)
    .press('table-right')
    .sees('This is the last column')
    .press('table-left', 9)
    .sees(/Name +Built at/)
    .press('table-left')
    .sees('This is the first column');
});

test('a match in a column out of sight moves the table to it; another leaves it there', async () => {
  await open(ships, narrow)
    .press('find')
    .type('broken')
    .press('accept')
    .sees(/Temeraire .*Broken up/)
    .check((state) => assert.ok((state.sideways?.by ?? 0) > 0))
    .press('escape')
    .sees(/Broken up/);
});

test('Tab reaches a link in a column out of sight, and a click follows it where it is seen', async () => {
  const story = open(ships, narrow).press('next-link').sees('Eliab Harvey');
  await story;
  const row = story.screen.findIndex((text) => text.includes('Eliab'));
  const column = story.screen[row]!.indexOf('Eliab');
  story.send({ type: 'mouse', action: 'click', column, row });
  await story.check((state) => assert.equal(state.document.blocks[state.place.block]?.kind, 'heading'));
});

test('where there is much room beside the text, a table wider than it goes over it on both sides, and is clicked there', async () => {
  const heads = Array.from({ length: 8 }, (_, index) => `Measured in year ${1990 + index}`);
  const cells = heads.map((_, index) => (index === 7 ? '[Last](#end)' : '1'));
  const text = `# Before\n\nText.\n\n| ${heads.join(' | ')} |\n|${'--|'.repeat(8)}\n| ${cells.join(' | ')} |\n\n# End\n`;
  await open(text, { columns: 100, rows: 20 })
    .sees('← → table', /Measured in year 1992.*…$/m)
    .seesNot('year 1997');
  const story = open(text, { columns: 220, rows: 20 })
    .sees(/^ {15}Measured in year 1990.*year 1997$/m)
    .seesNot('← → table');
  await story;
  const row = story.screen.findIndex((one) => one.includes('Last'));
  story.send({ type: 'mouse', action: 'click', column: story.screen[row]!.indexOf('Last'), row });
  await story.check(({ document, place }) => assert.equal(document.blocks[place.block]?.section, 1));
});

test('where every table fits there is nothing to move, and no hint', async () => {
  await open(ships, { columns: 140, rows: 20 })
    .seesNot('table')
    .key('right')
    .seesNot('column')
    .check((state) => assert.equal(state.sideways, null));
});

test('an edit of the text forgets how far its table was moved, a window of another size does not', async () => {
  await open(ships, narrow)
    .press('table-right', 2)
    .resize(44, 20)
    .check((state) => assert.ok(state.sideways))
    .rewrite((source) => `# New\n\n${source}`)
    .check((state) => assert.equal(state.sideways, null));
});
