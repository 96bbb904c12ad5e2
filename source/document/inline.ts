/** A document and one of its blocks come in; the block's text as a person reads it, parsed when asked for, goes out. */

import { safe } from '../text/gate.ts';
import { compose } from './compose.ts';
import type { Environment } from './flatten.ts';
import { htmlText } from './html.ts';
import type { Block, BlockText, Document, Run } from './model.ts';
import { inlineEnvironment } from './notes.ts';
import type { Composed, Segment } from './runs.ts';

/** A block's text with the way back to `Block.content` (for tables: to the cell, `cell` being its index in `cells`). */
export interface TracedText extends BlockText {
  readonly segments: readonly (Segment & { readonly cell: number })[];
}

/** How many characters of text are kept, unless more are asked for, before the oldest half is forgotten. */
const KEPT = 2_000_000;

interface Memo {
  readonly texts: Map<number, TracedText>;
  size: number;
  kept: number;
}

const memos = new WeakMap<Document, Memo>();
const PLAIN = { strong: false, emphasis: false, strike: false, link: null } as const;

/** The text of a block: gated, inline marks gone, soft breaks one space, hard breaks LF. Kept for a while; the same object while it is. */
export function textOf(document: Document, block: Block): BlockText {
  return tracedText(document, block);
}

function memoOf(document: Document): Memo {
  const memo = memos.get(document) ?? { texts: new Map(), size: 0, kept: KEPT };
  memos.set(document, memo);
  return memo;
}

/** Keeps up to so many characters (UTF-16 units) of text: of a document that is searched once, and then printed from. */
export function keepTexts(document: Document, characters: number): void {
  memoOf(document).kept = characters;
}

/** As `textOf`, with the way back to the inline source. */
export function tracedText(document: Document, block: Block): TracedText {
  const memo = memoOf(document);
  const kept = memo.texts.get(block.index);
  if (kept) return kept;
  const made = read(document, block);
  memo.texts.set(block.index, made);
  memo.size += made.text.length + 64;
  if (memo.size > memo.kept) forget(memo);
  return made;
}

/** Drops the older half, but never the newest, however long: it is asked for again. A Map keeps the order in which its keys came. */
function forget(memo: Memo): void {
  for (const [index, { text }] of memo.texts) {
    if (memo.size <= memo.kept / 2 || memo.texts.size === 1) break;
    memo.texts.delete(index);
    memo.size -= text.length + 64;
  }
}

function read(document: Document, block: Block): TracedText {
  const environment = inlineEnvironment(document.environment as Environment, document.blocks);
  switch (block.kind) {
    case 'code':
      return codeText(block.content);
    case 'html':
      return traced(htmlText(block.content));
    case 'table':
      return tableText(block, (cell) => compose(cell, environment));
    case 'rule':
      return { text: '', runs: [], cells: [], segments: [] };
    default:
      return traced(compose(block.content, environment));
  }
}

function traced({ text, runs, segments }: Composed): TracedText {
  return { text, runs, cells: [], segments: segments.map((segment) => ({ ...segment, cell: -1 })) };
}

/** Code as it is written, with tabs made into blanks up to the next fourth column. */
function codeText(content: string): TracedText {
  const segments: TracedText['segments'][number][] = [{ text: 0, source: 0, exact: true, cell: -1 }];
  const parts: string[] = [];
  let length = 0;
  let lineStart = 0;
  const add = (part: string) => {
    parts.push(part);
    const end = part.lastIndexOf('\n');
    if (end >= 0) lineStart = length + end + 1;
    length += part.length;
  };
  let from = 0;
  for (let tab = content.indexOf('\t'); tab >= 0; tab = content.indexOf('\t', from)) {
    if (tab > from) add(content.slice(from, tab));
    segments.push({ text: length, source: tab, exact: false, cell: -1 });
    add(' '.repeat(4 - ((length - lineStart) % 4)));
    from = tab + 1;
    segments.push({ text: length, source: from, exact: true, cell: -1 });
  }
  if (from < content.length) add(content.slice(from));
  const text = safe(parts.join(''));
  const runs: Run[] = text === '' ? [] : [{ from: 0, to: text.length, kind: 'code', ...PLAIN }];
  return { text, runs, cells: [], segments };
}

function tableText(block: Block, read: (cell: string) => Composed): TracedText {
  let text = '';
  const runs: Run[] = [];
  const cells: BlockText['cells'][number][] = [];
  const segments: TracedText['segments'][number][] = [];
  const part = (separator: string) => {
    runs.push({ from: text.length, to: text.length + 1, kind: separator === '\n' ? 'break' : 'text', ...PLAIN });
    text += separator;
  };
  block.table?.rows.forEach((row, rowIndex) => {
    if (rowIndex > 0) part('\n');
    row.forEach((cell, column) => {
      if (column > 0) part('\t');
      const from = text.length;
      const composed = read(cell);
      // A break in a cell would look like the next row.
      text += composed.text.replaceAll('\n', ' ');
      for (const run of composed.runs) {
        const kind = run.kind === 'break' ? 'text' : run.kind;
        runs.push({ ...run, kind, from: run.from + from, to: run.to + from });
      }
      for (const segment of composed.segments)
        segments.push({ ...segment, text: segment.text + from, cell: cells.length });
      cells.push({ row: rowIndex, column, from, to: text.length });
    });
  });
  return { text, runs, cells, segments };
}
