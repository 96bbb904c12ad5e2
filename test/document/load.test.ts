/** Files and streams of every kind come in; the text or the sentence they give is asserted. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { loadFile, loadStandardInput } from '../../source/document/load.ts';
import { openDocument } from '../../source/document/open.ts';
import { Trouble } from '../../source/document/trouble.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-load-')));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The sentence told for a path. */
async function trouble(path: string): Promise<string> {
  const error = await loadFile(path).then(
    () => assert.fail('it was loaded'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Trouble);
  return error.message;
}

test('UTF-8 and UTF-16 are decoded, with or without their mark', async () => {
  const utf16 = Buffer.from('\ufeff# Zoë\r\n', 'utf16le');
  for (const [name, bytes] of [
    ['a.md', Buffer.from('# Zoë\n')],
    ['b.md', Buffer.from('\ufeff# Zoë\r\n')],
    ['c.md', utf16],
    ['d.md', Buffer.from(utf16).swap16()],
  ] as const) {
    const loaded = await loadFile(file(name, bytes));
    assert.equal(loaded.source, '# Zoë\n', name);
    assert.deepEqual(loaded.warnings, []);
  }
});

test('a file knows where it lies, through links', async () => {
  const path = file('real.md', 'x');
  const link = join(folder, 'link.md');
  symlinkSync(path, link);
  const { name, realPath, folder: around } = await loadFile(link);
  assert.deepEqual([name, realPath, around], [link, path, folder]);
});

test('bytes that are no UTF-8 are replaced, and it is said on which line', async () => {
  const { source, warnings } = await loadFile(file('bad.md', Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63])));
  assert.equal(source, 'a\nb\ufffdc');
  assert.equal(warnings.length, 1);
  assert.equal(warnings[0]?.line, 2);
});

test('what is no text is told in one sentence', async () => {
  assert.equal(await trouble(join(folder, 'none.md')), `There is no file ${folder}/none.md.`);
  assert.equal(await trouble(folder), `${folder} is a folder, not a file.`);
  assert.match(await trouble(file('x.bin', Buffer.from([0x7f, 0x45, 0, 1]))), /x\.bin is a binary file, not a text\.$/);
  assert.match(await trouble(join(file('plain', 'x'), 'y')), /a part of the path is not a folder/);
  assert.match(await trouble(join(folder, 'x'.repeat(5000))), /the name is too long/);
  assert.doesNotMatch(await trouble(join(folder, 'a\u001b[31m\nb')), /[\u001b\n]/);
});

test('standard input is read to its end and has no path', async () => {
  const bytes = Buffer.from('Zoë and more');
  const {
    name,
    source,
    realPath,
    folder: around,
  } = await loadStandardInput(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]));
  assert.deepEqual([name, source, realPath, around], ['-', 'Zoë and more', null, null]);
  await assert.rejects(loadStandardInput(Readable.from([Buffer.from([0])])), /standard input is a binary file/);
});

test('front matter that needs the library can be opened at once', async () => {
  const { source } = await loadFile(file('front.md', '---\ntitle: |\n  A\n---\n'));
  const document = openDocument(source, 'front.md');
  assert.deepEqual([document.meta.title, document.warnings.length], ['A', 0]);
});

test('a device is not read, a pipe is, and what is too long for one text is said', async () => {
  assert.equal(await trouble('/dev/zero'), '/dev/zero is a device, not a file.');
  const sparse = file('sparse.md', '');
  truncateSync(sparse, 3 * 2 ** 30);
  assert.match(await trouble(sparse), /sparse\.md is too long: texts of up to 500 MB are read\.$/);
  const pipe = join(folder, 'pipe');
  if (spawnSync('mkfifo', [pipe]).status !== 0) return;
  spawn('cp', [file('words.md', '# Words'), pipe]);
  assert.equal((await loadFile(pipe)).source, '# Words');
});
