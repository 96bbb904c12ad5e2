/** Matches come in; the lines they stand on, byte for byte as they are in their files, go to standard output. */

import { readFileSync, statSync } from 'node:fs';
import type { Document } from '../document/model.ts';
import type { Match } from '../formats/format.ts';
import { positionOf } from '../formats/where.ts';
import { printBytes } from './output.ts';

const files = new Map<Document, readonly string[]>();

/** Prints the line of a match behind `path:line:column: `, with `mark` behind the path. Nothing of it has passed the gate. */
export function printRaw(match: Match, mark: string): void {
  const { line, byteColumn } = positionOf(match);
  const head = Buffer.from(`${match.document.name}${mark}${line}:${byteColumn}: `);
  printBytes(Buffer.concat([head, Buffer.from(linesOf(match.document)[line - 1] ?? '', 'latin1'), Buffer.from('\n')]));
}

/** The lines of a file, a character a byte; of standard input or a pipe, which can't be read again, the text that was read. */
function linesOf(document: Document): readonly string[] {
  let lines = files.get(document);
  if (!lines) {
    const isFile = statSync(document.name, { throwIfNoEntry: false })?.isFile() ?? false;
    const read = isFile ? readFileSync(document.name, 'latin1') : null;
    const isWide = read !== null && /^(?:\xff\xfe|\xfe\xff)/.test(read);
    const bytes = read === null || isWide ? Buffer.from(document.source).toString('latin1') : read;
    lines = bytes.replace(/^\xef\xbb\xbf/, '').split(/\r\n?|\n/);
    files.set(document, lines);
  }
  return lines;
}
