/** The parts of a talk’s first slide and where listeners can follow come in; the parts with the address and its QR code go out. */

import type { Line } from '../page/model.ts';
import { widthOf } from '../text/width.ts';
import type { Setting } from './lay.ts';
import { heightOf, type Part } from './pages.ts';
import { blank, furniture, type Row, widthOfLine } from './row.ts';
import type { Shared } from './state.ts';

/** Columns between the text and the code beside it. */
const between = 3;
/** Rows that a code below the text has to leave free: with fewer, it stands better beside it. */
const air = 6;

function addressPart(address: string, columns: number, gap: number): Part[] {
  if (widthOf(address) <= columns) return [{ rows: [{ line: furniture(address, 'accent'), step: 0 }], gap }];
  const rows: Row[] = [];
  for (let at = 0; at < address.length; at += columns)
    rows.push({ line: furniture(address.slice(at, at + columns), 'accent'), step: 0 });
  return [{ rows, gap }];
}

/** The address below the parts; above them when they are too high, so that it is always on the first page. */
function withAddress(parts: readonly Part[], address: string, columns: number, rows: number): Part[] {
  const below = [...parts, ...addressPart(address, columns, 1)];
  return heightOf(below) <= rows ? below : [...addressPart(address, columns, 0), ...parts];
}

function codeRows(code: readonly string[]): Row[] {
  return code.map((text) => ({ line: furniture(text, 'text'), step: 0 }));
}

/** One line behind another, from column `at`. */
function beside(line: Line, other: Line, at: number): Line {
  const gap = { text: ' '.repeat(Math.max(0, at - widthOfLine(line))), role: 'text' as const };
  return { ...line, spans: [...line.spans, gap, ...other.spans] };
}

/** Parts one below the other as rows, the gaps between them blank rows. */
function stacked(parts: readonly Part[]): Row[] {
  return parts.flatMap(({ rows, gap }, index) => [
    ...Array.from({ length: index === 0 ? 0 : gap }, (): Row => ({ line: blank, step: 0 })),
    ...rows,
  ]);
}

/**
 * Sets the code below the text where there is room for it, else beside it where that leaves the text half of the columns and the address whole,
 * else below it without air, else leaves it out: a code that is cut is no code. The address always stands there.
 */
export function withCode(setting: Setting, { address, code }: Shared, partsOf: (setting: Setting) => Part[]): Part[] {
  const { columns, rows, slide } = setting;
  const wide = widthOf(code[0] ?? '');
  const below = withAddress(partsOf(setting), address, columns, rows);
  const whole = [...below, { rows: codeRows(code), gap: 1 }];
  const free = wide <= columns ? rows - heightOf(whole) : -1;
  const left = columns - wide - between;
  // Beside a title alone: elsewhere rows come one by one, or hold pictures.
  const hasRoomBeside =
    slide.kind === 'title' &&
    code.length <= rows &&
    left >= Math.max(columns / 2 - between, Math.min(columns, widthOf(address)));
  if (free >= air || (free >= 0 && !hasRoomBeside)) return whole;
  if (!hasRoomBeside) return below;
  const narrow = { ...setting, columns: left, bigColumns: left, besideColumns: left, evenColumns: left };
  const text = stacked(withAddress(partsOf(narrow), address, left, rows));
  const height = Math.max(text.length, code.length);
  const own = codeRows(code);
  const joined = Array.from({ length: height }, (_, index): Row => {
    const line = text[index]?.line ?? blank;
    const other = own[index]?.line;
    return { line: other ? beside(line, other, left + between) : line, step: 0 };
  });
  return [{ rows: joined, gap: 0 }];
}
