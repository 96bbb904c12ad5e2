/** A slide as its author wrote it comes in; its parts go out: a large heading, blocks as on the page, columns side by side. */

import type { Element } from '../deck/model.ts';
import { homeOf, originOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import { layColumns } from './columns.ts';
import { elementRows, gapAbove } from './element.ts';
import { bigHeading, rangesInTitle } from './heading.ts';
import type { Setting } from './lay.ts';
import type { Manner, Part } from './pages.ts';
import { isShown } from './pictures.ts';
import { aligned, blank, type Row } from './row.ts';

/** Blank rows an author may ask for above all else; presenters use many to centre by hand, which small screens cannot spare. */
const mostSpace = 6;

/** Large letters for the heading that opens the slide. */
function bigPart(setting: Setting, element: Element): Part | null {
  const { document, bigColumns, slide } = setting;
  const { block } = element;
  if (block.kind !== 'heading' || block.level > 2 || element.column !== null) return null;
  const title = textOf(homeOf(document, block), block).text.trim();
  const lines = bigHeading(title, bigColumns, originOf(block), rangesInTitle(document, slide, setting.state));
  if (!lines) return null;
  const align = slide.centred ? 'center' : element.align;
  const rows = aligned(lines, align, setting.columns, true).map((line) => ({ line, step: element.step }));
  return { rows, gap: element.space ?? 0 };
}

/** Index behind the elements that stand in the same column layout as the one at `index`. */
function endOfLayout(elements: readonly Element[], index: number): number {
  const shares = elements[index]?.shares;
  let end = index;
  while (end < elements.length && elements[end]!.shares === shares) end++;
  return end;
}

/** How wide an element may be: what is wide by itself may use the right margin, and a picture stands in the middle of the screen. */
function columnsFor(setting: Setting, { block, align }: Element): number {
  if (align === 'left' && (block.kind === 'code' || block.kind === 'table')) return setting.bigColumns;
  const { document, room } = setting;
  const isPictured = room !== null && isShown(block, textOf(homeOf(document, block), block), room);
  return isPictured ? setting.evenColumns : setting.columns;
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
    } else if (element.shares) {
      const end = endOfLayout(elements, index);
      const gap = parts.length > 0 ? Math.max(1, element.space ?? 0) : 0;
      parts.push({ rows: layColumns(setting, elements.slice(index, end), element.shares), gap });
      index = end - 1;
    } else {
      const rows = elementRows(setting, element, columnsFor(setting, element));
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
  const rows = Array.from({ length: Math.min(first.gap, mostSpace) }, (): Row => ({ line: blank, step: 0 }));
  return [{ rows: [...rows, ...first.rows], gap: 0 }, ...rest];
}
