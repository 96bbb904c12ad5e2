/** The blocks of a slidev slide come in; those of which several parts appear at clicks of their own go out apart: lines of tags, and the states of code that moves. */

import type { Block, Document } from '../../document/model.ts';
import { readInstead, rewritten } from '../reread.ts';
import { beginsAt, linesApart } from './elements.ts';
import { clicks, revealing } from './slidev-clicks.ts';

/** Code that moves from state to state: a fence with a fence for each of them. */
export function isMoving({ kind, info }: Block): boolean {
  return kind === 'code' && /\bmagic-move\b/.test(info);
}

export interface Apart {
  readonly blocks: readonly Block[];
  /** Blocks that wait for a click, with nothing in them that says so: the later states of code. */
  readonly waiting: ReadonlySet<Block>;
}

/** The blocks of a slide, each part with clicks of its own a block of its own. */
export function apart(document: Document, blocks: readonly Block[]): Apart {
  const waiting = new Set<Block>();
  const made = blocks.flatMap((block) => {
    if (isMoving(block)) {
      const states = readInstead(block, block.content, 'code').filter(({ kind }) => kind === 'code');
      for (const state of states.slice(1)) waiting.add(state);
      return states.length > 0 ? states : [block];
    }
    const mayPart = block.kind === 'html' || (block.kind === 'paragraph' && beginsAt(block.content, 0, revealing));
    if (!mayPart || !clicks.test(block.content)) return [block];
    const parts = linesApart(block.content, revealing);
    return parts.length < 2 ? [block] : parts.map((content) => rewritten(document, block, { content }));
  });
  return { blocks: made, waiting };
}
