/** Places and backgrounds on disk: kept, bounded, merged, private, and never a reason to stop. */

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { foldersOf } from '../../source/storage/folders.ts';
import type { Shape } from '../../source/storage/json.ts';
import { readJson, updateJson } from '../../source/storage/json.ts';
import { lastBackground, rememberBackground } from '../../source/storage/last.ts';
import type { StoredPlace } from '../../source/storage/places.ts';
import { keptPlaces, recallPlace, rememberPlace } from '../../source/storage/places.ts';
import { temporaryFolder } from './temporary.ts';

const root = temporaryFolder('places');
let count = 0;
const fresh = (): string => join(root, `state-${count++}`, 'lectern');
const place = (time: number, fraction = 0.5): StoredPlace => ({
  section: ['Terrorism', 'Volume'],
  fingerprint: 'a1b2',
  fraction,
  time,
});

test('folders follow the environment, and ignore what is not absolute', () => {
  assert.deepEqual(foldersOf({ HOME: '/home/a' }), {
    config: '/home/a/.config/lectern',
    data: '/home/a/.local/share/lectern',
    state: '/home/a/.local/state/lectern',
  });
  const chosen = foldersOf({ HOME: '/home/a', XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: 'relative' });
  assert.equal(chosen.config, '/c/lectern');
  assert.equal(chosen.state, '/home/a/.local/state/lectern');
});

test('a place is found again, under the very path', () => {
  const state = fresh();
  assert.deepEqual(recallPlace(state, '/a.md'), { place: null, note: null });
  assert.equal(rememberPlace(state, '/a.md', place(5)), null);
  assert.equal(rememberPlace(state, '__proto__', place(6)), null);
  assert.deepEqual(recallPlace(state, '/a.md').place, place(5));
  assert.deepEqual(recallPlace(state, '__proto__').place, place(6));
  assert.equal(recallPlace(state, 'constructor').place, null);
  assert.equal(rememberPlace(state, '/a.md', place(4, 0.1)), null);
  assert.equal(recallPlace(state, '/a.md').place?.time, 5, 'an older place does not replace a later one');
});

test('files and folders are for their owner alone', () => {
  const state = fresh();
  rememberPlace(state, '/a.md', place(1));
  assert.equal(statSync(state).mode & 0o777, 0o700);
  assert.equal(statSync(join(state, 'places.json')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(state), ['places.json'], 'no temporary file and no lock stays');
});

test('the longest unread are forgotten', () => {
  const state = fresh();
  mkdirSync(state, { recursive: true });
  const many = Object.fromEntries(Array.from({ length: keptPlaces + 20 }, (_, index) => [`/${index}`, place(index)]));
  writeFileSync(join(state, 'places.json'), JSON.stringify({ version: 1, value: many }));
  rememberPlace(state, '/new', place(9999));
  const { value } = JSON.parse(readFileSync(join(state, 'places.json'), 'utf8')) as { value: object };
  assert.equal(Object.keys(value).length, keptPlaces);
  assert.equal(recallPlace(state, '/0').place, null);
  assert.equal(recallPlace(state, '/new').place?.time, 9999);
});

test('a damaged file is set aside with a note, each under its own number, and reading goes on', () => {
  const state = fresh();
  mkdirSync(state, { recursive: true });
  for (const [index, damage] of ['{"version":1,"val', '[]', '{"version":1,"value":3}', '', '\0\0\0'].entries()) {
    writeFileSync(join(state, 'places.json'), damage);
    const { place: found, note } = recallPlace(state, '/a.md');
    assert.equal(found, null);
    assert.match(note ?? '', new RegExp(`was damaged; it is kept as .*places.json.corrupt-${index + 1}\\.$`));
    assert.equal(readFileSync(join(state, `places.json.corrupt-${index + 1}`), 'utf8'), damage);
  }
  assert.equal(recallPlace(state, '/a.md').note, null);
  assert.equal(rememberPlace(state, '/a.md', place(1)), null);
});

test('one bad entry does not cost the others', () => {
  const state = fresh();
  mkdirSync(state, { recursive: true });
  const value = { '/good': place(1), '/bad': { section: 'x' }, '/worse': null, '/far': place(1, 7) };
  writeFileSync(join(state, 'places.json'), JSON.stringify({ version: 1, value }));
  assert.deepEqual(recallPlace(state, '/good'), { place: place(1), note: null });
  for (const path of ['/bad', '/worse', '/far']) assert.equal(recallPlace(state, path).place, null);
});

test('an older version is read and a newer one left alone', () => {
  const path = join(fresh(), 'thing.json');
  const first: Shape<number> = { version: 1, empty: 0, read: (value) => (typeof value === 'number' ? value : null) };
  const third: Shape<string> = {
    version: 3,
    empty: '',
    read: (value) => (typeof value === 'string' ? value : null),
    upgrades: { 1: (value) => [value], 2: (value) => String(value) },
  };
  assert.equal(
    updateJson(path, first, (value) => value + 7),
    null,
  );
  assert.deepEqual(readJson(path, third), { value: '7', note: null, writable: true });
  assert.equal(
    updateJson(path, third, (value) => `${value}!`),
    null,
  );
  assert.match(updateJson(path, first, () => 1) ?? '', /newer lectern/);
  assert.equal(readJson(path, third).value, '7!');
});

test('a folder that can not be written gives one sentence and nothing else', () => {
  const blocked = join(root, 'a-file');
  writeFileSync(blocked, '');
  const note = rememberPlace(join(blocked, 'lectern'), '/a.md', place(1));
  assert.match(note ?? '', /^\S+places\.json can't be (read|written) \(E\w+\)\.$/);
  assert.equal(recallPlace(join(blocked, 'lectern'), '/a.md').place, null);
  const directory = fresh();
  mkdirSync(join(directory, 'places.json'), { recursive: true });
  assert.match(rememberPlace(directory, '/a.md', place(1)) ?? '', /is not a file/);
});

test('what is no file is not waited for', () => {
  const state = fresh();
  mkdirSync(state, { recursive: true });
  symlinkSync('/dev/zero', join(state, 'places.json'));
  assert.match(recallPlace(state, '/a.md').note ?? '', /places\.json is not a file\.$/);
  assert.match(rememberPlace(state, '/a.md', place(1)) ?? '', /is not a file\.$/);
});

test('a symbolic link stays a link', () => {
  const state = fresh();
  mkdirSync(state, { recursive: true });
  const real = join(root, 'elsewhere.json');
  writeFileSync(real, JSON.stringify({ version: 1, value: {} }));
  symlinkSync(real, join(state, 'places.json'));
  assert.equal(rememberPlace(state, '/a.md', place(1)), null);
  assert.match(readFileSync(real, 'utf8'), /a\.md/);
});

test('the background is kept for each kind of terminal', () => {
  const state = fresh();
  const kitty = { TERM: 'xterm-kitty' };
  assert.equal(lastBackground(state, kitty), null);
  assert.equal(rememberBackground(state, kitty, 'light'), null);
  assert.equal(rememberBackground(state, { TERM: 'linux' }, 'dark'), null);
  assert.equal(lastBackground(state, kitty), 'light');
  const { mtimeMs } = statSync(join(state, 'background.json'));
  rememberBackground(state, kitty, 'light');
  assert.equal(statSync(join(state, 'background.json')).mtimeMs, mtimeMs, 'what is known is not written again');
  assert.equal(rememberBackground(state, kitty, 'dark'), null);
  assert.equal(lastBackground(state, kitty), 'dark');
});
