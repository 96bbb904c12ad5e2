/** Pieces of a conversation come in, with names before what each person says; they go out with the names strong. */

import type { Piece } from './model.ts';

const name =
  /^((?:\p{Lu}[\p{L}\p{N}'’.-]*)(?: (?:\p{Lu}[\p{L}\p{N}'’.-]*|of|the|de|van|von)){0,4}(?: \([^)]{1,40}\))?):(?=\s+\S)/u;

/** Makes the names of speakers strong (`**Ada Example:** …`) when a page has turns: a name that comes twice, or four names in all. */
export function withVoices(pieces: readonly Piece[]): Piece[] {
  const names = pieces.map((piece) => (piece.kind === 'paragraph' ? name.exec(piece.markdown)?.[1] : undefined));
  const said = names.filter((found) => found !== undefined);
  if (new Set(said).size < 2 || (said.length < 4 && new Set(said).size === said.length)) {
    return [...pieces];
  }
  return pieces.map((piece, index) => {
    const speaker = names[index];
    return speaker === undefined
      ? piece
      : { ...piece, markdown: `**${speaker}:**${piece.markdown.slice(speaker.length + 1)}` };
  });
}
