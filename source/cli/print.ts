/** A document and flags come in; its rows as they are laid out go to standard output. */

import type { Block, Document, Section } from '../document/model.ts';
import { pageOf, rowsOf } from '../page/page.ts';
import { printPage } from '../page/print.ts';
import { titleRows } from '../page/title.ts';
import type { Depth } from '../themes/model.ts';
import { paint } from '../themes/paint.ts';
import type { Flags } from './flags.ts';
import { lookOf } from './look.ts';
import { print } from './output.ts';

/** Prints the whole document, 80 columns wide or `--width`. */
export async function printDocument(document: Document, flags: Flags): Promise<number> {
  const { theme, depth, columns } = await lookOf(flags);
  await colourCode(document.blocks, depth);
  for (const line of printPage(document, columns)) print(`${paint(line.spans, theme, depth)}\n`);
  return 0;
}

/** Prints the rows of one section, from its heading; the title of the document and blank rows above it are left out. */
export async function printSection(document: Document, section: Section, flags: Flags): Promise<void> {
  const { theme, depth, columns } = await lookOf(flags);
  await colourCode(document.blocks.slice(section.first, section.last), depth);
  const page = pageOf(document, columns);
  let begun = false;
  for (let block = section.first; block < section.last; block++) {
    for (const line of rowsOf(page, block).lines.slice(block === 0 ? titleRows(document, columns).length : 0)) {
      const row = paint(line.spans, theme, depth);
      begun ||= row !== '';
      if (begun) print(`${row}\n`);
    }
  }
}

/** Loads what colours code when there is some, and colours to show it in. */
async function colourCode(blocks: readonly Block[], depth: Depth): Promise<void> {
  if (depth === 'plain' || depth === 'none') return;
  if (!blocks.some((block) => block.kind === 'code' && block.info !== '')) return;
  const { loadHighlighter } = await import('../page/highlight.ts');
  await loadHighlighter();
}
