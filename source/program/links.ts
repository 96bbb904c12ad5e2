/** A state comes in; the links of its document, the focused one, and where it leads go out. */

import { textOf } from '../document/inline.ts';
import type { Block, BlockText, Document, Link, Place } from '../document/model.ts';
import { noteBlock, numberedNote } from '../document/notes.ts';
import { linesFrom, rowsOfPlace, topOf } from '../page/move.ts';
import { blockNamed } from '../page/shown.ts';
import { pageFor } from './geometry.ts';
import type { Focus, State } from './model.ts';

/** A link or a footnote mark as it stands in a block's text; half-open, UTF-16 units. */
export interface Linked extends Focus {
  readonly text: string;
  /** What it leads to; the block of a footnote's definition. */
  readonly leads: Link | { readonly kind: 'note'; readonly block: number };
}

/** Blocks whose text is parsed in search of one link, at most: more would be felt. */
const patience = 3000;

/** Whether a block may hold a link, seen from its source. */
function mayLink({ kind, content, table }: Block): boolean {
  if (kind === 'code' || kind === 'rule') return false;
  // Thousands of comments may stand in a row.
  if (kind === 'html') return /<(?:a|img)\s/i.test(content);
  const may = (text: string): boolean => text.includes('[') || text.includes('<');
  return table ? table.rows.some((row) => row.some(may)) : may(content);
}

/** Found once for a text: the rows of a screen all ask where the focused link stands. */
const known = new WeakMap<BlockText, readonly Linked[]>();

/** The links of a block, in order; a link whose text is written in several ways is one. */
export function linksIn(document: Document, block: Block): readonly Linked[] {
  if (!mayLink(block)) return [];
  const text = textOf(document, block);
  const links = known.get(text) ?? foundIn(document, block, text);
  known.set(text, links);
  return links;
}

function foundIn(document: Document, block: Block, { text, runs }: BlockText): Linked[] {
  const links: Linked[] = [];
  let before: Link | null = null;
  for (const run of runs) {
    const last = links.at(-1);
    if (run.kind === 'note') {
      const digits = text
        .slice(run.from, run.to)
        .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
      const target = numberedNote(document, Number(digits.replace(/\D/g, '')));
      links.push({
        ...stretch(block, run),
        text: text.slice(run.from, run.to),
        leads: { kind: 'note', block: target },
      });
    } else if (run.link && last && before === run.link && last.to === run.from) {
      links[links.length - 1] = { ...last, to: run.to, text: text.slice(last.from, run.to) };
    } else if (run.link) {
      links.push({ ...stretch(block, run), text: text.slice(run.from, run.to), leads: run.link });
    }
    before = run.link;
  }
  return links;
}

function stretch(block: Block, { from, to }: { from: number; to: number }): Focus {
  return { block: block.index, from, to };
}

/** True while the place stands on screen. */
function isShown(state: State, place: Place): boolean {
  const { page, rows } = pageFor(state);
  return rowsOfPlace(page, topOf(page, state.place, rows), place, rows) >= 0;
}

/** The focused link, as long as it is on screen; otherwise null: what is out of sight is not followed. */
export function focused(state: State): Linked | null {
  const { focus, document } = state;
  const block = focus && document.blocks[focus.block];
  if (!focus || !block || !isShown(state, { block: focus.block, offset: focus.from })) return null;
  return linksIn(document, block).find(({ from }) => from === focus.from) ?? null;
}

/** The link behind the focused one (before it, with -1); without one, the first on the screen or after it (the last on it or before). */
export function nextLink(state: State, direction: 1 | -1): Linked | null {
  const { document } = state;
  const from = focused(state) ?? edge(state, direction);
  const isBeyond = (link: Linked): boolean => direction * (link.block - from.block || link.from - from.from) > 0;
  let parsed = 0;
  for (let index = from.block; index >= 0 && index < document.blocks.length; index += direction) {
    const block = document.blocks[index]!;
    if (!mayLink(block)) continue;
    if (++parsed > patience) return null;
    const found = linksIn(document, block).filter(isBeyond);
    const link = direction > 0 ? found[0] : found.at(-1);
    if (link) return link;
  }
  return null;
}

/** Just before the first character on screen, or behind the last. */
function edge(state: State, direction: 1 | -1): { block: number; from: number } {
  const { page, rows } = pageFor(state);
  const lines = linesFrom(page, topOf(page, state.place, rows), rows).filter((line) => line.from >= 0);
  const line = direction > 0 ? lines[0] : lines.at(-1);
  if (!line) return { block: state.place.block, from: -1 };
  return { block: line.block, from: direction > 0 ? line.from - 1 : line.to };
}

/** Index of the block that an anchor of the document leads to, or -1: a section by its slug, a place that a tag names, a footnote by its label. */
export function anchorBlock(document: Document, anchor: string): number {
  const name = anchor.replace(/^#/, '');
  const wanted = name.toLowerCase();
  const section = document.sections.find(({ slug }) => slug === name || slug === wanted);
  if (section) return section.first;
  const named = blockNamed(document, name);
  return named >= 0 ? named : noteBlock(document, name.replace(/^fn-?/, ''));
}
