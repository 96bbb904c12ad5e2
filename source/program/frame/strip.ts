/** A search comes in; the strip at the right edge goes out: the document from top to bottom, a mark where matches are. */

import type { Role } from '../../page/model.ts';
import { matchesOf } from '../matches.ts';
import type { State } from '../model.ts';

/** One mark a row, for `rows` rows: the current match is told by its shape as well as by its colour. */
export function stripRoles(state: State, rows: number): { readonly text: string; readonly role: Role }[] {
  const { list } = matchesOf(state.find);
  const { document } = state;
  const length = Math.max(1, document.length - document.bodyStart);
  const strip: { text: string; role: Role }[] = Array.from({ length: rows }, () => ({ text: '│', role: 'faint' }));
  const rowOf = (block: number): number =>
    Math.min(rows - 1, Math.floor((rows * ((document.blocks[block]?.start ?? 0) - document.bodyStart)) / length));
  let last = -1;
  for (const { block } of list) {
    if (block === last) continue;
    last = block;
    strip[Math.max(0, rowOf(block))] = { text: '┼', role: 'accent' };
  }
  const current = list[state.find?.current ?? -1];
  if (current) strip[Math.max(0, rowOf(current.block))] = { text: '◆', role: 'accent' };
  return strip;
}
