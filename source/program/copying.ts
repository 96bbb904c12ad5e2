/** A state comes in; what of its text can be copied goes out: the passage in sight, its section, a code block, a quotation as one cites it. */

import { textOf } from '../document/inline.ts';
import type { Block, Document, Section } from '../document/model.ts';
import { pathOf, sectionAt } from '../document/places.ts';
import { linesFrom, topOf } from '../page/move.ts';
import { longDate } from '../text/date.ts';
import { safeLine } from '../text/gate.ts';
import { pageFor } from './geometry.ts';
import { matchesOf } from './matches.ts';
import type { State } from './model.ts';

/** The blocks of which a row of text is on screen, the topmost first. */
function blocksInSight(state: State): Block[] {
  const { page, rows } = pageFor(state);
  const shown = linesFrom(page, topOf(page, state.place, rows), rows).filter((line) => line.from >= 0);
  return [...new Set(shown.map((line) => line.block))].map((index) => state.document.blocks[index]!);
}

/** The passage meant: that of the current match when it is in sight, otherwise the topmost that is no heading; null without any. */
export function passageInSight(state: State): Block | null {
  const blocks = blocksInSight(state);
  const match = matchesOf(state.find).list[state.find?.current ?? -1];
  return (
    blocks.find(({ index }) => index === match?.block) ??
    blocks.find(({ kind }) => kind !== 'heading' && kind !== 'rule') ??
    blocks[0] ??
    null
  );
}

/** The topmost code block in sight, or null. */
export function codeInSight(state: State): Block | null {
  return blocksInSight(state).find(({ kind }) => kind === 'code') ?? null;
}

/** The text of a block as a person reads it. */
export function passageText(document: Document, block: Block): string {
  return textOf(document, block).text;
}

/** A section as plain text: list items behind their marks, paragraphs apart, nothing that a reader does not see. */
export function sectionText(document: Document, { first, last }: Section): string {
  let text = '';
  for (let index = first; index < last; index++) {
    const block = document.blocks[index]!;
    const shown = passageText(document, block);
    if (shown === '') continue;
    const before = document.blocks[index - 1];
    const isTight = index > first && listOf(block)?.tight === true && listOf(before) === listOf(block);
    text += `${text === '' ? '' : isTight ? '\n' : '\n\n'}${markOf(block, before)}${shown}`;
  }
  return text;
}

function itemOf(block: Block | undefined): Extract<Block['containers'][number], { kind: 'item' }> | null {
  const item = block?.containers.findLast(({ kind }) => kind === 'item');
  return item?.kind === 'item' ? item : null;
}

/** The outermost list that a block stands in. */
function listOf(block: Block | undefined): { readonly tight: boolean } | null {
  const item = block?.containers.find(({ kind }) => kind === 'item');
  return item?.kind === 'item' ? item.list : null;
}

/** `- ` or `2. ` before the first block of a list item, two blanks for each list around it. */
function markOf(block: Block, before: Block | undefined): string {
  const item = itemOf(block);
  if (!item) return '';
  const indent = '  '.repeat(block.containers.filter(({ kind }) => kind === 'item').length - 1);
  if (itemOf(before) === item) return `${indent}  `;
  return `${indent}${item.list.ordered ? `${item.number}.` : '-'} `;
}

/** The passage in quotation marks; under it who said it, in what, when, and in which section. */
export function quotation(document: Document, block: Block): string {
  const { meta, name } = document;
  const section = sectionAt(document, { block: block.index, offset: 0 });
  const path = section ? pathOf(document, section).map(({ title }) => title) : [];
  const title = meta.title ?? (name === '-' ? null : safeLine(name.slice(name.lastIndexOf('/') + 1)));
  const parts = [
    [meta.speaker, meta.role].filter(Boolean).join(', '),
    title === null ? '' : `“${title}”`,
    [meta.place, meta.date && longDate(meta.date)].filter(Boolean).join(', '),
    path.length > 0 ? `section “${path.join(' › ')}”` : '',
    meta.source ?? '',
  ].filter((part) => part !== '');
  const said = `“${passageText(document, block).replaceAll('\n', ' ')}”`;
  return parts.length > 0 ? `${said}\n— ${parts.join(', ')}` : said;
}
