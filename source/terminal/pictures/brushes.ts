/** Nothing comes in; how pictures are drawn at the cursor goes out: as sixels, as files (iTerm2), and as kitty places them. */

import type { Made } from './canvas.ts';
import type { Brush } from './drawn.ts';
import { inlineFile } from './iterm2.ts';
import { deletion, idOf, placement, transmission } from './kitty.ts';
import { isWhole, type Spot } from './spots.ts';

/** What was made is the sequence itself. */
export const sixelBrush: Brush = {
  draw: (_, { bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  cuts: false,
};

export const iterm2Brush: Brush = {
  draw: (spot, { bytes }) => inlineFile(bytes, spot),
  cuts: false,
};

/** Terminals that know kitty's protocol, but not the cells that stand for a picture. */
export class PlacedBrush implements Brush {
  readonly cuts = true;
  readonly #sent = new Set<number>();

  hand(spot: Spot, made: Made): readonly string[] {
    const id = idOf(spot);
    if (this.#sent.has(id)) return [];
    this.#sent.add(id);
    return transmission(id, made.bytes);
  }

  draw(spot: Spot, { width, height }: Made): string {
    const pixels = (row: number): number => Math.round((row * height) / spot.rows);
    const part = { top: pixels(spot.from), height: pixels(spot.to) - pixels(spot.from), width };
    const size = { columns: spot.columns, rows: spot.to - spot.from };
    return placement(idOf(spot), placeOf(spot), size, isWhole(spot) ? null : part);
  }

  erase(spot: Spot): string {
    return deletion(idOf(spot), placeOf(spot));
  }

  clear(): string {
    const all = [...this.#sent].map((id) => deletion(id)).join('');
    this.#sent.clear();
    return all;
  }
}

/** Tells apart where one picture stands more than once; its corner may lie above the screen. */
function placeOf({ left, top }: Spot): number {
  return (top + 512) * 1024 + left + 1;
}
