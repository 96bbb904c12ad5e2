/** A section comes in; its key points, the items of its own `> [!IMPORTANT]` block, go out; and what stands below one is told. */

import type { Block, Document, Section } from './model.ts';

/** True for a paragraph in an item of an `important` alert: the first of its item, and not of a list within a list. */
export function isKeyPoint(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.content === '') return false;
  const [outer, ...inner] = block.containers;
  return outer?.kind === 'alert' && outer.alert === 'important' && inner.length === 1 && inner[0]!.kind === 'item';
}

/** The key points of a section's own blocks (subsections have theirs), one a list item, in document order. */
export function keyPointsOf(document: Document, section: Section): Block[] {
  const points: Block[] = [];
  for (const block of document.blocks.slice(section.first, section.ownLast)) {
    if (isKeyPoint(block) && points.at(-1)?.containers[1] !== block.containers[1]) points.push(block);
  }
  return points;
}

/** Containers of a key point: its box and its item. */
const around = 2;

/** True for what stands in an item of an `important` alert: a key point, or what is written below one. */
export function isInPoint({ containers: [outer, item] }: Block): boolean {
  return outer?.kind === 'alert' && outer.alert === 'important' && item?.kind === 'item';
}

/** What is written below a key point as it stands by itself, without the box and the item around it; any other block as it is. */
export function withoutPoint(block: Block): Block {
  return isInPoint(block) ? { ...block, containers: block.containers.slice(around) } : block;
}
