/** Which parts of the build a command loads: searching never loads React, and each loads little. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { lectern, root } from './lectern.ts';

type Modules = Readonly<Record<string, { readonly bytes: number; readonly inputs: readonly string[] }>>;

/** The chunks of dist/ that a command really loaded, by what V8 says it ran. */
function loadedBy(words: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-chunks-'));
  try {
    lectern(words, { environment: { NODE_V8_COVERAGE: folder } });
    const [report = ''] = readdirSync(folder);
    const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(folder, report), 'utf8'));
    return result.filter(({ url }) => url.includes('/dist/')).map(({ url }) => basename(url));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function modules(): Modules {
  return JSON.parse(readFileSync(join(root, 'dist', 'modules.json'), 'utf8'));
}

const printing = [
  ['--help'],
  ['outline'],
  ['show', 'encryption'],
  ['slides'],
  ['search', 'encryption'],
  ['search', 'encryption', '--format', 'text', '--color', 'always'],
  [],
];

test('what the entry reads a byte a character is ASCII, regular expressions too', () => {
  const dist = join(root, 'dist');
  // The script of the page is read as UTF-8, and pictures.js by Node itself.
  const read = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'page.js');
  assert.ok(read.length > 50);
  const other = read.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(dist, name), 'utf8')));
  assert.deepEqual(other, []);
});

test('no command that prints loads React, Ink, the session, yaml or fuse.js', () => {
  const all = modules();
  for (const words of printing) {
    const inputs = loadedBy(words).flatMap((chunk) => all[chunk]?.inputs ?? []);
    assert.ok(inputs.length > 0, `${words.join(' ')} loads what was built`);
    const heavy = inputs.filter((input) =>
      /node_modules\/(?:react|ink|yoga-layout|fuse\.js|yaml|figlet|lowlight|linkedom|defuddle|turndown)\/|^source\/(?:session|screens|program)\//.test(
        input,
      ),
    );
    assert.deepEqual(heavy, [], words.join(' '));
  }
});

test('fuse.js is loaded only for a word that stands nowhere', () => {
  const all = modules();
  const fuse = (chunks: readonly string[]): boolean =>
    chunks.some((chunk) => all[chunk]?.inputs.some((input) => input.includes('node_modules/fuse.js/')));
  assert.equal(fuse(loadedBy(['search', 'afganistan'])), true);
  assert.equal(fuse(loadedBy(['search', 'afghanistan'])), false);
});

test('the version is said before anything else is loaded', () => {
  const chunks = loadedBy(['--version']);
  const all = modules();
  const bytes = chunks.reduce((sum, chunk) => sum + (all[chunk]?.bytes ?? 0), 0);
  assert.ok(bytes > 0 && bytes < 5_000, `${bytes} bytes`);
});

test('a command that prints loads few files: each costs some part of a millisecond', () => {
  for (const words of printing) assert.ok(loadedBy(words).length <= 12, `${words.join(' ')}: ${loadedBy(words)}`);
});

test('the entry chunk is small', () => {
  assert.ok((modules()['cli.js']?.bytes ?? Number.POSITIVE_INFINITY) < 60_000);
});
