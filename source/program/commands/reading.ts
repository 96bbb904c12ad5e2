/** The commands that move a reader through the text; each takes the state and gives it back at another place. */

import type { Document } from '../../document/model.ts';
import type { Command } from '../command.ts';
import type { State } from '../model.ts';
import { jump, paged, scrolled, sectionHere, sectionPlace, toEnd, toLine, toShare, toStart } from '../moves.ts';
import { here, visit } from '../shelf.ts';

const reading: Command['modes'] = ['read'];

/** Whether a section is one to go to; `here` is the index of the one the reader is in, -1 before the first. */
type Counts = (sections: Document['sections'], index: number, here: number) => boolean;

/** Goes to the section `distance` steps away among those that `counts`; `[` first goes to the start of the one it is in. */
function section(state: State, distance: number, counts: Counts): State {
  const here = sectionHere(state);
  const { sections } = state.document;
  const way = Math.sign(distance);
  let target = -1;
  let left = Math.abs(distance);
  // Outwards from the reader, so that a far end is never laid out.
  for (let index = way > 0 ? here + 1 : here; left > 0 && index >= 0 && index < sections.length; index += way) {
    if (!counts(sections, index, here) || (target < 0 && way < 0 && !isAbove(state, index))) continue;
    target = index;
    left--;
  }
  if (target < 0) return { ...state, message: way > 0 ? 'This is the last section' : 'This is the first section' };
  return jump(state, sectionPlace(state, target));
}

/** True when the section's heading stands above the reader's place. */
function isAbove(state: State, index: number): boolean {
  const place = sectionPlace(state, index);
  return place.block < state.place.block || (place.block === state.place.block && place.offset < state.place.offset);
}

const sameLevel: Counts = (sections, index, here) => {
  const around = sections[here];
  return !around || sections[index]!.level <= around.level;
};

function parent(state: State, levels: number): State {
  const { sections } = state.document;
  let target = sections[sectionHere(state)]?.parent ?? -1;
  for (let left = levels - 1; left > 0 && (sections[target]?.parent ?? -1) >= 0; left--)
    target = sections[target]!.parent;
  return target < 0
    ? { ...state, message: 'No section stands around this one' }
    : jump(state, sectionPlace(state, target));
}

const any: Counts = () => true;

/** Goes `count` jumps back or forward, as far as there are any. */
function history(state: State, from: 'back' | 'forward', to: 'back' | 'forward', count: number): State {
  const left = state[from].at(-1);
  if (!left) return { ...state, message: from === 'back' ? 'Nowhere to go back to' : 'Nowhere to go forward to' };
  const there: State = { ...visit(state, left), [from]: state[from].slice(0, -1), [to]: [...state[to], here(state)] };
  return count > 1 && there[from].length > 0 ? history(there, from, to, count - 1) : there;
}

export const readingCommands: readonly Command[] = [
  {
    name: 'down',
    keys: ['j', 'down', 'ctrl-e', 'ctrl-n', 'enter'],
    modes: reading,
    says: 'One row down',
    run: (state, count) => scrolled(state, count ?? 1),
  },
  {
    name: 'up',
    keys: ['k', 'up', 'ctrl-y', 'ctrl-p'],
    modes: reading,
    says: 'One row up',
    run: (state, count) => scrolled(state, -(count ?? 1)),
  },
  {
    name: 'page-down',
    keys: ['space', 'pagedown', 'f'],
    modes: reading,
    says: 'One screen down',
    run: (state, count) => paged(state, count ?? 1),
  },
  {
    name: 'page-up',
    keys: ['b', 'pageup', 'ctrl-b'],
    modes: reading,
    says: 'One screen up',
    run: (state, count) => paged(state, -(count ?? 1)),
  },
  {
    name: 'half-down',
    keys: ['d', 'ctrl-d'],
    modes: reading,
    says: 'Half a screen down',
    run: (state, count) => paged(state, 0.5, count ?? 1),
  },
  {
    name: 'half-up',
    keys: ['u', 'ctrl-u'],
    modes: reading,
    says: 'Half a screen up',
    run: (state, count) => paged(state, -0.5, count ?? 1),
  },
  {
    name: 'next-section',
    keys: [']', 'L'],
    modes: reading,
    says: 'Next section',
    hint: 'section',
    run: (state, count) => section(state, count ?? 1, any),
  },
  {
    name: 'previous-section',
    keys: ['[', 'H'],
    modes: reading,
    says: 'Start of the section, then the one before',
    hint: 'section',
    run: (state, count) => section(state, -(count ?? 1), any),
  },
  {
    name: 'next-same-level',
    keys: ['}'],
    modes: reading,
    says: 'Next section of this level or above',
    run: (state, count) => section(state, count ?? 1, sameLevel),
  },
  {
    name: 'previous-same-level',
    keys: ['{'],
    modes: reading,
    says: 'Section before of this level or above',
    run: (state, count) => section(state, -(count ?? 1), sameLevel),
  },
  {
    name: 'parent-section',
    keys: ['('],
    modes: reading,
    says: 'The section around this one',
    run: (state, count) => parent(state, count ?? 1),
  },
  {
    name: 'first',
    keys: ['g', 'home'],
    modes: reading,
    says: 'The beginning; with a number, that source line',
    run: (state, count) => (count === null ? toStart(state) : toLine(state, count)),
  },
  {
    name: 'last',
    keys: ['G', 'end'],
    modes: reading,
    says: 'The end; with a number, that source line',
    run: (state, count) => (count === null ? toEnd(state) : toLine(state, count)),
  },
  {
    name: 'percent',
    keys: ['%'],
    modes: reading,
    says: 'With a number: that far into the text',
    run: (state, count) =>
      count === null
        ? { ...state, message: 'Type a number first, as in 40%' }
        : toShare(state, Math.min(100, count) / 100),
  },
  {
    name: 'back',
    keys: ['backspace', 'alt-left', 'ctrl-o'],
    modes: reading,
    says: 'Back to where you were',
    run: (state, count) => history(state, 'back', 'forward', count ?? 1),
  },
  {
    name: 'forward',
    keys: ['alt-right'],
    modes: reading,
    says: 'Forward again',
    run: (state, count) => history(state, 'forward', 'back', count ?? 1),
  },
  {
    name: 'wider',
    keys: ['+'],
    modes: reading,
    says: 'A wider column',
    run: (state, count) => ({ ...state, measure: Math.min(120, state.measure + 4 * (count ?? 1)) }),
  },
  {
    name: 'narrower',
    keys: ['-'],
    modes: reading,
    says: 'A narrower column',
    run: (state, count) => ({
      ...state,
      measure: Math.max(32, Math.min(state.measure, state.size.columns) - 4 * (count ?? 1)),
    }),
  },
  {
    name: 'usual-width',
    keys: ['='],
    modes: reading,
    says: 'The usual width',
    run: (state) => ({ ...state, measure: usualMeasure }),
  },
];

/** The column a text is read in, unless the person asks for another: about eleven words a row. */
export const usualMeasure = 68;
