/** Effects come in; what is done outside and what comes back as messages is asserted. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { loadFile } from '../../source/document/load.ts';
import { matchesOf } from '../../source/program/matches.ts';
import { themes } from '../../source/themes/index.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { account } from '../support/documents.ts';
import { session } from './outside.ts';

const source = account().source;

test('leaving and suspending are done at once', () => {
  const { store, codes, suspended } = session(source);
  for (const key of ['q', 'ctrl-c', 'ctrl-z']) store.send({ type: 'key', key });
  assert.deepEqual(codes, [0, 130]);
  assert.equal(suspended(), 1);
});

test('the theme goes around and is named', () => {
  const { store } = session(source);
  const first = store.state().theme;
  const seen = themes.map(() => {
    store.send({ type: 'key', key: 'T' });
    assert.ok(store.state().message?.startsWith(`${store.state().theme}: `));
    return store.state().theme;
  });
  assert.equal(seen.at(-1), first);
  assert.equal(new Set(seen).size, themes.length);
});

test('a search in the text finds, and of several the newest wins', async () => {
  const { store, until, failures } = session(source);
  for (const key of ['/', 'c', 'y', 'b', 'e', 'r']) store.send({ type: 'key', key });
  await until(({ find }) => find?.hits != null);
  assert.equal(store.state().find?.query, 'cyber');
  const { list } = matchesOf(store.state().find);
  assert.ok(list.length > 0 && list.length < 10, `${list.length} matches of cyber, not of c`);
  assert.deepEqual(failures, []);
});

test('a search that has been overtaken sends nothing', async () => {
  const { carry, messages, until, store } = session(source);
  store.send({ type: 'key', key: '/' });
  store.send({ type: 'key', key: 'x' });
  await until(({ find }) => find?.hits != null);
  carry({ type: 'search', ticket: store.state().tickets - 1, query: 'cyber', order: 'document' });
  carry({ type: 'search', ticket: store.state().tickets, query: 'threat', order: 'document' });
  await until(({ find }) => (find?.hits?.length ?? 0) > 5);
  assert.equal(messages.length, 1);
});

test('a query that is refused becomes a message', async () => {
  const { carry, messages, until, store, failures } = session(source);
  carry({ type: 'search', ticket: store.state().tickets, query: 'x'.repeat(1001), order: 'document' });
  await until(() => messages.length > 0);
  const [message] = messages;
  assert.ok(message?.type === 'refused' && message.message.endsWith('.'), JSON.stringify(message));
  assert.deepEqual(failures, []);
});

test('the letters of the stage are there after the stage has been entered', async () => {
  const { carry, messages, until } = session(source);
  carry({ type: 'stage' });
  await until(() => messages.length > 0);
  assert.deepEqual(messages, [{ type: 'redraw' }]);
});

test('what is copied goes to the terminal, and too much is refused in words', async () => {
  const { carry, sent, messages, until } = session(source);
  carry({ type: 'copy', text: 'Grüße' });
  await until(() => sent.length > 0);
  assert.deepEqual(sent, [`\u001b]52;c;${Buffer.from('Grüße').toString('base64')}\u001b\\`]);
  carry({ type: 'copy', text: 'x'.repeat(200_000) });
  await until(() => messages.length > 0);
  assert.ok(messages[0]!.type === 'say' && messages[0]!.text.includes('200 kB'));
  assert.equal(sent.length, 1);
});

test('an address of another scheme is never opened', async () => {
  const { carry, messages, until } = session(source);
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', '--help']) carry({ type: 'browse', address });
  await until(() => messages.length === 3);
  for (const message of messages) assert.ok(message.type === 'say' && /^No browser/.test(message.text));
});

test('a linked file below the folder opens, with its whole text; others are refused in words', async () => {
  const folder = temporaryFolder('links');
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'first.md'), '# First\n\n[next](next.md)');
  writeFileSync(join(folder, 'inner', 'next.md'), `# Next\n\n${'word '.repeat(50)}\n\n## Goal\n\nend`);
  writeFileSync(join(folder, 'outside.md'), 'secret');
  symlinkSync(join(folder, 'outside.md'), join(folder, 'inner', 'sly.md'));
  const name = join(folder, 'inner', 'first.md');
  const { carry, messages, until, failures } = session(await loadFile(name));
  carry({ type: 'open', from: name, address: 'next.md#goal' });
  await until(() => messages.length > 0);
  const [opened] = messages;
  assert.ok(opened?.type === 'opened' && opened.anchor === 'goal' && opened.document.sections.length === 2);
  for (const address of ['../outside.md', 'sly.md', 'missing.md', '.']) carry({ type: 'open', from: name, address });
  await until(() => messages.length === 5);
  for (const message of messages.slice(1)) assert.ok(message.type === 'say', JSON.stringify(message.type));
  assert.deepEqual(failures, []);
});

test('the editor is given the file and the line, and what it wrote is read', async () => {
  const path = join(temporaryFolder('edit'), 'text.md');
  writeFileSync(path, '# One\n\nfirst\n\n## Two\n\nsecond\n');
  const loaded = await loadFile(path);
  const given: unknown[] = [];
  const { store, until, failures } = session(loaded, (invocation) => {
    given.push(invocation);
    writeFileSync(path, '# One\n\nfirst, edited\n');
    return 0;
  });
  const { EDITOR, VISUAL } = process.env;
  Object.assign(process.env, { EDITOR: 'vim -R', VISUAL: '' });
  for (const key of [']', 'e']) store.send({ type: 'key', key });
  await until(({ document }) => document.source.includes('edited'));
  Object.assign(process.env, { EDITOR: EDITOR ?? '', VISUAL: VISUAL ?? '' });
  assert.deepEqual(given, [{ command: 'vim', arguments: ['-R', '+5', loaded.realPath] }]);
  assert.deepEqual(failures, []);
});

test('standard input is not edited, and an editor that is not there is told', async () => {
  const { store } = session(source);
  store.send({ type: 'key', key: 'e' });
  assert.match(store.state().message ?? '', /^Standard input is no file/);
  const path = join(temporaryFolder('edit'), 'text.md');
  writeFileSync(path, 'one\n');
  const file = session(await loadFile(path), () => {
    throw new Error('ENOENT');
  });
  file.store.send({ type: 'key', key: 'e' });
  await file.until(({ message }) => message?.includes('could not be started') ?? false);
  assert.deepEqual(file.failures, []);
});

test('with reduced motion what has changed stays marked until a key is pressed', async () => {
  const fade = async (isStill: boolean): Promise<string[]> => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { carry, messages, store } = session(source, undefined, isStill);
    carry({ type: 'fade', fresh: store.state().fresh });
    mock.timers.tick(5000);
    mock.timers.reset();
    return messages.map(({ type }) => type);
  };
  assert.deepEqual(await fade(false), ['faded']);
  assert.deepEqual(await fade(true), []);
});

test('what an effect throws later is told', async () => {
  const { carry, failures, until } = session(source);
  carry({ type: 'search', ticket: 0, query: null as unknown as string, order: 'document' });
  await until(() => failures.length > 0);
  assert.ok(failures[0] instanceof Error);
});
