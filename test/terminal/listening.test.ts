/** The built program for somebody who listens, and in a terminal that can only print: all it sends is text, appended. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lectern } from './lectern.ts';
import { pristine } from './pty.ts';

/** Escape sequences that may be sent: pastes are asked for and given back. */
const pastes = /\x1b\[\?2004[hl]|\x1b\[\?2026l|\x1b\[0m/g;

for (const [name, words, env, term = 'xterm-256color'] of [
  ['--screen-reader', ['--screen-reader'], {}, undefined],
  ['INK_SCREEN_READER', [], { INK_SCREEN_READER: 'true' }, undefined],
  ['TERM=dumb', [], {}, 'dumb'],
] as const) {
  test(`${name}: reading, finding and presenting are appended, and nothing is rewritten`, async () => {
    const session = lectern(words, { columns: 100, rows: 24, env, term });
    const heard = (wanted: RegExp, patience?: number) =>
      session.waitFor((one) => wanted.test(one.bytes.replaceAll('\r', '')), patience);
    await heard(/MI5 threat update 2021/, 10_000);
    session.keys(']');
    await heard(/Heading 2: 2 State threats/);
    session.keys('/encryption\r');
    await heard(/^encryption, 1 of \d+/m);
    session.keys('n');
    await heard(/^encryption, 2 of \d+/m);
    session.keys('\x1b');
    await heard(/^Search ended, /m);
    session.keys('p');
    await heard(/^Slide \d+ of 20: /m);
    session.keys('\x1b[15~');
    await heard(/^Slide 1 of 20: MI5 threat update 2021/m);
    session.keys(' ');
    await heard(/^Slide 2 of 20: /m);
    session.keys('q');
    session.keys('q');
    assert.equal(await session.exit(), 0);
    assert.deepEqual(session.modes(), pristine);
    const sent = session.bytes.replace(pastes, '');
    assert.doesNotMatch(sent, /[\x1b\u2500-\u259f]/, 'no sequence, no box');
  });
}
