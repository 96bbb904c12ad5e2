/** Twelve slides of the bundled account at three sizes, kept as text: a change of look shows as a change of these. `WRITE_FRAMES=1` writes them anew. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { prepareBig } from '../../source/stage/big.ts';
import { laySlide } from '../../source/stage/lay.ts';
import { open } from '../deck/open.ts';

before(prepareBig);

/** The screens, of which two rows are the foot. */
const sizes = [
  { columns: 100, rows: 30 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

const account = new URL('../../content/threat-update-2021.md', import.meta.url);

for (const { columns, rows } of sizes) {
  test(`twelve slides at ${columns}×${rows}`, async () => {
    const { document, deck } = await open(readFileSync(account, 'utf8'));
    const frames = deck.slides.slice(0, 12).map((slide) => {
      const step = Math.min(1, slide.steps - 1);
      const { lines, page, pages } = laySlide(document, deck, slide, { step }, { columns, rows: rows - 2 });
      const seen = lines.map((line) =>
        line.spans
          .map((span) => span.text)
          .join('')
          .trimEnd(),
      );
      return `== ${slide.index + 1} step ${step + 1} page ${page + 1}/${pages}\n${seen.join('\n')}`;
    });
    const file = new URL(`../frames/stage-${columns}x${rows}.txt`, import.meta.url);
    if (process.env.WRITE_FRAMES || !existsSync(file)) writeFileSync(file, `${frames.join('\n')}\n`);
    assert.equal(`${frames.join('\n')}\n`, readFileSync(file, 'utf8'));
    assert.equal(frames.length, 12);
  });
}
