/** What a person has imported and opened: listed, found by name, and forgotten without touching a file. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Folders } from '../../source/storage/folders.ts';
import {
  findInLibrary,
  forgetEntry,
  libraryEntries,
  libraryFolder,
  libraryName,
} from '../../source/storage/library.ts';
import { rememberPlace } from '../../source/storage/places.ts';

/** A library with `tides` imported, and `walls` opened from elsewhere and read to the half. */
function library(): { folders: Folders; imported: string; opened: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-library-')));
  const folders = { config: join(root, 'config'), data: join(root, 'data'), state: join(root, 'state') };
  mkdirSync(libraryFolder(folders), { recursive: true });
  const imported = join(libraryFolder(folders), 'tides.md');
  const opened = join(root, 'walls.md');
  writeFileSync(imported, '# Tides\n');
  writeFileSync(opened, '# Walls\n');
  utimesSync(imported, 1000, 1000);
  rememberPlace(folders.state, opened, { section: [], fingerprint: '', fraction: 0.5, time: 5_000_000 });
  return { folders, imported, opened };
}

test('what was imported and what was opened is listed, the latest first, with progress', () => {
  const { folders } = library();
  assert.deepEqual(
    libraryEntries(folders).entries.map(({ name, imported, progress, gone }) => ({ name, imported, progress, gone })),
    [
      { name: 'walls', imported: null, progress: 0.5, gone: false },
      { name: 'tides', imported: 1_000_000, progress: null, gone: false },
    ],
  );
});

test('a name finds its document, an imported one before one that was opened', () => {
  const { folders, imported, opened } = library();
  rememberPlace(folders.state, join(opened, '..', 'tides.txt'), {
    section: [],
    fingerprint: '',
    fraction: 0,
    time: 9_000_000,
  });
  assert.equal(findInLibrary(folders, 'tides'), imported);
  assert.equal(findInLibrary(folders, 'Walls'), opened);
  assert.equal(findInLibrary(folders, 'ferries'), null);
});

test('forgetting takes entries off the list and leaves their files', () => {
  const { folders, imported, opened } = library();
  for (const entry of libraryEntries(folders).entries) {
    assert.equal(forgetEntry(folders, entry), null);
  }
  assert.deepEqual(libraryEntries(folders).entries, []);
  assert.deepEqual([existsSync(imported), existsSync(opened)], [true, true]);
  assert.equal(findInLibrary(folders, 'tides'), null);
});

test('a forgotten document that is imported or opened again comes back', () => {
  const { folders, imported } = library();
  const forget = () => libraryEntries(folders).entries.map((entry) => forgetEntry(folders, entry));
  forget();
  rememberPlace(folders.state, imported, { section: [], fingerprint: '', fraction: 1, time: Date.now() });
  assert.equal(libraryEntries(folders).entries[0]?.progress, 1);
  forget();
  const later = Date.now() / 1000 + 60;
  utimesSync(imported, later, later);
  assert.equal(findInLibrary(folders, 'tides'), imported);
});

test('an opened document whose file is gone is listed as gone and not found by name', () => {
  const { folders, opened } = library();
  rmSync(opened);
  assert.equal(libraryEntries(folders).entries.find((entry) => entry.path === opened)?.gone, true);
  assert.equal(findInLibrary(folders, 'walls'), null);
});

test('the name of a saved page drops what says that it is one', () => {
  assert.deepEqual(['a/threat-update-2021.page.txt', 'Talk.HTML', 'v1.2.md', 'notes'].map(libraryName), [
    'threat-update-2021',
    'Talk',
    'v1.2',
    'notes',
  ]);
});

test('no library yet is an empty one', () => {
  const nowhere = join(tmpdir(), 'lectern-nowhere');
  assert.deepEqual(libraryEntries({ config: nowhere, data: nowhere, state: nowhere }), { entries: [], note: null });
});
