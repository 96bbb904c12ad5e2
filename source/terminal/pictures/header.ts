/** The first bytes of a picture's file come in; its format, its size and which way up it is go out, before anything of it is unpacked. */

import type { Pixels } from './protocol.ts';

export interface Header extends Pixels {
  readonly format: 'png' | 'jpeg' | 'gif';
  /** How it lies, as EXIF counts: 1 upright, 2 to 4 mirrored or on its head, 5 to 8 on its side. `width` and `height` are those of the upright picture. */
  readonly orientation: number;
}

/** Pictures that are not shown, by how their files begin. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^RIFF....WEBP/s, 'WebP'],
  [/^....ftypavif/s, 'AVIF'],
  [/^BM/, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*|<!DOCTYPE[^>]*>\s*)*<svg/i, 'SVG'],
];

/** Bytes of the beginning in which a header is looked for; photographs hold a small picture of themselves before it. */
export const headerBytes = 262_144;

/** The header of a PNG (its specification, 11.2.2), a JPEG (ITU T.81, B.2) or a GIF (GIF89a, 18); else a word why there is none. */
export function headerOf(bytes: Buffer): Header | { readonly refused: string } {
  const start = bytes.toString('latin1', 0, 300);
  const found = start.startsWith('\x89PNG\r\n\x1a\n')
    ? png(bytes)
    : /^GIF8[79]a/.test(start)
      ? gif(bytes)
      : start.startsWith('\xff\xd8')
        ? jpeg(bytes)
        : undefined;
  if (found === undefined) {
    const other = others.find(([pattern]) => pattern.test(start))?.[1];
    return { refused: other ? `not shown: ${other}` : 'not shown: no PNG, JPEG or GIF' };
  }
  return found && found.width > 0 && found.height > 0 ? found : { refused: 'not shown: damaged' };
}

function png(bytes: Buffer): Header | null {
  if (bytes.length < 29 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 };
}

function gif(bytes: Buffer): Header | null {
  if (bytes.length < 13) return null;
  return { format: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), orientation: 1 };
}

/** Goes from segment to segment up to the one that begins the frame. */
function jpeg(bytes: Buffer): Header | null {
  let orientation = 1;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      const onSide = orientation > 4;
      return { format: 'jpeg', width: onSide ? height : width, height: onSide ? width : height, orientation };
    }
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** EXIF's tag 0x0112 in its first directory (Exif 2.3, 4.6); null when there is none. */
function orientationIn(segment: Buffer): number | null {
  if (segment.length < 14 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(first), 200); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
