/** Spans come in; rows of an exact width, cut or set left and right, go out. */

import type { Role, Span } from '../../page/model.ts';
import { cutTo, graphemesOf, widthOf } from '../../text/width.ts';

export type Row = readonly Span[];

export function span(text: string, role: Role, bold = false): Span {
  return bold ? { text, role, bold } : { text, role };
}

export function gap(columns: number): Span {
  return { text: ' '.repeat(Math.max(0, columns)), role: 'text' };
}

/** Columns a row takes. */
export function rowWidth(row: Row): number {
  return row.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** The row, cut with … when it is wider than `columns`. */
export function cutRow(row: Row, columns: number): Row {
  if (rowWidth(row) <= columns) return row;
  const kept: Span[] = [];
  let used = 0;
  for (const one of row) {
    const width = widthOf(one.text);
    if (used + width >= columns) {
      kept.push({ ...one, text: cutTo(`${one.text}…`, columns - used) });
      break;
    }
    kept.push(one);
    used += width;
  }
  return kept;
}

/** As much of a path's end as fits `columns`, a mark between its parts; the innermost part always, cut when it is wider. */
export function pathEnd(path: readonly Row[], columns: number): Row {
  let shown: Row = path.at(-1) ?? [];
  for (let index = path.length - 2; index >= 0; index--) {
    const longer: Row = [...path[index]!, span(' › ', 'muted'), ...shown];
    if (rowWidth(longer) > columns) break;
    shown = longer;
  }
  return cutRow(shown, columns);
}

/** The columns of a row from one to another, 0-based, half-open. A wide character that is cut in two is a blank. */
export function columnsOf(row: Row, from: number, to: number): Row {
  const kept: Span[] = [];
  let at = 0;
  for (const one of row) {
    const width = widthOf(one.text);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, width)];
    if (start < end) kept.push(start === 0 && end === width ? one : { ...one, ...part(one, start, end) });
    at += width;
  }
  return kept;
}

function part({ text, picture }: Span, from: number, to: number): Partial<Span> {
  if (picture) return { text: text.slice(from, to), picture: { ...picture, from: (picture.from ?? 0) + from } };
  let column = 0;
  const kept = graphemesOf(text).map((grapheme) => {
    const start = column;
    column += widthOf(grapheme);
    const within = Math.min(column, to) - Math.max(start, from);
    return within === column - start ? (within > 0 ? grapheme : '') : ' '.repeat(Math.max(0, within));
  });
  return { text: kept.join('') };
}

/** The row filled up to `columns`, cut when it is wider. */
export function padRow(row: Row, columns: number): Row {
  const cut = cutRow(row, columns);
  const width = rowWidth(cut);
  return width < columns ? [...cut, gap(columns - width)] : cut;
}

/** Two parts at the two ends of a row of `columns` columns; the left one gives way. */
export function spread(left: Row, right: Row, columns: number): Row {
  const width = rowWidth(right);
  const room = columns - width - 3;
  if (room < 4 || left.length === 0) return [gap(Math.max(0, columns - width)), ...cutRow(right, columns)];
  return [...padRow(cutRow(left, room), room + 3), ...right];
}

/** A bar of `columns` columns, `lit` of them thick: how far it has come is seen without colours, too. */
export function meter(lit: number, columns: number, role: Role): Row {
  return [span('━'.repeat(lit), role), span('─'.repeat(columns - lit), 'faint')].filter(({ text }) => text !== '');
}
