/** The built program keeps what V8 has compiled, takes it at the next start, and does as well without. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, lectern } from '../lectern.ts';

const words = ['search', 'encryption', '--format', 'tsv'];

/** What a search prints with this cache folder; nothing may be said of the cache. */
function searched(cache: string, more: Readonly<Record<string, string>> = {}): string {
  const { out, err, code } = lectern(words, { environment: { XDG_CACHE_HOME: cache, ...more } });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

function files(cache: string): string[] {
  return readdirSync(join(cache, 'lectern')).map((name) => join(cache, 'lectern', name));
}

test('the first start keeps a file, the second takes it as it is', () => {
  inFolder({}, (folder) => {
    const cache = join(folder, 'cache');
    const first = searched(cache);
    const [file = '', ...others] = files(cache);
    assert.deepEqual(others, []);
    const { mtimeMs, size } = statSync(file);
    assert.ok(size > 10_000, `${size} bytes`);
    assert.equal(searched(cache), first);
    assert.deepEqual(files(cache), [file]);
    assert.equal(statSync(file).mtimeMs, mtimeMs, 'it was not written again');
  });
});

test('a start that needs more than was kept keeps that too, and then both find what they need', () => {
  inFolder({}, (folder) => {
    const run = (...words: string[]) => lectern(words, { environment: { XDG_CACHE_HOME: folder } });
    const help = run('--help').out;
    const [file = '', ...others] = files(folder);
    assert.deepEqual(others, []);
    const first = statSync(file).size;
    const text = run().out;
    assert.deepEqual(files(folder), [file], 'the help is of the same use as reading');
    const { mtimeMs, size } = statSync(file);
    assert.ok(size > first, `${size} bytes after ${first}`);
    assert.deepEqual([run().out, run('--help').out], [text, help]);
    assert.equal(statSync(file).mtimeMs, mtimeMs, 'it was not written a third time');
  });
});

test('a file that is damaged is passed over and written anew', () => {
  inFolder({}, (folder) => {
    const first = searched(folder);
    const [file = ''] = files(folder);
    const right = readFileSync(file);
    for (const wrong of [Buffer.alloc(0), right.subarray(0, 5000), Buffer.from(right).fill(0x41, 9000, 9100)]) {
      writeFileSync(file, wrong);
      assert.equal(searched(folder), first);
      assert.ok(readFileSync(file).length > 10_000);
    }
  });
});

test('code of another version, in a file that is whole, is refused by V8 and written anew', () => {
  inFolder({}, (folder) => {
    const first = searched(folder);
    const [file = ''] = files(folder);
    // Both halves say the same, and V8's own marks at the head of each part are wrong.
    const wrong = readFileSync(file);
    const half = wrong.subarray(0, wrong.length / 2);
    const head = 8 + Number(half.toString('latin1', 0, 8));
    half.fill(0x42, head, head + 16);
    writeFileSync(file, Buffer.concat([half, half]));
    assert.equal(searched(folder), first);
    assert.notDeepEqual(readFileSync(file).subarray(head, head + 16), half.subarray(head, head + 16));
  });
});

test('a cache folder that cannot be used changes nothing', () => {
  inFolder({ taken: '' }, (folder) => {
    const first = searched(folder);
    assert.equal(searched(join(folder, 'taken')), first);
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    assert.equal(searched(closed), first);
    assert.equal(searched(join(folder, 'unwanted'), { NODE_DISABLE_COMPILE_CACHE: '1' }), first);
    assert.equal(readdirSync(folder).includes('unwanted'), false);
  });
});
