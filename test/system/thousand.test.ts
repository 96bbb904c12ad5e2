/** A talk that the built program shares and a thousand who follow it come in; that all of them catch up when they come back at once, and what one more is told, goes out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../support/browser.ts';
import { ask, type Following, follow } from '../sync/follow.ts';
import { presenting } from './presenting.ts';

const count = 1000;
const patience = 30_000;

const name = (index: number): string => `follower-number-${index}`;

/** All of them at the same moment, by the names they have. */
function everybody(address: string): Promise<Following[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => follow(address, undefined, name(index))));
}

const areTold = (all: readonly Following[], slide: number): Promise<void> =>
  until(() => all.every(({ told }) => told.at(-1)?.current === slide), patience);

test('a thousand who come back at once all catch up, in the places they had, and one more is told that there is none', async () => {
  const { session, address } = await presenting(['--followers', String(count)]);
  const first = await everybody(address);
  await areTold(first, 0);
  session.keys('n');
  await areTold(first, 1);
  // Half of them hang up; of the other half nobody hears that the network has lost them.
  for (const one of first.slice(0, count / 2)) one.stop();
  session.keys('nn');
  await session.waitFor('4 / 20');
  const again = await everybody(address);
  await areTold(again, 3);
  for (const { told } of again)
    assert.deepEqual(
      [told[0]?.whole, told[0]?.slides.map(({ index }) => index)],
      [true, [0, 1, 2, 3]],
      'what was missed comes first, all of it',
    );
  await until(() => first.every(({ ended }) => ended), patience);
  await assert.rejects(follow(address), /503/);
  const full = await ask(address);
  assert.deepEqual([full.status, full.headers['retry-after']], [503, '30']);
  assert.match(full.body, /All 1000 places to follow this talk are taken\./);
  session.keys('n');
  await areTold(again, 4);
  session.keys('qq');
  assert.equal(await session.exit(), 0);
  await until(() => again.every(({ told, ended }) => ended && told.at(-1)?.ended === true), patience);
});
