/** A match comes in; where it stands, as people and programs count, goes out. */

import { textOf } from '../document/inline.ts';
import type { Block, Document, Section } from '../document/model.ts';
import { pathOf, positionAt, sourceOffset } from '../document/places.ts';
import { onOneLine } from '../text/gate.ts';
import type { Match } from './format.ts';

/** Line and column in the source, all 1-based; `column` in Unicode code points, `byteColumn` in bytes of UTF-8. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly byteColumn: number;
}

type Range = readonly [number, number];

/** The block of a match. */
export function blockOf({ document, hit }: Match): Block {
  const block = document.blocks[hit.block];
  if (!block) throw new RangeError(`The document has no block ${hit.block}.`);
  return block;
}

/** Where the character at `offset` (UTF-16 units) in the text of a block stands in the source. */
export function positionIn(document: Document, block: Block, offset: number): Position {
  return positionAt(document, sourceOffset(document, block, offset));
}

/** Where what answers best begins. */
export function positionOf(match: Match): Position {
  return positionIn(match.document, blockOf(match), match.hit.at);
}

/** The text of a block on one line: line ends and tabs are spaces, so every offset still holds. */
export function passageIn(document: Document, block: Block): string {
  return onOneLine(textOf(document, block).text);
}

/** The passage of a match on one line. */
export function passageOf(match: Match): string {
  return passageIn(match.document, blockOf(match));
}

/** The section a match stands in, or null before the first. */
export function sectionOf({ document, hit }: Match): Section | null {
  return document.sections[hit.section] ?? null;
}

/** Titles of the headings above a match, outermost first, its own section last. */
export function headingsOf(match: Match): string[] {
  const section = sectionOf(match);
  return section === null ? [] : pathOf(match.document, section).map(({ title }) => title);
}

/** Half-open ranges of UTF-16 units in `text` (in order) as half-open ranges of Unicode code points. */
export function inCharacters(text: string, ranges: readonly Range[]): [number, number][] {
  return counted(text, ranges, () => 1);
}

/** The same as half-open ranges of bytes of UTF-8. */
export function inBytes(text: string, ranges: readonly Range[]): [number, number][] {
  return counted(text, ranges, (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4));
}

function counted(text: string, ranges: readonly Range[], size: (code: number) => number): [number, number][] {
  let unit = 0;
  let sum = 0;
  const to = (goal: number): number => {
    while (unit < goal) {
      const code = text.codePointAt(unit) ?? 0;
      unit += code > 0xffff ? 2 : 1;
      sum += size(code);
    }
    return sum;
  };
  return ranges.map(([from, until]) => [to(from), to(until)]);
}
