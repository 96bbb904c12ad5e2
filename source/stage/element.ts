/** One element of an authored slide and a width come in; its rows go out, with code lit and tables shown row by row. */

import type { Element } from '../deck/model.ts';
import { homeOf, isReread, originOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block } from '../document/model.ts';
import { layBlock } from '../page/lay.ts';
import type { Line } from '../page/model.ts';
import { spansOf } from '../page/style.ts';
import { wrap } from '../page/wrap.ts';
import type { Setting } from './lay.ts';
import { isShown, withoutNames } from './pictures.ts';
import { aligned, lit, type Row } from './row.ts';

/** True when both stand in items of one list. */
function inOneList(one: Block, other: Block): boolean {
  return one.containers.some(
    (container) =>
      container.kind === 'item' && other.containers.some((own) => own.kind === 'item' && own.list === container.list),
  );
}

/** Blank rows above an element, after the one before it on the slide. */
export function gapAbove(previous: Element | undefined, element: Element): number {
  const space = element.space ?? 0;
  if (!previous) return space;
  const item = element.block.containers.findLast((container) => container.kind === 'item');
  if (item?.kind === 'item' && item.list.tight && inOneList(previous.block, element.block)) return space;
  if (previous.block.kind === 'term' && element.block.containers.at(-1)?.kind === 'definition') return space;
  return Math.max(1, space);
}

/** The line of text (0-based) on which an offset lies. */
function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The lines of code lit at `step`, 1-based; null when all are. */
function litLines(element: Element, step: number): ReadonlySet<number> | null {
  const now = element.lit?.findLast((range) => range.step <= step) ?? element.lit?.[0];
  return now && now.lines !== 'all' ? new Set(now.lines) : null;
}

function dimmed(line: Line): Line {
  return { ...line, spans: line.spans.map((span) => ({ ...span, role: 'faint' as const })) };
}

/** A line of an element and its sign. */
type Signed = Pick<Row, 'line' | 'sign'>;

/** Code without its hidden lines, those that are talked about now marked, the others dimmed. */
function codeLines(setting: Setting, element: Element, lines: readonly Line[], text: string): Signed[] {
  const hidden = new Set(element.hidden);
  const seen = hidden.size === 0 ? lines : lines.filter((line) => !hidden.has(lineAt(text, Math.max(0, line.from))));
  const shown = setting.state.all ? null : litLines(element, setting.state.step);
  if (!shown) return unsigned(seen);
  return seen.map((line) =>
    shown.has(lineAt(text, Math.max(0, line.from)) + 1) ? { line, sign: '▌' } : { line: dimmed(line) },
  );
}

function unsigned(lines: readonly Line[]): Signed[] {
  return lines.map((line) => ({ line }));
}

/** A table's rows each from their own step; furniture goes with the row above it. */
function tableRows(element: Element, rows: readonly Signed[], text: string): Row[] {
  let { step } = element;
  return rows.map((row) => {
    const { from, to } = row.line;
    if (from >= 0 && to > from) step = element.rowSteps?.[lineAt(text, from)] ?? step;
    return { ...row, step };
  });
}

/** A line of a block that was read anew belongs to the block of the document at its place; its offsets mean nothing there. */
function rehomed(line: Line, block: Block): Line {
  const spans = line.spans.map(({ at: _, ...span }) => span);
  return { ...line, spans, block: originOf(block) };
}

/** One element within `columns`. */
export function elementRows(setting: Setting, element: Element, columns: number): Row[] {
  const { block } = element;
  const home = homeOf(setting.document, block);
  const text = textOf(home, block);
  const heading = block.kind === 'heading';
  const role = block.level <= 2 ? 'big' : 'heading';
  const laid = heading
    ? wrap(text.text, columns).map(([from, to]) => ({
        spans: spansOf(text, from, to, role, true),
        block: block.index,
        from,
        to,
      }))
    : layBlock(home, block, columns, false, setting.room);
  const { pointed, matches } = setting.state;
  const pictured = isShown(block, text, setting.room);
  const seen =
    block.kind === 'code'
      ? codeLines(setting, element, laid, text.text)
      : unsigned(pictured ? withoutNames(laid, text) : laid);
  const isPointed = pointed !== undefined && setting.slide.elements[pointed] === element;
  const aside = pointed !== undefined && !heading && !isPointed;
  const ranges = matches?.(block) ?? [];
  const lines = seen.map(({ line }) => lit(aside ? dimmed(line) : line, ranges));
  const isCentred = pictured || (heading && setting.slide.centred);
  const align = isCentred && element.align === 'left' ? 'center' : element.align;
  const placed = aligned(lines, align, columns, !heading && !pictured && block.kind !== 'paragraph').map(
    (line, index): Signed => {
      const sign = isPointed && index === 0 ? '▸' : aside ? undefined : seen[index]!.sign;
      return sign ? { line, sign } : { line };
    },
  );
  const rows = element.rowSteps
    ? tableRows(element, placed, text.text)
    : placed.map((row) => ({ ...row, step: element.step }));
  return isReread(block) ? rows.map((row) => ({ ...row, line: rehomed(row.line, block) })) : rows;
}
