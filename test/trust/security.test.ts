/** SECURITY.md comes in; that every test and file it names is there goes out. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../cli/lectern.ts';

test('every test that SECURITY.md names is there', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const named = [...text.matchAll(/`((?:test|source)\/[^`]+)`/g)].map(([, path]) => path!);
  assert.ok(named.length > 15, `${named.length} files`);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
