/** The pixels of a picture, two above one another for each cell, come in; its cells as half blocks of two colours go out. */

import type { Cell } from '../../text/cells.ts';
import { nearest256 } from '../../themes/paint.ts';
import type { Depth } from '../colours.ts';

/** A pixel is there from so much of it on, of 255. */
const seen = 128;

/** A run of cells. `pixels` are RGBA, as wide as the picture is in columns and twice as high as it is in rows; `ground` is the SGR code of the ground. */
export function blocks(pixels: Uint8Array, cells: readonly Cell[], depth: Depth, ground: string): string {
  let text = '';
  let before = '';
  for (const { row, column, columns } of cells) {
    const [upper, lower] = [0, 1].map((half) => colourAt(pixels, (2 * row + half) * columns + column, depth));
    const look = `38;${upper ?? lower};${upper && lower ? `48;${lower}` : ground}`;
    const wanted = upper || lower ? look : `39;${ground}`;
    const block = upper ? (lower && upper === lower ? '█' : '▀') : lower ? '▄' : ' ';
    const change = wanted === before ? '' : `\x1b[${wanted}m`;
    text += change + block;
    before = wanted;
  }
  return `${text}\x1b[39;${ground}m`;
}

function colourAt(pixels: Uint8Array, index: number, depth: Depth): string | null {
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(4 * index, 4 * index + 4);
  if (alpha < seen) return null;
  if (depth === 'true') return `2;${red};${green};${blue}`;
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return `5;${nearest256(`#${hex}`)}`;
}
