/** Folders: which texts in them are found, and what a .gitignore leaves out. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { firstIn, textsIn } from '../../source/cli/folder.ts';
import { ignoreFrom } from '../../source/cli/ignore.ts';

function inTree(files: Readonly<Record<string, string>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-folder-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('markdown and text, in every folder, hidden ones and node_modules left out', () => {
  const files = {
    'b.md': '',
    'a/c.txt': '',
    'a/d.png': '',
    '.git/e.md': '',
    'node_modules/f/g.md': '',
    'Z.MARKDOWN': '',
  };
  inTree(files, (folder) => {
    assert.deepEqual(
      textsIn(folder).map((path) => relative(folder, path)),
      ['Z.MARKDOWN', 'a/c.txt', 'b.md'],
    );
  });
});

test('a .gitignore counts in its folder and below, the nearest first', () => {
  const files = {
    '.gitignore': '*.txt\n/out/\n',
    'a.txt': '',
    'a.md': '',
    'out/b.md': '',
    'in/out/c.md': '',
    'in/d.txt': '',
    'in/.gitignore': '!d.txt\n',
  };
  inTree(files, (folder) => {
    assert.deepEqual(
      textsIn(folder).map((path) => relative(folder, path)),
      ['a.md', 'in/d.txt', 'in/out/c.md'],
    );
  });
});

test('those above the folder count too, up to the root of the repository', () => {
  const files = {
    'in/.git/HEAD': '',
    '.gitignore': '*.md\n',
    'in/.gitignore': 'a.md\n/deep/b.md\n/deep/er/\n',
    'in/deep/a.md': '',
    'in/deep/b.md': '',
    'in/deep/c.md': '',
    'in/deep/er/d.md': '',
  };
  inTree(files, (folder) => {
    const found = (path: string): string[] => textsIn(join(folder, path)).map((one) => relative(folder, one));
    assert.deepEqual(found('in/deep'), ['in/deep/c.md']);
    assert.deepEqual(found('in/deep/er'), ['in/deep/er/d.md']);
  });
});

test('a link that leads out of the folder, or to a folder, is not followed', () => {
  inTree({ 'in/a.md': '', 'out/b.md': '' }, (folder) => {
    symlinkSync(join(folder, 'out', 'b.md'), join(folder, 'in', 'away.md'));
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'again'));
    symlinkSync(join(folder, 'in', 'a.md'), join(folder, 'in', 'same.md'));
    assert.deepEqual(
      textsIn(join(folder, 'in')).map((path) => relative(folder, path)),
      ['in/a.md', 'in/same.md'],
    );
  });
});

test('the readme is opened first', () => {
  inTree({ 'a.md': '', 'readme.md': '', 'b/README.md': '' }, (folder) => {
    assert.equal(relative(folder, firstIn(folder)), 'readme.md');
  });
});

test('lines of a .gitignore say what git says', () => {
  const cases: [string, string, boolean, boolean | null][] = [
    ['*.log', 'a/b.log', false, true],
    ['/a.md', 'b/a.md', false, null],
    ['/a.md', 'a.md', false, true],
    ['a/*.md', 'a/b/c.md', false, null],
    ['a/**/c.md', 'a/b/d/c.md', false, true],
    ['a/**/c.md', 'a/c.md', false, true],
    ['**/c.md', 'c.md', false, true],
    ['a/**', 'a/b/c', false, true],
    ['build/', 'build', false, null],
    ['build/', 'x/build', true, true],
    ['# no', '# no', false, null],
    ['\\#yes', '#yes', false, true],
    ['a?.md', 'ab.md', false, true],
    ['a[0-9].md', 'a7.md', false, true],
    ['a[!0-9].md', 'a7.md', false, null],
    ['*.md\n!keep.md', 'keep.md', false, false],
    ['a.md   ', 'a.md', false, true],
    ['a.b', 'axb', false, null],
  ];
  for (const [lines, path, isFolder, said] of cases)
    assert.equal(ignoreFrom(lines)(path, isFolder), said, `${lines} ${path}`);
});
