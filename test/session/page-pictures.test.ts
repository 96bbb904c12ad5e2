/** Files and addresses come in; which of them a page shows as pictures, and why it does not show the others, goes out. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { asData, picturesIn } from '../../source/session/page-pictures.ts';
import { pngFile } from '../terminal/samples.ts';

const pixel = pngFile(1, 1);
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-pictures-')));
const folder = join(outside, 'talk');
after(() => rmSync(outside, { recursive: true, force: true }));

mkdirSync(folder);
const svg = '<?xml version="1.0"?><!-- a < b --><svg xmlns="http://www.w3.org/2000/svg"/>';
const files: Readonly<Record<string, Buffer | string>> = {
  'pixel.png': pixel,
  'named-otherwise.jpg': pixel,
  'drawn.svg': svg,
  'web.webp': Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(20)]),
  'page.png': '<html><script>alert(1)</script><svg></svg>',
  'text.md': '# No picture',
  '../secret.png': pixel,
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
symlinkSync(join(outside, 'secret.png'), join(folder, 'linked.png'));
writeFileSync(join(folder, 'huge.png'), pixel);
truncateSync(join(folder, 'huge.png'), 8_000_001);
for (const name of ['a', 'b', 'c', 'd', 'e']) {
  writeFileSync(join(folder, `${name}.png`), pixel);
  truncateSync(join(folder, `${name}.png`), 7_000_000);
}

const pictureOf = picturesIn(folder, asData);
const kind = (address: string): string => {
  const found = pictureOf(address);
  return 'refused' in found ? found.refused : found.src.slice(0, found.src.indexOf(';'));
};

test('a picture is what its first bytes say, and is put into the page whole, with its size when it is known', () => {
  assert.deepEqual(pictureOf('pixel.png'), {
    src: `data:image/png;base64,${pixel.toString('base64')}`,
    width: 1,
    height: 1,
  });
  assert.equal(kind('named-otherwise.jpg'), 'data:image/png');
  assert.equal(kind('drawn.svg'), 'data:image/svg+xml');
  assert.equal(kind('web.webp'), 'data:image/webp');
  assert.equal(pictureOf('pixel.png'), pictureOf('pixel.png'), 'it is looked at once');
});

test('what is no picture, or does not lie below the folder, is not shown, and why is said', () => {
  assert.equal(kind('page.png'), 'not shown: no picture');
  assert.equal(kind('text.md'), 'not shown: no picture');
  assert.equal(kind('none.png'), 'not shown: no such file');
  assert.equal(kind('.'), 'not shown: outside the document’s folder');
  for (const address of ['../secret.png', 'linked.png', '../talk/../secret.png'])
    assert.equal(kind(address), 'not shown: outside the document’s folder', address);
  assert.deepEqual(picturesIn(null, asData)('pixel.png'), { refused: 'not shown: standard input lies in no folder' });
});

test('a page takes no picture beyond 8 MB, and no more than 32 MB of them', () => {
  assert.equal(kind('huge.png'), 'not shown: larger than 8 MB');
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => kind(`${name}.png`)),
    [...Array(4).fill('data:image/png'), 'not shown: too many pictures'],
  );
});
