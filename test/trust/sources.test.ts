/** The sources come in; that they run no text as a program and reach for the network and other programs in few places goes out. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../cli/lectern.ts';

const files = readdirSync(join(root, 'source'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, 'source', path), 'utf8') }));

/** What no source may say, with what it would mean. */
const never: readonly (readonly [RegExp, string])[] = [
  [/\beval\s*\(/, 'text is run as a program'],
  [/\bnew\s+Function\b|\bFunction\s*\(/, 'text is run as a program'],
  [/\bshell:\s*true\b/, 'a shell reads the words of a command'],
  [/\bexec(?:Sync)?\b[^;]*\bfrom\s+['"]node:child_process/, 'a shell reads the words of a command'],
  [
    /\{[^}]*\bexec(?:Sync)?\b[^}]*\}\s*=\s*await\s+import\(\s*['"]node:child_process/,
    'a shell reads the words of a command',
  ],
  [/\bimport\(\s*(?!\s*['"])/, 'a module is loaded whose name is not written down'],
  [/\bfetch\s*\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest)\b/, 'something is fetched'],
];

/** Modules that reach outside, and the only places that may. */
const guarded: readonly (readonly [RegExp, RegExp])[] = [
  [/['"](?:node:)?child_process['"]/, /^terminal\/(?:browser|editor|late)\.ts$/],
  [
    /^import (?!type)[^;]*['"](?:node:)?(?:net|http|https|http2|tls|dns|dgram)['"]|import\(['"](?:node:)?(?:net|http)/m,
    /^sync\//,
  ],
  [/['"](?:node:)?worker_threads['"]/, /^terminal\/pictures\/(?:jobs|worker)\.ts$/],
  [/['"](?:node:)?(?:cluster|inspector|repl)['"]/, /^$/],
  [/['"](?:node:)?vm['"]/, /^(?:search\/expression|cli\/compiled\/(?:chunks|keep))\.ts$/],
];

test('no source runs a text, asks a shell or fetches', () => {
  const found = files.flatMap(({ path, text }) =>
    never
      .filter(([pattern]) => pattern.test(text) && !path.startsWith('web/script/'))
      .map(([, what]) => `${path}: ${what}`),
  );
  assert.deepEqual(found, []);
});

test('other programs and the network are reached from few places', () => {
  const found = files.flatMap(({ path, text }) =>
    guarded.filter(([module, where]) => module.test(text) && !where.test(path)).map(([module]) => `${path}: ${module}`),
  );
  assert.deepEqual(found, []);
});
