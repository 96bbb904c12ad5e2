/** A way of showing pictures comes in; what draws them, and what has to be made of each, goes out. */

import type { Depth } from '../colours.ts';
import { iterm2Brush, PlacedBrush, sixelBrush } from './brushes.ts';
import type { Canvas, Ready, Wanted } from './canvas.ts';
import { BlockCanvas, PlaceholderCanvas } from './cells.ts';
import type { Job } from './decode.ts';
import { DrawnCanvas } from './drawn.ts';
import type { Pixels, Protocol } from './protocol.ts';

/** `again` is called when the frame is to be drawn once more with its pictures. */
export function canvasFor(protocol: Protocol, depth: Depth, ready: Ready, again: () => void): Canvas {
  switch (protocol) {
    case 'kitty':
      return new PlaceholderCanvas(ready);
    case 'blocks':
      return new BlockCanvas(ready, depth);
    case 'placed':
      return new DrawnCanvas(ready, new PlacedBrush(), again);
    case 'iterm2':
      return new DrawnCanvas(ready, iterm2Brush, again);
    case 'sixel':
      return new DrawnCanvas(ready, sixelBrush, again);
  }
}

/** iTerm2 tells cells in points, of which a fine screen has two by two pixels each. */
const points = 2;
/** Rows of pixels in a sixel (DEC STD 070, 9). */
const sixelRows = 6;

/** What to make of a picture that is `natural` large for so many cells: never the file itself, so that terminals are given nothing they could choke on. */
export function jobFor(protocol: Protocol, natural: Pixels, wanted: Wanted, cell: Pixels): Omit<Job, 'file'> {
  const { columns, rows } = wanted;
  const [width, height] = [columns * cell.width, rows * cell.height];
  switch (protocol) {
    case 'blocks':
      return { as: 'pixels', size: { width: columns, height: 2 * rows } };
    case 'sixel':
      // A last sixel that reaches below the cells would touch the text there.
      return { as: 'sixel', size: { width, height: Math.max(1, height - (height % sixelRows)) } };
    case 'iterm2':
      return { as: 'file', size: within(natural, { width: points * width, height: points * height }) };
    default:
      return { as: 'png', size: within(natural, { width, height }) };
  }
}

/** No more pixels than the picture has: terminals enlarge it themselves, and better. */
function within(natural: Pixels, { width, height }: Pixels): Pixels {
  return { width: Math.min(natural.width, width), height: Math.min(natural.height, height) };
}
