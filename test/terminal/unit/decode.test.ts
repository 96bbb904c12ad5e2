/** Files of pictures are unpacked, set upright and scaled; what a terminal is given shows the same; bombs and damage throw. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import sixel from 'sixel';
import { decoded } from '../../../source/terminal/pictures/decode.ts';
import { gifFile, jpegFile, pngFile, rasterOf, withOrientation } from '../samples.ts';

type Size = { readonly width: number; readonly height: number };

function pixelsOf(file: Buffer, size: Size): Uint8Array {
  return decoded({ file, size, as: 'pixels' });
}

function at(pixels: Uint8Array, { width }: Size, x: number, y: number): number[] {
  return [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
}

function near(found: readonly number[], wanted: readonly number[], within: number, name = ''): void {
  assert.ok(
    found.every((value, index) => Math.abs(value - wanted[index]!) <= within),
    `${name}: ${found} is not ${wanted}`,
  );
}

test('a PNG keeps its pixels; smaller, each is the average of those it stands for', () => {
  const size = { width: 4, height: 2 };
  assert.deepEqual(at(pixelsOf(pngFile(4, 2), size), size, 3, 1), [0, 100, 200, 255]);
  const checks = pngFile(4, 4, (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255]));
  near(at(pixelsOf(checks, { width: 2, height: 2 }), { width: 2, height: 2 }, 0, 0), [127, 127, 127, 255], 1);
});

test('what is transparent does not darken what is beside it', () => {
  const half = pngFile(2, 1, (x) => (x === 0 ? [200, 100, 50, 255] : [0, 0, 0, 0]));
  near(at(pixelsOf(half, { width: 1, height: 1 }), { width: 1, height: 1 }, 0, 0), [200, 100, 50, 127], 1);
});

test('a JPEG and the first frame of a GIF', () => {
  const size = { width: 16, height: 16 };
  near(at(pixelsOf(jpegFile(16, 16), size), size, 2, 2), [200, 0, 0, 255], 12);
  assert.deepEqual(
    at(pixelsOf(gifFile(5, 3), { width: 5, height: 3 }), { width: 5, height: 3 }, 4, 2),
    [250, 120, 10, 255],
  );
  const part = pixelsOf(gifFile(5, 3, { width: 2, height: 1 }), { width: 5, height: 3 });
  assert.deepEqual(at(part, { width: 5, height: 3 }, 4, 2), [0, 0, 0, 0], 'a frame may cover less than all');
});

test('each orientation is set upright', () => {
  // A corner is marked: top left of the upright picture.
  const corners: Readonly<Record<number, readonly [number, number]>> = {
    1: [0, 0],
    2: [1, 0],
    3: [1, 1],
    4: [0, 1],
    5: [0, 0],
    6: [0, 1],
    7: [1, 1],
    8: [1, 0],
  };
  for (const [orientation, [x, y]] of Object.entries(corners)) {
    const [wide, high] = [32, 16];
    const isCorner = (left: number, top: number): boolean =>
      Math.floor((2 * left) / wide) === x && Math.floor((2 * top) / high) === y;
    const stored = jpegFile(wide, high, (left, top) => (isCorner(left, top) ? [250, 250, 250, 255] : [0, 0, 0, 255]));
    const size = Number(orientation) > 4 ? { width: high, height: wide } : { width: wide, height: high };
    const upright = pixelsOf(withOrientation(stored, Number(orientation), 'MM'), size);
    near(at(upright, size, 2, 2), [250, 250, 250, 255], 12, orientation);
    near(at(upright, size, size.width - 3, size.height - 3), [0, 0, 0, 255], 12, orientation);
  }
});

test('a PNG or a JPEG for a terminal shows the same, without what else the file held', () => {
  const size = { width: 8, height: 8 };
  const png = PNG.sync.read(Buffer.from(decoded({ file: pngFile(16, 16), size, as: 'png' })));
  assert.deepEqual([png.width, png.height], [8, 8]);
  assert.deepEqual(at(png.data, size, 0, 7), [200, 100, 0, 255]);
  const photograph = withOrientation(jpegFile(16, 16), 1, 'II');
  const sent = Buffer.from(decoded({ file: photograph, size, as: 'file' }));
  assert.ok(photograph.includes('Exif') && !sent.includes('Exif'), 'where it was taken stays here');
  assert.deepEqual([jpeg.decode(sent).width, jpeg.decode(sent).height], [8, 8]);
  assert.ok(decoded({ file: gifFile(16, 16), size, as: 'file' })[0] === 0x89, 'a GIF is sent as a still PNG');
});

/** What the other implementation reads, and the size that the sequence states. */
function readSixels(sequence: string): { readonly pixels: Uint8Array; readonly size: Size; readonly width: number } {
  const [, width, height] = /"1;1;(\d+);(\d+)/.exec(sequence) ?? [];
  const { data32, width: wide } = sixel.decode(Buffer.from(sequence.slice(sequence.indexOf('q') + 1, -2)), {
    fillColor: 0,
  });
  return {
    pixels: new Uint8Array(data32.buffer, data32.byteOffset),
    size: { width: Number(width), height: Number(height) },
    width: wide,
  };
}

test('sixels show the picture: flat colours exactly, a smooth one closely, holes as holes', () => {
  const size = { width: 50, height: 20 };
  const paint = (x: number, y: number): [number, number, number, number] =>
    x < 10 ? [51, 102, 204, 255] : x < 20 ? [0, 0, 0, 0] : [x * 5, y * 12, 128, 255];
  const file = pngFile(50, 20, paint);
  const sequence = Buffer.from(decoded({ file, size, as: 'sixel' })).toString('latin1');
  assert.match(sequence, /^\x1bP0;1;0q"1;1;50;20[#!$\d;?-~-]+\x1b\\$/);
  const { pixels, size: stated, width } = readSixels(sequence);
  assert.deepEqual(stated, size);
  const wanted = rasterOf(50, 20, paint);
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 50; x++) {
      const found = at(pixels, { width, height: 20 }, x, y);
      if (x < 10) near(found, at(wanted, size, x, y), 2, `flat at ${x},${y}`);
      else if (x < 20) assert.equal(found[3], 0, `a hole at ${x},${y}`);
      else near(found, at(wanted, size, x, y), 26, `smooth at ${x},${y}`);
    }
});

test('a picture of more colours than there are registers keeps within them', () => {
  const file = pngFile(64, 64, (x, y) => [x * 4, y * 4, (x * y) & 255, 255]);
  const sequence = Buffer.from(decoded({ file, size: { width: 64, height: 64 }, as: 'sixel' })).toString('latin1');
  const registers = new Set([...sequence.matchAll(/#(\d+);2;/g)].map(([, register]) => Number(register)));
  assert.ok(registers.size > 128 && Math.max(...registers) < 256, `${registers.size} registers`);
});

/** A PNG that says it is small and unpacks to a hundred megabytes; interlaced or not. */
function bomb(isInterlaced: boolean): Buffer {
  const file = Buffer.from(pngFile(10, 10));
  if (isInterlaced) file[28] = 1;
  const data = deflateSync(Buffer.alloc(100_000_000));
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('IDAT', 4, 'latin1');
  data.copy(chunk, 8);
  return Buffer.concat([file.subarray(0, 33), chunk, file.subarray(-12)]);
}

const damaged: readonly (readonly [name: string, file: Buffer])[] = [
  ['a PNG that is cut off', pngFile(40, 40).subarray(0, 60)],
  ['a JPEG that is cut off in its head', jpegFile(40, 40).subarray(0, 200)],
  ['a GIF that is cut off', gifFile(40, 40).subarray(0, 30)],
  ['a GIF whose frame is larger than it', gifFile(4, 4, { width: 60_000, height: 60_000 })],
  ['an interlaced PNG that unpacks to more than it shows', bomb(true)],
  ['no picture', Buffer.from('# A heading')],
];

for (const [name, file] of damaged) {
  test(`${name} throws and takes no memory to speak of`, () => {
    const before = process.memoryUsage().external;
    assert.throws(() => pixelsOf(file, { width: 4, height: 4 }));
    assert.ok(process.memoryUsage().external - before < 50_000_000);
  });
}

test('a PNG is unpacked as far as it is shown, whatever more it holds', () => {
  const file = bomb(false);
  const before = process.memoryUsage().external;
  try {
    pixelsOf(file, { width: 4, height: 4 });
  } catch {
    // It may be taken for damaged as well.
  }
  assert.ok(process.memoryUsage().external - before < 50_000_000);
});
