/** Blocks and where to cut come in; the blocks of each slide, and slides made of them, go out. */

import type { Block, Document } from '../../document/model.ts';
import type { Content, Cut } from '../slide.ts';

/** Parts blocks where `isCut` says so; the cut itself belongs to no part. Parts at either end that hold nothing are left out. */
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
  return parts.filter((held) => held.length > 0);
}

/** Parts blocks before those of which `begins` is true. */
export function splitBefore(blocks: readonly Block[], begins: (block: Block) => boolean): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts[parts.length - 1];
    if (part && !begins(block)) part.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** The slide that `blocks` (at least one) make; `compose` is called when somebody looks. */
export function authored(document: Document, blocks: readonly Block[], compose: () => Content): Cut {
  const first = blocks[0]!;
  const last = blocks[blocks.length - 1]!;
  const heading = blocks.find((block) => block.kind === 'heading') ?? first;
  const section = document.blocks[heading.index]?.section ?? -1;
  return {
    kind: 'authored',
    section: section >= 0 ? section : null,
    line: first.line,
    first: first.index,
    last: last.index + 1,
    compose,
  };
}
