/** Rows of a screen come in; what a reader of QR codes reads in them goes out. */

import jsQR from 'jsqr';

/** Pixels a module is wide and high; blank modules around the whole, as a camera sees more than the code. */
const scale = 4;
const border = 6;

/** What the upper and the lower half of a cell show: letters or ground. */
const halves: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '▀': [true, false],
  '▄': [false, true],
};

/** The text of the code that stands in the rows, null when there is none that can be read. `kind`: light letters on a dark ground, or the other way round. */
export function readCode(rows: readonly string[], kind: 'dark' | 'light'): string | null {
  const columns = Math.max(...rows.map((row) => row.length));
  const width = (columns + 2 * border) * scale;
  const height = (rows.length * 2 + 2 * border) * scale;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const row = Math.floor(y / scale) - border;
      const cell = rows[row >> 1]?.[Math.floor(x / scale) - border] ?? ' ';
      const isLetter = halves[cell]?.[row & 1] ?? false;
      pixels.fill(isLetter === (kind === 'dark') ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      pixels[(y * width + x) * 4 + 3] = 255;
    }
  // A reader sees one code or none: the other way round it is another picture.
  return jsQR.default(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}
