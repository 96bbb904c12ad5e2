/** A path or a stream comes in; the text it holds, decoded, goes out. Only this file, beginning.ts and include.ts touch the file system here. */

import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { safeLine } from '../text/gate.ts';
import { prepare } from './front.ts';
import type { Warning } from './model.ts';
import { normalise } from './open.ts';
import { Trouble } from './trouble.ts';

export interface Loaded {
  /** The path as it was given; `-` for standard input. Not gated. */
  readonly name: string;
  /** The decoded text, normalised (see `normalise`). */
  readonly source: string;
  /** Where the file really lies, links followed; null for standard input. */
  readonly realPath: string | null;
  /** The folder the file lies in, for its relative links; null for standard input. */
  readonly folder: string | null;
  /** Bytes that were no UTF-8; to be told beside `Document.warnings`. */
  readonly warnings: readonly Warning[];
  /** The bytes, where some of them are shown as U+FFFD: no UTF-8, or NUL. */
  readonly damaged?: Uint8Array;
  /** There only when `source` is no more than the beginning of the text, some whole lines. */
  readonly rest?: Rest;
}

/** What follows the beginning of a text that is not read at once. */
export interface Rest {
  /** How many characters (UTF-16 units) the whole text has, as far as its beginning tells. */
  readonly length: number;
  /** Reads and decodes another piece; true when nothing is left. Throws Trouble. */
  read(): boolean;
  /** The whole text; what has not been read is read at once. Throws Trouble. */
  whole(): Loaded;
}

/** So many bytes at the start are looked at for a NUL, which no text has. */
const LOOKED_AT = 8192;

/** What Node can hold as one text is half a gigabyte. */
function tooLong(path: string): string {
  return `${path} is too long: texts of up to 500 MB are read.`;
}

/** What to say for the errors that a person can do something about. */
const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  ENOTDIR: (path) => `There is no file ${path}: a part of the path is not a folder.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  EACCES: (path) => `${path} may not be read: permission denied.`,
  EPERM: (path) => `${path} may not be read: permission denied.`,
  ELOOP: (path) => `${path} can't be opened: its links lead round in a circle.`,
  ERR_FS_FILE_TOO_LARGE: tooLong,
  ERR_STRING_TOO_LONG: tooLong,
  ENAMETOOLONG: (path) => `${path} can't be opened: the name is too long.`,
};

/** The sentence for what the file system threw while `path` was read. */
export function troubleFrom(error: unknown, path: string): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = SENTENCES[code] ?? ((shown: string) => `${shown} can't be read (${code || String(error)}).`);
  return new Trouble(sentence(safeLine(path)));
}

/** Decodes bytes: UTF-16 with its mark, else UTF-8. Throws Trouble for a binary. `name` is for the sentence. */
export function decode(bytes: Uint8Array, name: string): { text: string; warnings: Warning[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), warnings: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), warnings: [] };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new Trouble(`${safeLine(name)} is a binary file, not a text.`);
  return decodeUtf8(bytes);
}

/** Decodes UTF-8; what is none becomes U+FFFD, which is told of the first line (1-based) that has some. */
export function decodeUtf8(bytes: Uint8Array): { text: string; warnings: Warning[] } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (isUtf8(bytes)) return { text, warnings: [] };
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return { text, warnings: [{ line, message: 'Some bytes are not UTF-8 and are shown as \ufffd.' }] };
}

/** Reads a file, or a pipe to its end. Throws Trouble when there is none, it is a folder, a device, a binary, too long, or may not be read. */
export async function loadFile(path: string): Promise<Loaded> {
  try {
    const found = statSync(path);
    // Some devices give bytes without end.
    if (found.isCharacterDevice() || found.isBlockDevice())
      throw new Trouble(`${safeLine(path)} is a device, not a file.`);
    // At once: nothing else could go on meanwhile, and the promises of node:fs take longer to load than most texts to read.
    // A pipe, such as a shell's <(…), lies nowhere.
    return await loaded(path, readFileSync(path), found.isFIFO() ? null : realpathSync.native(path));
  } catch (error) {
    throw error instanceof Trouble ? error : troubleFrom(error, path);
  }
}

/** Reads standard input (or any stream of bytes) to its end. Throws Trouble for a binary. */
export async function loadStandardInput(stream: AsyncIterable<Uint8Array | string>): Promise<Loaded> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return loaded('-', Buffer.concat(chunks), null);
}

/** Whether no byte is one that `normalise` would change what it stands for: looking for them is quicker than through the text. */
function isNormal(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, byteLength, 0: first } = bytes;
  const all = Buffer.from(buffer, byteOffset, byteLength);
  return first !== 0xef && !all.includes(0x0d) && !all.includes(0);
}

async function loaded(name: string, bytes: Uint8Array, realPath: string | null): Promise<Loaded> {
  const { text, warnings } = decode(bytes, name === '-' ? 'standard input' : name);
  const source = isNormal(bytes) ? text : normalise(text);
  await prepare(source);
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const isDamaged = warnings.length > 0 || (!isWide && bytes.includes(0));
  const folder = realPath === null ? null : dirname(realPath);
  return { name, source, realPath, folder, warnings, ...(isDamaged ? { damaged: bytes } : {}) };
}
