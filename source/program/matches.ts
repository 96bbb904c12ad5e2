/** What a search found comes in; its matches as one list in document order go out, and what is lit of each block. */

import type { Hit } from '../search/model.ts';
import type { Find } from './model.ts';

/** A place to go to: one thing that was asked for, or several words side by side. Half-open, UTF-16 units of the block's text. */
export interface Match {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** What is lit of a block, and where its matches stand in the list. */
export interface Lighted {
  readonly ranges: Hit['ranges'];
  /** Index into `list` of the block's first match, and how many it has. */
  readonly first: number;
  readonly count: number;
}

export interface Matches {
  readonly list: readonly Match[];
  readonly blocks: ReadonlyMap<number, Lighted>;
}

const none: Matches = { list: [], blocks: new Map() };
const known = new WeakMap<object, Matches>();

/** All matches of a search, worked out once for each result. */
export function matchesOf(find: Find | null): Matches {
  if (!find?.hits) return none;
  let matches = known.get(find.hits);
  if (!matches) {
    const list: Match[] = [];
    const blocks = new Map<number, Lighted>();
    for (const hit of find.hits) {
      const first = list.length;
      for (const [from, to] of placesIn(hit, find.together ?? 1)) list.push({ block: hit.block, from, to });
      blocks.set(hit.block, { ranges: hit.ranges, first, count: list.length - first });
    }
    matches = { list, blocks };
    known.set(find.hits, matches);
  }
  return matches;
}

/** Of several words: wherever they stand side by side, else the one place that answers best; of one, each of its ranges. */
function placesIn({ ranges, at }: Hit, together: number): Hit['ranges'] {
  if (together < 2 || ranges.length < 2) return ranges;
  const runs: { from: number; to: number; words: number }[] = [];
  for (const [from, to] of ranges) {
    const last = runs.at(-1);
    if (last && from - last.to <= 1) Object.assign(last, { to, words: last.words + 1 });
    else runs.push({ from, to, words: 1 });
  }
  const whole = runs.filter(({ words }) => words >= together);
  if (whole.length > 0) return whole.map(({ from, to }) => [from, to] as const);
  const best = runs.find(({ from, to }) => from <= at && at < to) ?? runs[0]!;
  return [[best.from, best.to]];
}
