/** Durations as people write them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesOf, readDuration } from '../../source/stage/duration.ts';
import { open } from '../deck/open.ts';

test('durations are read in minutes, and what is none is null', () => {
  const read: [unknown, number | null][] = [
    [15, 15],
    ['15', 15],
    ['15 minutes', 15],
    ['15min', 15],
    ['1h', 60],
    ['1h 30m', 90],
    ['1 hour', 60],
    ['soon', null],
    ['', null],
    [0, null],
    [-3, null],
    [undefined, null],
    [['15'], null],
  ];
  for (const [written, minutes] of read) assert.equal(readDuration(written), minutes, String(written));
});

test('a speech without a duration is timed by its length, a deck is not', async () => {
  const speech = await open(`# One\n\n${'word '.repeat(1300)}\n`);
  const minutes = minutesOf(speech.document, speech.deck)!;
  assert.ok(minutes >= 7 && minutes <= 11, String(minutes));
  const deck = await open('a\n\n---\n\nb\n');
  assert.equal(minutesOf(deck.document, deck.deck), null);
  const timed = await open('---\ndeck:\n  duration: 20 minutes\n---\n\n# One\n\nText.\n');
  assert.equal(minutesOf(timed.document, timed.deck), 20);
});
