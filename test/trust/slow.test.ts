/** Documents made to keep a reader waiting come in; that each is read, searched, outlined and presented with little work is asserted. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prepare } from '../../source/document/front.ts';
import { openDocument } from '../../source/document/open.ts';
import { loadHighlighter } from '../../source/page/highlight.ts';
import type { Message } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { run } from '../program/run.ts';
import { often } from '../support/properties.ts';
import { secondsOf } from '../support/work.ts';
import { slow } from './slow.ts';

/** Characters of each. */
const length = often(20_000, 200_000);
/** Seconds of work of this process, however busy the machine is: ten times what the slowest of them needs. */
const most = often(8, 40);

const press = (...keys: string[]): Message[] => keys.map((key) => ({ type: 'key', key }));
const walk: readonly Message[] = [
  ...press('space', 'G', 'k', 'g', 'tab', '/', 'a', 'x', 'enter', 'n', 'esc'),
  ...press(':', 'a', 'esc', 'esc', 't', 'j', 'esc', ']'),
  { type: 'size', size: { columns: 61, rows: 20 } },
  ...press('p', 'space', 'space', 'v', 'G', 'o', 'j', 'esc', 's'),
];

before(async () => {
  prepareBig();
  await loadHighlighter();
});

for (const [name, make] of Object.entries(slow)) {
  test(`${name}: nobody waits`, async () => {
    const source = make(length);
    const seconds = await secondsOf(async () => {
      await prepare(source);
      await run(startState(openDocument(source, 'slow.md'), { columns: 80, rows: 24 }), walk);
    });
    assert.ok(seconds < most, `${seconds} seconds of work for ${source.length} characters`);
  });
}
