/** A document and a width come in; all its rows go out, one after another, for a pipe. */

import type { Document } from '../document/model.ts';
import type { Line } from './model.ts';
import { countOf, pageOf, rowsOf } from './page.ts';

/** Every row of the document laid out for `columns` columns, from the first; nothing is kept, so a large document streams. */
export function* printPage(document: Document, columns: number): Generator<Line> {
  const page = { ...pageOf(document, columns), rows: new Map() };
  for (let index = 0; index < countOf(page); index++) {
    yield* rowsOf(page, index).lines;
    page.rows.clear();
  }
}
