/** The paragraphs of a speech come in; Pieces go out, with its own headings found, its parts set apart and a heading given to each that has none. */

import { dateIn } from './dates.ts';
import { endsSentence, wordCount } from './furniture.ts';
import { nameParts } from './headings.ts';
import { headingPiece, type Piece } from './model.ts';
import { personIn } from './names.ts';
import { isTurn } from './turns.ts';

/** A speech with more of them than this share of its paragraphs (verse, a list of names) has no headings among its short lines. */
const mostHeadings = 0.5;
/** One short line alone is a line that is short. */
const fewestHeadings = 2;

/** Marks as headings the short lines that stand alone before prose, when the page's markup has no headings. */
export function withOwnHeadings(pieces: readonly Piece[]): Piece[] {
  if (pieces.some((piece) => piece.kind === 'heading')) {
    return [...pieces];
  }
  const times = new Map<string, number>();
  for (const { markdown } of pieces) {
    times.set(markdown, (times.get(markdown) ?? 0) + 1);
  }
  const isHeading = (piece: Piece, index: number) => {
    const text = piece.markdown;
    const next = pieces.slice(index + 1, index + 4).find((other) => !isLabel(other.markdown));
    return (
      piece.kind === 'paragraph' &&
      wordCount(text) <= 9 &&
      !isLabel(text) &&
      !endsSentence(text) &&
      !/[,;:–—…-]["'’”)]*$|^[\p{Ll}"'‘“(*]/u.test(text) &&
      next !== undefined &&
      times.get(text) === 1 &&
      (next.kind !== 'paragraph' || (endsSentence(next.markdown) && wordCount(next.markdown) > 12))
    );
  };
  const marked = pieces.map((piece, index) =>
    isHeading(piece, index) ? headingPiece(piece.markdown, 2, false, piece.apart) : piece,
  );
  const found = marked.filter((piece) => piece.kind === 'heading').length;
  return found < fewestHeadings || found > pieces.length * mostHeadings ? [...pieces] : marked;
}

/** A date or a name below a heading is none itself. */
function isLabel(text: string): boolean {
  return (dateIn(text) !== null && wordCount(text) <= 8) || personIn(text) !== null;
}

/** Gives a heading to each part that has none: parts begin at `apart` and at turns, and end at the headings the page has. A speech of one part stays without. */
export function withParts(pieces: readonly Piece[]): Piece[] {
  const parts: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const after = pieces[index - 1];
    const begins =
      after === undefined ||
      piece.kind === 'heading' ||
      (after.kind !== 'heading' && (piece.apart || isTurn(piece.markdown)));
    if (begins) {
      parts.push([]);
    }
    parts.at(-1)?.push(piece);
  }
  const named = parts.some((part) => part[0]?.kind === 'heading');
  if (parts.length < 2) {
    return [...pieces];
  }
  const words = nameParts(parts.map((part) => part.map((piece) => piece.markdown).join('\n')));
  return parts.flatMap((part, index) => {
    const first = part[0];
    // What stands before the first heading of a page that has headings is its opening, and needs no name.
    if (first === undefined || first.kind === 'heading' || (named && index === 0)) {
      return part;
    }
    const level = named ? 3 : 2;
    return [headingPiece(words[index] ?? '', level, true, true), { ...first, apart: false }, ...part.slice(1)];
  });
}
