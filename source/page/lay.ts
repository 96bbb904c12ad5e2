/** A block and a width in columns come in; its rows go out, without the blank rows above it. */

import { textOf } from '../document/inline.ts';
import { isKeyPoint } from '../document/keypoints.ts';
import type { Block, BlockText, Document } from '../document/model.ts';
import { versed } from '../document/verse.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { layCode } from './code.ts';
import { asides, type Margin, marginOf, shared } from './margin.ts';
import type { Line, Role, Span } from './model.ts';
import { isPicture, pictured, type Room } from './pictures.ts';
import { isShown, shownBefore } from './shown.ts';
import { spansOf } from './style.ts';
import { layTable } from './table.ts';
import { stretchesOf, textBetween } from './verbatim.ts';
import { wrapHung } from './wrap.ts';

/** The narrowest column a text is laid out for; margins give way before it. */
const narrowest = 8;

/**
 * Lays one block out for `columns` columns (at least 1). Gives its rows, each no wider than that wherever a single
 * character fits; none for a block that shows nothing, such as a comment. The title of an aside stands before its first block,
 * and the pictures of a paragraph of pictures above their caption, as far as there is room for them.
 * With `moves`, a table that does not fit is as wide as it needs, and its rows say so.
 */
export function layBlock(
  document: Document,
  block: Block,
  columns: number,
  moves = false,
  room: Room | null = null,
): Line[] {
  if (!isShown(document, block)) return [];
  const previous = shownBefore(document, block);
  const text = textOf(document, block);
  const margin = fitting(marginOf(document, block, previous), columns);
  const inner = Math.max(1, columns - margin.columns);
  const [above, below] = pictured(block, text, inner, room);
  const body = bodyOf(document, block, text, inner, moves && margin.columns === 0);
  const rows = [...above, ...body, ...below].map((line, index): Line => {
    const lead = index === 0 ? margin.first : margin.rest;
    return lead.length === 0 ? line : { ...line, spans: [...lead, ...line.spans] };
  });
  return [...asideTitle(block, previous, margin, columns), ...rows];
}

/** In a window too narrow for the text beside its margin, the outer margins go. */
function fitting(margin: Margin, columns: number): Margin {
  let { first, rest, columns: taken } = margin;
  while (taken > 0 && columns - taken < narrowest && first.length > 0) {
    taken -= widthOf(rest[0]!.text);
    first = first.slice(1);
    rest = rest.slice(1);
  }
  return { first, rest, columns: taken };
}

function bodyOf(document: Document, block: Block, text: BlockText, columns: number, moves: boolean): Line[] {
  switch (block.kind) {
    case 'rule':
      return [ruleOf(block, columns)];
    case 'code':
      return layCode(block, text, columns);
    case 'table':
      return layTable(block, text, columns, moves);
    case 'heading':
      return headingOf(document, block, text, columns);
    case 'term':
      return flow(block, text, columns, 'strong', true);
    case 'html':
      return htmlOf(block, text, columns);
    default:
      return flow(block, versed(document, block), columns, 'text', false, isPicture(text) ? picture : null);
  }
}

/** Before a paragraph that is all pictures, which are shown by their captions. */
const picture: Span = { text: '▣ ', role: 'muted' };

/** A short rule in the middle, calmer than one across the page. */
function ruleOf(block: Block, columns: number): Line {
  const width = Math.min(columns, 9);
  const left = ' '.repeat((columns - width) >> 1);
  return { spans: [{ text: `${left}${'─'.repeat(width)}`, role: 'faint' }], block: block.index, from: 0, to: 0 };
}

function headingOf(document: Document, block: Block, text: BlockText, columns: number): Line[] {
  const section = block.section >= 0 ? document.sections[block.section] : undefined;
  const number = section && section.first === block.index && section.kind === 'heading' ? section.number : '';
  const mark: Span | null = number && columns > 24 ? { text: `${number}  `, role: 'number' } : null;
  return flow(block, text, columns, 'heading', true, mark);
}

/** Text, and what keeps its lines, as code; a blank row between them. */
function htmlOf(block: Block, text: BlockText, columns: number): Line[] {
  const stretches = stretchesOf(text);
  const mark = isPicture(text) ? picture : null;
  if (stretches.every(({ isVerbatim }) => !isVerbatim)) return flow(block, text, columns, 'muted', false, mark);
  return stretches.flatMap((stretch, index): Line[] => {
    const own = textBetween(text, stretch);
    const rows = stretch.isVerbatim ? layCode(block, own, columns) : flow(block, own, columns, 'muted');
    const { from } = stretch;
    const blank = index === 0 ? [] : [{ spans: [], block: block.index, from, to: from }];
    return [...blank, ...rows.map((line) => moved(line, from))];
  });
}

/** A row of a stretch that begins so far into the text. */
function moved(line: Line, by: number): Line {
  const spans = line.spans.map((span) => (span.at === undefined ? span : { ...span, at: span.at + by }));
  return { ...line, spans, from: line.from + by, to: line.to + by };
}

/** Running text with a hanging mark before its first row. */
function flow(
  block: Block,
  text: BlockText,
  columns: number,
  role: Role,
  bold = false,
  mark: Span | null = null,
): Line[] {
  const hang = mark && columns - mark.text.length >= narrowest ? mark.text.length : 0;
  return wrapHung(text.text, columns - hang).map(({ from: start, to, indent }, index) => {
    let from = start;
    while (from < to && text.text[from] === ' ') from++;
    const spans = spansOf(text, from, to, role, bold);
    const lead =
      index === 0 && hang > 0 ? mark : hang + indent > 0 && { text: ' '.repeat(hang + indent), role: 'muted' as const };
    return { spans: lead ? [lead, ...spans] : spans, block: block.index, from, to };
  });
}

/** `Key points`, `Note` … above the first block of an aside, beside the bar. */
function asideTitle(block: Block, previous: Block | undefined, margin: Margin, columns: number): Line[] {
  const open = shared(previous, block);
  const index = block.containers.findIndex((container, depth) => container.kind === 'alert' && depth >= open);
  const container = block.containers[index];
  if (container?.kind !== 'alert') return [];
  const { role, title } = asides[container.alert]!;
  const gone = block.containers.length - margin.rest.length;
  const bars = margin.rest.slice(0, Math.max(0, index + 1 - gone));
  const words = isKeyPoint(block) ? 'Key points' : title;
  return [
    {
      spans: [...bars, { text: cutTo(words, columns - widthOf(bars.map((bar) => bar.text).join(''))), role }],
      block: block.index,
      from: -1,
      to: -1,
    },
  ];
}
