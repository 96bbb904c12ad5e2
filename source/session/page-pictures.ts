/** The folder of a document comes in; what its pages show of the pictures in it goes out: each file is looked at once, and only below that folder. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../document/include.ts';
import { headerOf } from '../terminal/pictures/header.ts';
import type { PictureOf, Shown } from '../web/pictures.ts';

/** Bytes of one picture, and of all of a page, beyond which they are left out: a page is sent over networks and kept. */
const mostBytes = 8_000_000;
const mostOfAll = 32_000_000;

/** What a file begins with, for kinds whose size in pixels is not looked at here. A browser runs and fetches nothing in an SVG that an image element shows. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^[\s\S]{4}ftypavif/, 'image/avif'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i, 'image/svg+xml'],
];

/** A picture to be put into a page, or beside it. */
export interface PictureBytes {
  readonly bytes: Buffer;
  readonly type: string;
}

/** What a picture is, by its first bytes and never by its name; null for what is none. */
function kindOf(bytes: Buffer): { readonly type: string; readonly width?: number; readonly height?: number } | null {
  const header = headerOf(bytes);
  if ('format' in header) return { type: `image/${header.format}`, width: header.width, height: header.height };
  const start = bytes.toString('latin1', 0, 4096);
  const type = others.find(([pattern]) => pattern.test(start))?.[1];
  return type === undefined ? null : { type };
}

/** What a person can make of what the file system threw. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** Looks for pictures below `folder` (a real path; null for standard input, which lies in none). `place` gives the `src` of what was found. */
export function picturesIn(folder: string | null, place: (picture: PictureBytes) => string): PictureOf {
  const known = new Map<string, ReturnType<PictureOf>>();
  let all = 0;
  const look = (address: string): Shown | { readonly refused: string } => {
    if (folder === null) return { refused: 'not shown: standard input lies in no folder' };
    const path = realpathSync.native(join(folder, address));
    if (!isWithin(folder, path)) return { refused: 'not shown: outside the document’s folder' };
    const found = statSync(path);
    if (!found.isFile()) return { refused: 'not shown: no file' };
    if (found.size > mostBytes) return { refused: `not shown: larger than ${mostBytes / 1_000_000} MB` };
    if (all + found.size > mostOfAll) return { refused: 'not shown: too many pictures' };
    const bytes = readFileSync(path);
    const kind = kindOf(bytes);
    if (!kind) return { refused: 'not shown: no picture' };
    all += bytes.length;
    const { type, ...size } = kind;
    return { src: place({ bytes, type }), ...size };
  };
  return (address) => {
    const before = known.get(address);
    if (before) return before;
    let made: ReturnType<PictureOf>;
    try {
      made = look(address);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      made = { refused: `not shown: ${words[code] ?? 'cannot be read'}` };
    }
    known.set(address, made);
    return made;
  };
}

/** The picture as an address that holds it (RFC 2397). */
export function asData({ bytes, type }: PictureBytes): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}
