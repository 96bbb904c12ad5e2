/** What stands for a text on a command line: pipes, names without an ending, folders that cannot be read, paths that lead nowhere. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern, root } from './lectern.ts';

const files = { 'moon.md': '# Moon\n\nThe moon is far.\n', 'sun.md': '# Sun\n\nThe sun is hot.\n' };
const entry = join(root, 'dist', 'cli.js');

test('a pipe that is named like a file is read', { skip: !existsSync('/dev/fd') }, () => {
  const script =
    '"$0" "$1" search moon <(printf "the moon\\n") && printf "a moon\\n" | "$0" "$1" search moon /dev/stdin';
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, entry], { encoding: 'utf8' });
  assert.match(stdout, /^\/dev\/fd\/\d+:1:5: the moon\n\/dev\/stdin:1:3: a moon\n$/, stderr);
});

test('a name without its ending is a file to a query of one word, too', () => {
  inFolder(files, (folder) => {
    assert.equal(lectern(['search', 'far', 'moon'], { folder }).out, 'moon.md:3:13: The moon is far.\n');
    assert.match(lectern(['search', 'moon', 'hot'], { folder }).err, /a query of several words is quoted/);
  });
});

test('a folder without texts is named, and the others are searched', () => {
  inFolder(files, (folder) => {
    mkdirSync(join(folder, 'none'));
    const { out, err, code } = lectern(['search', 'moon', 'none', 'moon.md'], { folder });
    assert.deepEqual([err, code], ['lectern: The folder none holds no markdown.\n', 2]);
    assert.match(out, /^moon\.md:/);
  });
});

test('a folder that may not be read is named, and the others are searched', { skip: process.getuid?.() === 0 }, () => {
  inFolder(files, (folder) => {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0);
    const { out, err, code } = lectern(['search', 'moon', '.'], { folder });
    chmodSync(join(folder, 'locked'), 0o700);
    assert.deepEqual([err, code], ['lectern: The folder locked may not be read.\n', 2]);
    assert.match(out, /^moon\.md:/);
  });
});

test('a path that leads through a file or is too long is one sentence, and the others are searched', () => {
  inFolder(files, (folder) => {
    for (const wrong of ['moon.md/x.md', `${'x'.repeat(300)}.md`]) {
      const { out, err, code } = lectern(['search', 'hot', wrong, 'sun.md'], { folder });
      assert.equal(code, 2);
      assert.match(out, /^sun\.md:3:12: /);
      assert.match(err, /^lectern: [^\n]+\n$/);
      assert.doesNotMatch(err, /should not have happened/);
    }
  });
});

test('of a folder it is said which file a hit is in, though it holds one', () => {
  inFolder({ 'moon.md': 'The moon.\n' }, (folder) => {
    assert.equal(lectern(['search', '-c', 'moon', '.'], { folder }).out, 'moon.md:1\n');
  });
});

test('with --raw names are as they are, for programs', () => {
  inFolder({ 'a\u001b[31mb\nc.md': 'The moon.\n' }, (folder) => {
    assert.equal(lectern(['search', '-l0', '--raw', 'moon', '.'], { folder }).out, 'a\u001b[31mb\nc.md\0');
    assert.equal(
      lectern(['search', '-0', '--raw', 'moon', '.'], { folder }).out,
      'a\u001b[31mb\nc.md\x001:5: The moon.\n',
    );
    assert.doesNotMatch(lectern(['search', '-l0', 'moon', '.'], { folder }).out, /\u001b/);
  });
});

test('the version that cannot be written is one sentence', { skip: !existsSync('/dev/full') }, () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [entry, '--version'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  assert.deepEqual([status, stderr], [2, "lectern: The output can't be written: no space is left on the device.\n"]);
});

test('150,000 headings are an outline, and as many matches a concordance', () => {
  inFolder({}, (folder) => {
    writeFileSync(join(folder, 'many.md'), '# moon\n\n'.repeat(150_000));
    for (const words of ['outline many.md', 'search moon many.md --format kwic']) {
      const script = `"$0" "$1" ${words} | wc -l`;
      const { stdout } = spawnSync('bash', ['-c', script, process.execPath, entry], { encoding: 'utf8', cwd: folder });
      assert.equal(Number(stdout), 150_000, words);
    }
  });
});
