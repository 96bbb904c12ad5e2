/** The paragraphs of any page come in, with what its markup says about it; the speech in Pieces, the facts and what was removed go out. */

import { boundsOf } from './bounds.ts';
import { factsOf } from './facts.ts';
import { furnitureIn } from './furniture.ts';
import type { Facts, Imported, Paragraph, Piece, Removed } from './model.ts';
import { withOwnHeadings, withParts } from './parts.ts';
import { secondSpeech } from './second.ts';
import { withVoices } from './voices.ts';

/** A paragraph, and its Piece where the page's markup has made one. */
export interface Source extends Paragraph {
  readonly piece?: Piece;
}

/**
 * Finds the speech among `sources`. Each of them stands in the pieces or in `removed`, never in both.
 * `known` are facts of the markup, which are believed before the text; `toPieces` makes Pieces of the speech's own paragraphs.
 */
export function assemble(
  sources: readonly Source[],
  known: Facts,
  toPieces: (speech: readonly Source[]) => Piece[],
): Imported {
  const { start, end } = boundsOf(sources, known.title);
  const head = sources.slice(0, start).flatMap(linesOf);
  const tail = sources.slice(end).flatMap(linesOf);
  const { facts, said } = factsOf(head, tail, known);
  const removed = head.map((paragraph) =>
    removedFor(paragraph, said.get(paragraph) ?? furnitureIn(paragraph.text, 'head') ?? 'before the speech'),
  );
  const speech: Source[] = [];
  let space = 0;
  for (const source of sources.slice(start, end)) {
    const why = furnitureIn(source.text, 'speech');
    if (why === null) {
      speech.push({ ...source, blanks: Math.max(source.blanks, space) });
      space = 0;
    } else {
      removed.push(removedFor(source, why));
      space = source.blanks;
    }
  }
  for (const paragraph of tail) {
    const why = said.get(paragraph) ?? furnitureIn(paragraph.text, 'tail') ?? 'after the speech';
    removed.push(removedFor(paragraph, why));
  }
  const second = secondSpeech(speech.map(({ text }) => text));
  const pieces = withParts(withOwnHeadings(withVoices(toPieces(speech))));
  return {
    facts,
    pieces,
    removed,
    warnings: second === null ? [] : [severalSpeeches([facts.title ?? 'the first', second])],
  };
}

/** Around a speech each line of a block says something of its own. */
function linesOf(source: Source): Source[] {
  return source.text.split('\n').map((text) => ({ ...source, text }));
}

function removedFor({ line, text }: Paragraph, why: string): Removed {
  return { line, text, why };
}

/** The warning that a page holds several speeches, by their titles. */
export function severalSpeeches(titles: readonly string[]): string {
  const named = titles.map((title) => `“${title}”`);
  return `This page seems to hold ${titles.length} speeches, ${named.slice(0, -1).join(', ')} and ${named.at(-1)}: all were imported, one after another.`;
}
