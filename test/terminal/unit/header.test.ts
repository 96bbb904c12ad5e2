/** The first bytes of pictures: format, size and orientation, and a word for what is none. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerOf } from '../../../source/terminal/pictures/header.ts';
import * as fc from '../../support/properties.ts';
import { gifFile, jpegFile, pngFile, withOrientation } from '../samples.ts';

test('a PNG, a JPEG and a GIF say how large they are', () => {
  const size = { width: 300, height: 20, orientation: 1 };
  assert.deepEqual(headerOf(pngFile(300, 20)), { format: 'png', ...size });
  assert.deepEqual(headerOf(jpegFile(300, 20)), { format: 'jpeg', ...size });
  assert.deepEqual(headerOf(gifFile(300, 20)), { format: 'gif', ...size });
});

test('a photograph on its side is as large as it is upright', () => {
  for (const order of ['II', 'MM'] as const)
    for (let orientation = 1; orientation <= 8; orientation++) {
      const header = headerOf(withOrientation(jpegFile(300, 20), orientation, order));
      const [width, height] = orientation > 4 ? [20, 300] : [300, 20];
      assert.deepEqual(header, { format: 'jpeg', width, height, orientation });
    }
});

const none: readonly (readonly [name: string, bytes: Buffer, word: string])[] = [
  ['nothing', Buffer.alloc(0), 'not shown: no PNG, JPEG or GIF'],
  ['text', Buffer.from('# A heading\n'), 'not shown: no PNG, JPEG or GIF'],
  ['WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'not shown: WebP'],
  ['SVG', Buffer.from('<?xml version="1.0"?>\n<svg width="1">'), 'not shown: SVG'],
  ['a PNG of its first bytes', pngFile(3, 3).subarray(0, 20), 'not shown: damaged'],
  ['a PNG of no width', pngOfSize(0, 5), 'not shown: damaged'],
  ['a JPEG without a frame', jpegFile(3, 3).subarray(0, 40), 'not shown: damaged'],
  [
    'a JPEG whose segments lead round',
    Buffer.from('\xff\xd8\xff\xe0\0\0\xff\xe0\0\0\xff\xe0\0\0', 'latin1'),
    'not shown: damaged',
  ],
];

function pngOfSize(width: number, height: number): Buffer {
  const file = Buffer.from(pngFile(3, 3));
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

for (const [name, bytes, word] of none) {
  test(`${name} is no picture: ${word}`, () => assert.deepEqual(headerOf(bytes), { refused: word }));
}

test('any bytes give a header or a word, also behind the beginning of a picture', () => {
  const starts = [
    Buffer.alloc(0),
    pngFile(9, 9).subarray(0, 16),
    jpegFile(9, 9).subarray(0, 12),
    gifFile(9, 9).subarray(0, 6),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const header = headerOf(Buffer.concat([start, rest]));
      if (!('refused' in header)) assert.ok(header.width > 0 && header.height > 0);
    }),
  );
});
