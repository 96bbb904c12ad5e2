/** The blocks of a slidev slide come in; those of which several parts appear at clicks of their own go out apart: lines of tags, and the states of code that moves. */

import type { Block, Document } from '../../document/model.ts';
import { readInstead, rewritten } from '../reread.ts';
import { clicks, revealing } from './slidev-clicks.ts';

/** Comments, tags and line ends: a line end within one of the others is none. */
const signs = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w.:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|\n/g;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** True where a line begins with a tag that reveals. */
function reveals(content: string, at: number): boolean {
  return revealing.exec(content.slice(at, content.indexOf('>', at) + 1).trimStart())?.index === 0;
}

/** The lines of some HTML, parted before and behind each element that begins a line and is revealed; lines within one stay together. */
function linesApart(content: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  /** How many elements are open around the one that is revealed; null outside of one. */
  let around = reveals(content, 0) ? 0 : null;
  let isBehind = false;
  for (const { 0: sign, 1: slash, 2: name = '', 3: rest = '', index } of content.matchAll(signs)) {
    if (sign === '\n') {
      if (around !== null) continue;
      const begins = reveals(content, index + 1);
      if (begins || isBehind) {
        parts.push(content.slice(from, index));
        from = index + 1;
      }
      isBehind = false;
      if (begins) around = depth;
    } else if (name !== '' && !empty.test(name) && !rest.endsWith('/')) depth += slash === '/' ? -1 : 1;
    if (around !== null && depth <= around && name !== '') {
      around = null;
      isBehind = true;
    }
  }
  return [...parts, content.slice(from)];
}

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
    const mayPart = block.kind === 'html' || (block.kind === 'paragraph' && reveals(block.content, 0));
    if (!mayPart || !clicks.test(block.content)) return [block];
    const parts = linesApart(block.content).filter((part) => part.trim() !== '');
    return parts.length < 2 ? [block] : parts.map((content) => rewritten(document, block, { content }));
  });
  return { blocks: made, waiting };
}
