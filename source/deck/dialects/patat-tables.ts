/** The blocks of a patat deck come in; the same with pandoc's simple tables, which other markdown takes for rules, and its tables of a grid, which it takes for text, as they stand in the source go out. */

import type { Block, Document } from '../../document/model.ts';
import { readInstead } from '../reread.ts';
import { fenced } from '../snippet.ts';
import { markOf } from '../traits.ts';

/** A row of hyphens with gaps: the line below the heads of a simple table's columns. */
const underHeads = /^-{2,}(?: +-+)+$/;

function isUnderHeads(document: Document, block: Block | undefined): boolean {
  return block?.kind === 'rule' && block.containers.length === 0 && underHeads.test(markOf(document, block));
}

/** A line of a grid table's frame. */
const frame = /^\+(?:[-=:]+\+)+$/;

/** A table drawn with `+---+`: text to other markdown, so that its rows would run together. */
function isGrid(document: Document, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.containers.length > 0 || !block.content.startsWith('+')) return false;
  const lines = markOf(document, block).split('\n');
  return lines.length > 2 && frame.test(lines[0]!.trim()) && frame.test(lines.at(-1)!.trim());
}

/** The source from the first to the last of some blocks, as code. */
function asItStands(document: Document, first: Block, last: Block): readonly Block[] {
  return readInstead(first, fenced(document.source.slice(first.start, last.end), ''), document.name);
}

/**
 * Tables keep their columns as code does, with what stands right above and below the row of hyphens, down to a blank line;
 * one that a whole row of hyphens begins goes down to the next such row.
 */
export function withTables(document: Document, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => isUnderHeads(document, block) || isGrid(document, block))) return blocks;
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (!isUnderHeads(document, block)) {
      made.push(...(isGrid(document, block) ? asItStands(document, block, block) : [block]));
      continue;
    }
    let first = block;
    const takeAbove = (isWanted: (above: Block) => boolean): boolean => {
      const above = made.at(-1);
      if (!above || above.endLine !== first.line - 1 || !isWanted(above)) return false;
      first = made.pop()!;
      return true;
    };
    takeAbove(({ kind }) => kind === 'paragraph');
    const isFull = (other: Block | undefined): boolean =>
      other?.kind === 'rule' && /^-{4,}$/.test(markOf(document, other));
    const end = takeAbove(isFull) ? blocks.findIndex((other, at) => at > index && isFull(other)) : -1;
    let last = end < 0 ? block : blocks[end]!;
    index = Math.max(index, end);
    while (end < 0 && blocks[index + 1]?.line === last.endLine + 1) last = blocks[++index]!;
    made.push(...asItStands(document, first, last));
  }
  return made;
}
