/** What is written to a terminal with pictures comes in; what stands in each cell goes out: text, or a part of a picture. It knows what lectern sends and refuses the rest. */

import { holder, markOf } from '../../source/text/cells.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';

/** A part of a picture: `id` is what drew it, `row` and `column` are 0-based in it. */
type Part = { readonly id: string; readonly row: number; readonly column: number };

interface Cell {
  text: string;
  colour: number | null;
  part: Part | null;
}

/** A placement of kitty's protocol: where, and how large. */
type Placement = Readonly<Record<'id' | 'left' | 'top' | 'columns' | 'rows', number>>;

const token =
  /\x1b\[([?>]?)([\d;]*)([@-~])|\x1b\]([^\x07\x1b]*)(?:\x07|\x1b\\)|\x1bP([^\x1b]*)\x1b\\|\x1b_G([^\x1b\x18]*)(?:\x1b\\|\x18)|\n|[^\x1b\n]+/y;
const marks = new Map(Array.from({ length: 256 }, (_, index) => [markOf(index), index]));

export class Graphics {
  columns: number;
  rows: number;
  /** Everything of the protocols that was received, in order: `sixel`, `file`, or the keys of kitty's commands. */
  readonly log: string[] = [];
  /** Bytes of each picture handed over by kitty's protocol, by its number; `null` while it is not whole. */
  readonly images = new Map<number, Buffer | null>();
  readonly virtual = new Map<number, { readonly columns: number; readonly rows: number }>();
  readonly placements = new Map<string, Placement>();
  /** The pictures drawn by the other two. */
  readonly drawn: string[] = [];
  #cells: Cell[][];
  #column = 0;
  #row = 0;
  #colour: number | null = null;
  #rest = '';
  #pending: { readonly id: number; text: string } | null = null;
  /** Pixels of a cell. */
  readonly #cell: { readonly width: number; readonly height: number };

  constructor(columns: number, rows: number, cell = { width: 10, height: 20 }) {
    this.columns = columns;
    this.rows = rows;
    this.#cell = cell;
    this.#cells = this.#blank();
  }

  #blank(): Cell[][] {
    return Array.from({ length: this.rows }, () => Array.from({ length: this.columns }, () => empty()));
  }

  /** A window of another size: what stood in the cells is gone, what the terminal keeps of pictures is not. */
  resize(columns: number, rows: number): void {
    [this.columns, this.rows] = [columns, rows];
    this.#cells = this.#blank();
  }

  write(text: string): this {
    this.#rest += text;
    for (let at = 0; ; ) {
      token.lastIndex = at;
      const found = token.exec(this.#rest);
      if (!found) {
        this.#rest = this.#rest.slice(at);
        if (this.#rest !== '' && !/^\x1b(?:$|[[\]P_])/.test(this.#rest))
          throw new Error(`not understood: ${JSON.stringify(this.#rest.slice(0, 40))}`);
        return this;
      }
      at = token.lastIndex;
      this.#take(found);
    }
  }

  #take([whole, , numbers = '', final, osc, dcs, apc]: RegExpExecArray): void {
    if (final !== undefined) this.#control(final, numbers, whole);
    else if (osc !== undefined) this.#file(osc);
    else if (dcs !== undefined) this.#sixel(dcs);
    else if (apc !== undefined) this.#kitty(apc, whole.endsWith('\x18'));
    else if (whole === '\n') [this.#row, this.#column] = [this.#row + 1, 0];
    else this.#print(whole);
    if (this.#row >= this.rows) throw new Error('the screen would scroll');
  }

  #control(final: string, numbers: string, whole: string): void {
    const [first = 0, second = 0] = numbers.split(';').map(Number);
    if (final === 'H') [this.#row, this.#column] = [Math.max(0, first - 1), Math.max(0, second - 1)];
    else if (final === 'C') this.#column += first || 1;
    else if (final === 'K') this.#erase(this.#row, this.#column);
    else if (final === 'J')
      for (let row = this.#row; row < this.rows; row++) this.#erase(row, row === this.#row ? this.#column : 0);
    else if (final === 'm') this.#style(numbers);
    else if (whole === '\x1b[?1049h' || whole === '\x1b[?1049l') {
      this.#cells = this.#blank();
      this.placements.clear();
    } else if (!/^[hlsrctqu]$/.test(final)) throw new Error(`not understood: ${JSON.stringify(whole)}`);
  }

  #style(numbers: string): void {
    const colour = /(?:^|;)38;2;(\d+);(\d+);(\d+)/.exec(numbers);
    if (colour) this.#colour = (Number(colour[1]) << 16) | (Number(colour[2]) << 8) | Number(colour[3]);
    else if (/^(?:0?|39.*)$/.test(numbers)) this.#colour = null;
  }

  #erase(row: number, column: number): void {
    for (let at = column; at < this.columns; at++) this.#cells[row]![at] = empty();
  }

  #print(text: string): void {
    for (const grapheme of graphemesOf(text)) {
      const width = widthOf(grapheme);
      if (this.#column >= this.columns || width === 0) continue;
      this.#cells[this.#row]![this.#column] = { text: grapheme, colour: this.#colour, part: null };
      this.#column += width;
    }
  }

  #cover(id: string, columns: number, rows: number): void {
    if (this.#row + rows >= this.rows) throw new Error('a picture would scroll the screen');
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        this.#cells[this.#row + row]![this.#column + column]!.part = { id, row, column };
  }

  #file(body: string): void {
    const found = /^1337;File=([^:]*):(.*)$/.exec(body);
    if (!found) return;
    const keys = keysOf(found[1]!, ';');
    if (Buffer.from(found[2]!, 'base64').length !== Number(keys.size)) throw new Error('a file is not whole');
    this.log.push('file');
    this.drawn.push(found[2]!);
    this.#cover(`file ${this.drawn.length}`, Number(keys.width), Number(keys.height));
  }

  #sixel(body: string): void {
    const found = /^[\d;]*q"1;1;(\d+);(\d+)/.exec(body);
    if (!found) return;
    this.log.push('sixel');
    this.drawn.push(body);
    const [width, height] = [Number(found[1]), Number(found[2])];
    this.#cover(
      `sixel ${this.drawn.length}`,
      Math.ceil(width / this.#cell.width),
      Math.ceil(height / this.#cell.height),
    );
  }

  #kitty(body: string, isCut: boolean): void {
    // The terminal is told to forget what it was being sent.
    if (isCut) return;
    const [written = '', payload = ''] = body.split(';', 2);
    const keys = keysOf(written, ',');
    if (keys.a === 'q') return;
    this.log.push(written);
    const id = Number(keys.i);
    if (keys.a === 't') this.#pending = { id, text: '' };
    if (keys.a === 't' || keys.a === undefined) {
      if (!this.#pending) throw new Error('a piece of no picture');
      if (payload.length > 4096) throw new Error('a piece is too long');
      this.#pending.text += payload;
      this.images.set(this.#pending.id, null);
      if (keys.m !== '0') return;
      this.images.set(this.#pending.id, Buffer.from(this.#pending.text, 'base64'));
      this.#pending = null;
      return;
    }
    if (this.#pending && keys.a !== 'd') throw new Error('another command amid the pieces of a picture');
    if (keys.a === 'd') this.#delete(keys, id);
    else if (!this.images.get(id)) throw new Error(`picture ${id} is placed before it is there`);
    else if (keys.U === '1') this.virtual.set(id, { columns: Number(keys.c), rows: Number(keys.r) });
    else {
      const size = { columns: Number(keys.c), rows: Number(keys.r) };
      this.placements.set(`${id} ${keys.p}`, { id, left: this.#column, top: this.#row, ...size });
    }
  }

  #delete(keys: Readonly<Record<string, string>>, id: number): void {
    this.#pending = null;
    if (keys.d === 'i') return void this.placements.delete(`${id} ${keys.p}`);
    if (keys.d !== 'I') throw new Error(`not understood: d=${keys.d}`);
    this.images.delete(id);
    this.virtual.delete(id);
    for (const [key, placement] of this.placements) if (placement.id === id) this.placements.delete(key);
  }

  /** What stands in a cell; text only where no picture does. */
  partAt(column: number, row: number): Part | null {
    for (const { id, left, top, columns, rows } of this.placements.values())
      if (column >= left && column < left + columns && row >= top && row < top + rows)
        return { id: String(id), row: row - top, column: column - left };
    const cell = this.#cells[row]![column]!;
    return cell.part ?? this.#placeholder(cell);
  }

  #placeholder({ text, colour }: Cell): Part | null {
    if (!text.startsWith(holder)) return null;
    const [row, column, high = 0] = [...text.slice(holder.length)].map((mark) => marks.get(mark));
    // The rest of it may still be on its way.
    if (colour === null || row === undefined || column === undefined) return null;
    const id = ((high << 24) | colour) >>> 0;
    const size = this.virtual.get(id);
    return size && row < size.rows && column < size.columns ? { id: String(id), row, column } : null;
  }

  /** How many cells show a part of a picture. */
  get pictured(): number {
    return this.#all().filter(({ part }) => part !== null).length;
  }

  /** Each picture that can be seen, as `columns×rows@left,top`, when all of it is there and lies as it should; else `torn`. */
  seen(): string[] {
    const parts = new Map<string, { column: number; row: number; part: Part }[]>();
    for (const { column, row, part } of this.#all()) {
      if (!part) continue;
      const key = `${part.id} ${column - part.column} ${row - part.row}`;
      parts.set(key, [...(parts.get(key) ?? []), { column, row, part }]);
    }
    return [...parts.values()].map((cells) => {
      const columns = Math.max(...cells.map(({ part }) => part.column)) + 1;
      const rows = new Set(cells.map(({ row }) => row)).size;
      const [first] = cells;
      const isWhole = cells.length === columns * rows;
      return isWhole ? `${columns}×${rows}@${first!.column},${first!.row}` : 'torn';
    });
  }

  #all(): { readonly column: number; readonly row: number; readonly part: Part | null }[] {
    return this.#cells.flatMap((cells, row) =>
      cells.map((_, column) => ({ column, row, part: this.partAt(column, row) })),
    );
  }

  /** The rows as text; `▒` where a picture is. */
  get screen(): string[] {
    return this.#cells.map((cells, row) =>
      cells
        .map(({ text }, column) => (this.partAt(column, row) ? '▒' : text.startsWith(holder) ? ' ' : text))
        .join('')
        .trimEnd(),
    );
  }
}

function empty(): Cell {
  return { text: ' ', colour: null, part: null };
}

function keysOf(text: string, between: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(between).map((pair) => pair.split('=', 2)));
}
