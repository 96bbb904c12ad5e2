/** The commands of the grid of slides: walk it, thin it out by typing, go to a slide. */

import type { Command } from '../command.ts';
import type { Result, State } from '../model.ts';
import { type Grid, gridOf, type Overview, stepped } from '../overview.ts';
import { deckFor, toSlide } from '../talk.ts';

function inGrid(run: (state: State, mode: Overview) => State | Result): Command['run'] {
  return (state) => (state.mode.kind === 'overview' ? run(state, state.mode) : state);
}

function walk(count: (grid: Grid) => number): Command['run'] {
  return inGrid((state, mode) => {
    const grid = gridOf(state, mode);
    return { ...state, mode: { ...mode, cursor: stepped(grid, mode.cursor, count(grid)) } };
  });
}

/** What is typed has changed: the cursor goes to the first slide that is met. */
export function typedOverview(state: State, typed: string): State {
  if (state.mode.kind !== 'overview') return state;
  const mode = { ...state.mode, typed };
  return { ...state, mode: { ...mode, cursor: stepped(gridOf(state, mode), mode.cursor, 0) } };
}

/** To the slide: on the stage of this terminal, or on the one that is followed. */
function go(state: State, mode: Overview): State | Result {
  const back: State = { ...state, mode: mode.back };
  if (!gridOf(state, mode).slides.includes(mode.cursor)) return { ...back, message: `No slide has ${mode.typed}` };
  if (mode.back.kind === 'speaker')
    return [back, [{ type: 'drive', command: 'next-or-slide', count: mode.cursor + 1 }]];
  if (!state.talk) return back;
  const talk = { ...toSlide(state, state.talk, mode.cursor), pointed: null, searching: null, blank: false };
  return { ...back, talk: mode.cursor === state.talk.slide ? { ...state.talk, blank: false } : talk };
}

export const overviewCommands: readonly Command[] = [
  {
    name: 'overview',
    keys: ['o'],
    modes: ['present', 'speaker'],
    says: 'All slides in a grid; typing thins them out',
    hint: 'overview',
    run: (state) =>
      state.talk && deckFor(state).slides.length > 0
        ? { ...state, mode: { kind: 'overview', typed: '', cursor: state.talk.slide, back: state.mode } }
        : state,
  },
  { name: 'overview-go', keys: ['enter'], modes: ['overview'], says: 'To this slide', hint: 'show', run: inGrid(go) },
  { name: 'overview-right', keys: ['right', 'tab'], modes: ['overview'], says: 'Slide after', run: walk(() => 1) },
  {
    name: 'overview-left',
    keys: ['left', 'shift-tab'],
    modes: ['overview'],
    says: 'Slide before',
    run: walk(() => -1),
  },
  {
    name: 'overview-down',
    keys: ['down', 'ctrl-n'],
    modes: ['overview'],
    says: 'Slide below',
    run: walk(({ across }) => across),
  },
  {
    name: 'overview-up',
    keys: ['up', 'ctrl-p'],
    modes: ['overview'],
    says: 'Slide above',
    run: walk(({ across }) => -across),
  },
  {
    name: 'overview-page-down',
    keys: ['pagedown'],
    modes: ['overview'],
    says: 'A screen of slides down',
    run: walk(({ across, down }) => across * down),
  },
  {
    name: 'overview-page-up',
    keys: ['pageup'],
    modes: ['overview'],
    says: 'A screen of slides up',
    run: walk(({ across, down }) => -across * down),
  },
  {
    name: 'overview-first',
    keys: ['home'],
    modes: ['overview'],
    says: 'First slide of the grid',
    run: walk(({ slides }) => -slides.length),
  },
  {
    name: 'overview-last',
    keys: ['end'],
    modes: ['overview'],
    says: 'Last slide of the grid',
    run: walk(({ slides }) => slides.length),
  },
  {
    name: 'overview-leave',
    keys: ['escape'],
    modes: ['overview'],
    says: 'Back to the slide that is on',
    hint: 'back',
    run: inGrid((state, mode) => ({ ...state, mode: mode.back })),
  },
];
