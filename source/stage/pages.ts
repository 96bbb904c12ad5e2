/** The parts of a slide and a height come in; the pages they fill go out: nothing is cut, and nothing shrinks away. */

import { blank, type Row } from './row.ts';

/** Rows that stay together where they can. */
export interface Part {
  readonly rows: readonly Row[];
  /** Blank rows above, unless it is the first of its page. */
  readonly gap: number;
}

/** How roomy a slide is set; the first manner in which it fits on one page is taken. */
export interface Manner {
  readonly big: boolean;
  /** Blank rows under the heading. */
  readonly under: number;
  /** Blank rows between points. */
  readonly between: number;
}

export type Pages = readonly (readonly Row[])[];

export function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part, index) => sum + part.rows.length + (index > 0 ? part.gap : 0), 0);
}

function gapRows(count: number): Row[] {
  return Array.from({ length: count }, () => ({ line: blank, step: 0 }));
}

/** Deals the parts out to pages of `height` rows (at least 1); `again` stands on top of every page but the first. */
export function paginate(parts: readonly Part[], height: number, again: readonly Row[] = []): Pages {
  const head = again.length + 1 < height ? [...again, ...gapRows(again.length > 0 ? 1 : 0)] : [];
  const pages: Row[][] = [[]];
  let page = pages[0]!;
  let used = false;
  const turn = (): void => {
    page = [...head];
    pages.push(page);
    used = false;
  };
  for (const part of parts) {
    const gap = used ? part.gap : 0;
    const room = height - page.length - gap;
    if (part.rows.length > room && used && (part.rows.length <= height - head.length || room < 3)) turn();
    else page.push(...gapRows(gap));
    for (const row of part.rows) {
      if (page.length >= height) turn();
      page.push(row);
      used = true;
    }
  }
  return pages;
}
