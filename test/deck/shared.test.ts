/** Real decks of other presenters open unmodified, with the counts their own programs would have. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, shared } from './open.ts';

/** File, dialect by detection, slides, stops, notes. */
const expected = [
  ['presenterm/demo.md', 'presenterm', 11, 4, 0],
  ['presenterm/code.md', 'presenterm', 4, 0, 0],
  ['presenterm/columns.md', 'presenterm', 1, 5, 0],
  ['presenterm/custom-intro-slides.md', 'presenterm', 3, 0, 0],
  ['presenterm/footer.md', 'presenterm', 2, 0, 0],
  ['presenterm/speaker-notes.md', 'presenterm', 2, 0, 5],
  ['slides/slides.md', 'slides', 7, 0, 0],
  ['slides/metadata.md', 'slides', 2, 0, 0],
  ['slides/import.md', 'speech', 1, 0, 0],
  ['slides/code_blocks.md', 'slides', 18, 0, 0],
  ['slides/ascii_slides.md', 'slides', 4, 0, 0],
  ['slides/tutorial.md', 'slides', 5, 0, 0],
  ['lookatme/progressive.md', 'lookatme', 2, 2, 0],
  ['lookatme/tour.md', 'lookatme', 14, 1, 0],
] as const;

for (const [file, dialect, slides, stops, notes] of expected) {
  test(`${file}: ${slides} slides, ${stops} stops, ${notes} notes`, async () => {
    const source = shared(`decks/${file}`);
    if (source === null) return;
    const { deck } = await open(source);
    assert.equal(deck.dialect, dialect);
    assert.equal(deck.slides.length, slides);
    assert.equal(
      deck.slides.reduce((sum, slide) => sum + slide.steps - 1, 0),
      stops,
    );
    const said = dialect === 'speech' ? [] : deck.slides.flatMap((slide) => slide.notes.split('\n\n').filter(Boolean));
    assert.equal(said.length, notes);
    assert.deepEqual(deck.warnings, []);
  });
}

test('a text without rules that names lookatme’s command is split by its headings, as lookatme does', async () => {
  const source = shared('decks/lookatme/smart-split-README.md');
  if (source === null) return;
  const { deck } = await open(source);
  const headings = source.match(/^## /gm)!.length;
  assert.equal(deck.dialect, 'lookatme');
  assert.equal(deck.slides.length, headings + 1);
  assert.ok(deck.slides.every((slide) => slide.steps === 1 && slide.notes === ''));
});

test('decks of one program read as another still open', async () => {
  for (const [file] of expected) {
    const source = shared(`decks/${file}`);
    if (source === null) return;
    for (const dialect of [
      'presenterm',
      'slides',
      'patat',
      'lookatme',
      'mdp',
      'marp',
      'slidev',
      'plain',
      'reveal',
      'speech',
    ]) {
      const { deck } = await open(source, { dialect });
      assert.ok(deck.slides.length > 0, `${file} as ${dialect}`);
      assert.ok(deck.slides.every((slide) => slide.steps >= 1));
    }
  }
});
