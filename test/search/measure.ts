/** A way to search and a judged set come in; how often the wanted passage came first, and what came beside it, goes out. */

import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import type { Row } from './judged.ts';
import type { Part } from './sets.ts';

/** Gives block indexes, best first. */
export type Method = (document: Document, query: string) => Promise<readonly number[]> | readonly number[];

export interface Measured {
  /** The share of queries whose first hit is wanted. */
  readonly first: number;
  /** The mean of one over the rank of the first wanted hit. */
  readonly reciprocal: number;
  /** The share of absent things with any hit. */
  readonly falseHits: number;
  /** The mean number of hits of a query for what is there. */
  readonly hits: number;
  readonly missed: readonly { readonly query: string; readonly rank: number; readonly first: string }[];
  readonly wrong: readonly { readonly query: string; readonly first: string }[];
}

/** The blocks that would do. Throws when the set names one that the text does not have. */
function wantedIn(document: Document, [, query, ...wanted]: Row): Set<number> {
  return new Set(
    wanted.map((one) => {
      const found = document.blocks.find((block) =>
        typeof one === 'number'
          ? block.line <= one && one <= block.endLine
          : (one[0] === '' || document.sections[block.section]?.slug === one[0]) &&
            textOf(document, block).text.includes(one[1]),
      );
      if (found === undefined) throw new Error(`${query}: ${document.name} has no block with ${one}`);
      return found.index;
    }),
  );
}

function textAt(document: Document, block: number | undefined): string {
  const found = document.blocks[block ?? -1];
  return found === undefined ? '' : textOf(document, found).text;
}

/** Runs every query of the set. */
export async function measure(method: Method, parts: readonly Part[]): Promise<Measured> {
  const missed: { query: string; rank: number; first: string }[] = [];
  const wrong: { query: string; first: string }[] = [];
  const sum = { queries: 0, absent: 0, reciprocal: 0, hits: 0 };
  for (const { document, rows, absent } of parts) {
    for (const row of rows) {
      const found = await method(document, row[1]);
      const wanted = wantedIn(document, row);
      const rank = found.findIndex((block) => wanted.has(block)) + 1;
      sum.reciprocal += rank > 0 ? 1 / rank : 0;
      sum.hits += found.length;
      if (rank !== 1) missed.push({ query: row[1], rank, first: textAt(document, found[0]) });
    }
    for (const query of absent) {
      const found = await method(document, query);
      if (found.length > 0) wrong.push({ query, first: textAt(document, found[0]) });
    }
    sum.queries += rows.length;
    sum.absent += absent.length;
  }
  return {
    first: (sum.queries - missed.length) / sum.queries,
    reciprocal: sum.reciprocal / sum.queries,
    falseHits: sum.absent === 0 ? 0 : wrong.length / sum.absent,
    hits: sum.hits / sum.queries,
    missed,
    wrong,
  };
}
