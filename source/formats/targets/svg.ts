/** A document comes in; a picture of its first screen, or of a slide, goes out. */

import { paint } from '../../themes/paint.ts';
import { svgOf } from '../svg.ts';
import type { Exporting, Target } from './target.ts';

function picture({ screen, columns, theme }: Exporting): string[] {
  const rows = screen().map((row) => paint(row, theme, 'true'));
  return [svgOf(rows, columns, theme)];
}

export const svg: Target = {
  name: 'svg',
  says: 'a picture of the first screen, or of a slide',
  extension: 'svg',
  takesSlide: true,
  make: picture,
};
