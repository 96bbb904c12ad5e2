/** Pixels (RGBA) come in; the few colours that stand for them best, and which of these each pixel is, go out. */

/** Colours as 0xrrggbb, and an index into them for each pixel; -1 for one that is not there. */
export interface Indexed {
  readonly palette: readonly number[];
  readonly indices: Int16Array;
}

/** Colours are counted by the upper five bits of each channel. */
const bits = 5;
const drop = 8 - bits;
/** A pixel with less of this (of 255) lets the ground through: there are no halves. */
const seen = 128;

/** Pixels that share a box of the colour cube; `bins` are indexes of the histogram. */
interface Box {
  readonly bins: readonly number[];
  readonly channel: number;
  /** What is gained by cutting it: how far it reaches, weighted by its pixels. */
  readonly worth: number;
}

/** By median cut (Heckbert 1982): the box that is worth most is cut in two until there are `most` of them. */
export function indexed(data: Uint8Array, width: number, most: number): Indexed {
  const counts = new Uint32Array(1 << (3 * bits));
  const sums = new Float64Array(3 << (3 * bits));
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < seen) continue;
    const bin = binOf(data[at]!, data[at + 1]!, data[at + 2]!);
    counts[bin]!++;
    for (let channel = 0; channel < 3; channel++) sums[3 * bin + channel]! += data[at + channel]!;
  }
  const used = Array.from(counts.keys()).filter((bin) => counts[bin]! > 0);
  const boxes = used.length === 0 ? [] : [boxOf(used, counts)];
  while (boxes.length < most) {
    const best = boxes.reduce((found, box, index) => (box.worth > (boxes[found]?.worth ?? 0) ? index : found), -1);
    if (best < 0) break;
    boxes.splice(best, 1, ...cut(boxes[best]!, counts));
  }
  const palette = boxes.map(({ bins }) => average(bins, counts, sums));
  return { palette, indices: nearest(data, width, palette) };
}

function binOf(red: number, green: number, blue: number): number {
  return ((red >> drop) << (2 * bits)) | ((green >> drop) << bits) | (blue >> drop);
}

function partOf(bin: number, channel: number): number {
  return (bin >> (bits * (2 - channel))) & ((1 << bits) - 1);
}

/** How much each channel is noticed. */
const weights = [3, 4, 2];

function boxOf(bins: readonly number[], counts: Uint32Array): Box {
  const reaches = weights.map((weight, channel) => {
    let [low, high] = [255, 0];
    for (const bin of bins) {
      const part = partOf(bin, channel);
      if (part < low) low = part;
      if (part > high) high = part;
    }
    return (high - low) * weight;
  });
  const reach = Math.max(...reaches);
  const pixels = bins.reduce((sum, bin) => sum + counts[bin]!, 0);
  return { bins, channel: reaches.indexOf(reach), worth: reach * Math.sqrt(pixels) };
}

function cut({ bins, channel }: Box, counts: Uint32Array): [Box, Box] {
  const sorted = [...bins].sort((one, other) => partOf(one, channel) - partOf(other, channel));
  const half = sorted.reduce((sum, bin) => sum + counts[bin]!, 0) / 2;
  let before = 0;
  let at = 0;
  while (at < sorted.length - 1 && before < half) before += counts[sorted[at++]!]!;
  const middle = Math.max(1, at);
  return [boxOf(sorted.slice(0, middle), counts), boxOf(sorted.slice(middle), counts)];
}

function average(bins: readonly number[], counts: Uint32Array, sums: Float64Array): number {
  const pixels = bins.reduce((sum, bin) => sum + counts[bin]!, 0);
  const channels = [0, 1, 2].map((channel) =>
    Math.round(bins.reduce((sum, bin) => sum + sums[3 * bin + channel]!, 0) / pixels),
  );
  return (channels[0]! << 16) | (channels[1]! << 8) | channels[2]!;
}

/** Thresholds of an ordered dither (Bayer 1973), -7.5 to 7.5: they keep an even sky from falling into stripes. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((value) => value - 7.5);
/** How far a threshold may move a channel, of 255. */
const strength = 0.8;

function nearest(data: Uint8Array, width: number, palette: readonly number[]): Int16Array {
  const indices = new Int16Array(data.length / 4);
  const exact = new Map(palette.map((colour, index) => [colour, index]));
  const known = new Int16Array(1 << 18).fill(-1);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const at = 4 * pixel;
    if (data[at + 3]! < seen) {
      indices[pixel] = -1;
      continue;
    }
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    // A colour of the palette itself is none to be scattered.
    const own = exact.get((red << 16) | (green << 8) | blue);
    if (own !== undefined) {
      indices[pixel] = own;
      continue;
    }
    const shift = strength * bayer[(Math.floor(pixel / width) & 3) * 4 + ((pixel % width) & 3)]!;
    const r = clamped(red + shift);
    const g = clamped(green + shift);
    const b = clamped(blue + shift);
    const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
    if (known[key]! < 0) known[key] = closest(palette, r, g, b);
    indices[pixel] = known[key]!;
  }
  return indices;
}

function clamped(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

function closest(palette: readonly number[], red: number, green: number, blue: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < palette.length; index++) {
    const colour = palette[index]!;
    const distance =
      3 * ((colour >> 16) - red) ** 2 + 4 * (((colour >> 8) & 255) - green) ** 2 + 2 * ((colour & 255) - blue) ** 2;
    if (distance >= least) continue;
    best = index;
    least = distance;
  }
  return best;
}
