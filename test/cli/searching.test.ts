/** The flags of search that scripts use, as the built program takes them. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern, objects, root, small } from './lectern.ts';

const files = { 'a.md': '# Moon\n\nThe moon.\n', 'b.md': small, 'c.md': '# Nothing\n' };

test('-l names the files, -c counts in each, -0 puts a NUL behind the names', () => {
  inFolder(files, (folder) => {
    const said = (...flags: string[]): string => lectern(['search', ...flags, 'moon', '.'], { folder }).out;
    assert.equal(said('-l'), 'a.md\nb.md\n');
    assert.equal(said('-l0'), 'a.md\0b.md\0');
    assert.equal(said('-c', '--all'), 'a.md:2\nb.md:1\n');
    assert.equal(lectern(['search', '-c', 'moon', 'a.md'], { folder }).out, '2\n');
    assert.equal(lectern(['search', '-c', '--all', 'moon', 'a.md'], { folder }).out, '2\n');
  });
});

test('a flag without its value is refused, and -A0 is no NUL', () => {
  inFolder(files, (folder) => {
    for (const words of [['-m'], ['--max-count'], ['--format'], ['-A'], ['-lm']]) {
      const { out, err, code } = lectern(['search', 'moon', 'a.md', ...words], { folder });
      assert.deepEqual([out, code], ['', 2], words.join(' '));
      assert.match(err, /^lectern: --[a-z-]+ needs a value: [A-Z|a-z…]+\.\n$/);
    }
    assert.equal(
      lectern(['search', 'moon', 'b.md', '-A0', '-m1'], { folder }).out,
      lectern(['search', 'moon', 'b.md', '-m1'], { folder }).out,
    );
    assert.equal(
      lectern(['search', 'moon', 'b.md', '-C1'], { folder }).out,
      lectern(['search', 'moon', 'b.md', '-C', '1'], { folder }).out,
    );
  });
});

test('with --all what parts the hits of one file parts those of several, and a concordance has one middle', () => {
  const two = { 'a.md': '# A\n\nA moon.\n\nMore.\n', 'longer.md': '# B\n\nOne more moon.\n\nMore.\n' };
  inFolder(two, (folder) => {
    const said = (...flags: string[]): string => lectern(['search', 'moon', '.', '--all', ...flags], { folder }).out;
    assert.equal(
      said('-C1')
        .split('\n')
        .filter((line) => line === '--').length,
      1,
    );
    assert.match(said('--format', 'text'), /moon\.\n\nlonger\.md/);
    assert.match(said('--format', 'markdown'), /\n\n## B\n/);
    const [one, other] = said('--format', 'kwic').split('\n');
    assert.equal(one?.indexOf('moon'), other?.indexOf('moon'));
  });
});

test('how a word was read in each of several texts is said', () => {
  inFolder({ 'a.md': 'The harbour.\n', 'b.md': 'The harbor.\n' }, (folder) => {
    assert.equal(
      lectern(['search', 'harbur', 'a.md', 'b.md'], { folder }).err,
      'lectern: harbur was read as harbour and harbor.\n',
    );
  });
});

test('columns are bytes of the file, behind bytes that are no UTF-8 and behind NUL too', () => {
  const strange = Buffer.from('a \xff moon, \xe2\x82 moon, \xf0\x9f\x8c\x99 moon, \xc3\xa9 moon\n', 'latin1');
  const bytes = Buffer.concat([Buffer.from('x\n\n'.repeat(3000)), Buffer.from('a\0b moon\n\n'), strange]);
  inFolder({ 'strange.md': bytes }, (folder) => {
    const { out } = lectern(['search', 'moon', 'strange.md', '-o', '--all'], { folder });
    const expected: string[] = [];
    for (const [index, line] of bytes.toString('latin1').split('\n').entries())
      for (const { index: at } of line.matchAll(/moon/g)) expected.push(`strange.md:${index + 1}:${at + 1}: moon`);
    assert.deepEqual(out.trimEnd().split('\n'), expected);
  });
});

test('-q prints nothing, and finding makes up for what could not be read', () => {
  inFolder(files, (folder) => {
    assert.deepEqual(lectern(['search', '-q', 'moon', 'a.md', 'missing.md'], { folder }), {
      out: '',
      err: '',
      code: 0,
    });
    assert.equal(lectern(['search', '-q', 'zeppelin', 'a.md'], { folder }).code, 1);
    assert.equal(lectern(['search', '-q', 'zeppelin', 'a.md', 'missing.md'], { folder }).code, 2);
  });
});

test('of two flags one of which would do nothing neither is taken', () => {
  for (const words of ['-lc', '-lo', '-c --json', '--raw -o', '-0 --json']) {
    const { out, err, code } = lectern(['search', 'plots', ...words.split(' ')]);
    assert.deepEqual([out, code], ['', 2], words);
    assert.match(err, /^lectern: --[\w-]+ and --[\w-]+ do not go together\.\n$/, words);
  }
  assert.equal(lectern(['search', 'plots', '-q', '-l']).code, 0);
});

test('a tree is text, and a format is asked for once', () => {
  for (const words of [
    'outline --tree --json',
    'outline --tree --format markdown',
    'outline --json --format text',
    'search plots --json --format tsv',
    'points --json --format markdown',
  ]) {
    const { out, err, code } = lectern(words.split(' '));
    assert.deepEqual([out, code], ['', 2], words);
    assert.match(err, /^lectern: --[\w -]+ and --[\w -]+ do not go together\.\n$/, words);
  }
  assert.equal(lectern(['outline', '--json', '--format', 'json']).code, 0);
  assert.equal(lectern(['outline', '--tree', '--format', 'text']).code, 0);
});

test('-m takes the best, --all the order of the documents', () => {
  inFolder(files, (folder) => {
    const [best, ...more] = objects(lectern(['search', '--json', '-m1', 'moon', '.'], { folder }).out);
    assert.equal(more.length, 0);
    assert.equal(best?.kind, 'heading');
    const places = objects(lectern(['search', '--json', '--all', 'moon', '.'], { folder }).out);
    assert.deepEqual(
      places.map(({ file, line }) => `${file}:${line}`),
      ['a.md:1', 'a.md:3', 'b.md:4'],
    );
  });
});

test('a misspelt word is not looked for in one file when it stands in another', () => {
  inFolder({ 'a.md': 'The mood.\n', 'b.md': 'The moon.\n' }, (folder) => {
    for (const flags of [[], ['--all']]) {
      const { out, err } = lectern(['search', ...flags, 'moon', 'a.md', 'b.md'], { folder });
      assert.equal(out, 'b.md:1:5: The moon.\n');
      assert.equal(err, '');
    }
  });
});

test('-C gives the passages around a hit', () => {
  inFolder(files, (folder) => {
    assert.equal(
      lectern(['search', '-C1', 'calm', 'b.md'], { folder }).out,
      'b.md-9-4- Neap tides\nb.md:11:27: Café tables stay dry; “calm” water everywhere.\n',
    );
    const { err, code } = lectern(['search', '-C1', '--format', 'tsv', 'calm', 'b.md'], { folder });
    assert.equal(err, 'lectern: The format tsv shows no context.\n');
    assert.equal(code, 2);
  });
});

test('--raw gives the very bytes of the line', () => {
  inFolder({ 'raw.md': Buffer.from('The \u001b[1m moon \u001b[0m \u00e9 \r\nand more.\n') }, (folder) => {
    const { out } = lectern(['search', '--raw', 'moon', 'raw.md'], { folder });
    assert.equal(out, 'raw.md:1:10: The \u001b[1m moon \u001b[0m \u00e9 \n');
  });
});

test('--color and --hyperlinks hold for rows as grep has them, and a pipe gets neither unasked', () => {
  inFolder({ 'a.md': 'A sea.\n' }, (folder) => {
    const { out } = lectern(['search', 'sea', 'a.md', '--color', 'always', '--hyperlinks', 'always'], { folder });
    assert.match(out, /\x1b\[[\d;]+msea\x1b\[0m/);
    assert.match(out, /\x1b\]8;;file:\/\/[^\x1b]*a\.md#1\x1b\\/);
    const plain = out.replace(/\x1b\]8;;[^\x1b]*\x1b\\|\x1b\[[\d;]*m/g, '');
    assert.equal(plain, 'a.md:1:3: A sea.\n');
    assert.equal(lectern(['search', 'sea', 'a.md'], { folder }).out, plain);
  });
});

test('with --all what one document has is printed before the next has come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const [early, late] = ['early.md', 'late.md'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(early, 'A sea.\n');
  spawnSync('mkfifo', [late]);
  const words = [join(root, 'dist', 'cli.js'), 'search', '--all', 'sea', early, late];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [first] = await once(child.stdout, 'data');
  assert.equal(String(first), `${early}:1:3: A sea.\n`);
  writeFileSync(late, 'Late, the sea.\n');
  const [second] = await once(child.stdout, 'data');
  assert.equal(String(second), `${late}:1:11: Late, the sea.\n`);
  assert.deepEqual(await ended, [0, null]);
  rmSync(folder, { recursive: true });
});

test('invalid UTF-8 is shown as a replacement character, and columns still count', () => {
  inFolder({ 'odd.md': Buffer.from([0x61, 0xff, 0x20, 0x6d, 0x6f, 0x6f, 0x6e, 0x0a]) }, (folder) => {
    const { out, err, code } = lectern(['search', 'moon', 'odd.md'], { folder });
    assert.match(out, /^odd\.md:1:\d+: a\ufffd moon\n$/);
    assert.match(err, /^lectern: odd\.md:1: /);
    assert.equal(code, 0);
  });
});

test('bad queries are refused in one sentence', () => {
  for (const query of ['/(/', 'x'.repeat(10_001)]) {
    const { out, err, code } = lectern(['search', '--', query]);
    assert.equal(out, '');
    assert.match(err, /^lectern: [^\n]{1,300}\n$/);
    assert.equal(code, 2);
  }
});
