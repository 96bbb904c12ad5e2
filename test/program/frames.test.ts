/** Screens of the bundled account, of a wide table and of a folder at two sizes, kept as text: a change of look shows as a change of these. `npm run frames` writes them anew. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import type { Message, Mode, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { account } from '../support/documents.ts';
import { library, passage, row } from '../support/folder.ts';
import { open, type Story, type StoryOptions } from '../support/story.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

const document = account();

const table = `# Planets

| Name | Named after | Year | Moons | Orbit in days | Seen first by | Observatories | Remarks |
|:--|:--|--:|--:|--:|:--|:--|:--|
| Uranus | the Greek god of the sky | 1781 | 28 | 30687 | William Herschel | New King Street | Lies on its side |
| Neptune | the Roman god of the sea | 1846 | 16 | 60190 | Johann Galle | Frauenhofersche Linse | Found where it had been worked out to be |
`;

const listed = [
  row('MI5 threat update 2021', { speaker: 'Ken McCallum', date: '2021-07-14', minutes: 11, progress: 0.6 }),
  row('A guided tour of lectern', { minutes: 4, progress: 1 }),
  row('A book of many days and nights, with a title that is too long', { speaker: 'Somebody', minutes: 780 }),
];

/** What a search for `gu` could have found there. */
function foundIn(mode: Mode): Extract<Message, { type: 'foundAll' }> {
  const rows = [
    passage('A book of many days and nights', 0, 'The guards of the door were asleep', 'gu'),
    passage(
      'A book of many days and nights',
      1,
      'One more, so long that a row of any screen must cut it, on guard',
      'gu',
    ),
  ];
  const ticket = mode.kind === 'library' ? mode.ticket : -1;
  return { type: 'foundAll', ticket, found: { rows, total: 2, spelt: [], searched: 3, complete: true, cut: false } };
}

/** How each screen is reached, by the name of its file. */
const screens: Readonly<Record<string, { onStage?: boolean; from?: () => State; reach: (story: Story) => Story }>> = {
  read: { reach: (story) => story.press('next-section', 12).press('down', 2) },
  'outline-and-find': {
    reach: (story) =>
      story
        .press('next-section', 11)
        .press('outline')
        .press('outline-leave')
        .press('find')
        .type('plots')
        .press('accept'),
  },
  'outline-filter': { reach: (story) => story.press('outline').press('outline-fold-all').press('filter').type('ex') },
  bookmarks: {
    reach: (story) =>
      story.press('next-section', 3).type('ma').press('next-section').press('bookmark').press('bookmarks'),
  },
  link: { reach: (story) => story.press('next-link') },
  commands: { reach: (story) => story.press('finder').type('>mark') },
  finder: { reach: (story) => story.press('finder').type('afganistan').press('finder-down') },
  slide: { onStage: true, reach: (story) => story.press('next-or-slide', 19).press('next-step') },
  title: { onStage: true, reach: (story) => story },
  table: {
    from: () => startState(openDocument(table, 'table.md'), { columns: 80, rows: 24 }),
    reach: (story) => story.press('table-right', 2),
  },
  library: { from: () => library(80, listed).state, reach: (story) => story.press('library-down') },
  'library-find': {
    from: () => library(80, listed).state,
    reach: (story) =>
      story
        .press('library-find')
        .type('gu')
        .check(({ mode }) => story.send(foundIn(mode))),
  },
  help: { reach: (story) => story.press('help') },
};

for (const { columns, rows } of sizes) {
  for (const [name, { onStage = false, from, reach }] of Object.entries(screens)) {
    test(`${name} at ${columns}×${rows}`, async () => {
      const options: StoryOptions = {
        columns,
        rows,
        onStage,
        ...(from ? { from: { ...from(), size: { columns, rows } } } : {}),
      };
      const story = reach(open(document, options));
      await story;
      const seen = `${story.screen.join('\n')}\n`;
      const file = new URL(`../frames/${name}-${columns}x${rows}.txt`, import.meta.url);
      if (process.env.WRITE_FRAMES) writeFileSync(file, seen);
      assert.equal(seen, readFileSync(file, 'utf8'));
    });
  }
}
