/** Files are written while they are open; what the reader is shown is asserted. */

import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadFile } from '../../source/document/load.ts';
import { isWorn } from '../../source/document/reopen.ts';
import { followFiles } from '../../source/session/reload.ts';
import type { Watcher } from '../../source/session/watch.ts';
import { writtenAt } from '../../source/session/watch.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { session } from './outside.ts';

const watchers: Watcher[] = [];

after(() => {
  for (const watcher of watchers) watcher.close();
});

async function following(text: string) {
  const path = join(temporaryFolder('reload'), 'text.md');
  writeFileSync(path, text);
  const loaded = await loadFile(path);
  const one = session(loaded);
  watchers.push(followFiles(one.documents, one.store, Date.now() + 60_000, (error) => one.failures.push(error)));
  return { ...one, path: loaded.realPath ?? path };
}

test('a file that is written is read again', async () => {
  const { path, store, until } = await following('# One\n\nfirst\n');
  writeFileSync(path, '# One\n\nfirst and more\n');
  await until(({ document }) => document.source.includes('and more'));
  assert.equal(store.state().message, 'The file has changed: line 3');
});

test('a file that was written before it was watched is read again', async () => {
  const path = join(temporaryFolder('reload'), 'text.md');
  writeFileSync(path, 'one\n');
  const since = Date.now() - 1;
  const one = session(await loadFile(path));
  writeFileSync(path, 'two\n');
  watchers.push(followFiles(one.documents, one.store, since, (error) => one.failures.push(error)));
  await one.until(({ document }) => document.source === 'two\n');
  assert.deepEqual(one.failures, []);
});

test('after many edits in a row all is parsed again, behind the edit that is seen at once', async () => {
  const { path, until } = await following('# One\n\nfirst\n');
  for (let edit = 1; edit <= 8; edit++) {
    writeFileSync(path, `# One\n\nfirst\n\nEdit ${edit}.\n`);
    await until(({ document }) => document.source.includes(`Edit ${edit}.`));
  }
  await until(({ document }) => document.source.includes('Edit 8.') && !isWorn(document));
});

test('a talk that is edited to nothing is offered that once, and what is written then again', async () => {
  const { path, store, until } = await following('# One\n\n- a\n');
  store.send({ type: 'key', key: 'p' });
  let offered = 0;
  const end = store.subscribe(() => {
    if (store.state().talk?.aside) offered++;
  });
  writeFileSync(path, '---\na: b\n---\n');
  await until(({ talk }) => talk?.aside?.includes('nothing left') ?? false);
  await new Promise((resolve) => setTimeout(resolve, 700));
  end();
  assert.ok(offered < 5, `${offered} times`);
  writeFileSync(path, '# One\n\n- a\n');
  await until(({ talk }) => talk?.aside === null);
  writeFileSync(path, '---\na: b\n---\n');
  await until(({ talk }) => talk?.aside?.includes('nothing left') ?? false);
  writeFileSync(path, '# One\n\n- b\n');
  await until(({ document }) => document.source.includes('- b'));
});

test('a file that is empty for a while keeps its text and the place, and what was said is taken back', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => `Passage ${index}.\n\n`).join('');
  const { path, store, until } = await following(lines);
  store.send({ type: 'press', command: 'percent', count: 50 });
  const { place } = store.state();
  assert.ok(place.block > 50);
  writeFileSync(path, '');
  await until(({ message }) => message?.endsWith('is empty; the text stays as it was') ?? false);
  writeFileSync(path, `Before all.\n\n${lines}`);
  await until(({ document }) => document.source.startsWith('Before'));
  assert.equal(store.state().place.block, place.block + 1);
});

test('a file that is written in two halves keeps the place in the second', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => `Passage ${index}.\n\n`).join('');
  const { path, store, until } = await following(lines);
  store.send({ type: 'press', command: 'percent', count: 50 });
  const { place } = store.state();
  writeFileSync(path, lines.slice(0, 300));
  await new Promise((resolve) => setTimeout(resolve, 120));
  writeFileSync(path, `${lines}The end.\n`);
  await until(({ document }) => document.source.endsWith('The end.\n'));
  assert.deepEqual(store.state().place, place);
  writeFileSync(path, lines.slice(0, 300));
  await until(({ document }) => document.source.length === 300);
});

test('that a file is gone is taken back when it is there again', async () => {
  const { path, store, until } = await following('# One\n\nfirst\n');
  renameSync(path, `${path}~`);
  await until(({ message }) => message?.includes('is gone or cannot be read') ?? false);
  renameSync(`${path}~`, path);
  await until(({ message }) => message === null);
  assert.equal(store.state().document.source, '# One\n\nfirst\n');
});

test('a file that an editor replaces by renaming another is followed again and again', async () => {
  const { path, until } = await following('one\n');
  for (const word of ['two', 'three', 'four']) {
    writeFileSync(`${path}~`, `${word}\n`);
    renameSync(`${path}~`, path);
    await until(({ document }) => document.source === `${word}\n`);
  }
});

test('a file that is deleted stays readable and says so, and comes back', async () => {
  const { path, store, until } = await following('one\n');
  rmSync(path);
  await until(({ message }) => message?.includes('is gone') ?? false);
  assert.equal(store.state().document.source, 'one\n');
  writeFileSync(path, 'two\n');
  await until(({ document }) => document.source === 'two\n');
});

test('a file that is cleared before it is written is never shown empty', async () => {
  const { path, store, until, messages } = await following('one\n');
  const seen: string[] = [];
  store.subscribe(() => seen.push(store.state().document.source));
  writeFileSync(path, '');
  await new Promise((resolve) => setTimeout(resolve, 80));
  writeFileSync(path, 'two\n');
  await until(({ document }) => document.source === 'two\n');
  assert.ok(!seen.includes(''), JSON.stringify(messages));
});

test('another file of the folder changes nothing, and the same text written again neither', async () => {
  const { path, store } = await following('one\n');
  const before = store.state();
  writeFileSync(`${path}.other`, 'x');
  writeFileSync(path, 'one\n');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(store.state(), before);
});

test('a file by a name that none can have was never written', () => {
  assert.equal(writtenAt(join(temporaryFolder('long'), 'a'.repeat(300))), 0);
  assert.ok(writtenAt(temporaryFolder('there')) > 0);
});
