/** A document and a width come in; rows around any place go out, laid out only where somebody looks. */

import type { Block, Document } from '../document/model.ts';
import { layBlock } from './lay.ts';
import { barsOf, shared } from './margin.ts';
import type { Line } from './model.ts';
import type { Room } from './pictures.ts';
import { isShown, shownBefore } from './shown.ts';
import { titleRows } from './title.ts';

/** A block's rows: `lead` of them stand above its text (blank rows, the title of an aside) and are reached by negative offsets. */
export interface Rows {
  readonly lines: readonly Line[];
  readonly lead: number;
}

/** A row of a block, both 0-based: a Place made definite for one width. */
export interface Spot {
  readonly block: number;
  readonly row: number;
}

/** A document at a width (columns of text, at least 1), with the rows laid out so far. */
export interface Page {
  readonly document: Document;
  readonly columns: number;
  /** Wide tables are looked at through a window. */
  readonly moves: boolean;
  readonly room: Room | null;
  readonly rows: Map<number, Rows>;
}

/** Blocks kept laid out at most; beyond it all are forgotten, since what is visible is laid out in a moment. */
const kept = 3000;

const pages = new WeakMap<Document, Map<number, Page>>();

/**
 * The page of a document at a width; the same object each time, as long as the room for pictures is the same.
 * `moves`: a window is moved along tables that are too wide.
 */
export function pageOf(document: Document, columns: number, moves = false, room: Room | null = null): Page {
  const widths = pages.get(document) ?? new Map<number, Page>();
  pages.set(document, widths);
  const key = moves ? -columns : columns;
  let page = widths.get(key);
  if (!page || page.room !== room) {
    if (widths.size > 3) widths.clear();
    page = { document, columns, moves, room, rows: new Map() };
    widths.set(key, page);
  }
  return page;
}

/** Forgets what was laid out, because something other than document and width has changed (a highlighter has come). */
export function forgetPages(document: Document): void {
  pages.delete(document);
}

/** The rows of a block, 0-based index, with the blank rows above it. */
export function rowsOf(page: Page, index: number): Rows {
  let rows = page.rows.get(index);
  if (!rows) {
    const block = page.document.blocks[index];
    const isSeen = block !== undefined && isShown(page.document, block);
    if (!isSeen && index !== 0) return none;
    if (page.rows.size > kept) page.rows.clear();
    rows = layRows(page, isSeen ? block : null, index === 0);
    page.rows.set(index, rows);
  }
  return rows;
}

/** How many blocks `rowsOf` may have rows for: what stands above the first is there without one, too. */
export function countOf({ document }: Page): number {
  return Math.max(1, document.blocks.length);
}

const none: Rows = { lines: [], lead: 0 };

/** The rows of a block that is seen, below the title of the document where it is the first. */
function layRows({ document, columns, moves, room }: Page, block: Block | null, isFirst: boolean): Rows {
  const lines = [
    ...(isFirst ? titleRows(document, columns) : []),
    ...(block ? [...blanks(document, block, columns), ...layBlock(document, block, columns, moves, room)] : []),
  ];
  const lead = lines.findIndex((line) => line.from >= 0);
  return { lines, lead: lead < 0 ? lines.length : lead };
}

/** Blank rows above a block: two above a heading, none between the items of a tight list, otherwise one; bars of shared quotes go on. */
function blanks(document: Document, block: Block, columns: number): Line[] {
  const previous = shownBefore(document, block);
  const count = previous || titleRows(document, columns).length > 0 ? gapOf(previous, block) : 0;
  const open = shared(previous, block);
  return Array.from({ length: count }, () => ({
    spans: barsOf(document, block, open),
    block: block.index,
    from: -1,
    to: -1,
  }));
}

/** The deepest list that holds both blocks decides; outside lists there is one blank row. */
function gapOf(previous: Block | undefined, block: Block): number {
  if (block.kind === 'heading' && block.containers.length === 0) return previous?.kind === 'heading' ? 1 : 2;
  const inner = block.containers.at(-1);
  const outer = previous?.containers.at(-1);
  if (previous && inner?.kind === 'definition' && (previous.kind === 'term' || outer?.kind === 'definition'))
    return block.line - previous.endLine > 1 ? 1 : 0;
  let gap = inner?.kind === 'footnote' && outer?.kind === 'footnote' && inner !== outer ? 0 : 1;
  block.containers.forEach((container, index) => {
    const before = previous?.containers[index];
    if (container.kind === 'item' && before?.kind === 'item' && container.list === before.list) {
      gap = container.list.tight ? 0 : 1;
    }
  });
  return gap;
}
