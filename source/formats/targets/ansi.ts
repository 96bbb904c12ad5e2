/** A document comes in; it goes out as text with the colours of a terminal, for `cat` and `less -R`. */

import { paint } from '../../themes/paint.ts';
import { rowsFor } from './rows.ts';
import type { Exporting, Target } from './target.ts';

function* rows(exporting: Exporting): Generator<string> {
  for (const row of rowsFor(exporting)) yield `${paint(row, exporting.theme, 'true')}\n`;
}

export const ansi: Target = {
  name: 'ansi',
  says: 'text with the colours of a terminal',
  extension: null,
  takesSlide: true,
  make: rows,
};
