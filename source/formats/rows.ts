/** Matches come in; the passages to print go out, one after another: each match, the context around it, and the gaps between. */

import type { Block, Document } from '../document/model.ts';
import type { Match, Printing } from './format.ts';
import { blockOf, type Position, passageIn, passageOf, positionIn, positionOf } from './where.ts';

export interface Row {
  readonly kind: 'match' | 'context';
  readonly document: Document;
  readonly position: Position;
  /** On one line. */
  readonly text: string;
  /** What matches in `text`, half-open, UTF-16 units; empty for context. */
  readonly ranges: readonly (readonly [number, number])[];
}

type Asked = Pick<Printing, 'before' | 'after' | 'inOrder' | 'only' | 'goesOn'>;

/** The rows of the matches; null stands where passages were left out between two of them, when context was asked for. */
export function* rowsFor(matches: readonly Match[], asked: Asked): Generator<Row | null> {
  if (asked.before + asked.after > 0) yield* inContext(matches, asked);
  else for (const match of matches) yield* asked.only ? alone(match) : [whole(match)];
}

function* inContext(matches: readonly Match[], asked: Asked): Generator<Row | null> {
  const printed = new Map<Document, Set<number>>();
  const last: { document: Document | null; block: number } = { document: null, block: -1 };
  for (const match of matches) {
    const { document, hit } = match;
    const seen = printed.get(document) ?? new Set(asked.inOrder ? hitsIn(matches, document) : []);
    printed.set(document, seen);
    const fresh = (block: Block): boolean => !asked.inOrder || !seen.has(block.index);
    const before = around(document, hit.block, -1, asked.before).filter(fresh).reverse();
    const after = around(document, hit.block, 1, asked.after).filter(fresh);
    const top = before[0]?.index ?? hit.block;
    const adjoins =
      last.document === document && asked.inOrder && around(document, top, -1, 1)[0]?.index === last.block;
    if ((last.document || asked.goesOn) && !adjoins) yield null;
    for (const block of before) yield context(document, block);
    yield* asked.only ? alone(match) : [whole(match)];
    for (const block of after) yield context(document, block);
    for (const block of [...before, ...after]) seen.add(block.index);
    last.document = document;
    last.block = after.at(-1)?.index ?? hit.block;
  }
}

/** The nearest `count` blocks with text before (-1) or after (1) a block, nearest first. */
export function around(document: Document, block: number, step: -1 | 1, count: number): Block[] {
  const found: Block[] = [];
  for (let index = block + step; found.length < count; index += step) {
    const other = document.blocks[index];
    if (!other) break;
    if (passageIn(document, other).trim() !== '') found.push(other);
  }
  return found;
}

function hitsIn(matches: readonly Match[], document: Document): number[] {
  return matches.filter((match) => match.document === document).map((match) => match.hit.block);
}

function context(document: Document, block: Block): Row {
  const text = passageIn(document, block);
  return { kind: 'context', document, position: positionIn(document, block, 0), text, ranges: [] };
}

function whole(match: Match): Row {
  const { document, hit } = match;
  return { kind: 'match', document, position: positionOf(match), text: passageOf(match), ranges: hit.ranges };
}

/** A row for each range of a match, with nothing but what matches. */
function alone(match: Match): Row[] {
  const { document, hit } = match;
  const text = passageOf(match);
  return hit.ranges.map(([from, to]): Row => {
    const position = positionIn(document, blockOf(match), from);
    return { kind: 'match', document, position, text: text.slice(from, to), ranges: [[0, to - from]] };
  });
}
