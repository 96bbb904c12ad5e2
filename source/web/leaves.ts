/** One block comes in; it goes out as the element it is, without what it stands in. */

import { homeOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block, BlockText } from '../document/model.ts';
import { versed } from '../document/verse.ts';
import { layCode } from '../page/code.ts';
import { isPicture } from '../page/pictures.ts';
import { type Stretch, stretchesOf } from '../page/verbatim.ts';
import { inlineMarkup } from './inline.ts';
import { type Attributes, type Child, element, type Markup } from './markup.ts';
import { showsPicture } from './pictures.ts';
import { anchorOf, marksOf, namedId, numberOf, type Rendering } from './rendering.ts';

type Leaf = (rendering: Rendering, block: Block, text: BlockText, attributes: Attributes) => Markup | null;

const leaves: Readonly<Record<Block['kind'], Leaf>> = {
  heading,
  paragraph,
  term: (rendering, _, text, attributes) => element('dt', attributes, inlineMarkup(rendering, text)),
  html,
  rule: (_, __, ___, { id }) => element('hr', { id }),
  code,
  table,
};

/** A block as an element; null when it shows nothing. On a slide it is marked with its step and set where the author wants it. */
export function leafMarkup(rendering: Rendering, block: Block): Markup | null {
  const text = textIn(rendering, block);
  if (text.text === '' && block.kind !== 'rule' && block.kind !== 'code') return null;
  const marks = marksOf(rendering, rendering.elementFor?.(block));
  return leaves[block.kind](rendering, block, text, { ...marks, id: namedId(rendering, block) });
}

/** The text of a block, line ends of verse kept. */
export function textIn({ document }: Rendering, block: Block): BlockText {
  const home = homeOf(document, block);
  return block.kind === 'paragraph' ? versed(home, block) : textOf(home, block);
}

/** A paragraph that is nothing but pictures is a figure, once at least one of them can be shown. */
function paragraph(rendering: Rendering, _: Block, text: BlockText, attributes: Attributes): Markup {
  const isFigure = isPicture(text) && showsPicture(rendering.pictureOf, text);
  return element(isFigure ? 'figure' : 'p', attributes, inlineMarkup(rendering, text));
}

/** As a paragraph, but for what keeps its lines. */
function html(rendering: Rendering, block: Block, text: BlockText, attributes: Attributes): Markup {
  const stretches = stretchesOf(text);
  const [first, ...rest] = stretches;
  if (stretches.every(({ isVerbatim }) => !isVerbatim)) return paragraph(rendering, block, text, attributes);
  const made = ({ from, to, isVerbatim }: Stretch, given: Attributes): Markup =>
    isVerbatim
      ? element('pre', { ...given, tabindex: 0 }, inlineMarkup(rendering, text, from, to))
      : element('p', given, inlineMarkup(rendering, text, from, to));
  if (first && rest.length === 0) return made(first, attributes);
  return element(
    'div',
    attributes,
    stretches.map((stretch) => made(stretch, {})),
  );
}

/** On a slide, headings stand below the title of the page. */
function heading(rendering: Rendering, block: Block, text: BlockText, attributes: Attributes): Markup {
  const level = rendering.anchored ? block.level : block.level <= 2 ? 2 : 3;
  const id = anchorOf(rendering, block, 'heading');
  const number = id === null ? null : numberOf(rendering, block);
  return element(
    `h${level}`,
    { ...attributes, id: id ?? attributes.id, 'data-number': number },
    inlineMarkup(rendering, text),
  );
}

/** The steps at which each line (0-based) is lit, as numbers of ranges; null when no line is stepped through. */
function litRanges(rendering: Rendering, block: Block, line: number): string | null {
  const lit = rendering.elementFor?.(block)?.lit;
  if (!lit) return null;
  const numbers = lit.flatMap(({ lines }, index) => (lines === 'all' || lines.includes(line + 1) ? [index] : []));
  return numbers.join(' ');
}

/** Whether the line is set back, when only what the step shows is drawn. */
function isDimmed({ elementFor, step }: Rendering, block: Block, line: number): boolean {
  const lit = elementFor?.(block)?.lit;
  if (!lit || step === null) return false;
  const now = lit.findLast((range) => range.step <= step) ?? lit[0];
  return now !== undefined && now.lines !== 'all' && !now.lines.includes(line + 1);
}

function code(rendering: Rendering, block: Block, text: BlockText, attributes: Attributes): Markup {
  const shown = rendering.elementFor?.(block);
  const hidden = new Set(shown?.hidden);
  const rows = layCode(block, text, Number.MAX_SAFE_INTEGER).flatMap((line, index): Child[] => {
    if (hidden.has(index)) return [];
    const spans = line.spans
      .filter(({ at }) => at !== undefined)
      .map(({ text: part, role }) => (role === 'code' ? part : element('span', { class: role }, part)));
    const lit = rendering.step === null ? litRanges(rendering, block, index) : null;
    const row = { class: isDimmed(rendering, block, index) ? 'line dim' : 'line', 'data-lit': lit };
    return [shown?.lit ? element('span', row, spans) : spans, '\n'];
  });
  const steps = rendering.step === null ? (shown?.lit?.map(({ step }) => step).join(' ') ?? null) : null;
  return element('pre', { ...attributes, tabindex: 0, 'data-lit-steps': steps }, element('code', {}, rows));
}

function table(rendering: Rendering, block: Block, text: BlockText, attributes: Attributes): Markup | null {
  const given = block.table;
  if (!given) return null;
  const steps = rendering.elementFor?.(block)?.rowSteps;
  const rows = given.rows.flatMap((_, row): Markup[] => {
    const step = steps?.[row];
    if (step !== undefined && rendering.step !== null && step > rendering.step) return [];
    const cells = text.cells
      .filter((cell) => cell.row === row)
      .map(({ column, from, to }) => {
        const kind = row === 0 ? { scope: 'col' } : {};
        return element(
          row === 0 ? 'th' : 'td',
          { ...kind, class: given.align[column] },
          inlineMarkup(rendering, text, from, to),
        );
      });
    return [element('tr', { 'data-step': rendering.step === null ? step : null }, cells)];
  });
  const [head, ...body] = rows;
  const whole = element('table', {}, element('thead', {}, head ?? null), element('tbody', {}, body));
  return element('div', { ...attributes, class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Table' }, whole);
}
