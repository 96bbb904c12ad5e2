/** The bytes of a text that are not all as its characters say come in; which byte of its line a character begins with goes out. */

import type { Document } from './model.ts';

const known = new WeakMap<Document, { readonly bytes: Uint8Array; lines: readonly string[] | null }>();

/** Tells the bytes that a document was decoded from, where some are shown as U+FFFD: no UTF-8, or NUL. */
export function keepBytes(document: Document, bytes: Uint8Array): void {
  known.set(document, { bytes, lines: null });
}

/** The 1-based byte in the file's line at which the character stands that is at `column` (code points) of `line`, both 1-based; null where the characters tell it themselves. */
export function byteColumnIn(document: Document, line: number, column: number): number | null {
  const kept = known.get(document);
  if (!kept) return null;
  kept.lines ??= linesOf(kept.bytes);
  const bytes = kept.lines[line - 1] ?? '';
  let at = 0;
  for (let passed = 1; passed < column && at < bytes.length; passed++) at += sequenceAt(bytes, at);
  return at + 1;
}

/** A character a byte, without the byte order mark. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/^\xef\xbb\xbf/, '').split(/\r\n?|\n/);
}

/** How many bytes become one character: a whole sequence, or the longest part of one, for which U+FFFD stands (Unicode 16, table 3-7 and section 3.9). */
function sequenceAt(bytes: string, at: number): number {
  const first = bytes.charCodeAt(at);
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 1;
  let count = 1;
  while (count < length && goesOn(first, bytes.charCodeAt(at + count), count)) count++;
  return count;
}

function goesOn(first: number, byte: number, index: number): boolean {
  const least = index > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = index > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return byte >= least && byte <= most;
}
