/** Times come in; what is said of a slow search, and that a quick one is silent, is tested. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf } from '../../source/cli/progress.ts';

test('a search tells how far it is after a second, ten times a second at most, and wipes the line', () => {
  const said: string[] = [];
  let time = 0;
  const progress = progressOf(
    3,
    (text) => said.push(text),
    () => time,
  );
  progress.at(0, 'a.md');
  progress.end();
  assert.deepEqual(said, []);
  for (time of [999, 1000, 1050, 1100]) progress.at(1, 'b\x1b.md');
  progress.end();
  assert.deepEqual(said, [...Array(2).fill('\r\x1b[Klectern: searching 2 of 3: b␛.md'), '\r\x1b[K']);
});
