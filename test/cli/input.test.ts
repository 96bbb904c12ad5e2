/** What is read when: files, standard input, the bundled account; and what is said of bad input. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placeMeant } from '../../source/cli/documents.ts';
import { inFolder, lectern, root, small } from './lectern.ts';

test('standard input is read when it is a pipe, and when - asks for it', () => {
  assert.equal(lectern(['outline'], { input: small }).out, 'Tides\n  Neap tides\n');
  assert.equal(lectern(['outline', '-'], { input: small }).out, 'Tides\n  Neap tides\n');
  assert.match(lectern(['search', 'moon'], { input: small }).out, /^-:4:/);
});

test('standard input is read when it is a file', async () => {
  await new Promise<void>((resolve) => {
    inFolder({ 'tides.md': small }, (folder) => {
      const descriptor = openSync(join(folder, 'tides.md'), 'r');
      const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'outline'], {
        stdio: [descriptor, 'pipe', 'inherit'],
      });
      closeSync(descriptor);
      let out = '';
      child.stdout?.setEncoding('utf8').on('data', (text) => {
        out += text;
      });
      child.on('close', () => {
        assert.equal(out, 'Tides\n  Neap tides\n');
        resolve();
      });
    });
  });
});

test('/dev/null is nobody: the bundled account is meant', () => {
  assert.match(lectern(['outline']).out, /^Opening\nState threats\n/);
});

test('a hint is given when nothing comes within a second', async () => {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'outline'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const hint = await new Promise<string>((resolve) => child.stderr.setEncoding('utf8').on('data', resolve));
  assert.match(hint, /^lectern: waiting for text on standard input/);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stdin.end(small);
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  assert.equal(out, 'Tides\n  Neap tides\n');
});

test('a text that is long in coming is waited for, and that is said once', async () => {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'outline'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let hints = '';
  const hinted = new Promise<void>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      hints += text;
      resolve();
    });
  });
  child.stdin.write('# Tides\n');
  await hinted;
  child.stdin.write('\n## Neap tides\n');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  assert.equal(hints, 'lectern: standard input goes on; the text is shown when it has ended. Ctrl-C leaves.\n');
});

test('a full disk is one sentence and exit code 2', { skip: !existsSync('/dev/full') }, () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'outline'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  assert.equal(status, 2);
  assert.equal(stderr, "lectern: The output can't be written: no space is left on the device.\n");
});

test('bad input is one sentence on standard error and exit code 2', () => {
  inFolder({ 'picture.md': Buffer.from([0x89, 0x50, 0, 0, 1]), 'c.png': 'x', 'tides.md': small }, (folder) => {
    const cases: [string[], string][] = [
      [['missing.md'], 'There is no file missing.md, and nothing of that name in the library.'],
      [['outline', 'picture.md'], 'picture.md is a binary file, not a text.'],
      [['--jsn', 'search', 'x'], 'There is no flag --jsn; did you mean --json?'],
      [['outline', '--wdith', '3'], 'There is no flag --wdith; see lectern help outline.'],
      [['--widht', '30'], 'There is no flag --widht; did you mean --width?'],
      [['search', '--section', 'x', 'y'], '--section is not for search: it belongs to present, slides and export.'],
      [['--width', 'wide'], '--width takes a whole number from 10 up, not wide.'],
      [['search', 'x', '--color', 'pink'], '--color takes auto, always or never, not pink.'],
      [['show'], 'show needs the name of a section; lectern outline lists them.'],
      [['search'], 'search needs a query: lectern search QUERY [FILE|FOLDER|-]….'],
      [['outline', 'tides.md', 'more.md'], 'more.md is one word too many for outline; see lectern help outline.'],
      [['serach', 'moon'], 'There is no command serach; did you mean lectern search?'],
      [['help', 'serach'], 'There is no command serach; did you mean search?'],
      [['present', 'tides.md'], 'There is no terminal to present on; lectern slides prints the slides.'],
      [['slides', '--section', 'zeppelins', 'tides.md'], ''],
    ];
    for (const [words, sentence] of cases) {
      const { out, err, code } = lectern(words, { folder });
      assert.equal(out, '', words.join(' '));
      if (sentence === '') assert.match(err, /^lectern: [^\n]*zeppelins[^\n]*\n$/);
      else assert.equal(err, `lectern: ${sentence}\n`);
      assert.equal(code, 2, words.join(' '));
    }
  });
});

test('a folder opens its readme, or the first text by name; one without markdown is an error', () => {
  inFolder({ 'b.md': '# B\n', 'README.md': '# Readme\n' }, (folder) => {
    assert.equal(lectern(['outline', '.'], { folder }).out, 'Readme\n');
  });
  inFolder({ 'notes.png': '' }, (folder) => {
    assert.equal(lectern(['outline', '.'], { folder }).err, 'lectern: The folder . holds no markdown.\n');
  });
});

test('a broken front matter is named with its line, and the document still opens', () => {
  inFolder({ 'broken.md': '---\ntitle: [unclosed\n---\n\n# Fine\n' }, (folder) => {
    const { out, err, code } = lectern(['outline', 'broken.md'], { folder });
    assert.equal(out, 'Fine\n');
    assert.match(err, /^lectern: broken\.md:\d+: /);
    assert.equal(code, 0);
  });
});

test('FILE:LINE names a file and a line, unless a file really has that name', () => {
  inFolder({ 'tides.md': small, 'odd.md:9': '# Odd\n' }, (folder) => {
    assert.match(lectern(['tides.md:9'], { folder }).out, /Neap tides/);
    assert.match(lectern(['odd.md:9'], { folder }).out, /Odd/);
    assert.match(lectern(['missing.md:9'], { folder }).err, /^lectern: There is no file missing\.md:9\b/);
  });
});

test('--at takes a percentage, a line or a section', () => {
  assert.deepEqual(placeMeant('40%'), { fraction: 0.4 });
  assert.deepEqual(placeMeant('12'), { line: 12 });
  assert.deepEqual(placeMeant('state-threats'), { section: 'state-threats' });
  assert.throws(() => placeMeant('140%'), /from 0 to 100/);
});
