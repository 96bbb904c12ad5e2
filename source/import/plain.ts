/** A page saved as plain text comes in; the speech in Pieces, what is known about it, and what was removed, go out. */

import { boundsOf } from './bounds.ts';
import { asMarkdown } from './escape.ts';
import { factsOf } from './facts.ts';
import { furnitureIn, wordCount } from './furniture.ts';
import { isListLine, paragraphsOf } from './lines.ts';
import { type Imported, type Paragraph, type Piece, paragraphPiece, type Removed } from './model.ts';
import { withOwnHeadings, withParts } from './parts.ts';
import { secondSpeech } from './second.ts';
import { withVoices } from './voices.ts';

/** Takes the text of a saved page apart. Every paragraph of `source` stands in `pieces` or in `removed`, never in both. */
export function importPlain(source: string): Imported {
  const paragraphs = paragraphsOf(source);
  const { start, end } = boundsOf(paragraphs);
  const head = paragraphs.slice(0, start);
  const tail = paragraphs.slice(end);
  const { facts, said } = factsOf(head, tail);
  const speech: Paragraph[] = [];
  const removed: Removed[] = head.map((paragraph) =>
    taken(paragraph, said.get(paragraph.line) ?? furnitureIn(paragraph.text, 'head') ?? 'before the speech'),
  );
  let space = 0;
  for (const paragraph of paragraphs.slice(start, end)) {
    const why = furnitureIn(paragraph.text, 'speech');
    if (why === null) {
      speech.push({ ...paragraph, blanks: Math.max(paragraph.blanks, space) });
      space = 0;
    } else {
      removed.push(taken(paragraph, why));
      space = paragraph.blanks;
    }
  }
  for (const paragraph of tail) {
    removed.push(
      taken(paragraph, said.get(paragraph.line) ?? furnitureIn(paragraph.text, 'tail') ?? 'after the speech'),
    );
  }
  const second = secondSpeech(speech.map(({ text }) => text));
  const pieces = withParts(withOwnHeadings(withVoices(piecesOf(speech))));
  return { facts, pieces, removed, warnings: second === null ? [] : [twoSpeeches(facts.title, second)] };
}

function taken({ line, text }: Paragraph, why: string): Removed {
  return { line, text, why };
}

/** The warning that a page holds two speeches, by their titles. */
export function twoSpeeches(first: string | null, second: string): string {
  return `This page seems to hold two speeches: “${first ?? 'the first'}” and “${second}”. Both were imported, one after the other.`;
}

/** Paragraphs as Pieces: lines of a list and lines of verse, which follow each other without a blank line, are put together. */
function piecesOf(paragraphs: readonly Paragraph[]): Piece[] {
  const usual = usualSpace(paragraphs);
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const alike = before && isListLine(before.text) === isListLine(paragraph.text);
    if (group && before && alike && paragraph.blanks === 0 && isShort(before) && isShort(paragraph)) {
      group.push(paragraph);
    } else {
      groups.push([paragraph]);
    }
  }
  return groups.flatMap((group, index) => {
    const apart = index > 0 && (group[0]?.blanks ?? 0) > usual;
    if (group.length > 1 && group.every(({ text }) => isListLine(text))) {
      return [{ ...paragraphPiece(group.map(({ text }) => itemOf(text)).join('\n'), apart), kind: 'block' as const }];
    }
    if (group.length > 1) {
      return [paragraphPiece(group.map(({ text }) => asMarkdown(text)).join('\\\n'), apart)];
    }
    return group.map(({ text }) => paragraphPiece(asMarkdown(text), apart));
  });
}

/** Lines of verse and of lists are short; a list's items may be sentences. */
function isShort({ text }: Paragraph): boolean {
  return isListLine(text) || wordCount(text) <= 12;
}

function itemOf(line: string): string {
  const match = /^\s*(?:([-*•·–])|(\d{1,3}[.)]))\s+(.*)$/.exec(line);
  return match ? `${match[2] ?? '-'} ${asMarkdown(match[3] ?? '')}` : asMarkdown(line);
}

/** How many blank lines stand between most paragraphs of this page: one, but some pages double them all. */
function usualSpace(paragraphs: readonly Paragraph[]): number {
  const counts = new Map<number, number>();
  for (const { blanks } of paragraphs.slice(1)) {
    counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
  return Math.max(usual, 1);
}
