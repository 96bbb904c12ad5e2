/** What was imported and another document about the same speech come in; the speech under that document's headings and key points goes out. */

import { textOf } from '../document/inline.ts';
import type { Block, Document, Section } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import { align, type Target } from './align.ts';
import { headingPiece, type Imported, type Piece, type Removed } from './model.ts';

/** How a section of the outline was filled. */
export interface Fit {
  readonly title: string;
  readonly level: number;
  /** 1-based numbers of the first and last paragraph of the speech in it, both inclusive; null when none fits. */
  readonly paragraphs: readonly [number, number] | null;
  /** 0 to 1: how like it they are, against the likeness to the better neighbour; null when there is none. */
  readonly sure: number | null;
}

export interface Outlined {
  readonly imported: Imported;
  readonly fits: readonly Fit[];
}

/**
 * Lays the headings and key points of `outline` over the speech. Its own headings give way (those the page had are listed as removed);
 * facts that the page does not give are taken from the outline. Throws Trouble when the outline has no headings.
 */
export function withOutline(imported: Imported, outline: Document): Outlined {
  const sections = outline.sections.filter((section) => section.kind === 'heading');
  if (sections.length === 0) {
    throw new Trouble(`${outline.name} has no headings to lay over the speech`);
  }
  const speech = speechOf(imported.pieces);
  const { sections: found, sure } = align(
    speech.map((piece) => ({ text: piece.markdown, apart: piece.apart })),
    sections.map((section) => targetOf(outline, section)),
  );
  const pieces: Piece[] = [];
  const fits: Fit[] = [];
  for (const [index, section] of sections.entries()) {
    const first = found.indexOf(index);
    const last = found.lastIndexOf(index);
    const heading = outline.blocks[section.first]?.content ?? section.title;
    pieces.push(headingPiece(withoutNotes(heading), section.level));
    const points = pointsMarkdown(outline, section);
    if (points !== '') {
      pieces.push({ kind: 'block', markdown: points, level: 0, made: false, apart: false });
    }
    pieces.push(...speech.filter((_, paragraph) => found[paragraph] === index));
    const paragraphs = first < 0 ? null : ([first + 1, last + 1] as const);
    fits.push({ title: section.title, level: section.level, paragraphs, sure: sure[index] ?? null });
  }
  const { title, speaker, role, date, place, source, publisher } = outline.meta;
  // What the outline says about itself (its rights, its subtitle) is not true of the speech: only facts about the speech are taken.
  const known = Object.entries(imported.facts).filter(([, value]) => value !== null);
  const facts = {
    ...imported.facts,
    title,
    speaker,
    role,
    date,
    place,
    publisher,
    source,
    ...Object.fromEntries(known),
  };
  return {
    imported: { ...imported, facts, pieces, removed: [...imported.removed, ...replaced(imported.pieces)] },
    fits,
  };
}

/** The paragraphs in order, without headings: a paragraph below a heading is set apart. */
function speechOf(pieces: readonly Piece[]): Piece[] {
  return pieces
    .map((piece, index) => (pieces[index - 1]?.kind === 'heading' ? { ...piece, apart: true } : piece))
    .filter((piece) => piece.kind !== 'heading');
}

function replaced(pieces: readonly Piece[]): Removed[] {
  return pieces
    .filter((piece) => piece.kind === 'heading' && !piece.made)
    .map((piece) => ({ line: 0, text: piece.markdown, why: 'heading of the page: the outline’s stand in its place' }));
}

function targetOf(outline: Document, section: Section): Target {
  const text = (blocks: readonly Block[]) => blocks.map((block) => textOf(outline, block).text).join('\n');
  const own = outline.blocks.slice(section.first + 1, section.ownLast);
  const top = Math.min(...outline.sections.filter((one) => one.number !== '').map((one) => one.level));
  return {
    title: section.title,
    points: text(own.filter(isPoint)),
    prose: text(own.filter((block) => !isPoint(block))),
    top: section.level <= top,
  };
}

function isPoint(block: Block): boolean {
  return block.containers.some((container) => container.kind === 'alert' && container.alert === 'important');
}

/** The section's own `> [!IMPORTANT]` block as it is written, without marks of footnotes, which stay behind. */
function pointsMarkdown(outline: Document, section: Section): string {
  const points = outline.blocks.slice(section.first + 1, section.ownLast).filter(isPoint);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) {
    return '';
  }
  const lines = outline.source.split('\n');
  let from = first.line - 1;
  while (from > 0 && /^ {0,3}>/.test(lines[from - 1] ?? '')) {
    from--;
  }
  return withoutNotes(lines.slice(from, last.endLine).join('\n'));
}

function withoutNotes(markdown: string): string {
  return markdown.replace(/\[\^[^\]\s]+\]/g, '');
}
