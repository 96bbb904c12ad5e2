/** A size comes in; the bytes of a picture of that size go out: red at the left, blue at the right, half of it lighter below. */

import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** The colour of a pixel, RGBA. */
export type Paint = (x: number, y: number) => readonly [number, number, number, number];

export function rasterOf(width: number, height: number, paint: Paint): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(paint(x, y), 4 * (y * width + x));
  return data;
}

function halves(width: number, height: number): Paint {
  return (x, y) => [x < width / 2 ? 200 : 0, y < height / 2 ? 0 : 100, x < width / 2 ? 0 : 200, 255];
}

export function pngFile(width: number, height: number, paint = halves(width, height)): Buffer {
  const png = new PNG({ width, height });
  png.data = rasterOf(width, height, paint);
  return PNG.sync.write(png);
}

export function jpegFile(width: number, height: number, paint = halves(width, height)): Buffer {
  return jpeg.encode({ width, height, data: rasterOf(width, height, paint) }, 95).data;
}

/** The JPEG with an EXIF segment that says how it lies, in either order of bytes. */
export function withOrientation(file: Buffer, orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, 'latin1');
  const [short, long] =
    order === 'II'
      ? [
          (value: number, at: number) => tiff.writeUInt16LE(value, at),
          (value: number, at: number) => tiff.writeUInt32LE(value, at),
        ]
      : [
          (value: number, at: number) => tiff.writeUInt16BE(value, at),
          (value: number, at: number) => tiff.writeUInt32BE(value, at),
        ];
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}

/** A GIF of one frame, all of it the second of two colours; `frame` is as large as the picture unless said otherwise, and holds 10,000 pixels at most whatever it says. */
export function gifFile(width: number, height: number, frame = { width, height }): Buffer {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 0, 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  head[10] = 0x80;
  const colours = Buffer.from([0, 0, 0, 250, 120, 10]);
  const image = Buffer.alloc(10);
  image[0] = 0x2c;
  image.writeUInt16LE(frame.width, 5);
  image.writeUInt16LE(frame.height, 7);
  return Buffer.concat([head, colours, image, lzw(Math.min(frame.width * frame.height, 10_000)), Buffer.from([0x3b])]);
}

/** So many pixels of colour 1 without any compression: a clear code (4) before every second one, so that codes stay three bits long. */
function lzw(pixels: number): Buffer {
  const codes: number[] = [];
  for (let pixel = 0; pixel < pixels; pixel++) codes.push(...(pixel % 2 === 0 ? [4] : []), 1);
  codes.push(5);
  const bytes = Buffer.alloc(Math.ceil((codes.length * 3) / 8));
  codes.forEach((code, index) => {
    for (let bit = 0; bit < 3; bit++)
      if (code & (1 << bit)) bytes[(3 * index + bit) >> 3]! |= 1 << ((3 * index + bit) & 7);
  });
  const blocks: Buffer[] = [Buffer.from([2])];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    blocks.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...blocks, Buffer.from([0])]);
}
