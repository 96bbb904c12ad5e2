/** Texts come in; that every character we show stands where another parser with positions says it stands is asserted. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { textOf } from '../../source/document/inline.ts';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { sourceOffset } from '../../source/document/places.ts';
import { safe } from '../../source/text/gate.ts';
import * as fc from '../support/properties.ts';
import { documents, examplesOf, sharedTexts } from './samples.ts';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

interface Stretch {
  readonly at: number;
  readonly text: string;
}

/** What the other parser says: the characters of each line of a text or code span, by their source offset. */
function spoken(node: Node, source: string): Stretch[] {
  if ('children' in node) return node.children.flatMap((child) => spoken(child, source));
  if (node.type !== 'text' && node.type !== 'inlineCode') return [];
  const start = node.position!.start.offset!;
  const written = source.slice(start, node.position!.end.offset!);
  // An entity or an escape gives fewer characters than it takes: for them see the test of what we show.
  if (node.type === 'text' && /[&\\]/.test(written)) return [];
  const ticks = node.type === 'text' ? 0 : /^`*/.exec(written)![0].length;
  const lines = written.slice(ticks, written.length - ticks).split('\n');
  if (node.type === 'inlineCode' && lines.length > 1) return [];
  const values = node.value.split('\n');
  const stretches: Stretch[] = [];
  let from = start + ticks;
  lines.forEach((line, index) => {
    const text = values[index]?.trim() ?? '';
    // It does not know what is struck out: tildes may be marks, and stand between stretches.
    const parts = text !== '' && line.includes(text) ? text.matchAll(node.type === 'text' ? /[^~]+/g : /.+/g) : [];
    for (const part of parts) stretches.push({ at: from + line.lastIndexOf(text) + part.index, text: part[0] });
    from += line.length + 1;
  });
  return stretches;
}

/** Every character we show, by its source offset. */
function shown(document: Document): Map<number, string> {
  const characters = new Map<number, string>();
  for (const block of document.blocks) {
    if (block.kind === 'rule') continue;
    const { text } = textOf(document, block);
    for (let offset = 0; offset < text.length; offset++) {
      characters.set(sourceOffset(document, block, offset), text[offset]!);
    }
  }
  return characters;
}

/** Why a stretch of the other parser's text may be missing: it knows neither tables nor alerts. */
function excused(document: Document, { at, text }: Stretch): boolean {
  const block = document.blocks.findLast(({ start }) => start <= at);
  return block?.kind === 'table' || /^\[!(note|tip|important|warning|caution)\]$/i.test(text);
}

/** Stretches of text that do not stand where they should. */
function missing(source: string): string[] {
  const document = openDocument(source, 'x.md');
  const ours = shown(document);
  const body = ' '.repeat(document.bodyStart) + source.slice(document.bodyStart);
  const lost = spoken(fromMarkdown(body), body).filter(
    ({ at, text }) => safe(text) === text && [...text].some((_, index) => ours.get(at + index) !== text[index]),
  );
  return lost.filter((stretch) => !excused(document, stretch)).map(({ at, text }) => `${at}: ${text}`);
}

test('every character of the shared texts falls on its own source character', () => {
  for (const { name, source } of sharedTexts()) {
    if (source.length < 300_000) assert.deepEqual(missing(source), [], name);
  }
});

test('every character of the CommonMark examples falls on its own source character', () => {
  for (const { number, markdown } of examplesOf('commonmark-spec.txt')) {
    assert.deepEqual(missing(markdown), [], `example ${number}`);
  }
});

/** Characters we show that stand on another character, or before the one shown before them. */
function misplaced(source: string): string[] {
  const document = openDocument(source, 'x.md');
  const wrong: string[] = [];
  for (const block of document.blocks) {
    const { text, runs } = textOf(document, block);
    let before = -1;
    for (const run of runs) {
      for (let offset = run.from; offset < run.to; offset++) {
        const at = sourceOffset(document, block, offset);
        const same =
          /\s/.test(text[offset]!) || run.kind === 'note' || text[offset] === source[at] || source[at] === '&';
        if (!same || at < before)
          wrong.push(`block ${block.index}, ${offset}: ${text[offset]} on ${source[at]} at ${at}`);
        before = at;
      }
    }
  }
  return wrong;
}

test('what is shown of the shared texts and examples stands on the same characters, in order', () => {
  const texts = sharedTexts().filter(({ source }) => source.length < 300_000);
  for (const { name, source } of texts) assert.deepEqual(misplaced(source), [], name);
  for (const { number, markdown } of [...examplesOf('commonmark-spec.txt'), ...examplesOf('gfm-extensions.txt')]) {
    assert.deepEqual(misplaced(markdown), [], `example ${number}`);
  }
});

test('what is shown of a generated document stands on the same characters, in order', () => {
  fc.assert(
    fc.property(documents, (source) => {
      assert.deepEqual(misplaced(source), []);
    }),
    { numRuns: 400 },
  );
});
