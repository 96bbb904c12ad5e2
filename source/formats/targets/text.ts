/** A document comes in; it goes out as plain text, laid out as it is read. */

import { paint } from '../../themes/paint.ts';
import { rowsFor } from './rows.ts';
import type { Exporting, Target } from './target.ts';

function* rows(exporting: Exporting): Generator<string> {
  for (const row of rowsFor(exporting)) yield `${paint(row, exporting.theme, 'plain')}\n`;
}

export const text: Target = {
  name: 'text',
  says: 'plain text, laid out as it is read',
  extension: null,
  takesSlide: true,
  make: rows,
};
