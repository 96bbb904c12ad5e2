/** A slide comes in; how small its letters have to be goes out. */

import type { Element, Slide } from '../deck/model.ts';
import { homeOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Document } from '../document/model.ts';

/** So many lines of so many characters fit a sheet at each size, from the largest letters to the smallest. */
const sizes = [
  { lines: 9, characters: 50 },
  { lines: 12, characters: 64 },
  { lines: 16, characters: 84 },
  { lines: 22, characters: 112 },
  { lines: 30, characters: 150 },
] as const;

/** How many sizes there are; the CSS has a class for each, from `fit-1`. */
export const sizeCount = sizes.length;

function textOn(document: Document, { block, range }: Element): string {
  const { text } = textOf(homeOf(document, block), block);
  return range ? text.slice(...range) : text;
}

/** A line is a line of code or a table, or as much text as fits the width; below each block there is some room. */
function height(document: Document, element: Element, characters: number): number {
  const { kind } = element.block;
  const lines = textOn(document, element).replace(/\n$/, '').split('\n');
  const share = element.column === null ? 1 : Math.max(2, element.shares?.length ?? 2);
  const width = characters / share;
  const rows = lines.reduce(
    (sum, line) => sum + (kind === 'code' ? 1 : Math.max(1, Math.ceil(line.length / width))),
    0,
  );
  const widest = kind === 'code' ? Math.max(...lines.map((line) => line.length)) / width : 0;
  return widest > 1.2 ? Number.POSITIVE_INFINITY : (rows + 0.5) / share;
}

/** The size of a slide's letters: 1 the largest; the smallest when even that is too large. */
export function fitOf(document: Document, slide: Slide): number {
  const index = sizes.findIndex(({ lines, characters }) => {
    const title = slide.kind === 'authored' ? 0 : 2.5;
    const sum = slide.elements.reduce((total, element) => total + height(document, element, characters), title);
    return sum <= lines;
  });
  return (index < 0 ? sizes.length - 1 : index) + 1;
}
