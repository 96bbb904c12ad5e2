/** Config files come in; what is taken from them, and the sentence for each that is not right, is asserted. */

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkKeys, configurable, readConfiguration } from '../../source/cli/configuration.ts';
import { readWords } from '../../source/cli/flags.ts';
import { commandFor, commands, takeKeys } from '../../source/program/commands/index.ts';
import { startState } from '../../source/program/start.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { account } from '../support/documents.ts';
import { lectern } from './lectern.ts';

const wrong: readonly (readonly [text: string, sentence: RegExp])[] = [
  ['thme: night', /^c:1: there is no setting thme; did you mean theme\?$/],
  ['# one\n\ntheme: blue', /^c:3: theme takes night, .* or plain, not "blue"\.$/],
  ['measure: 3', /^c:1: measure takes a whole number from 20 up, not 3\.$/],
  ['mouse: yes please', /^c:1: mouse takes true or false/],
  ['at: intro', /^c:1: at is for the command line only/],
  ['theme: [', /^c:\d: /],
  ['theme: paper\ntheme: night', /^c:2: Map keys must be unique\.$/],
  ['- a\n- b', /^c:1: a config file holds names, each with a value\.$/],
  ['a: &a [*a]', /^c:1: /],
  ['keys: 3', /^c:1: keys holds the names of commands/],
  ['keys:\n  next-section: {a: 1}', /^c:2: the keys of next-section are a list/],
  ['keys:\n  nextsection: x', /^c:2: there is no command nextsection; did you mean next-section\?$/],
  [
    'mouse: true\nkeys:\n  next-section: [x, j]',
    /^c:3: j cannot be the key of next-section: it is that of down already \(read\)\.$/,
  ],
  ['keys:\n  next-section: [5]', /^c:2: 5 cannot be a key: digits are counts\.$/],
  ['keys:\n  next-section: [spacebar]', /^c:2: .*spacebar.* is no key/i],
  ['keys:\n  "\\e[31m": [x]', /^c:2: there is no command ␛\[31m/],
];

for (const [text, sentence] of wrong) {
  test(`refused in one sentence with the line: ${JSON.stringify(text)}`, async () => {
    const check = async () => checkKeys(await readConfiguration(text, 'c'), 'c');
    await assert.rejects(check, (error: Error) => {
      assert.equal(error.name, 'Trouble');
      assert.match(error.message, sentence);
      assert.ok(!error.message.includes('\n'));
      return true;
    });
  });
}

test('settings and keys are taken, with their lines; nothing at all is right too', async () => {
  const text = 'theme: paper # mine\nmouse: true\nkeys:\n  next-section: x\n  down: [j, ctrl-n]\n  up: []\n';
  const { settings, keys, lineOf } = await readConfiguration(text, 'c');
  assert.deepEqual(settings, { theme: 'paper', mouse: true });
  assert.deepEqual(keys, { 'next-section': ['x'], down: ['j', 'ctrl-n'], up: [] });
  assert.deepEqual(['mouse', 'keys.down'].map(lineOf), [2, 5]);
  for (const empty of ['', '# nothing\n', '{}']) assert.deepEqual((await readConfiguration(empty, 'c')).settings, {});
});

test('two commands may change keys with one another', async () => {
  const text = 'keys:\n  down: [k]\n  up: [j]\n';
  await checkKeys(await readConfiguration(text, 'c'), 'c');
});

test('the keys in use are those that were chosen, and their own again', () => {
  const state = startState(account(), { columns: 80, rows: 24 });
  takeKeys({ 'next-section': ['x'] });
  assert.equal(commandFor(state, 'x')?.name, 'next-section');
  assert.notEqual(commandFor(state, ']')?.name, 'next-section');
  takeKeys({});
  assert.equal(commandFor(state, ']')?.name, 'next-section');
});

/** Runs with a config file of these words. */
async function withConfig<T>(text: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = temporaryFolder('config');
  mkdirSync(join(folder, 'lectern'));
  writeFileSync(join(folder, 'lectern', 'config.yaml'), text);
  const before = process.env.XDG_CONFIG_HOME;
  process.env.XDG_CONFIG_HOME = folder;
  try {
    return await use(folder);
  } finally {
    process.env.XDG_CONFIG_HOME = before ?? '';
  }
}

test('the command line is stronger than the file, and a command is given its own settings only', async () => {
  await withConfig('theme: paper\nmax-count: 3\nkeys:\n  next-section: [x]\n', async () => {
    const read = await readWords(['read', '--theme', 'plain']);
    assert.deepEqual(read.flags.given, { theme: 'plain', keys: { 'next-section': ['x'] } });
    const search = await readWords(['search', 'x']);
    assert.deepEqual(search.flags.given, { theme: 'paper', 'max-count': 3 });
    const help = await readWords(['help']);
    assert.deepEqual(help.flags.given, {});
  });
});

test('lectern config prints all of it, as a config file that means the same', async () => {
  await withConfig('theme: paper\nkeys:\n  next-section: [x, "]"]\n', async (folder) => {
    const { out, code } = lectern(['config'], { environment: { XDG_CONFIG_HOME: folder } });
    assert.equal(code, 0);
    assert.match(out, /^theme: "paper" {2}# line 1$/m);
    assert.match(out, /^ {2}next-section: \["x", "\]"\] {2}# line 3$/m);
    assert.match(out, /^# measure: {2}# not set/m);
    const again = await readConfiguration(out, 'c');
    assert.equal(again.settings.theme, 'paper');
    assert.equal(Object.keys(again.keys).length, commands.length);
    for (const { name } of configurable) assert.ok(out.includes(`${name}:`), name);
  });
});

test('a config file that is not right: exit 2 and nothing printed; help still helps', async () => {
  await withConfig('thme: paper\n', async (folder) => {
    const environment = { XDG_CONFIG_HOME: folder };
    const { out, err, code } = lectern(['read', 'content/guide.md'], { environment });
    assert.deepEqual([out, code], ['', 2]);
    assert.match(err, /^lectern: .*config\.yaml:1: there is no setting thme; did you mean theme\?\n$/);
    assert.equal(lectern(['--help'], { environment }).code, 0);
  });
});
