/** A slide as its author wrote it comes in; its parts go out: blocks as on the page, columns side by side, code lit line by line. */

import type { Element } from '../deck/model.ts';
import { textOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';
import { layBlock } from '../page/lay.ts';
import type { Line } from '../page/model.ts';
import { spansOf } from '../page/style.ts';
import { wrap } from '../page/wrap.ts';
import { layColumns } from './columns.ts';
import { bigHeading } from './heading.ts';
import type { Setting } from './lay.ts';
import type { Manner, Part } from './pages.ts';
import { aligned, blank, type Row } from './row.ts';

/** Blank rows above an element, after the one before it on the slide. */
export function gapAbove(previous: Element | undefined, element: Element): number {
  const space = element.space ?? 0;
  if (!previous) return space;
  const item = element.block.containers.findLast((container) => container.kind === 'item');
  const shares = (before: Block): boolean =>
    item?.kind === 'item' &&
    before.containers.some(
      (container) =>
        container.kind === 'item' &&
        element.block.containers.some((own) => own.kind === 'item' && own.list === container.list),
    );
  if (item?.kind === 'item' && item.list.tight && shares(previous.block)) return space;
  if (previous.block.kind === 'term' && element.block.containers.at(-1)?.kind === 'definition') return space;
  return Math.max(1, space);
}

/** A document in which `previous` stands right before `block`: what the page asks for to know which list or quote is already open. */
function beside(document: Document, previous: Block | undefined, block: Block): Document {
  if (document.blocks[block.index] === block) return document;
  const blocks: Block[] = [];
  if (previous) blocks[block.index - 1] = previous;
  return { ...document, blocks };
}

function headingLines(document: Document, element: Element, columns: number): Line[] {
  const text = textOf(document, element.block);
  return wrap(text.text, columns).map(([from, to]) => ({
    spans: spansOf(text, from, to, element.block.level <= 2 ? 'big' : 'heading', true),
    block: element.block.index,
    from,
    to,
  }));
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

function codeLines(setting: Setting, element: Element, lines: readonly Line[]): readonly Line[] {
  const shown = setting.state.all ? null : litLines(element, setting.state.step);
  if (!shown) return lines;
  const { text } = textOf(setting.document, element.block);
  return lines.map((line) => (shown.has(lineAt(text, Math.max(0, line.from)) + 1) ? line : dimmed(line)));
}

/** A table's rows each from their own step; furniture goes with the row above it. */
function tableRows(setting: Setting, element: Element, lines: readonly Line[]): Row[] {
  const { text } = textOf(setting.document, element.block);
  let step = element.step;
  return lines.map((line) => {
    if (line.from >= 0 && line.to > line.from) step = element.rowSteps?.[lineAt(text, line.from)] ?? step;
    return { line, step };
  });
}

/** One element within `columns`. */
export function elementRows(setting: Setting, element: Element, previous: Element | undefined, columns: number): Row[] {
  const { document, slide } = setting;
  const { block } = element;
  const view = beside(document, previous?.block, block);
  const heading = block.kind === 'heading';
  const laid = heading ? headingLines(document, element, columns) : layBlock(view, block, columns);
  const lines = block.kind === 'code' ? codeLines(setting, element, laid) : laid;
  const align = heading && slide.centred && element.align === 'left' ? 'center' : element.align;
  const placed = aligned(lines, align, columns, !heading && block.kind !== 'paragraph');
  return element.rowSteps ? tableRows(setting, element, placed) : placed.map((line) => ({ line, step: element.step }));
}

/** Large letters for the heading that opens the slide. */
function bigPart(setting: Setting, element: Element): Part | null {
  const { document, bigColumns, slide } = setting;
  if (element.block.kind !== 'heading' || element.block.level > 2 || element.column !== null) return null;
  const lines = bigHeading(textOf(document, element.block).text.trim(), bigColumns, element.block.index);
  if (!lines) return null;
  const align = slide.centred ? 'center' : element.align;
  return {
    rows: aligned(lines, align, setting.columns, true).map((line) => ({ line, step: element.step })),
    gap: element.space ?? 0,
  };
}

/** The parts of an authored slide; elements of one column layout are one part. */
export function authoredParts(setting: Setting, manner: Manner): Part[] {
  const { elements } = setting.slide;
  const parts: Part[] = [];
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]!;
    const previous = elements[index - 1];
    const large = index === 0 && manner.big ? bigPart(setting, element) : null;
    if (large) {
      parts.push(large);
    } else if (element.column !== null && element.shares) {
      const { shares } = element;
      let end = index;
      while (end < elements.length && elements[end]!.shares === shares) end++;
      parts.push({ rows: layColumns(setting, elements.slice(index, end), shares), gap: 1 });
      index = end - 1;
    } else {
      const rows = elementRows(setting, element, previous, setting.columns);
      const under = previous?.block.kind === 'heading' && index === 1 ? Math.min(2, manner.under) : 0;
      if (rows.length > 0) parts.push({ rows, gap: Math.max(under, gapAbove(previous, element)) });
    }
  }
  return withLeadingSpace(parts);
}

/** The blank rows asked for above the first element belong to the slide, so they are rows of it. */
function withLeadingSpace(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  if (!first || first.gap === 0) return parts;
  const rows = Array.from({ length: Math.min(first.gap, 6) }, (): Row => ({ line: blank, step: 0 }));
  return [{ rows: [...rows, ...first.rows], gap: 0 }, ...rest];
}
