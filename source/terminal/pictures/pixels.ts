/** Pixels (RGBA, row by row) come in; the same picture upright, and no larger than is wanted, goes out. */

import type { Pixels } from './protocol.ts';

export interface Raster extends Pixels {
  readonly data: Uint8Array;
}

/** From one pixel of the upright picture to the next: where the first lies in what was read, and the way to the right and down. */
interface Way {
  readonly first: number;
  readonly right: number;
  readonly down: number;
}

/** The way for each orientation of EXIF (1 to 8), through a picture that is read `wide` by `high`. */
function wayThrough(orientation: number, wide: number, high: number): Way {
  const [last, foot] = [wide - 1, (high - 1) * wide];
  const ways: readonly Way[] = [
    { first: 0, right: 1, down: wide },
    { first: last, right: -1, down: wide },
    { first: foot + last, right: -1, down: -wide },
    { first: foot, right: 1, down: -wide },
    { first: 0, right: wide, down: 1 },
    { first: foot, right: -wide, down: 1 },
    { first: foot + last, right: -wide, down: -1 },
    { first: last, right: wide, down: -1 },
  ];
  return ways[orientation - 1] ?? ways[0]!;
}

/**
 * A raster of `wanted` size, which covers all of `source` turned by `orientation` (1 to 8). Every pixel is the average of those
 * it stands for, weighted by how much of them is there, so that thin lines grow paler and do not vanish.
 */
export function scaled(source: Raster, orientation: number, wanted: Pixels): Raster {
  const onSide = orientation > 4;
  const [wide, high] = onSide ? [source.height, source.width] : [source.width, source.height];
  const way = wayThrough(orientation, source.width, source.height);
  const { width, height } = wanted;
  const pixels = source.data;
  const data = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const [top, bottom] = stretch(row, height, high);
    for (let column = 0; column < width; column++) {
      const [left, right] = stretch(column, width, wide);
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const at = 4 * (way.first + x * way.right + y * way.down);
          const weight = pixels[at + 3]!;
          red += pixels[at]! * weight;
          green += pixels[at + 1]! * weight;
          blue += pixels[at + 2]! * weight;
          alpha += weight;
        }
      }
      const at = (row * width + column) * 4;
      if (alpha === 0) continue;
      data[at] = red / alpha;
      data[at + 1] = green / alpha;
      data[at + 2] = blue / alpha;
      data[at + 3] = alpha / ((bottom - top) * (right - left));
    }
  }
  return { width, height, data };
}

/** The pixels of a line of `many` that the one at `index` of `few` stands for: at least one. */
function stretch(index: number, few: number, many: number): readonly [number, number] {
  const from = Math.floor((index * many) / few);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * many) / few))];
}
