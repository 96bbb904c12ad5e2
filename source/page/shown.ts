/** A block, or the name of one, comes in; whether it has rows, and which block with rows stands before it or there, goes out. */

import { namedBlocks } from '../document/anchors.ts';
import { textOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';

/** What was found out, for texts are forgotten, and thousands of comments may stand in a row. */
const known = new WeakMap<Document, Map<Block, boolean>>();

/** True for a block that has rows: text, or something to see without any (a rule, an empty box of code, the bullet of an empty item). */
export function isShown(document: Document, block: Block): boolean {
  if (block.kind === 'rule' || block.kind === 'code') return true;
  const blocks = known.get(document) ?? new Map<Block, boolean>();
  if (blocks.size === 0) known.set(document, blocks);
  const shown = blocks.get(block) ?? (hasBullet(document, block) || textOf(document, block).text !== '');
  blocks.set(block, shown);
  return shown;
}

function hasBullet(document: Document, block: Block): boolean {
  const inner = block.containers.at(-1);
  if (block.content !== '' || inner?.kind !== 'item') return false;
  return document.blocks[block.index - 1]?.containers.includes(inner) !== true;
}

/** The block before it that has rows. */
export function shownBefore(document: Document, block: Block): Block | undefined {
  let index = block.index - 1;
  while (index >= 0 && !isShown(document, document.blocks[index]!)) index--;
  return document.blocks[index];
}

const placed = new WeakMap<Document, ReadonlyMap<string, number>>();

/** Indexes of the blocks that links to what tags name lead to: those they stand in, or the next that have rows; at the end the one before. */
export function placesNamed(document: Document): ReadonlyMap<string, number> {
  const known = placed.get(document);
  if (known) return known;
  const { blocks } = document;
  const places = new Map<string, number>();
  let found = -1;
  let behind = blocks.length;
  for (const [name, index] of [...namedBlocks(document)].reverse()) {
    let at = index;
    while (at < behind && !isShown(document, blocks[at]!)) at++;
    if (at < behind) found = at;
    else if (found < 0) found = shownBefore(document, blocks[index]!)?.index ?? index;
    places.set(name, found);
    behind = index;
  }
  placed.set(document, places);
  return places;
}

/** The same for one name; -1 when nothing has it. */
export function blockNamed(document: Document, name: string): number {
  return placesNamed(document).get(name) ?? -1;
}
