/** What V8 has compiled is kept for the next start: read back as it was written, and never taken when anything about it is wrong. */

import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { keep } from '../../../source/cli/compiled/keep.ts';
import { keptCode, keptPath } from '../../../source/cli/compiled/kept.ts';

// What the build puts in the place of this name.
Object.assign(globalThis, { lecternBuild: 'abc123' });

const home = { HOME: '/home/reader' };

/** Runs `use` in a folder of its own. */
function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-code-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two scripts that have run, so that V8 has compiled their functions. */
function scripts(): Map<string, Script> {
  const sources = { './one.js': '(() => { const add = (a, b) => a + b; return add(1, 2); })', './two.js': '(() => 4)' };
  return new Map(
    Object.entries(sources).map(([name, source]) => {
      const script = new Script(source);
      script.runInThisContext()();
      return [name, script];
    }),
  );
}

test('each use has a file of its own, by build, version of Node and machine, in the cache folder', () => {
  const rest = `abc123-${process.version}-${process.arch}`;
  assert.equal(keptPath(['search', 'sea'], home), `/home/reader/.cache/lectern/${rest}-search.code`);
  assert.equal(keptPath([], home), `/home/reader/.cache/lectern/${rest}-read.code`);
  assert.equal(keptPath(['--width', 'Talk of 2021.md'], home), `/home/reader/.cache/lectern/${rest}-read.code`);
  assert.equal(keptPath(['../../x'], home), `/home/reader/.cache/lectern/${rest}-read.code`);
  assert.equal(keptPath([], { ...home, XDG_CACHE_HOME: '/cache' }), `/cache/lectern/${rest}-read.code`);
  assert.equal(keptPath([], { ...home, XDG_CACHE_HOME: 'not/absolute' }), keptPath([], home));
});

test('nothing is kept without a home, when Node’s own switch forbids it, or while coverage is counted', () => {
  assert.equal(keptPath([], {}), null);
  assert.equal(keptPath([], { ...home, NODE_DISABLE_COMPILE_CACHE: '1' }), null);
  assert.equal(keptPath([], { ...home, NODE_V8_COVERAGE: '/coverage' }), null);
});

test('what is kept is what V8 takes again', () => {
  inFolder((folder) => {
    const path = join(folder, 'lectern', 'use.code');
    const made = scripts();
    keep(path, made, new Map());
    const kept = keptCode(path);
    assert.deepEqual([...(kept?.keys() ?? [])], [...made.keys()]);
    const cachedData = kept?.get('./two.js');
    assert.ok(cachedData);
    const again = new Script('(() => 4)', { cachedData });
    assert.equal(again.cachedDataRejected, false);
    assert.equal(again.runInThisContext()(), 4);
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });
});

test('a byte that is wrong, wherever it is, or an end that is missing: nothing is taken', () => {
  inFolder((folder) => {
    const path = join(folder, 'use.code');
    keep(path, scripts(), new Map());
    const right = readFileSync(path);
    for (let at = 0; at < right.length; at += 7) {
      const wrong = Buffer.from(right);
      wrong[at] = (wrong[at] ?? 0) ^ 0x20;
      writeFileSync(path, wrong);
      assert.equal(keptCode(path), null, `byte ${at}`);
      writeFileSync(path, right.subarray(0, at));
      assert.ok((keptCode(path)?.size ?? 0) === 0, `${at} bytes of it`);
    }
    assert.equal(keptCode(join(folder, 'absent.code')), null);
  });
});

test('a file that others may write is not taken', () => {
  inFolder((folder) => {
    const path = join(folder, 'use.code');
    keep(path, scripts(), new Map());
    chmodSync(path, 0o620);
    assert.equal(keptCode(path), null);
    chmodSync(path, 0o602);
    assert.equal(keptCode(path), null);
  });
});

test('the oldest files go when there are many', () => {
  inFolder((folder) => {
    for (let each = 0; each < 30; each++) writeFileSync(join(folder, `old-${each}.code`), '');
    writeFileSync(join(folder, 'other.txt'), '');
    keep(join(folder, 'new.code'), scripts(), new Map());
    const left = readdirSync(folder);
    assert.equal(left.filter((name) => name.endsWith('.code')).length, 24);
    assert.ok(left.includes('new.code') && existsSync(join(folder, 'other.txt')));
  });
});

test('what was kept of scripts that have not run this time stays, of those that have it is made anew', () => {
  inFolder((folder) => {
    const path = join(folder, 'use.code');
    keep(
      path,
      scripts(),
      new Map([
        ['./one.js', Buffer.from('old')],
        ['./three.js', Buffer.from('third')],
      ]),
    );
    const kept = keptCode(path)!;
    assert.deepEqual([...kept.keys()].sort(), ['./one.js', './three.js', './two.js']);
    assert.equal(kept.get('./three.js')!.toString(), 'third');
    assert.notEqual(kept.get('./one.js')!.toString(), 'old');
  });
});
