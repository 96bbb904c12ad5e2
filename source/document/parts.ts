/** The blocks of a text without headings come in; where its parts begin, named by their first words, goes out. */

import { compose } from './compose.ts';
import type { Draft, Environment } from './flatten.ts';
import { inlineEnvironment } from './notes.ts';
import type { Start } from './sections.ts';
import { wordCount } from './words.ts';

/** A text with no more words than this stays whole. */
const WHOLE = 400;
/** An even passage ends at the first paragraph with which it has so many words. */
const PASSAGE = 330;
/** A part's name has about so many characters. */
const NAME = 40;

/** Whole words up to about 40 characters, then `…`. */
export function nameOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= NAME) return line;
  const cut = line.lastIndexOf(' ', NAME);
  const end = cut > 0 ? cut : NAME;
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** True when two or more blank lines stand between two blocks. */
function farApart(before: Draft, after: Draft): boolean {
  return after.line - before.endLine > 2;
}

/** Indexes of the blocks that parts may begin at: those whose outermost container did not begin before them. */
function boundaries(blocks: readonly Draft[], from: number): number[] {
  const found: number[] = [];
  for (let index = from; index < blocks.length; index++) {
    const before = blocks[index - 1]?.containers[0];
    const own = blocks[index]!.containers[0];
    const continues = own !== undefined && before !== undefined && index > from && sameGroup(own, before);
    if (!continues) found.push(index);
  }
  return found;
}

type Outer = Draft['containers'][number];

function sameGroup(one: Outer, other: Outer): boolean {
  return one === other || (one.kind === 'item' && other.kind === 'item' && one.list === other.list);
}

/** Cuts the blocks from `from` on at double blank lines; when there are none, into even passages. `level` is theirs. Empty for a short text. */
export function cutParts(
  source: string,
  blocks: readonly Draft[],
  from: number,
  level: number,
  environment: Environment,
): Start[] {
  const [first] = blocks.slice(from, from + 1);
  if (!first) return [];
  const counts = blocks.map((block) =>
    block.index < from || block.kind === 'rule' ? 0 : wordCount(source.slice(block.start, block.end)),
  );
  if (counts.reduce((sum, count) => sum + count, 0) <= WHOLE) return [];
  const candidates = boundaries(blocks, from);
  let cuts = candidates.filter((index) => index === from || farApart(blocks[index - 1]!, blocks[index]!));
  if (cuts.length < 2) cuts = evenly(candidates, counts);
  return cuts.map((block) => ({ kind: 'part', block, title: titleAt(blocks, block, environment), level }));
}

function evenly(candidates: readonly number[], counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const goal = total / Math.max(1, Math.round(total / PASSAGE));
  const cuts: number[] = [];
  let said = 0;
  let block = 0;
  for (const candidate of candidates) {
    for (; block < candidate; block++) said += counts[block]!;
    const enough = said >= cuts.length * goal - (counts[candidate] ?? 0) / 2;
    const left = total - said >= goal / 3;
    if (cuts.length === 0 || (enough && left)) cuts.push(candidate);
  }
  return cuts;
}

/** The first words that stand at or behind a block. */
function titleAt(blocks: readonly Draft[], from: number, environment: Environment): string {
  for (const block of blocks.slice(from, from + 8)) {
    const content = block.table ? (block.table.rows[0]?.join(' ') ?? '') : block.content;
    if (content === '') continue;
    const title =
      block.kind === 'code' || block.kind === 'html'
        ? ''
        : compose(content.slice(0, 2000), inlineEnvironment(environment, blocks)).text;
    if (title.trim() !== '') return nameOf(title);
  }
  return '…';
}
