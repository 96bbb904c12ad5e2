/** A state comes in; whether code that could be coloured is on its screen goes out. */

import type { Block } from '../document/model.ts';
import { linesFrom, topOf } from '../page/move.ts';
import { pageFor } from './geometry.ts';
import type { State } from './model.ts';
import { deckFor } from './talk.ts';

/** True when a block of code that names its language can be seen. */
export function codeInSight(state: State): boolean {
  const { document, talk, mode } = state;
  if (mode.kind === 'present')
    return talk !== null && (deckFor(state).slides[talk.slide]?.elements.some(({ block }) => isCode(block)) ?? false);
  const { page, rows } = pageFor(state);
  return linesFrom(page, topOf(page, state.place, rows), rows).some(({ block }) => isCode(document.blocks[block]));
}

function isCode(block: Block | undefined): boolean {
  return block?.kind === 'code' && block.info !== '';
}
