/** The commands that search through the slides: while words are typed, and from match to match until the talk goes on. */

import type { Found } from '../../search/model.ts';
import { type Command, settled } from '../command.ts';
import { askFind, takeFound } from '../find.ts';
import type { Mode, Result, State } from '../model.ts';
import { firstHit, showing, slideHits } from '../seek.ts';

type Seek = Extract<Mode, { kind: 'seek' }>;

function seeking(run: (state: State, mode: Seek) => State | Result): Command['run'] {
  return (state) => (state.mode.kind === 'seek' ? run(state, state.mode) : state);
}

function begin(state: State): State {
  if (!state.talk) return state;
  const talk = { ...state.talk, blank: false, asked: false, pointed: null };
  return { ...state, talk, find: null, mode: { kind: 'seek', typed: '', cursor: 0, from: talk, back: state.mode } };
}

/** What is typed has changed: look again. */
export function typedSeek(state: State, typed: string): Result {
  if (state.mode.kind !== 'seek') return [state, []];
  const { pending: _, ...mode } = state.mode;
  const isAsked = typed.trim() !== '';
  return askFind({ ...state, mode: { ...mode, typed, ...(isAsked ? { pending: 'search' } : {}) } }, typed);
}

/** Takes what was found: the first slide from the present one on that shows it is chosen, and gone to when Enter did not wait. */
export function takeSeek(state: State, found: Found): Result {
  if (!state.find || state.mode.kind !== 'seek') return [state, []];
  const { pending, ...mode } = state.mode;
  const lit: State = { ...state, find: { ...state.find, ...found, current: -1 } };
  const shown = chosen(lit, mode, firstHit(lit, mode.from));
  if (pending !== 'go' || shown.mode.kind !== 'seek') return [shown, []];
  return settled(go(shown, shown.mode));
}

/** Takes what was found in a search that was begun while reading: `n` goes to the first of it from the present slide on. */
export function takeOnStage(state: State, found: Found): State {
  const lit = takeFound(state, found);
  if (!lit.talk || lit.talk.searching !== -1) return lit;
  const first = firstHit(lit, lit.talk);
  return { ...lit, talk: { ...lit.talk, searching: first < 0 ? null : first - 1 } };
}

/** Shows the hit of that index; on the speaker's screen alone when it is searched there. */
function chosen(state: State, mode: Seek, index: number): State {
  const talk = showing(state, mode.from, index) ?? mode.from;
  return { ...state, mode: { ...mode, cursor: Math.max(0, index) }, talk };
}

function choose(step: 1 | -1): Command['run'] {
  return seeking((state, mode) => {
    const last = slideHits(state).length - 1;
    return chosen(state, mode, Math.min(last, Math.max(0, mode.cursor + step)));
  });
}

function go(state: State, mode: Seek): State | Result {
  if (mode.pending) return { ...state, mode: { ...mode, pending: 'go' } };
  const back: State = { ...state, mode: mode.back };
  const hit = slideHits(state)[mode.cursor];
  if (!hit) return { ...back, talk: mode.from, find: null, message: mode.typed ? `No slide has ${mode.typed}` : null };
  if (mode.back.kind === 'speaker')
    return [
      { ...back, talk: mode.from, find: null },
      [{ type: 'drive', command: 'next-or-slide', count: hit.slide + 1 }],
    ];
  return { ...back, talk: back.talk && { ...back.talk, searching: mode.cursor } };
}

/** To the match `count` further on (back, when negative), around the ends. */
function walk(direction: 1 | -1): Command['run'] {
  return (state, count) => {
    const { talk } = state;
    const { length } = slideHits(state);
    if (!talk || talk.searching === null || length === 0) return state;
    const index = (((talk.searching + direction * (count ?? 1)) % length) + length) % length;
    const shown = showing(state, talk, index);
    return shown ? { ...state, talk: { ...shown, searching: index, blank: false } } : state;
  };
}

const isSearching = (state: State): boolean => (state.talk?.searching ?? null) !== null && slideHits(state).length > 0;

/** They take keys from the commands of the stage, so they stand before them. */
export const hitCommands: readonly Command[] = [
  {
    name: 'next-hit',
    keys: ['n'],
    modes: ['present'],
    says: 'Next match on the slides, until the talk goes on',
    available: isSearching,
    run: walk(1),
  },
  {
    name: 'previous-hit',
    keys: ['N'],
    modes: ['present'],
    says: 'Match before on the slides',
    available: isSearching,
    run: walk(-1),
  },
];

export const seekCommands: readonly Command[] = [
  {
    name: 'seek',
    keys: ['/'],
    modes: ['present', 'speaker'],
    says: 'Search through the slides',
    hint: 'search',
    run: begin,
  },
  {
    name: 'seek-go',
    keys: ['enter'],
    modes: ['seek'],
    says: 'To the slide, matches lit',
    hint: 'show',
    run: seeking(go),
  },
  { name: 'seek-down', keys: ['down', 'ctrl-n'], modes: ['seek'], says: 'Next slide of the list', run: choose(1) },
  { name: 'seek-up', keys: ['up', 'ctrl-p'], modes: ['seek'], says: 'Slide before in the list', run: choose(-1) },
  {
    name: 'seek-leave',
    keys: ['escape'],
    modes: ['seek'],
    says: 'Back to the slide that was on',
    hint: 'back',
    run: seeking((state, mode) => ({ ...state, mode: mode.back, talk: mode.from, find: null })),
  },
];
