/** A reader turns pages on a clock of glass; how fast that is, what it makes of the time left, and what is kept, is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPace, paced, wordsAMinute } from '../../source/program/pace.ts';
import { progressText } from '../../source/program/progress.ts';
import { followPace } from '../../source/session/pace.ts';
import { recallPace } from '../../source/storage/pace.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { session } from './outside.ts';

const source = Array.from(
  { length: 300 },
  (_, index) => `${'Twelve plain words stand in each of these sentences, one by one. '.repeat(3)}${index}\n`,
).join('\n');

/** A session whose time stands still until `minutes` are spent. */
function reading(): {
  readonly press: (command: string, minutes?: number) => void;
  readonly end: () => void;
  readonly folder: string;
} & ReturnType<typeof session> {
  const made = session(source);
  const folder = temporaryFolder('pace');
  let now = 0;
  const ends: (() => void)[] = [];
  followPace(made.store, { beforeEnd: (act: () => void) => void ends.push(act) }, folder, () => now);
  const press = (command: string, minutes = 0): void => {
    now += minutes * 60_000;
    made.store.send({ type: 'press', command });
  };
  return { ...made, folder, press, end: () => ends[0]?.() };
}

test('pages turned fast make the time left shorter, slow ones longer, and that is known the next time', () => {
  const fast = reading();
  const before = progressText(fast.store.state());
  for (let page = 0; page < 20; page++) fast.press('page-down', 0.5);
  assert.ok(wordsAMinute(fast.store.state().pace) > wordsAMinute(noPace));
  fast.press('first');
  assert.ok(
    Number.parseInt(/(\d+) min/.exec(progressText(fast.store.state()))![1]!, 10) <
      Number.parseInt(/(\d+) min/.exec(before)![1]!, 10),
  );
  fast.end();
  assert.deepEqual(recallPace(fast.folder), fast.store.state().pace);
  const slow = reading();
  for (let page = 0; page < 12; page++) slow.press('page-down', 2.5);
  assert.ok(wordsAMinute(slow.store.state().pace) < wordsAMinute(noPace));
});

test('leafing, jumping, going back, finding and being away are no reading', () => {
  const { press, store, end, folder } = reading();
  for (let page = 0; page < 10; page++) press('page-down', 0.01);
  press('percent', 1);
  press('next-section', 1);
  for (let page = 0; page < 5; page++) press('page-up', 1);
  press('page-down', 30);
  for (let page = 0; page < 5; page++) {
    press('find', 1);
    press('cancel', 1);
  }
  assert.equal(store.state().pace, noPace);
  end();
  assert.deepEqual(recallPace(folder), noPace);
});

test('the pace follows what was read last, and nothing makes it absurd', () => {
  let pace = noPace;
  for (let hour = 0; hour < 50; hour++) pace = paced(pace, 60 * 120, 60);
  assert.equal(wordsAMinute(pace), 132, 'the tenth of the usual pace that is nearest to 120 and a little');
  for (let hour = 0; hour < 8; hour++) pace = paced(pace, 60 * 330, 60);
  assert.ok(wordsAMinute(pace) > 280, String(wordsAMinute(pace)));
  for (const [words, minutes] of [
    [1e9, 1],
    [0, 5],
    [10, 0],
    [Number.NaN, 1],
  ] as const)
    assert.equal(paced(pace, words, minutes), pace);
});
