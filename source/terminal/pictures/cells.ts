/** Rows with cells of pictures come in; rows in which the terminal draws them itself go out, as kitty's placeholders or as half blocks. */

import { hasCells, replaceCells } from '../../text/cells.ts';
import type { Depth } from '../colours.ts';
import { blocks } from './blocks.ts';
import { type Canvas, type Drawn, groundAt, type Ready } from './canvas.ts';
import { deletion, idOf, placeholders, transmission, virtual } from './kitty.ts';

const nothing: ReadonlySet<number> = new Set();

/** Half blocks: nothing but text. */
export class BlockCanvas implements Canvas {
  readonly #ready: Ready;
  readonly #depth: Depth;

  constructor(ready: Ready, depth: Depth) {
    this.#ready = ready;
    this.#depth = depth;
  }

  draw(rows: readonly string[]): Drawn {
    const drawn = rows.map((row) =>
      hasCells(row)
        ? replaceCells(row, (cells, at) => {
            const made = this.#ready.get(cells[0]!);
            return made ? blocks(made.bytes, cells, this.#depth, groundAt(row, at)) : ' '.repeat(cells.length);
          })
        : row,
    );
    return { rows: drawn, stale: nothing, before: '', after: '' };
  }

  next(): null {
    return null;
  }

  clear(): string {
    return '';
  }
}

/** Pictures that a terminal is left with at most; beyond it those not seen are taken back. */
const mostSent = 24;

/** Kitty's placeholders: a picture is handed over once for each size, and goes wherever its cells go. */
export class PlaceholderCanvas implements Canvas {
  readonly #ready: Ready;
  /** By their numbers, those seen last behind the others. */
  readonly #sent = new Set<number>();
  #queue: string[] = [];

  constructor(ready: Ready) {
    this.#ready = ready;
  }

  draw(rows: readonly string[]): Drawn {
    const seen = new Set<number>();
    const drawn = rows.map((row) =>
      hasCells(row)
        ? replaceCells(row, (cells) => {
            const made = this.#ready.get(cells[0]!);
            if (!made) return ' '.repeat(cells.length);
            const id = idOf(cells[0]!);
            if (!this.#sent.has(id)) this.#queue.push(...transmission(id, made.bytes), virtual(id, cells[0]!));
            this.#sent.add(id);
            seen.add(id);
            return placeholders(cells);
          })
        : row,
    );
    this.#takeBack(seen);
    return { rows: drawn, stale: nothing, before: '', after: '' };
  }

  #takeBack(seen: ReadonlySet<number>): void {
    for (const id of seen) {
      this.#sent.delete(id);
      this.#sent.add(id);
    }
    for (const id of [...this.#sent].slice(0, -mostSent)) {
      if (seen.has(id)) continue;
      this.#sent.delete(id);
      this.#queue.push(deletion(id));
    }
  }

  next(): string | null {
    return this.#queue.shift() ?? null;
  }

  clear(): string {
    const all = [...this.#sent].map((id) => deletion(id)).join('');
    this.#sent.clear();
    this.#queue = [];
    return all;
  }
}
