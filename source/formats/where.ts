/** A match comes in; where it stands, as people and programs count, goes out. */

import { textOf } from '../document/inline.ts';
import type { Block, Section } from '../document/model.ts';
import { pathOf, positionAt, sourceOffset } from '../document/places.ts';
import type { Match } from './format.ts';

/** Line and column of the first match in the source, all 1-based; `column` in Unicode code points, `byteColumn` in bytes of UTF-8. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly byteColumn: number;
}

/** The block of a match. */
export function blockOf({ document, hit }: Match): Block {
  const block = document.blocks[hit.block];
  if (!block) throw new RangeError(`The document has no block ${hit.block}.`);
  return block;
}

/** Where the first range of a match begins. */
export function positionOf(match: Match): Position {
  const block = blockOf(match);
  return positionAt(match.document, sourceOffset(match.document, block, match.hit.ranges[0]?.[0] ?? 0));
}

/** The passage of a match on one line: line ends and tabs are spaces, so every offset still holds. */
export function passageOf(match: Match): string {
  return textOf(match.document, blockOf(match)).text.replace(/[\n\t]/g, ' ');
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
export function inCharacters(text: string, ranges: Match['hit']['ranges']): [number, number][] {
  let unit = 0;
  let character = 0;
  const to = (goal: number): number => {
    while (unit < goal) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      character++;
    }
    return character;
  };
  return ranges.map(([from, until]) => [to(from), to(until)]);
}
