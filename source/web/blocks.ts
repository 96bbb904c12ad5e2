/** Blocks come in; they go out as markup, each in the lists, quotes and asides it stands in. */

import { isKeyPoint } from '../document/keypoints.ts';
import type { Block, Container } from '../document/model.ts';
import { asides } from '../page/margin.ts';
import { inlineMarkup } from './inline.ts';
import { leafMarkup, textIn } from './leaves.ts';
import { type Child, element, type Markup } from './markup.ts';
import { anchorOf, marksOf, namedId, type Rendering } from './rendering.ts';

type Item = Extract<Container, { kind: 'item' }>;

/** The blocks in order, those of each container together. */
export function blocksMarkup(rendering: Rendering, blocks: readonly Block[], depth = 0): Child[] {
  const made: Child[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfGroup(blocks, at, depth);
    made.push(groupMarkup(rendering, blocks.slice(at, end), depth));
    at = end;
  }
  return made;
}

/** What stands together at this depth: a container's blocks, the items of a list, terms and what they mean, or one block alone. */
function groupKey(block: Block, depth: number): unknown {
  const container = block.containers[depth];
  if (!container) return block.kind === 'term' ? 'terms' : block;
  if (container.kind === 'definition') return 'terms';
  return container.kind === 'item' ? container.list : container;
}

function endOfGroup(blocks: readonly Block[], at: number, depth: number): number {
  const key = groupKey(blocks[at]!, depth);
  let end = at + 1;
  while (end < blocks.length && groupKey(blocks[end]!, depth) === key) end++;
  return end;
}

function groupMarkup(rendering: Rendering, blocks: readonly Block[], depth: number): Child {
  const [first] = blocks;
  const container = first?.containers[depth];
  if (!first) return null;
  if (first.kind === 'term' || container?.kind === 'definition') return terms(rendering, blocks, depth);
  if (!container) return [partAnchor(rendering, first), leafMarkup(rendering, first)];
  const inside = (): Child[] => blocksMarkup(rendering, blocks, depth + 1);
  switch (container.kind) {
    case 'item':
      return list(rendering, blocks, container, depth);
    case 'quote':
      return element('blockquote', {}, inside());
    case 'alert': {
      const title = blocks.some(isKeyPoint) ? 'Key points' : (asides[container.alert]?.title ?? '');
      const named = element('p', { class: 'aside-title' }, title);
      return element('div', { class: `aside ${container.alert}`, role: 'note', 'aria-label': title }, named, inside());
    }
    default:
      return element('div', {}, inside());
  }
}

/** Where a part of a text without headings begins. */
function partAnchor(rendering: Rendering, block: Block): Markup | null {
  const id = anchorOf(rendering, block, 'part');
  return id === null ? null : element('span', { id, class: 'part' });
}

function terms(rendering: Rendering, blocks: readonly Block[], depth: number): Markup {
  const made: Child[] = [];
  for (let at = 0; at < blocks.length; ) {
    const container = blocks[at]!.containers[depth];
    let end = at + 1;
    while (container && end < blocks.length && blocks[end]!.containers[depth] === container) end++;
    const own = blocks.slice(at, end);
    made.push(container ? element('dd', {}, blocksMarkup(rendering, own, depth + 1)) : leafMarkup(rendering, own[0]!));
    at = end;
  }
  return element('dl', {}, made);
}

function list(rendering: Rendering, blocks: readonly Block[], { list: own }: Item, depth: number): Markup {
  const items: Markup[] = [];
  for (let at = 0; at < blocks.length; ) {
    const container = blocks[at]!.containers[depth];
    let end = at + 1;
    while (end < blocks.length && blocks[end]!.containers[depth] === container) end++;
    if (container?.kind === 'item') items.push(itemMarkup(rendering, blocks.slice(at, end), container, depth));
    at = end;
  }
  return element(own.ordered ? 'ol' : 'ul', {}, items);
}

function itemMarkup(rendering: Rendering, blocks: readonly Block[], item: Item, depth: number): Markup {
  const task = item.task ? taskMark(item.task) : null;
  const [first, ...rest] = blocks;
  const isPlain = item.list.tight && first?.kind === 'paragraph' && first.containers.length === depth + 1;
  const inside = isPlain
    ? [inlineMarkup(rendering, textIn(rendering, first)), blocksMarkup(rendering, rest, depth + 1)]
    : blocksMarkup(rendering, blocks, depth + 1);
  const value = item.list.ordered ? item.number : null;
  const marks = marksOf(rendering, rendering.elementFor?.(blocks[0]!));
  const classes = [marks.class, item.task ? 'task' : null].filter(Boolean).join(' ') || null;
  const id = isPlain ? namedId(rendering, first) : null;
  return element('li', { ...marks, id, value, class: classes }, task, inside);
}

function taskMark(task: 'open' | 'done'): Markup {
  const words = task === 'done' ? 'done:' : 'to do:';
  return element('span', { class: 'box', role: 'img', 'aria-label': words }, task === 'done' ? '☑ ' : '☐ ');
}
