/** Pictures are read only below the document's folder, and looked at before anything of them is unpacked. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pictureFile } from '../../source/session/picture-files.ts';
import { pngFile } from '../terminal/samples.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-pictures-')));
const folder = join(home, 'talk');
mkdirSync(join(folder, 'img'), { recursive: true });
after(() => rmSync(home, { recursive: true, force: true }));

const picture = pngFile(30, 20);
writeFileSync(join(home, 'secret.png'), picture);
writeFileSync(join(folder, 'img/a b “c”.png'), picture);
writeFileSync(join(folder, 'text.png'), '# No picture\n');
symlinkSync(join(home, 'secret.png'), join(folder, 'link.png'));
symlinkSync('img/a b “c”.png', join(folder, 'inside.png'));
symlinkSync('round.png', join(folder, 'round.png'));
writeFileSync(join(folder, 'large.png'), picture);
truncateSync(join(folder, 'large.png'), 40_000_000);
const wide = Buffer.from(picture);
wide.writeUInt32BE(30_000, 16);
wide.writeUInt32BE(30_000, 20);
writeFileSync(join(folder, 'wide.png'), wide);
execFileSync('mkfifo', [join(folder, 'pipe.png')]);

async function said(address: string, within: string | null = folder): Promise<string> {
  const found = await pictureFile(within, address);
  return 'refused' in found ? found.refused : `${found.header.format} ${found.header.width}×${found.header.height}`;
}

test('a picture below the folder is found, by any name and through a link that stays below it', async () => {
  assert.equal(await said('img/a b “c”.png'), 'png 30×20');
  assert.equal(await said('inside.png'), 'png 30×20');
  assert.equal(await said('img/../img/a b “c”.png'), 'png 30×20');
});

const refused: readonly (readonly [address: string, words: string])[] = [
  ['none.png', 'not shown: no such file'],
  ['text.png/x.png', 'not shown: no such file'],
  ['img', 'not shown: no file'],
  ['pipe.png', 'not shown: no file'],
  ['round.png', 'not shown: cannot be read'],
  ['link.png', 'not shown: outside the document’s folder'],
  ['../secret.png', 'not shown: outside the document’s folder'],
  ['text.png', 'not shown: no PNG, JPEG or GIF'],
  ['large.png', 'not shown: larger than 32 MB'],
  ['wide.png', 'not shown: 30000 × 30000 pixels are too many'],
  ['a\0b.png', 'not shown: cannot be read'],
  ['x'.repeat(5000), 'not shown: cannot be read'],
];

for (const [address, words] of refused) {
  test(`${JSON.stringify(address.slice(0, 30))} is refused: ${words}`, async () =>
    assert.equal(await said(address), words));
}

test('a document from standard input has no pictures, and a folder of a like name is another folder', async () => {
  assert.equal(await said('a.png', null), 'not shown: standard input lies in no folder');
  mkdirSync(join(home, 'talk-2'));
  writeFileSync(join(home, 'talk-2/a.png'), picture);
  assert.equal(await said('../talk-2/a.png'), 'not shown: outside the document’s folder');
});

test('a file that may not be read says so', { skip: process.getuid?.() === 0 }, async () => {
  writeFileSync(join(folder, 'closed.png'), picture);
  chmodSync(join(folder, 'closed.png'), 0);
  assert.equal(await said('closed.png'), 'not shown: may not be read');
});
