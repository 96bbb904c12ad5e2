/** A document that is markdown already comes in; the same in Pieces goes out, as it was written. */

import type { Block, Document } from '../document/model.ts';
import { headingPiece, type Imported, noFacts, type Piece, paragraphPiece } from './model.ts';

/** Takes a document apart without a change: there is no furniture in what somebody has written as markdown. */
export function importMarkdown(document: Document): Imported {
  const { title, speaker, role, date, place, publisher, source } = document.meta;
  const lines = document.source.split('\n');
  let from = document.bodyLine - 1;
  const pieces = groupsOf(document.blocks).flatMap((group) => {
    const to = group.at(-1)?.endLine ?? from;
    const head = group[0]?.kind === 'heading' && group[0].containers.length === 0 ? group[0] : null;
    // What stands between two blocks (link references, the first line of an alert) goes with the one after it.
    const before = trimmed(lines.slice(from, head ? head.line - 1 : from));
    const source = trimmed(lines.slice(head ? head.line - 1 : from, to));
    from = to;
    return [...blockOf(before), ...(head ? [headingPiece(head.content, head.level)] : [pieceOf(group, source)])];
  });
  pieces.push(...blockOf(trimmed(lines.slice(from))));
  return {
    facts: { ...noFacts, title, speaker, role, date, place, publisher, source },
    pieces,
    removed: [],
    warnings: [],
  };
}

/** Blocks that one outermost container holds, and lists that follow each other, belong together. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1)?.at(-1);
    const outer = block.containers[0];
    if (before && outer && before.containers[0]?.kind === outer.kind) {
      groups.at(-1)?.push(block);
    } else {
      groups.push([block]);
    }
  }
  return groups;
}

function pieceOf(group: readonly Block[], source: string): Piece {
  const plain = group.length === 1 && group[0]?.kind === 'paragraph' && group[0].containers.length === 0;
  return plain ? paragraphPiece(source) : { ...paragraphPiece(source), kind: 'block' };
}

function blockOf(markdown: string): Piece[] {
  return markdown === '' ? [] : [{ ...paragraphPiece(markdown), kind: 'block' }];
}

/** Lines as one text, without the empty ones around it. Indented code keeps its indent. */
function trimmed(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}
