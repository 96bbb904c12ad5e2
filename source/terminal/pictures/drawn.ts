/** Rows with cells of pictures come in; blank rows go out, and what draws the pictures over them once they stand still, and takes them away again. */

import type { Canvas, Drawn, Made, Ready } from './canvas.ts';
import { isWhole, type Spot, spotsIn } from './spots.ts';

/** How a way of showing draws a picture at the cursor. */
export interface Brush {
  draw(spot: Spot, made: Made): string;
  /** What takes a picture away, when writing over its cells does not. */
  erase?(spot: Spot): string;
  /** Whether it can draw some of a picture's rows. */
  readonly cuts: boolean;
  /** What takes all of them back. */
  clear?(): string;
  /** What has to be sent before the picture can be drawn; nothing once it has been. */
  hand?(spot: Spot, made: Made): readonly string[];
}

/** While pictures move they are not drawn: one that scrolls by would be sent anew for each row. Milliseconds of rest. */
const rest = 120;

/** For terminals in which a picture is drawn over cells and knows nothing of them. */
export class DrawnCanvas implements Canvas {
  readonly #ready: Ready;
  readonly #brush: Brush;
  readonly #again: () => void;
  #drawn = new Map<string, Spot>();
  #wanted = '';
  #moved = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #queue: string[] = [];

  /** `again` is called when the same frame is to be drawn once more, now with its pictures. */
  constructor(ready: Ready, brush: Brush, again: () => void) {
    this.#ready = ready;
    this.#brush = brush;
    this.#again = again;
  }

  draw(given: readonly string[], shown: readonly string[] | null): Drawn {
    const { rows, spots } = spotsIn(given);
    const drawable = [...spots].filter(([, spot]) => isWhole(spot) || this.#brush.cuts);
    const wanted = new Map(drawable);
    const stale = new Set<number>();
    let before = '';
    for (const [key, spot] of this.#drawn) {
      const now = wanted.get(key);
      if (shown !== null && now && now.from === spot.from && now.to === spot.to && !this.#isHurt(spot, rows, shown))
        continue;
      this.#drawn.delete(key);
      before += this.#erased(spot, shown !== null);
      if (shown === null) continue;
      for (let row = spot.top + spot.from; row < spot.top + spot.to; row++) stale.add(row);
    }
    const after = this.#isAtRest(wanted) ? drawable.map(([key, spot]) => this.#paint(key, spot)).join('') : '';
    return { rows, stale, before, after };
  }

  /** True when a row that the picture stands on is written anew, which would take a strip out of it. */
  #isHurt(spot: Spot, rows: readonly string[], shown: readonly string[]): boolean {
    if (this.#brush.erase) return false;
    for (let row = spot.top + spot.from; row < spot.top + spot.to; row++) if (rows[row] !== shown[row]) return true;
    return false;
  }

  /** Blanks over its cells, which all terminals agree on; not needed where all is written anew. */
  #erased(spot: Spot, isNeeded: boolean): string {
    if (this.#brush.erase) {
      const text = this.#brush.erase(spot);
      // Not into the middle of a picture that is being handed over.
      if (this.#queue.length > 0) this.#queue.push(text);
      return this.#queue.length > 0 ? '' : text;
    }
    if (!isNeeded) return '';
    const blanks = ' '.repeat(spot.columns);
    let text = '\x1b[0m';
    for (let row = spot.from; row < spot.to; row++) text += `${moveTo(spot.left, spot.top + row)}${blanks}`;
    return text;
  }

  #isAtRest(wanted: ReadonlyMap<string, Spot>): boolean {
    const key = [...wanted].map(([name, { from, to }]) => `${name} ${from} ${to}`).join('\n');
    const now = performance.now();
    const isStill = now - this.#moved >= rest;
    if (key !== this.#wanted) {
      this.#wanted = key;
      this.#moved = now;
    }
    clearTimeout(this.#timer);
    if (!isStill && wanted.size > 0) this.#timer = setTimeout(this.#again, this.#moved + rest - now + 1).unref();
    return isStill;
  }

  /** Nothing while a picture is handed over: then all of them are drawn. */
  #paint(key: string, spot: Spot): string {
    if (this.#drawn.has(key) || this.#queue.length > 0) return '';
    const made = this.#ready.get(spot);
    if (!made) return '';
    this.#queue.push(...(this.#brush.hand?.(spot, made) ?? []));
    if (this.#queue.length > 0) return '';
    this.#drawn.set(key, spot);
    return moveTo(spot.left, spot.top + spot.from) + this.#brush.draw(spot, made);
  }

  next(): string | null {
    const part = this.#queue.shift();
    if (part !== undefined && this.#queue.length === 0) setImmediate(this.#again);
    return part ?? null;
  }

  clear(): string {
    clearTimeout(this.#timer);
    this.#drawn.clear();
    this.#queue = [];
    return this.#brush.clear?.() ?? '';
  }
}

function moveTo(column: number, row: number): string {
  return `\x1b[${row + 1};${column + 1}H`;
}
