/** Long work comes in; that it gives way, ends and can be cancelled is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices } from '../../source/session/slices.ts';

/** A step that takes a millisecond, `count` times. */
function steps(count: number): { step: () => boolean; done: () => number } {
  let done = 0;
  return {
    done: () => done,
    step: () => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      done++;
      return done === count;
    },
  };
}

test('work is done to its end, once', async () => {
  const { step, done } = steps(5);
  assert.equal(await inSlices(step), true);
  assert.equal(done(), 5);
});

test('what else is to be done gets its turn in between', async () => {
  const { step, done } = steps(60);
  const turns: number[] = [];
  let over = false;
  const look = (): void => {
    turns.push(done());
    if (!over) setImmediate(look);
  };
  setImmediate(look);
  await inSlices(step);
  over = true;
  assert.ok(turns.length >= 3, `${turns.length} turns`);
  assert.ok(turns[0]! < 60);
});

test('cancelled work stops at the end of its slice and says so', async () => {
  const { step, done } = steps(10_000);
  let cancelled = false;
  setImmediate(() => {
    cancelled = true;
  });
  assert.equal(await inSlices(step, () => cancelled), false);
  assert.ok(done() < 100, `${done()} steps`);
});

test('work that ends within its slice is not asked whether it is cancelled', async () => {
  assert.equal(
    await inSlices(
      () => true,
      () => true,
    ),
    true,
  );
});

test('what a step throws is handed on', async () => {
  await assert.rejects(
    inSlices(() => {
      throw new Error('broken');
    }),
    /broken/,
  );
});
