/** A document and the text it has become come in; the new document goes out, parsed anew only around what has changed. */

import { sharedEnds } from '../text/difference.ts';
import { type Draft, type Environment, flatten, type Stretch } from './flatten.ts';
import { readFrontMatter } from './front.ts';
import { markdown } from './markdown.ts';
import type { Block, Document } from './model.ts';
import { normalise } from './open.ts';
import { makeSections } from './sections.ts';

/** Top-level blocks parsed again before a change, and behind it: what a construct may look back or ahead at. */
const around = 3;
/** So often in a row a document may be opened anew: the blocks that stay hold on to the text they were cut from. */
const mostTimes = 8;

const times = new WeakMap<Document, number>();

/** Whether so many older texts are held by now that all is to be parsed again, once there is time for that. */
export function isWorn(document: Document): boolean {
  return (times.get(document) ?? 0) >= mostTimes;
}

/** A link or footnote definition in some container: it may change any other block. */
const definition = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[[^\]]+\]:/m;

/**
 * The document of `text`, equal to what `openDocument` makes of it; null where that cannot be known without parsing all of it:
 * the front matter or a definition has changed, or a block now reaches on to where it did not.
 */
export function reopenDocument(before: Document, text: string): Document | null {
  const source = normalise(text);
  const generation = (times.get(before) ?? 0) + 1;
  if (!before.complete) return null;
  const front = readFrontMatter(source);
  const [head, tail] = sharedEnds(before.source, source);
  if (front.bodyStart !== before.bodyStart || head < before.bodyStart) return null;
  const grown = source.length - before.source.length;
  const first = topBefore(before.blocks, head, around);
  const next = topBehind(before.blocks, before.source.length - tail, around);
  const from = first > 0 ? before.blocks[first]!.start : before.bodyStart;
  const joins = before.blocks[next];
  const margin = before.blocks[topBehind(before.blocks, (joins?.start ?? 0) + 1, around)];
  const upTo = joins ? joins.start + grown : source.length;
  const end = joins && margin ? margin.start + grown : source.length;
  if (definition.test(source.slice(from, upTo))) return null;
  if (definition.test(before.source.slice(from, joins?.start ?? before.source.length))) return null;

  const parser = markdown();
  const state = new parser.block.State(source.slice(from, end), parser, {}, []);
  parser.block.tokenize(state, 0, state.lineMax);
  const token = joins
    ? state.tokens.findIndex(
        ({ level, nesting, map }) => level === 0 && nesting >= 0 && map && state.bMarks[map[0]] === upTo - from,
      )
    : state.tokens.length;
  if (token < 0) return null;
  const line = first > 0 ? before.blocks[first]!.line : before.bodyLine;
  const blocks: Draft[] = before.blocks.slice(0, first);
  const { references, labels } = before.environment as Environment;
  const environment: Environment = { references, labels: new Map(labels) };
  const stretch: Stretch = { source, offset: from, line, state, blocks, environment };
  flatten(stretch, token);
  if (joins) {
    const moved = { blocks: blocks.length - next, lines: line + state.tokens[token]!.map![0] - joins.line, grown };
    for (const [label, block] of labels) if (block >= next) environment.labels.set(label, block + moved.blocks);
    for (let index = next; index < before.blocks.length; index++) blocks.push(shifted(before.blocks[index]!, moved));
  }
  const { sections, owners } = makeSections(source, blocks, environment, source.length);
  blocks.forEach((block, index) => {
    const section = owners[index] ?? -1;
    if (block.section !== section) blocks[index] = { ...block, section };
  });
  const { bodyStart, bodyLine, meta, warnings } = front;
  const document: Document = {
    name: before.name,
    source,
    length: source.length,
    bodyStart,
    bodyLine,
    meta,
    warnings,
    blocks,
    sections,
    complete: true,
    parsed: source.length,
    environment,
  };
  times.set(document, generation);
  return document;
}

/** True for a block that stands in nothing, so that the parser may begin at it. A term belongs to its list. */
function isTop(block: Block): boolean {
  return block.containers.length === 0 && block.kind !== 'term';
}

/** Index of the top-level block `count` before the last that begins at or before an offset; 0 when there are fewer. */
function topBefore(blocks: readonly Block[], offset: number, count: number): number {
  let left = count;
  for (let index = firstFrom(blocks, offset + 1) - 1; index > 0; index--) {
    if (isTop(blocks[index]!) && left-- === 0) return index;
  }
  return 0;
}

/** Index of the top-level block `count` behind the first that begins at or behind an offset; the number of blocks when there are fewer. */
function topBehind(blocks: readonly Block[], offset: number, count: number): number {
  let left = count;
  for (let index = firstFrom(blocks, offset); index < blocks.length; index++) {
    if (isTop(blocks[index]!) && left-- === 0) return index;
  }
  return blocks.length;
}

/** Index of the first block that begins at or behind an offset. */
function firstFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Field by field: to spread tens of thousands of blocks takes several times as long. */
function shifted(block: Block, moved: { blocks: number; lines: number; grown: number }): Draft {
  const { kind, section, containers, content, level, info, table } = block;
  return {
    index: block.index + moved.blocks,
    kind,
    line: block.line + moved.lines,
    endLine: block.endLine + moved.lines,
    start: block.start + moved.grown,
    end: block.end + moved.grown,
    section,
    containers,
    content,
    level,
    info,
    table,
  };
}
