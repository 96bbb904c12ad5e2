/** A way to search and the judged set come in; how often the wanted passage came first, and what came beside it, goes out. */

import { readFileSync } from 'node:fs';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { absent, type Judged, judged, type Text } from './judged.ts';
import { lighthouses, plain } from './texts.ts';

/** Gives block indexes, best first. */
export type Method = (document: Document, query: string) => Promise<readonly number[]>;

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

/** The three documents of the set, opened anew. */
export function documents(): Readonly<Record<Text, Document>> {
  const account = readFileSync(new URL('../../content/threat-update-2021.md', import.meta.url), 'utf8');
  return {
    account: openDocument(account, 'account.md'),
    lighthouses: openDocument(lighthouses, 'lighthouses.md'),
    plain: openDocument(plain, 'plain.txt'),
  };
}

/** The blocks that would do. Throws when the set names one that the text does not have. */
export function wantedIn(document: Document, { query, wanted }: Judged): number[] {
  return wanted.map(([slug, words]) => {
    const found = document.blocks.find(
      (block) =>
        (slug === '' || document.sections[block.section]?.slug === slug) &&
        textOf(document, block).text.includes(words),
    );
    if (found === undefined) throw new Error(`${query}: no block of ${slug} has ${words}`);
    return found.index;
  });
}

function textAt(document: Document, block: number | undefined): string {
  const found = document.blocks[block ?? -1];
  return found === undefined ? '' : textOf(document, found).text;
}

/** Runs every query of the set. */
export async function measure(method: Method): Promise<Measured> {
  const opened = documents();
  const missed: { query: string; rank: number; first: string }[] = [];
  let reciprocal = 0;
  let hits = 0;
  for (const row of judged) {
    const document = opened[row.text];
    const found = await method(document, row.query);
    const wanted = new Set(wantedIn(document, row));
    const rank = found.findIndex((block) => wanted.has(block)) + 1;
    reciprocal += rank > 0 ? 1 / rank : 0;
    hits += found.length;
    if (rank !== 1) missed.push({ query: row.query, rank, first: textAt(document, found[0]) });
  }
  const wrong: { query: string; first: string }[] = [];
  for (const { text, query } of absent) {
    const found = await method(opened[text], query);
    if (found.length > 0) wrong.push({ query, first: textAt(opened[text], found[0]) });
  }
  const count = judged.length;
  return {
    first: (count - missed.length) / count,
    reciprocal: reciprocal / count,
    falseHits: wrong.length / absent.length,
    hits: hits / count,
    missed,
    wrong,
  };
}
