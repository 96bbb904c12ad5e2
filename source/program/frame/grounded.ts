/** The rows of a screen and a theme come in; they go out filled up to the whole screen when the theme paints a ground of its own. */

import type { Size } from '../../page/model.ts';
import type { Theme } from '../../themes/model.ts';
import { padRow, type Row } from './rows.ts';

/** Exactly `size.rows` rows of `size.columns` columns for a theme with a ground; as they are for one without. */
export function grounded(rows: readonly Row[], size: Size, theme: Theme): readonly Row[] {
  if (!theme.ground) return rows;
  return Array.from({ length: size.rows }, (_, index) => padRow(rows[index] ?? [], size.columns));
}
