/** A stretch of a document's source, cut where markdown would not cut it, comes in; its blocks, read by themselves, go out. */

import type { Block, Document } from '../document/model.ts';
import { openDocument, openStretch } from '../document/open.ts';

interface Home {
  readonly document: Document;
  /** Index of the block of the whole document that stands at the same place. */
  readonly origin: number;
  /** 1-based line in the file. */
  readonly line: number;
  /** The block it was made of, when only some of its source was replaced. */
  readonly original?: Block;
}

const homes = new WeakMap<Block, Home>();

/** The document to ask for the text of a slide's block: nearly always the deck's own. */
export function homeOf(document: Document, block: Block): Document {
  return homes.get(block)?.document ?? document;
}

/** Index in the whole document of the block at the place of `block`. */
export function originOf(block: Block): number {
  return homes.get(block)?.origin ?? block.index;
}

/** 1-based source line of a block in the whole document. */
export function lineOf(block: Block): number {
  return homes.get(block)?.line ?? block.line;
}

/** True for a block that was read anew, so that offsets in its text are not those of a block of the document. */
export function isReread(block: Block): boolean {
  return homes.has(block);
}

/** Index of the last block that begins at or before `line` (1-based); 0 when there is none. */
export function blockAtLine(document: Document, line: number): number {
  let low = 0;
  let high = document.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.blocks[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Reads lines of `document` by themselves; the first is line `line` (1-based) of the file. Front matter is not looked for.
 * Lines of another file all stand at `place`, a line of this one.
 */
export function reread(document: Document, lines: readonly string[], line: number, place?: number): readonly Block[] {
  const own = openStretch(lines.join('\n'), document.name);
  for (const block of own.blocks) {
    const at = place ?? line + block.line - 2;
    homes.set(block, { document: own, origin: blockAtLine(document, at), line: at });
  }
  return own.blocks;
}

/** Reads the text of another file in the place of `block`; every block of it stands where that one stands. */
export function readInstead(block: Block, text: string, name: string): readonly Block[] {
  const own = openDocument(text, name);
  const origin = originOf(block);
  for (const each of own.blocks) homes.set(each, { document: own, origin, line: lineOf(block) });
  return own.blocks;
}

/** What of a block's source a dialect reads otherwise. */
export type Rewriting = Partial<Pick<Block, 'content' | 'info'>>;

/** A block with some of its source replaced; everything around it, and what its references lead to, stays as it is. */
export function rewritten(document: Document, block: Block, changed: Rewriting): Block {
  const own: Document = { ...homeOf(document, block) };
  const made: Block = { ...block, ...changed };
  homes.set(made, { document: own, origin: originOf(block), line: lineOf(block), original: block });
  return made;
}

/** The block that a rewritten one was made of; any other block itself. */
export function originalOf(block: Block): Block {
  return homes.get(block)?.original ?? block;
}

/** Reads a line of text that is no markdown; it stands where the document begins. */
export function readPlain(text: string, name: string): Block {
  const escaped = text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const own = openStretch(escaped, name);
  const block = own.blocks[0]!;
  homes.set(block, { document: own, origin: 0, line: 1 });
  return block;
}
