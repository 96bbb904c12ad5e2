/** What is exported comes in; its rows go out, those of one slide or of the whole document. */

import type { Span } from '../../page/model.ts';
import { printPage } from '../../page/print.ts';
import type { Exporting } from './target.ts';

/** The rows of the slide that is wanted, without blank ones at its end; else every row of the document. */
export function* rowsFor(exporting: Exporting): Generator<readonly Span[]> {
  if (exporting.slide === null) {
    for (const line of printPage(exporting.document, exporting.columns)) yield line.spans;
    return;
  }
  yield* exporting.screen();
}
