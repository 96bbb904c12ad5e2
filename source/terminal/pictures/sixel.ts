/** Pixels come in; the sixel sequence (DEC STD 070, 9) that draws them at the cursor goes out. */

import { indexed } from './palette.ts';
import type { Raster } from './pixels.ts';

/** Rows of pixels that one character holds. */
const band = 6;
/** Registers that terminals with sixels have. */
const registers = 256;

/** The sequence for a picture; what is transparent leaves the cell as it is. */
export function sixels({ data, width, height }: Raster): string {
  const { palette, indices } = indexed(data, width, registers);
  const parts = [`\x1bP0;1;0q"1;1;${width};${height}`];
  palette.forEach((colour, index) => {
    const percent = [16, 8, 0].map((shift) => Math.round((((colour >> shift) & 255) * 100) / 255));
    parts.push(`#${index};2;${percent.join(';')}`);
  });
  const bands = Array.from({ length: Math.ceil(height / band) }, (_, index) =>
    bandOf(indices, width, height, index * band),
  );
  return `${parts.join('')}${bands.join('-')}\x1b\\`;
}

/** Six rows of pixels: for each colour in them a pass from the left, over one another. */
function bandOf(indices: Int16Array, width: number, height: number, top: number): string {
  const rows = Math.min(band, height - top);
  const passes = new Map<number, Uint8Array>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const index = indices[(top + row) * width + column]!;
      if (index < 0) continue;
      let pass = passes.get(index);
      if (!pass) {
        pass = new Uint8Array(width);
        passes.set(index, pass);
      }
      pass[column]! |= 1 << row;
    }
  }
  return `${[...passes].map(([index, pass]) => `#${index}${runs(pass)}`).join('$')}`;
}

/** One pass: what is alike is counted, what is empty at the end left out. */
function runs(pass: Uint8Array): string {
  let text = '';
  let end = pass.length;
  while (end > 0 && pass[end - 1] === 0) end--;
  for (let at = 0; at < end; ) {
    let next = at + 1;
    while (next < end && pass[next] === pass[at]) next++;
    const sixel = String.fromCharCode(0x3f + pass[at]!);
    text += next - at > 3 ? `!${next - at}${sixel}` : sixel.repeat(next - at);
    at = next;
  }
  return text;
}
