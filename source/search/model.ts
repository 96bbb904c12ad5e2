/** The words of search. Offsets are UTF-16 units into a block's text (`textOf`), as everywhere inside; formats count characters. */

import type { Document } from '../document/model.ts';

export type HitKind = 'heading' | 'point' | 'passage';

/** From the best down: how a hit matched. */
export type Tier = 'phrase' | 'near' | 'all' | 'prefix' | 'typo';

export interface Hit {
  readonly block: number;
  readonly kind: HitKind;
  /** Index of the section it stands in; -1 before the first. */
  readonly section: number;
  readonly tier: Tier;
  /** 0 to 1, higher is better; comparable within one result. */
  readonly score: number;
  /** Where the match that answers best begins, in the block's text: the first of the sentence that has the most of what was asked for. */
  readonly at: number;
  /** Every match in the block's text, half-open, in order, not overlapping; none when they were not asked for. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How misspelt words were read: only when nothing was found as written. */
  readonly spelt: readonly { readonly written: string; readonly read: string }[];
  /** How many things a hit has to have when it is more than one: words side by side are one place to go to, words apart are, too. */
  readonly together?: number;
  /** What was found in other documents that were searched with it. */
  readonly elsewhere?: ReadonlyMap<Document, readonly Hit[]>;
}
