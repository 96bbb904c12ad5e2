/** Blocks or lines, and where to cut, come in; what belongs to each slide, and slides made of it, go out. */

import type { Block, Document } from '../../document/model.ts';
import { isBare } from '../compose.ts';
import { blockAtLine, isReread, lineOf, originOf } from '../reread.ts';
import type { Content, Cut } from '../slide.ts';

/** What follows the last cut without showing anything (notes, a modeline) belongs to the last slide. */
function withTail(parts: readonly Block[][]): Block[][] {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (!last || !before || !last.every(isBare)) return [...parts];
  return [...parts.slice(0, -2), [...before, ...last]];
}

/** Parts blocks where `isCut` says so; the cut itself belongs to no part. Parts that hold nothing are left out. */
export function splitAt(blocks: readonly Block[], isCut: (block: Block) => boolean): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  for (const block of blocks) {
    if (isCut(block)) {
      parts.push(part);
      part = [];
    } else part.push(block);
  }
  parts.push(part);
  return withTail(parts.filter((held) => held.length > 0));
}

/** What one slide holds, and the block it begins at: the first it holds, or the cut that ends it when it is empty. */
export interface Held {
  readonly blocks: readonly Block[];
  readonly at: Block;
}

/** As `splitAt`, for programs that show an empty slide where two cuts follow each other. Empty ends are left out here too. */
export function splitAtEach(blocks: readonly Block[], isCut: (block: Block) => boolean): Held[] {
  const parts: { blocks: Block[]; at: Block }[] = [];
  let part: Block[] = [];
  for (const block of blocks) {
    if (isCut(block)) {
      if (part.length > 0 || parts.length > 0) parts.push({ blocks: part, at: part[0] ?? block });
      part = [];
    } else part.push(block);
  }
  if (part.length > 0) parts.push({ blocks: part, at: part[0]! });
  while (parts.at(-1)?.blocks.length === 0) parts.pop();
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last && before && last.blocks.every(isBare))
    return [...parts.slice(0, -2), { blocks: [...before.blocks, ...last.blocks], at: before.at }];
  return parts;
}

/** The slide of what is held between two cuts; `compose` gets the blocks, none of an empty one. */
export function authoredFrom(
  document: Document,
  { blocks, at }: Held,
  compose: (blocks: readonly Block[]) => Content,
): Cut {
  return authored(document, blocks.length > 0 ? blocks : [at], () => compose(blocks));
}

/** Parts blocks before those of which `begins` is true. */
export function splitBefore(blocks: readonly Block[], begins: (block: Block) => boolean): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part && !begins(block)) part.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** The slide that `blocks` (at least one) make; `compose` is called when somebody looks. */
export function authored(document: Document, blocks: readonly Block[], compose: () => Content): Cut {
  const first = blocks[0]!;
  const last = blocks.at(-1)!;
  const heading = blocks.find((block) => block.kind === 'heading') ?? first;
  const section = document.blocks[originOf(heading)]?.section ?? -1;
  return {
    kind: 'authored',
    section: section >= 0 ? section : null,
    line: lineOf(first),
    first: originOf(first),
    last: originOf(last) + 1,
    isApart: blocks.some(isReread),
    compose,
  };
}

/** Lines of the body that make one slide, and the 1-based line of the file on which they begin. */
export interface Lines {
  readonly line: number;
  readonly lines: readonly string[];
}

/** Parts the lines of the body where `isCut` says so; what holds nothing but blank lines at either end is left out. */
export function cutLines(
  document: Document,
  isCut: (line: string, index: number, lines: readonly string[]) => boolean,
): Lines[] {
  const all = document.source.slice(document.bodyStart).split('\n');
  const parts: Lines[] = [];
  let from = 0;
  const add = (to: number): void => {
    const lines = all.slice(from, to);
    const skipped = Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    );
    parts.push({ line: document.bodyLine + from + skipped, lines: lines.slice(skipped) });
    from = to + 1;
  };
  all.forEach((line, index) => {
    if (isCut(line, index, all)) add(index);
  });
  add(all.length);
  const isSomething = (part: Lines): boolean => part.lines.some((line) => line.trim() !== '');
  const first = parts.findIndex(isSomething);
  return first < 0 ? [] : parts.slice(first, parts.findLastIndex(isSomething) + 1);
}

/** The slide that some lines make, read by themselves when somebody looks. */
export function rereadSlide(document: Document, { line, lines }: Lines, compose: () => Content): Cut {
  const first = blockAtLine(document, line);
  const end = blockAtLine(document, line + lines.length - 1);
  const heading = document.blocks.slice(first, end + 1).find((block) => block.kind === 'heading');
  const section = (heading ?? document.blocks[first])?.section ?? -1;
  return {
    kind: 'authored',
    section: section >= 0 ? section : null,
    line,
    first,
    last: Math.min(document.blocks.length, end + 1),
    isApart: true,
    compose,
  };
}
