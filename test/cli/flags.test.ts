/** The tables of flags and commands, and how words are read by them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borrowed } from '../../source/cli/borrowed.ts';
import { commandNamed, commands } from '../../source/cli/commands.ts';
import { readWords } from '../../source/cli/flags.ts';
import { nearest } from '../../source/cli/nearest.ts';
import { type Setting, settings, settingsOf } from '../../source/cli/settings.ts';
import { Trouble } from '../../source/document/trouble.ts';
import * as fc from '../support/properties.ts';

const rows: readonly Setting[] = settings;

test('every flag belongs to commands that exist, has a name and a letter of its own in each', () => {
  for (const row of rows)
    for (const name of row.commands === 'all' ? [] : row.commands)
      assert.ok(commandNamed(name), `${row.name}: ${name}`);
  for (const command of commands) {
    const names = settingsOf(command.name).map((row) => row.name);
    assert.equal(new Set(names).size, names.length, command.name);
    const letters = settingsOf(command.name).flatMap((row) => row.short ?? []);
    assert.equal(new Set(letters).size, letters.length, command.name);
  }
});

test('a flag with a value says what it is called, or lists its values', async () => {
  for (const row of rows) if (row.type !== 'switch') assert.ok(row.value ?? (await row.values?.())?.length, row.name);
});

test('every command can be loaded', async () => {
  for (const command of commands) assert.equal(typeof (await command.load()).run, 'function', command.name);
});

test('flags stand anywhere, before and behind the command', async () => {
  for (const words of [
    ['search', 'sea', '-m3', '--json', 'a.md'],
    ['search', '--json', '-m', '3', 'sea', 'a.md'],
    ['--json', 'search', 'sea', '--max-count=3', 'a.md'],
  ]) {
    const { command, operands, flags } = await readWords(words);
    assert.equal(command, 'search');
    assert.deepEqual(operands, ['sea', 'a.md']);
    assert.equal(flags.number('max-count'), 3);
    assert.equal(flags.on('json'), true);
  }
});

test('letters may be joined, the last of a flag given twice counts, and lists grow', async () => {
  const { flags } = await readWords(['search', 'sea', '-lc', '--format', 'tsv', '--format', 'json', '-0']);
  assert.equal(flags.on('files-with-matches'), true);
  assert.equal(flags.on('count'), true);
  assert.equal(flags.on('null'), true);
  assert.equal(flags.text('format'), 'json');
  const { flags: others } = await readWords(['slides', '--section', 'a', '--section', 'b']);
  assert.deepEqual(others.list('section'), ['a', 'b']);
});

test('whatever stands behind -- is an operand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), async (words) => {
      assert.deepEqual((await readWords(['search', '--', ...words])).operands, words);
      assert.equal((await readWords(['--', ...words])).command, 'read');
    }),
    { numRuns: 200 },
  );
});

test('a flag that fingers bring along from other programs is answered with what to write here', async () => {
  for (const [words, says] of [
    ['search -w plots', /^There is no flag -w\. A word is found whole/],
    ['search -rn plots', /^There is no flag -rn\. /],
    ['search --vimgrep plots', /--format vimgrep\.$/],
    ['find --query plots', /typed in the finder/],
    ['find -e', /^There is no flag -e\. /],
  ] as const)
    await assert.rejects(
      readWords(words.split(' ')),
      (error) => error instanceof Trouble && says.test(error.message),
      words,
    );
});

test('no flag that is in the table is called another program’s, and each sentence is one', () => {
  for (const { flags, commands, says } of borrowed) {
    assert.match(says, /^\S.*\w.*\.$/);
    for (const command of commands)
      for (const { name, short } of settingsOf(command))
        for (const own of [`--${name}`, `-${short}`]) assert.ok(!flags.includes(own), `${command} ${own}`);
  }
});

test('whatever is written, it is read or refused in one sentence', async () => {
  const word = fc.oneof(fc.string(), fc.constantFrom(...rows.map((row) => `--${row.name}`), '-', '--', '-C', 'search'));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
      try {
        const { operands } = await readWords(words);
        for (const operand of operands) assert.ok(words.includes(operand), operand);
      } catch (error) {
        assert.ok(error instanceof Trouble, String(error));
        assert.doesNotMatch(error.message, /[\u0000-\u001f\u007f-\u009f]/);
      }
    }),
    { numRuns: 400 },
  );
});

test('the nearest word is the one that was probably meant', () => {
  const names = ['--width', '--theme', '--json', '--format', '--section'];
  assert.equal(nearest('--widht', names), '--width');
  assert.equal(nearest('--sections', names), '--section');
  assert.equal(nearest('--form', names), '--format');
  assert.equal(nearest('--zebra', names), null);
});
