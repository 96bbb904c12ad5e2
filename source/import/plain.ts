/** A page saved as plain text comes in; the speech in Pieces, what is known about it, and what was removed, go out. */

import { safe } from '../text/gate.ts';
import { assemble } from './assemble.ts';
import { asMarkdown } from './escape.ts';
import { wordCount } from './furniture.ts';
import { isListLine, paragraphsOf } from './lines.ts';
import { type Imported, noFacts, type Paragraph, type Piece, paragraphPiece } from './model.ts';

/** Takes the text of a saved page apart. Every paragraph of `source` stands in `pieces` or in `removed`, never in both. */
export function importPlain(source: string): Imported {
  const paragraphs = paragraphsOf(source).map((paragraph) => ({ ...paragraph, text: safe(paragraph.text) }));
  return assemble(paragraphs, noFacts, piecesOf);
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
      const items = group.map(({ text }) => itemOf(text)).join('\n');
      return [{ ...paragraphPiece(items, apart), kind: 'block' as const }];
    }
    return [paragraphPiece(group.map(({ text }) => asMarkdown(text)).join('\\\n'), apart)];
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
