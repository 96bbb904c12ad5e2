/** Ten screens of the bundled account at two sizes, kept as text: a change of look shows as a change of these. `npm run frames` writes them anew. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { account } from '../support/documents.ts';
import { open, type Story, type StoryOptions } from '../support/story.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

/** How each screen is reached, by the name of its file. */
const screens: Readonly<Record<string, { onStage?: boolean; reach: (story: Story) => Story }>> = {
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
  help: { reach: (story) => story.press('help') },
};

const document = account();

for (const { columns, rows } of sizes) {
  for (const [name, { onStage = false, reach }] of Object.entries(screens)) {
    test(`${name} at ${columns}×${rows}`, async () => {
      const options: StoryOptions = { columns, rows, onStage };
      const story = reach(open(document, options));
      await story;
      const seen = `${story.screen.join('\n')}\n`;
      const file = new URL(`../frames/${name}-${columns}x${rows}.txt`, import.meta.url);
      if (process.env.WRITE_FRAMES) writeFileSync(file, seen);
      assert.equal(seen, readFileSync(file, 'utf8'));
    });
  }
}
