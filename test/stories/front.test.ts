/** A document that is front matter and nothing else comes in; that a reader sees it, and that no key fails on it, is asserted. */

import { test } from 'node:test';
import { openDocument } from '../../source/document/open.ts';
import { commands } from '../../source/program/commands/index.ts';
import { frame } from '../../source/program/frame/frame.ts';
import { startState } from '../../source/program/start.ts';
import { update } from '../../source/program/update.ts';
import * as fc from '../support/properties.ts';
import { open } from '../support/story.ts';

test('a document of front matter alone shows it, however long it is and whatever is pressed', async () => {
  const front = `---\ntitle: ${'Tides and how they are told '.repeat(20)}\nspeaker: Ann\n---\n`;
  await open('---\ntitle: Tides\nspeaker: Ann\ndate: 2021-07-14\n---\n').sees('Tides', /^ +Ann$/m, '14 July 2021');
  await open(front, { columns: 40, rows: 10 })
    .seesNot(/^ +Ann$/m)
    .press('last')
    .sees(/^ *Ann$/m)
    .press('up', 3)
    .seesNot(/^ *Ann$/m)
    .press('first')
    .sees(/^ *Tides and/m);
  const keys = [...new Set(commands.flatMap((command) => command.keys))].filter((key) => key !== 'ctrl-c');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys), { maxLength: 20 }),
      fc.integer({ min: 3, max: 90 }),
      (pressed, size) => {
        let state = startState(openDocument(front, 'x.md'), { columns: size, rows: size });
        for (const key of pressed) {
          [state] = update(state, { type: 'key', key });
          frame(state);
        }
      },
    ),
    { numRuns: 100 },
  );
});
