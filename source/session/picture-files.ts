/** A document's folder and an address written in it come in; the picture's file and what its header says go out, or why it is not shown. */

import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin } from '../document/include.ts';
import { type Header, headerBytes, headerOf } from '../terminal/pictures/header.ts';

/** Bytes of a file, and pixels, beyond which a picture is no picture for a page. */
const mostBytes = 32_000_000;
const mostPixels = 40_000_000;

export interface PictureFile {
  /** Its real path. */
  readonly path: string;
  readonly header: Header;
}

/** What a person can make of what the file system threw. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** Looks at a picture for a document in `folder` (a real path; null for standard input, which lies in none). Reads its header alone. Never throws. */
export async function pictureFile(
  folder: string | null,
  address: string,
): Promise<PictureFile | { readonly refused: string }> {
  if (folder === null) return { refused: 'not shown: standard input lies in no folder' };
  try {
    const path = await realpath(join(folder, address));
    if (!isWithin(folder, path)) return { refused: 'not shown: outside the document’s folder' };
    // What is no file, as a pipe, is opened without waiting for somebody to write into it.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await looked(file, path);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { refused: `not shown: ${words[code] ?? 'cannot be read'}` };
  }
}

async function looked(file: FileHandle, path: string): Promise<PictureFile | { readonly refused: string }> {
  const found = await file.stat();
  if (!found.isFile()) return { refused: 'not shown: no file' };
  if (found.size > mostBytes) return { refused: `not shown: larger than ${mostBytes / 1_000_000} MB` };
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
  const header = headerOf(buffer.subarray(0, bytesRead));
  if ('refused' in header) return header;
  if (header.width * header.height > mostPixels)
    return { refused: `not shown: ${header.width} × ${header.height} pixels are too many` };
  return { path, header };
}
