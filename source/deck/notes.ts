/** A slide comes in; its notes go out: as a document of their own, to be laid out like any other, or as the words that are said. */

import { textOf } from '../document/inline.ts';
import type { Document } from '../document/model.ts';
import { openStretch } from '../document/open.ts';
import type { Slide } from './model.ts';

/** Notes as their author wrote them, which is markdown. */
export interface WrittenNotes {
  readonly document: Document;
  /** For each block of it, the 0-based step of the slide at which it is said. */
  readonly steps: readonly number[];
}

const written = new WeakMap<Slide, WrittenNotes>();

/** The notes of a slide that an author cut; null for those made of a section's prose, which are no markdown, and where there are none. */
export function notesOf(slide: Slide): WrittenNotes | null {
  if (slide.kind !== 'authored' || slide.notes === '') return null;
  const known = written.get(slide);
  if (known) return known;
  const document = openStretch(slide.notes, 'notes');
  const starts = paragraphStarts(slide.notes);
  const steps = document.blocks.map(({ line }) => slide.noteSteps[starts.findLastIndex((start) => start < line)] ?? 0);
  written.set(slide, { document, steps });
  return { document, steps };
}

/** 1-based lines at which the paragraphs of some notes begin, those that `paragraphsOf` gives. */
function paragraphStarts(notes: string): number[] {
  const starts: number[] = [];
  let line = 1;
  for (const part of notes.split(/(\n{2,})/)) {
    if (part.trim() !== '') starts.push(line);
    line += part.split('\n').length - 1;
  }
  return starts;
}

/** The notes as they are said, without marks: paragraphs parted by a blank line; '' when there are none. */
export function spokenNotes(slide: Slide): string {
  const notes = notesOf(slide);
  if (!notes) return slide.notes;
  return notes.document.blocks
    .map((block) => textOf(notes.document, block).text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
