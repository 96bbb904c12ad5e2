/** Pictures are unpacked on a thread of their own: one after another, a damaged one costs nothing but itself, and nobody is kept waiting at the end. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Jobs } from '../../../source/terminal/pictures/jobs.ts';
import { pngFile } from '../samples.ts';

/** The runner builds it first. */
const script = new URL('../../../dist/pictures.js', import.meta.url);
const size = { width: 4, height: 2 };
const good = { file: pngFile(8, 4), size, as: 'pixels' } as const;

test('jobs are done in order; a damaged picture gives null, and the next is done all the same', async () => {
  const jobs = new Jobs(script);
  const order: number[] = [];
  const files = [good.file, good.file.subarray(0, 50), good.file];
  const done = await Promise.all(
    files.map(async (file, index) => {
      const bytes = await jobs.run({ ...good, file });
      order.push(index);
      return bytes?.length ?? null;
    }),
  );
  jobs.close();
  assert.deepEqual(done, [32, null, 32]);
  assert.deepEqual(order, [0, 1, 2]);
});

test('what is not done when all is closed comes to nothing, and a new job has a new thread', async () => {
  const jobs = new Jobs(script);
  const first = jobs.run(good);
  jobs.close();
  assert.equal(await first, null);
  assert.equal((await jobs.run(good))?.length, 32);
  jobs.close();
});
