/** What Ink writes, or two frames, come in; the rows Ink means, or the fewest bytes from one frame to the next, go out. */

/** Where the text cursor stands, 0-based; null when it is hidden. */
export type Cursor = { readonly column: number; readonly row: number } | null;

/** A screen as rows from the top; each row may carry colours and links and ends with both reset. */
export interface Rows {
  readonly rows: readonly string[];
  readonly cursor: Cursor;
}

/** Cursor movements, erasures and modes; never colours, which belong to a row. */
const leading = /^(?:\x1b\[[?\d;]*[A-HJKhl])+/;
const trailing = /(?:\x1b\[[?\d;]*[A-HJKhl])+$/;
const shownCursor = /(?:\x1b\[(\d*)A)?\x1b\[(\d+)G\x1b\[\?25h$/;

/**
 * Reads one write of Ink (not incremental): how it moves and erases is dropped, the frame and its cursor kept.
 * `before` is the frame that Ink wrote before; gives null when the write changes nothing that is seen.
 */
export function readFrame(chunk: string, before: Rows): Rows | null {
  const body = chunk.replace(leading, '').replace(trailing, '');
  if (body === '') {
    const cursor = cursorOf(chunk, before.rows.length - 1);
    const hidden = cursor === null && before.cursor !== null && chunk.includes('\x1b[?25l');
    return cursor !== null || hidden ? { rows: before.rows, cursor } : null;
  }
  const rows = body.split('\n');
  const cursor = cursorOf(chunk, rows.length - 1);
  if (rows.length > 1 && rows.at(-1) === '') rows.pop();
  return { rows, cursor };
}

/** Ink places the cursor from the row its text ended on, upwards. */
function cursorOf(chunk: string, bottom: number): Cursor {
  const found = shownCursor.exec(chunk);
  if (found === null) return null;
  const up = found[1] === undefined ? 0 : Number(found[1] || 1);
  return { row: Math.max(0, bottom - up), column: Number(found[2]) - 1 };
}

/** Blanks at the left that are cheaper to step over than to write. */
const margin = /^ {6,}/;
const blank = /^ *$/;

/**
 * The bytes that turn the screen `shown` (null: unknown) into `wanted`, on `height` rows; '' when they are alike.
 * Changed rows are written whole; a row that was not blank is erased first, so what is blank at either end need not be sent.
 */
export function changes(shown: readonly string[] | null, wanted: readonly string[], height: number): string {
  const rows = wanted.length > height ? wanted.slice(0, height) : wanted;
  const parts: string[] = [];
  let at = -2;
  for (let row = 0; row < rows.length; row++) {
    if (shown !== null && shown[row] === rows[row]) continue;
    parts.push(at === row - 1 ? '\n' : moveTo(row), rowBytes(rows[row]!, shown?.[row] ?? null));
    at = row;
  }
  const shownHeight = shown === null ? height : Math.min(shown.length, height);
  if (shownHeight > rows.length) parts.push(moveTo(rows.length), '\x1b[J');
  return parts.join('');
}

function moveTo(row: number): string {
  return row === 0 ? '\x1b[H' : `\x1b[${row + 1}H`;
}

/** A row in the place of the one `before`; null when it is not known what stands there. */
function rowBytes(row: string, before: string | null): string {
  const erased = before !== null && blank.test(before) ? '' : '\x1b[K';
  const blanks = margin.exec(row)?.[0].length ?? 0;
  const text = row.slice(blanks).trimEnd();
  if (text === '') return erased;
  return blanks === 0 ? erased + text : `${erased}\x1b[${blanks}C${text}`;
}

/** Shows the cursor at its place. */
export function placeCursor(cursor: NonNullable<Cursor>): string {
  return `\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h`;
}
