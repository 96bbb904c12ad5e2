/** A path comes in; the beginning of a large file goes out at once, and the rest of it piece by piece. */

import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { prepare } from './front.ts';
import { decode, decodeUtf8, type Loaded, loadFile, type Rest, troubleFrom } from './load.ts';
import type { Warning } from './model.ts';
import { normalise } from './open.ts';

/** Bytes at the beginning: more than the largest screen shows. */
const beginning = 65_536;
/** Up to so many bytes a file is read at once: that takes no longer than a frame. */
const small = 262_144;
/** Bytes read and decoded between two looks at the clock, within a frame; most texts are one piece, so that none is put together. */
const piece = 16_777_216;
const lineFeed = 10;

/** Reads a file as `loadFile` does, a large one only to the end of a line near its beginning: `rest` then gives what follows. */
export async function loadBeginning(path: string): Promise<Loaded> {
  const begun = begin(path);
  if (begun === null) return loadFile(path);
  const { file, size, bytes } = begun;
  try {
    const { text, warnings } = decode(bytes, path);
    const source = normalise(text);
    await prepare(source);
    const realPath = realpathSync.native(path);
    const loaded = { name: path, source, realPath, folder: dirname(realPath), warnings };
    const length = Math.round((size * source.length) / bytes.length);
    return { ...loaded, rest: new Pieces(file, size, loaded, length) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The file and its first lines; null when it is to be read at once: small, a pipe, UTF-16, one endless line, or not to be read at all. */
function begin(path: string): { file: number; size: number; bytes: Buffer } | null {
  let file: number;
  try {
    // A pipe is not opened twice: whoever writes into it would find its reader gone.
    if (!statSync(path).isFile()) return null;
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  const status = fstatSync(file);
  if (status.size > small) {
    const buffer = Buffer.alloc(beginning);
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, beginning, 0));
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (end > 0 && !isWide) return { file, size: status.size, bytes: bytes.subarray(0, end) };
  }
  closeSync(file);
  return null;
}

/** All of the file, its beginning too, in pieces that end where a line does, so that no character and no line end is parted. */
class Pieces implements Rest {
  readonly length: number;
  readonly #file: number;
  readonly #begun: Loaded;
  readonly #texts: string[] = [];
  readonly #warnings: Warning[] = [];
  #at = 0;
  #buffer: Buffer;
  /** Bytes at the head of the buffer that stand behind the last line end, until the next one is found. */
  #carried = 0;
  #isDone = false;

  constructor(file: number, size: number, begun: Loaded, length: number) {
    this.#file = file;
    this.#begun = begun;
    this.#buffer = Buffer.allocUnsafe(Math.min(size + 1, piece));
    this.length = length;
  }

  read(): boolean {
    if (this.#isDone) return true;
    if (this.#carried === this.#buffer.length) this.#buffer = Buffer.concat([this.#buffer], 2 * this.#carried);
    const count = this.#readMore();
    this.#at += count;
    this.#isDone = count === 0;
    const bytes = this.#buffer.subarray(0, this.#carried + count);
    const end = this.#isDone ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
    if (end > 0) this.#take(bytes.subarray(0, end));
    bytes.copyWithin(0, end);
    this.#carried = bytes.length - end;
    if (this.#isDone) {
      closeSync(this.#file);
      // A session keeps what it was begun with for as long as it runs.
      this.#buffer = Buffer.alloc(0);
    }
    return this.#isDone;
  }

  whole(): Loaded {
    while (!this.read());
    return { ...this.#begun, source: this.#texts.join(''), warnings: this.#warnings };
  }

  #readMore(): number {
    try {
      const room = this.#buffer.length - this.#carried;
      return readSync(this.#file, this.#buffer, this.#carried, room, this.#at);
    } catch (error) {
      throw troubleFrom(error, this.#begun.name);
    }
  }

  #take(bytes: Uint8Array): void {
    const { text, warnings } = decodeUtf8(bytes);
    // Only the first is told, as it is of a file that is read at once.
    if (this.#warnings.length === 0 && warnings.length > 0) {
      const lines = this.#texts.reduce((sum, before) => sum + lineEnds(before), 0);
      this.#warnings.push(...warnings.map((one) => ({ ...one, line: one.line + lines })));
    }
    // A mark of the byte order stands at the very beginning or is a character.
    const isMark = text.startsWith('\ufeff') && this.#texts.length > 0;
    this.#texts.push(isMark ? `\ufeff${normalise(text)}` : normalise(text));
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
