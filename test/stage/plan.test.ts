/** How a talk's time is shared out over its slides. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDuration } from '../../source/stage/duration.ts';
import { planOf, windowOf } from '../../source/stage/plan.ts';
import { open } from '../deck/open.ts';

const words = (count: number): string => 'word '.repeat(count).trim();
const body = `# One\n\n${words(94)}\n\n# Two\n\n${words(194)}\n\n# Three\n\n${words(94)}\n`;
const talk = (front: string): string => `---\ntitle: T\n${front}---\n\n${body}`;

test('seconds, clock times and mixtures are durations', () => {
  const read: [unknown, number | null][] = [
    ['90s', 1.5],
    ['2m 30s', 2.5],
    ['2:30', 2.5],
    ['1:00:00', 60],
    ['1:75', null],
    ['5 parsecs', null],
  ];
  for (const [written, minutes] of read) assert.equal(readDuration(written), minutes, String(written));
});

test('the duration is shared out by the words that are said; the title slide takes none of it', async () => {
  const { document, deck } = await open(talk('duration: 8m\n'));
  const plan = planOf(document, deck);
  assert.equal(plan.total, 480);
  assert.deepEqual(plan.slides, [0, 120, 240, 120]);
  assert.equal(planOf(document, deck), plan, 'it is made once');
});

test('a slide with a time of its own keeps it, by its title, section or number', async () => {
  const { document, deck } = await open(talk('deck:\n  duration: 8m\n  timing:\n    two: 2m\n    4: 4:00\n'));
  assert.deepEqual(planOf(document, deck).slides, [0, 120, 120, 240]);
});

test('what cannot be read is a warning with its line, and the rest holds', async () => {
  const { document, deck } = await open(talk('deck:\n  duration: soon\n  timing:\n    two: later\n    nine: 1m\n'));
  const { warnings, total } = planOf(document, deck);
  assert.deepEqual(
    warnings.map(({ line, message }) => [line, message.split(';')[0]]),
    [
      [4, 'soon is no duration'],
      [6, 'later is no duration'],
      [7, 'No slide is called nine.'],
    ],
  );
  assert.ok(total !== null && total > 0, 'a speech is timed by its length then');
});

test('a deck that does not say has no plan', async () => {
  const { document, deck } = await open('a\n\n---\n\nb\n');
  assert.deepEqual(planOf(document, deck), { total: null, slides: [0, 0], warnings: [] });
});

test('a rehearsal is a plan; a duration stretches it, and a slide it does not know gets the mean', async () => {
  const rehearsed = [
    { title: 'T', seconds: 0 },
    { title: 'One', seconds: 30 },
    { title: 'Two', seconds: 90 },
  ];
  const plain = await open(talk(''));
  assert.deepEqual(planOf(plain.document, plain.deck, rehearsed).slides, [0, 30, 90, 40]);
  const timed = await open(talk('duration: 320s\n'));
  assert.deepEqual(planOf(timed.document, timed.deck, rehearsed).slides, [0, 60, 180, 80]);
});

test('every step has its window, and the windows follow one another', async () => {
  const { document, deck } = await open(talk('duration: 8m\n'));
  const plan = planOf(document, deck);
  let at = 0;
  for (const slide of deck.slides) {
    for (let step = 0; step < slide.steps; step++) {
      const { from, to } = windowOf(plan, deck, slide.index, step);
      assert.ok(Math.abs(from - at) < 1e-6 && to >= from);
      at = to;
    }
  }
  assert.ok(Math.abs(at - 480) < 1e-6);
});
