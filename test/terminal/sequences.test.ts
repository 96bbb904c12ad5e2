/** The built program in a real terminal: the sequences of links and of the clipboard that it sends, and those it does not. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lectern } from './lectern.ts';
import { pristine } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-sequences-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'links.md');
writeFileSync(
  path,
  '# Links\n\nThe [first one](https://example.org/a?b=c) and [a section](#links).\n\n[Mail](mailto:a@example.org), [no](javascript:x).\n',
);

const opening = /\x1b\]8;[^;]*;([^\x07\x1b]+)(?:\x07|\x1b\\)/g;
const copied = /\x1b\]52;c;([^\x07\x1b]*)(?:\x07|\x1b\\)/g;

test('links of the web and of mail are OSC 8 links, the address out of the prose; each is closed', async () => {
  const session = lectern([path], { columns: 80, rows: 24 });
  await session.waitFor('The first one and a section.', 10_000);
  await session.settled();
  const { bytes } = session;
  const addresses = new Set([...bytes.matchAll(opening)].map(([, address]) => address));
  assert.deepEqual([...addresses].sort(), ['https://example.org/a?b=c', 'mailto:a@example.org']);
  const closed = bytes.match(/\x1b\]8;;(?:\x07|\x1b\\)/g)?.length ?? 0;
  assert.ok(closed >= [...bytes.matchAll(opening)].length);
  assert.ok(!session.screen().join('').includes('example.org'));
  session.keys('q');
  assert.equal(await session.exit(), 0);
});

test('y puts the passage, and at a link its address, on the clipboard by OSC 52, and says so', async () => {
  const session = lectern([path], { columns: 80, rows: 24 });
  const clipboard = (): string[] =>
    [...session.bytes.matchAll(copied)].map(([, base64]) => Buffer.from(base64!, 'base64').toString());
  await session.waitFor('The first one', 10_000);
  await session.settled();
  assert.deepEqual(clipboard(), [], 'nothing is copied before a key asks for it');
  session.keys('y');
  await session.waitFor('Copied');
  assert.deepEqual(clipboard(), ['The first one and a section.']);
  session.keys('\t');
  await session.waitFor('example.org');
  session.keys('y');
  await session.waitFor(() => clipboard().length === 2);
  assert.equal(clipboard()[1], 'https://example.org/a?b=c');
  session.keys('q');
  assert.equal(await session.exit(), 0);
  assert.deepEqual(session.modes(), pristine);
});
