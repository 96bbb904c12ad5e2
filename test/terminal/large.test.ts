/** The built program opens a file of which it reads only the beginning before its first screen: the rest is there when it is wanted. */

import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../storage/temporary.ts';
import { lectern } from './lectern.ts';

const section = (number: number): string =>
  `## Harbour ${number}\n\n${`The boats of harbour ${number} lie in a row along the quay. `.repeat(12)}\n\n`;
const text = `# Harbours\n\n${Array.from({ length: 2000 }, (_, index) => section(index + 1)).join('')}The last quay of all.\n`;

function harbours(): { path: string; read: (...words: string[]) => ReturnType<typeof lectern> } {
  const path = join(temporaryFolder('large'), 'harbours.md');
  writeFileSync(path, text);
  const env = { XDG_STATE_HOME: temporaryFolder('state') };
  return { path, read: (...words) => lectern([path, ...words], { env }) };
}

test('the end, typed at once, is the end of the file; left there, it is found again', async () => {
  const { path, read } = harbours();
  const first = read();
  first.keys('G');
  await first.waitFor('The last quay of all.', 20_000);
  await first.waitFor('· end');
  first.keys('q');
  assert.equal(await first.exit(), 0);
  const second = read();
  await second.waitFor('The last quay of all.', 20_000);
  appendFileSync(path, '\nA quay was built since.\n');
  await second.waitFor('The file has changed', 20_000);
  second.keys('G');
  await second.waitFor('A quay was built since.');
  second.keys('q');
  assert.equal(await second.exit(), 0);
});

test('what stands far behind the beginning is found, and a place in it is opened', async () => {
  const { read } = harbours();
  const found = read();
  await found.waitFor('Harbour 1');
  found.keys('/harbour 1987\r');
  await found.waitFor('Harbour 1987', 20_000);
  await found.waitFor(/1 of \d+/);
  found.signal('SIGINT');
  assert.equal(await found.exit(), 130);
  const at = read('--at', '50%');
  await at.waitFor(/Harbour 10[01]\d/, 20_000);
  await at.waitFor(/\b(?:49|50|51) %/);
  at.keys('q');
  assert.equal(await at.exit(), 0);
});

test('left at once, before the rest has been read, it ends as ever', async () => {
  const { read } = harbours();
  const session = read();
  await session.waitFor('boats of harbour 1');
  session.keys('q');
  assert.equal(await session.exit(), 0);
});
