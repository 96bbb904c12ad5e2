/** The text of an HTML block comes in; its stretches that keep their lines as they are written, and those between, go out. */

import type { BlockText } from '../document/model.ts';

/** Whole lines, half-open without the line end behind the last of them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What stood in `<pre>`. */
  readonly isVerbatim: boolean;
}

/** In order; together they are the whole text but for a line end between two. Blank lines stand in `<pre>` alone. */
export function stretchesOf({ text, runs }: BlockText): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, isVerbatim: boolean): void => {
    const last = stretches.at(-1);
    if (last?.isVerbatim === isVerbatim) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, isVerbatim });
  };
  let from = 0;
  let isVerbatim = false;
  for (const run of runs) {
    if (run.kind === 'code') isVerbatim = true;
    if (run.kind !== 'break') continue;
    // An empty line is of the stretch before it.
    add(from, run.from, run.from > from ? isVerbatim : (stretches.at(-1)?.isVerbatim ?? false));
    from = run.to;
    isVerbatim = false;
  }
  add(from, text.length, isVerbatim);
  return stretches;
}

/** A stretch as a text by itself. */
export function textBetween({ text, runs }: BlockText, { from, to }: Stretch): BlockText {
  const within = runs.filter((run) => run.from >= from && run.to <= to);
  return {
    text: text.slice(from, to),
    runs: within.map((run) => ({ ...run, from: run.from - from, to: run.to - from })),
    cells: [],
  };
}
