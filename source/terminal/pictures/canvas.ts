/** Rows with cells of pictures come in; rows as the terminal takes them go out, with what is sent before and after them. One for each way of showing pictures. */

import type { Slice } from '../../text/cells.ts';

/** A picture at a size in cells. */
export type Wanted = Pick<Slice, 'picture' | 'columns' | 'rows'>;

/** A picture made ready for a terminal at one size. */
export interface Made {
  /** What is sent: a file, a sequence, or pixels, by the way of showing. */
  readonly bytes: Uint8Array;
  /** Of the picture that is sent. */
  readonly width: number;
  readonly height: number;
}

/** Rows, and what goes out in the same update. */
export interface Drawn {
  readonly rows: readonly string[];
  /** Rows (0-based) that must be written even if they are what the screen shows already. */
  readonly stale: ReadonlySet<number>;
  readonly before: string;
  readonly after: string;
}

/** How a terminal is shown the pictures of a frame. */
export interface Canvas {
  /** The frame for the terminal. `shown` are the rows it shows now, as they were given back last; null when that is not known. */
  draw(rows: readonly string[], shown: readonly string[] | null): Drawn;
  /** What is to be sent when nothing else is, a piece at a time; null when there is nothing. */
  next(): string | null;
  /** What takes everything back; the terminal knows of no picture then. */
  clear(): string;
}

/** Pictures that are kept ready, at most. */
const mostKept = 24;

/** Pictures as they are made ready, each once for each size; those used longest ago are forgotten. */
export class Ready {
  readonly #make: (wanted: Wanted) => Promise<Made | null>;
  readonly #made: () => void;
  readonly #known = new Map<string, Made | null>();

  /** `make` may take its time, and gives null for what cannot be shown; `made` is called when one has become ready. */
  constructor(make: (wanted: Wanted) => Promise<Made | null>, made: () => void) {
    this.#make = make;
    this.#made = made;
  }

  /** Null while it is being made, which begins when it is first asked for. */
  get(wanted: Wanted): Made | null {
    const key = keyOf(wanted);
    const known = this.#known.get(key);
    if (known === undefined) void this.#begin(key, wanted);
    else if (known !== null) this.#keep(key, known);
    return known ?? null;
  }

  async #begin(key: string, wanted: Wanted): Promise<void> {
    this.#known.set(key, null);
    const made = await this.#make(wanted).catch(() => null);
    if (made === null) return;
    this.#keep(key, made);
    this.#made();
  }

  #keep(key: string, made: Made): void {
    this.#known.delete(key);
    this.#known.set(key, made);
    for (const old of [...this.#known.keys()].slice(0, -mostKept)) this.#known.delete(old);
  }
}

/** Tells pictures at their sizes apart. */
export function keyOf({ picture, columns, rows }: Wanted): string {
  return `${picture} ${columns} ${rows}`;
}

/** One code of a sequence of colours: one of 256 or of all, with what follows it, or a number. */
const code = /[34]8;(?:2;\d+;\d+;\d+|5;\d+)|\d+/g;

/** The SGR code of the ground on which a row goes on at an offset: `49` for the terminal's own. */
export function groundAt(row: string, at: number): string {
  let ground = '49';
  for (const [, codes = ''] of row.slice(0, at).matchAll(/\x1b\[([\d;]*)m/g)) {
    for (const [set] of (codes || '0').matchAll(code)) {
      if (/^(?:48;|4[0-7]$|10[0-7]$)/.test(set)) ground = set;
      else if (set === '0' || set === '49') ground = '49';
    }
  }
  return ground;
}
