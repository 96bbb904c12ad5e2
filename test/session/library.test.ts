/** Folders come in; what their lists are made of, and that keys are answered meanwhile, is asserted. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { Library } from '../../source/program/library.ts';
import { fillLibrary } from '../../source/session/library.ts';
import { temporaryFolder } from '../storage/temporary.ts';
import { session } from './outside.ts';

async function listOf(folder: string): Promise<{ library: Library; looks: number }> {
  const { store } = session('');
  let looks = 0;
  store.subscribe(() => looks++);
  await fillLibrary(folder, join(folder, '.state'), store);
  const { library } = store.state();
  assert.ok(library);
  return { library, looks };
}

test('titles, speakers, dates and lengths are read from the beginnings; what is no text is left out', async () => {
  const folder = temporaryFolder('library');
  mkdirSync(join(folder, 'inner'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'b.md'),
    `---\ntitle: Bees\nspeaker: Ann\ndate: 2020-01-02\n---\n\n${'word '.repeat(2200)}`,
  );
  writeFileSync(join(folder, 'a.md'), '# An *essay*\n\nwords\n');
  writeFileSync(join(folder, 'inner', 'plain.txt'), 'no heading\n');
  writeFileSync(join(folder, 'inner', 'binary.md'), Buffer.from([0, 1, 2]));
  writeFileSync(join(folder, 'node_modules', 'x.md'), '# x');
  writeFileSync(join(folder, 'picture.png'), 'x');
  symlinkSync('/etc/passwd', join(folder, 'sly.md'));
  const { library } = await listOf(folder);
  assert.deepEqual(
    library.rows.map(({ title, speaker, date, minutes }) => [title, speaker, date, minutes && Math.round(minutes)]),
    [
      ['An essay', null, null, 0],
      ['Bees', 'Ann', '2020-01-02', 10],
      ['inner/binary.md', null, null, null],
      ['inner/plain.txt', null, null, 0],
    ],
  );
  assert.deepEqual([library.complete, library.cut], [true, false]);
});

test('however the folder is written, a text without a title is named by its path from there', async () => {
  const folder = temporaryFolder('library');
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'bin.md'), Buffer.from([0, 1, 2]));
  writeFileSync(join(folder, 'inner', 'plain.txt'), 'no heading\n');
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const written of ['.', './', `${folder}/`, join('..', basename(folder)), 'inner/..']) {
      const { library } = await listOf(written);
      const titles = library.rows.map(({ title }) => title);
      assert.deepEqual(titles, ['bin.md', join('inner', 'plain.txt')], written);
    }
  } finally {
    process.chdir(before);
  }
});

test('a large folder is listed a piece at a time, and nothing waits long', async () => {
  const folder = temporaryFolder('library');
  for (let index = 0; index < 1500; index++) writeFileSync(join(folder, `${index}.md`), `# Text ${index}\n\nwords\n`);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { library, looks } = await listOf(folder);
  clearInterval(timer);
  assert.equal(library.rows.length, 1500);
  assert.ok(looks >= 2);
  assert.ok(turns >= 5, `${turns} turns for whatever else there is to do`);
});
