/** A picture's file comes in; its pixels go out, or what a terminal takes in place of the file. What is damaged throws. */

import { inflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { GifReader } from 'omggif';
import { PNG } from 'pngjs';
import { headerOf } from './header.ts';
import { type Raster, scaled } from './pixels.ts';
import type { Pixels } from './protocol.ts';
import { sixels } from './sixel.ts';

/** What is to be made of a file: the pixels as they are, a PNG of them, that or (of a JPEG) a JPEG, or a sixel sequence; all of `size`. */
export interface Job {
  readonly file: Uint8Array;
  readonly size: Pixels;
  readonly as: 'pixels' | 'png' | 'file' | 'sixel';
}

/** Memory that unpacking a JPEG may take, in megabytes. */
const mostMemory = 1000;
/** Of a JPEG that is sent, in a hundred. */
const quality = 85;

/** The first picture of a file. */
function rasterOf(file: Buffer, format: 'png' | 'jpeg' | 'gif', size: Pixels): Raster {
  if (format === 'png') return png(file, size);
  if (format === 'jpeg')
    return jpeg.decode(file, { useTArray: true, formatAsRGBA: true, maxMemoryUsageInMB: mostMemory });
  return gif(file, size);
}

/** pngjs stops unpacking where the picture is full, but not when its lines are interlaced: then it is tried here first, with a bound. */
function png(file: Buffer, { width, height }: Pixels): Raster {
  const isInterlaced = file[28] !== 0;
  if (isInterlaced) inflateSync(dataOf(file), { maxOutputLength: 8 * width * height + 8 * (width + height) + 1024 });
  return PNG.sync.read(file);
}

/** What the data chunks of a PNG hold together. */
function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** The first frame, which may cover less of the picture than all, but no more. */
function gif(file: Buffer, { width, height }: Pixels): Raster {
  const reader = new GifReader(file);
  const frame = reader.frameInfo(0);
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('not shown: damaged');
  const data = new Uint8Array(width * height * 4);
  reader.decodeAndBlitFrameRGBA(0, data);
  return { width, height, data };
}

/** Does a job; throws for a file that is no picture or is damaged. */
export function decoded({ file, size, as }: Job): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = headerOf(bytes);
  if ('refused' in header) throw new Error(header.refused);
  const raster = scaled(rasterOf(bytes, header.format, header), header.orientation, size);
  if (as === 'pixels') return raster.data;
  if (as === 'sixel') return Buffer.from(sixels(raster));
  if (as === 'file' && header.format === 'jpeg') return jpeg.encode(raster, quality).data;
  const png = new PNG({ width: size.width, height: size.height });
  png.data = Buffer.from(raster.data.buffer);
  return PNG.sync.write(png);
}
