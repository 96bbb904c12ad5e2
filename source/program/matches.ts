/** What a search found comes in; its matches as one list in document order go out. */

import type { Find } from './model.ts';

export interface Match {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface Matches {
  readonly list: readonly Match[];
  /** Index into `list` of a block's first match, and how many it has. */
  readonly blocks: ReadonlyMap<number, readonly [first: number, count: number]>;
}

const none: Matches = { list: [], blocks: new Map() };
const known = new WeakMap<object, Matches>();

/** All matches of a search, worked out once for each result. */
export function matchesOf(find: Find | null): Matches {
  if (!find?.hits) return none;
  let matches = known.get(find.hits);
  if (!matches) {
    const list: Match[] = [];
    const blocks = new Map<number, readonly [number, number]>();
    for (const { block, ranges } of find.hits) {
      blocks.set(block, [list.length, ranges.length]);
      for (const [from, to] of ranges) list.push({ block, from, to });
    }
    matches = { list, blocks };
    known.set(find.hits, matches);
  }
  return matches;
}
