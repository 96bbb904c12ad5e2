/** The command that says what is being read: the file, where one is in it, and how long it is. */

import { sourceOf } from '../../document/places.ts';
import { placeOf, topOf } from '../../page/move.ts';
import { safeLine } from '../../text/gate.ts';
import type { Command } from '../command.ts';
import { pageFor } from '../geometry.ts';
import type { State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { minutesOf, timeText, wordsOf } from '../progress.ts';

/** The 1-based line of the source with the first row on screen. */
function lineHere(state: State): number {
  const { document } = state;
  const { page, rows } = pageFor(state);
  const place = placeOf(page, topOf(page, state.place, rows));
  const block = document.blocks[place.block];
  if (!block) return document.bodyLine;
  return block.line + document.source.slice(block.start, sourceOf(document, place)).split('\n').length - 1;
}

/** `speech.md · line 50 · section 4 of 19 · about 2600 words · 12 min`. */
function info(state: State): State {
  const { document } = state;
  const section = sectionHere(state);
  const parts = [
    document.name === '-' ? 'Standard input' : safeLine(document.name.slice(document.name.lastIndexOf('/') + 1)),
    `line ${lineHere(state)}`,
    section < 0 ? '' : `section ${section + 1} of ${document.sections.length}`,
    `about ${wordsOf(document)} words`,
    timeText(minutesOf(state)),
  ];
  return { ...state, message: parts.filter((part) => part !== '').join(' · ') };
}

export const infoCommands: readonly Command[] = [
  {
    name: 'info',
    keys: ['i', 'ctrl-g'],
    modes: ['read'],
    says: 'Which file this is, where in it, and how long it is',
    run: info,
  },
];
