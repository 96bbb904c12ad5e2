/** Slides come in; what their markup says of the step, the pointer, the foot and the notes, and how large their letters are, goes out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitOf } from '../../source/web/fit.ts';
import { type SlideOptions, slideMarkup } from '../../source/web/slides.ts';
import { open } from '../deck/open.ts';
import * as fc from '../support/properties.ts';
import { all, one } from './parsed.ts';

const talk = `---
title: Bread
speaker: A baker
date: 2021-07-14
---

# Flour

> [!IMPORTANT]
> - Wheat
> - Rye
> - Spelt

Said **of** flour:

- first
- second

# Water

It is wet. It is cold. It is clear.
`;

async function slide(index: number, options: Partial<SlideOptions> = {}, source = talk): Promise<string> {
  const { document, deck } = await open(source);
  const given = { step: null, notes: false, linked: false, ...options };
  return slideMarkup(document, deck, deck.slides[index]!, given).markup;
}

const classes = (page: string): string[] => all(page, '.points li').map((found) => found.getAttribute('class') ?? '');

test('what came with the step is new, and what is pointed at alone is bright', async () => {
  assert.deepEqual(classes(await slide(1, { step: 1, newest: true })), ['', 'new']);
  assert.deepEqual(classes(await slide(1, { step: 1 })), ['', '']);
  assert.deepEqual(classes(await slide(1, { step: 2, newest: true, pointed: 0 })), ['pointed', 'back', 'back']);
  assert.deepEqual(
    all(await slide(1), '.points li').map((found) => found.getAttribute('data-step')),
    ['0', '1', '2'],
  );
});

test('the foot is that of the stage: who and when, the number, how far; the first slide has a number alone', async () => {
  const foot = (page: string): (string | null)[] => [
    one(page, '.footer').textContent,
    one(page, '.number').textContent,
    one(page, 'progress').getAttribute('value'),
  ];
  assert.deepEqual(foot(await slide(0)), ['', '1 / 3', '0']);
  assert.deepEqual(foot(await slide(1, { step: 0 })), ['A baker · 14 July 2021', '2 / 3', '0.1667']);
  assert.deepEqual(foot(await slide(2)), ['A baker · 14 July 2021', '3 / 3', '1']);
  const own = talk.replace('title: Bread', 'title: Bread\ndeck:\n  footer: "{section}: {slide} of {slides} {none}"');
  assert.equal(foot(await slide(1, {}, own))[0], 'Flour: 2 of 3 {none}');
});

test('points that lectern chose are marked so, once all of them are shown', async () => {
  const steps = Number(one(await slide(2), '.slide').getAttribute('data-steps'));
  assert.equal(all(await slide(2, { step: steps - 1 }), '.chosen').length, 1);
  assert.equal(all(await slide(2, { step: steps - 2 }), '.chosen').length, 0);
  assert.equal(all(await slide(1), '.chosen').length, 0);
});

test('notes from a section’s prose are what stands there: lists are lists, strong words strong', async () => {
  const page = await slide(1, { notes: true });
  assert.deepEqual(
    all(page, '.notes li').map((found) => found.textContent),
    ['first', 'second'],
  );
  assert.equal(one(page, '.notes strong').textContent, 'of');
});

test('what stands below a key point is among the notes without the box of the points', async () => {
  const source = talk.replace('> - Rye\n', '> - Rye\n>   - of the fields\n>\n>   Rye is dark.\n');
  const page = await slide(1, { notes: true }, source);
  assert.equal(all(page, '.notes .aside').length, 0);
  assert.deepEqual(
    all(page, '.notes > p, .notes > ul').map((found) => found.textContent),
    ['of the fields', 'Rye is dark.', 'Said of flour:', 'firstsecond'],
  );
});

/** The size of the letters of a slide with these points. */
async function sizeOf(points: readonly string[], below = ''): Promise<number> {
  const list = points.map((point) => `> - ${point}`).join('\n');
  const { document, deck } = await open(`# One\n\n> [!IMPORTANT]\n${list}\n\n${below}\n`);
  return fitOf(document, deck.slides.at(-1)!).fit;
}

test('few points are large, more are smaller, and none are so small that the next would be larger', async () => {
  assert.equal(await sizeOf(['One point', 'another', 'a third']), 1);
  assert.ok((await sizeOf(Array(9).fill('A point'))) > 1);
  const wide = await sizeOf(Array(4).fill('漢字'.repeat(16)));
  assert.ok(wide > (await sizeOf(Array(4).fill('ab'.repeat(16)))), 'wide characters take their room');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }), async (lengths) => {
      const points = lengths.map((length) => 'word '.repeat(length));
      assert.ok((await sizeOf(points)) <= (await sizeOf([...points, 'one more'])));
    }),
    { numRuns: 40 },
  );
});
