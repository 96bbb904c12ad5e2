/** A document and a width come in; that its rows fit the width and show the text once, in order and whole, is asserted. */

import assert from 'node:assert/strict';
import { textOf } from '../../source/document/inline.ts';
import type { Block, Document } from '../../source/document/model.ts';
import { layBlock } from '../../source/page/lay.ts';
import type { Line } from '../../source/page/model.ts';
import { isShown } from '../../source/page/shown.ts';
import { graphemesOf, widthOf } from '../../source/text/width.ts';

export function lineText(line: Line): string {
  return line.spans.map(({ text }) => text).join('');
}

/** Lays out every block; `where` names the document when something is wrong. */
export function checkLaidOut(document: Document, columns: number, where: string): void {
  for (const block of document.blocks) {
    const lines = layBlock(document, block, columns);
    const at = `${where}, line ${block.line}, ${block.kind} at ${columns} columns`;
    assert.equal(lines.length > 0, isShown(document, block), `${at} is shown`);
    checkWidths(lines, columns, at);
    checkOrder(lines, block, at);
    checkWhole(lines, textOf(document, block).text, at);
  }
}

function checkWidths(lines: readonly Line[], columns: number, at: string): void {
  for (const line of lines) {
    const text = lineText(line);
    assert.ok(!/[\n\t]/.test(text), `${at}: a line end or tab in a row`);
    if (text.length <= columns / 2) continue;
    const drawn = graphemesOf(text).filter((grapheme) => widthOf(grapheme) > 0);
    assert.ok(widthOf(text) <= columns || drawn.length === 1, `${at}: too wide: ${JSON.stringify(text)}`);
  }
}

/** Ranges begin in ascending order, so that a place is found by halving. */
function checkOrder(lines: readonly Line[], block: Block, at: string): void {
  let before = -1;
  for (const { block: index, from, to } of lines) {
    assert.equal(index, block.index);
    assert.ok(from >= before && to >= from, `${at}: ${from} to ${to} behind ${before}`);
    before = from;
  }
}

/** The spans that have a place in the text are that text, and together all of it but white space. */
function checkWhole(lines: readonly Line[], text: string, at: string): void {
  const spans = lines.flatMap((line) => line.spans.filter((span) => span.at !== undefined));
  spans.sort((one, other) => one.at! - other.at!);
  let done = 0;
  for (const span of spans) {
    const from = span.at!;
    assert.equal(span.text, text.slice(from, from + span.text.length), at);
    assert.ok(from >= done, `${at}: repeats ${JSON.stringify(span.text)}`);
    assert.equal(text.slice(done, from).trim(), '', `${at}: loses words`);
    done = from + span.text.length;
  }
  assert.equal(text.slice(done).trim(), '', `${at}: loses words at the end`);
}
