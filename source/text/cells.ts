/** A row of a picture comes in; the cells that stand for it in a row of text go out, and are found there again. */

/** One row of a picture that is `columns` by `rows` cells large; both 1 to 255, `row` 0-based, `picture` 1 to 65535. */
export interface Slice {
  readonly picture: number;
  readonly columns: number;
  readonly rows: number;
  readonly row: number;
  /** Where the row was cut on the left: the 0-based column of its first cell; absent when it was not cut on purpose. */
  readonly from?: number;
}

/** A cell of a picture as it was found in a row of text; `column` is 0-based in the picture. */
export interface Cell extends Slice {
  readonly column: number;
}

/** The most cells a picture may measure either way, and the most pictures that can be told apart. */
export const mostCells = 255;
export const mostPictures = 0xffff;

/** What stands for a cell of a picture: kitty's placeholder, which no document can hold since the gate takes it out. */
export const holder = '\u{10EEEE}';

/** The first 256 of kitty's row and column marks (its rowcolumn-diacritics.txt), as stretches of code points. */
const stretches =
  '305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 59c-5a1 5a8-5a9 5ab-5ac ' +
  '5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec 730 732-733 735-736 73a 73d 73f-741 743 745 ' +
  '747 749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 829-82d 951 953-954 f82-f83 f86-f87 135d-135f 17dd 193a 1a17 ' +
  '1a75-1a7c 1b6b 1b6d-1b73 1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1 1dc3-1dc9 1dcb-1dcc 1dd1-1de6 1dfe 20d0-20d1 ' +
  '20d4-20d7 20db-20dc 20e1 20e7 20e9 20f0 2cef-2cf1 2de0-2dff a66f a67c-a67d a6f0-a6f1 a8e0-a8e5';

let marks: string | undefined;

/** The mark that stands for a number from 0 to 255; each is one unit. */
export function markOf(number: number): string {
  marks ??= stretches
    .split(' ')
    .flatMap((stretch) => {
      const [from = 0, to = from] = stretch.split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
    })
    .join('');
  return marks[number] ?? '';
}

let numbers: ReadonlyMap<string, number> | undefined;

function numberOf(mark: string): number {
  numbers ??= new Map(Array.from({ length: 256 }, (_, index) => [markOf(index), index]));
  return numbers.get(mark) ?? 0;
}

/** So many cells of a slice, one column each: a placeholder with six marks, which tell all of it, so that any of them may be covered. */
export function cellsOf({ picture, columns, rows, row, from = 0 }: Slice, count = columns): string {
  const whole = markOf(columns) + markOf(rows) + markOf(picture & 255) + markOf(picture >> 8);
  let cells = '';
  for (let column = from; column < from + count; column++) cells += holder + markOf(row) + markOf(column) + whole;
  return cells;
}

/** Cells of pictures that stand side by side in a row of text. */
const found = new RegExp(`(?:${holder}.{6})+`, 'gu');
const length = holder.length + 6;

/** True for a row that holds cells of a picture. */
export function hasCells(row: string): boolean {
  return row.includes(holder);
}

/** The row with each stretch of one picture replaced by what `draw` makes of its cells; `at` is where the stretch begins, in UTF-16 units. */
export function replaceCells(row: string, draw: (cells: readonly Cell[], at: number) => string): string {
  return row.replace(found, (run: string, at: number) => {
    const cells = Array.from({ length: run.length / length }, (_, index) =>
      cellFrom(run.slice(index * length + holder.length)),
    );
    let drawn = '';
    for (let from = 0; from < cells.length; ) {
      let to = from + 1;
      while (to < cells.length && follows(cells[to - 1]!, cells[to]!)) to++;
      drawn += draw(cells.slice(from, to), at + from * length);
      from = to;
    }
    return drawn;
  });
}

function follows(one: Cell, other: Cell): boolean {
  const isSame = one.picture === other.picture && one.columns === other.columns && one.rows === other.rows;
  return isSame && one.row === other.row && one.column + 1 === other.column;
}

function cellFrom(written: string): Cell {
  const [row = 0, column = 0, columns = 0, rows = 0, low = 0, high = 0] = [...written.slice(0, 6)].map(numberOf);
  return { row, column, columns, rows, picture: low + 256 * high };
}
