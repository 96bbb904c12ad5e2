/** A slide comes in; how small its letters have to be goes out. */

import type { Element, Slide } from '../deck/model.ts';
import { homeOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';

/** So many lines of so many characters fit a sheet at each size, from the largest letters to the smallest. */
const sizes = [
  { lines: 9.5, characters: 50 },
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

/** Lines of room that a block takes besides its text; `each`: what a line of it is high. */
const rooms: Readonly<Record<Block['kind'], { readonly each: number; readonly room: number }>> = {
  heading: { each: 1.4, room: 1 },
  paragraph: { each: 1, room: 1 },
  term: { each: 1, room: 0.2 },
  html: { each: 1, room: 1 },
  rule: { each: 1, room: 1.5 },
  code: { each: 0.95, room: 2.4 },
  table: { each: 1.5, room: 1.5 },
};

/** What stands around a block: items of a tight list are close together, an aside has a title. */
function roomAround({ kind, containers }: Block, isPoint: boolean): number {
  const inner = containers.at(-1);
  const { room } = rooms[kind];
  const own = inner?.kind === 'item' && inner.list.tight ? 0.1 : room;
  const title = containers.some((container) => container.kind === 'alert') ? 1.2 : 0;
  return (isPoint ? 0.7 : own) + title;
}

/** A line is a line of code or a table, or as much text as fits the width. Columns stand side by side. */
function height(document: Document, element: Element, characters: number): number {
  const { kind } = element.block;
  const lines = textOn(document, element).replace(/\n$/, '').split('\n');
  const share = element.column === null ? 1 : Math.max(2, element.shares?.length ?? 2);
  const width = characters / share;
  const rowsOf = (line: string): number => (kind === 'code' ? 1 : Math.max(1, Math.ceil(line.length / width)));
  const rows = lines.reduce((sum, line) => sum + rowsOf(line), 0) * rooms[kind].each;
  const widest = kind === 'code' ? Math.max(...lines.map((line) => line.length)) / width : 0;
  if (widest > 1.2) return Number.POSITIVE_INFINITY;
  return (rows + roomAround(element.block, element.kind === 'point')) / share;
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
