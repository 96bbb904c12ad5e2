/** The built program with a folder and with several files, in a real terminal. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lectern } from './lectern.ts';
import { pristine } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-folder-'));
after(() => rmSync(folder, { recursive: true }));

for (const [name, title] of [
  ['a.md', 'Apples'],
  ['b.md', 'Bees'],
  ['c.md', 'Cellos'],
] as const) {
  writeFileSync(
    join(folder, name),
    `---\ntitle: ${title}\nspeaker: Ann\ndate: 2020-01-02\n---\n\n# One\n\nOn ${title}.\n`,
  );
}

test('a folder: its list, a filter, a document, the list again, a talk', async () => {
  const session = lectern([folder], { columns: 100, rows: 24 });
  await session.waitFor(/▌ Apples +Ann +2 Jan 2020/, 10_000);
  await session.waitFor('3 documents');
  session.keys('/on be');
  await session.waitFor('▌ Bees › One');
  session.keys('\r');
  await session.waitFor('1 of 2 · n next');
  session.keys('o');
  await session.waitFor('▌ Bees › One');
  session.keys('\u0015cel');
  await session.waitFor('1 of 3 titles');
  session.keys('\r');
  await session.waitFor('On Cellos.');
  session.keys('o');
  await session.waitFor('3 documents');
  session.keys('gp');
  await session.waitFor(/1 \/ \d/);
  session.keys('q');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});

test('several files: next and previous go around', async () => {
  const files = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name));
  const session = lectern(files, { columns: 100, rows: 24 });
  await session.waitFor('On Apples.', 10_000);
  for (let turn = 0; !session.screen().join('\n').includes('Cellos'); turn++) {
    assert.ok(turn < 50, 'the finder lists the others once they have been read');
    session.keys('\u001b');
    await session.settled();
    session.keys(':');
    await session.waitFor('sections');
  }
  session.keys('\u001b');
  await session.waitFor(/^ +On Apples\.$/m);
  session.keys('<');
  await session.waitFor('3 of 3: Cellos');
  session.keys('>');
  await session.waitFor('1 of 3: Apples');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
