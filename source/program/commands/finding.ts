/** The commands that find in the text: while the words are typed, and afterwards from match to match. */

import type { Command } from '../command.ts';
import { askFind, walk } from '../find.ts';
import { matchesOf } from '../matches.ts';
import type { Mode, Result, State } from '../model.ts';
import { jump } from '../moves.ts';

type Finding = Extract<Mode, { kind: 'find' }>;

/** What is typed in the find line has changed: look again. */
export function typedFind(state: State, typed: string): Result {
  if (state.mode.kind !== 'find') return [state, []];
  const changed: State = {
    ...state,
    mode: { ...state.mode, typed },
    place: typed === '' ? state.mode.from : state.place,
  };
  return askFind(changed, typed);
}

function finding(run: (state: State, mode: Finding) => State | Result): Command['run'] {
  return (state) => (state.mode.kind === 'find' ? run(state, state.mode) : state);
}

function accept(state: State, mode: Finding): State {
  const place = state.place;
  const read: State = { ...state, mode: { kind: 'read' }, place: mode.from };
  if (state.find === null) return { ...read, place: mode.from };
  if (state.find.hits !== null && matchesOf(state.find).list.length === 0) {
    return { ...read, find: null, message: `Nothing found for ${mode.typed}` };
  }
  return jump(read, place);
}

const hasMatches = (state: State): boolean => matchesOf(state.find).list.length > 0;

export const findingCommands: readonly Command[] = [
  {
    name: 'find',
    keys: ['/'],
    modes: ['read'],
    says: 'Find in the text',
    hint: 'find',
    run: (state) => ({
      ...state,
      mode: { kind: 'find', typed: '', from: state.place, before: state.find },
      find: null,
    }),
  },
  {
    name: 'next-match',
    keys: ['n'],
    modes: ['read'],
    says: 'Next match',
    hint: 'next',
    available: hasMatches,
    run: (state, count) => walk(state, count ?? 1),
  },
  {
    name: 'previous-match',
    keys: ['N'],
    modes: ['read'],
    says: 'Match before',
    hint: 'previous',
    available: hasMatches,
    run: (state, count) => walk(state, -(count ?? 1)),
  },
  {
    name: 'accept',
    keys: ['enter'],
    modes: ['find'],
    says: 'Keep the matches and read on',
    hint: 'keep',
    run: finding(accept),
  },
  {
    name: 'find-next',
    keys: ['down', 'ctrl-n'],
    modes: ['find'],
    says: 'Next match while typing',
    hint: 'next',
    run: (state) => walk(state, 1),
  },
  {
    name: 'find-previous',
    keys: ['up', 'ctrl-p'],
    modes: ['find'],
    says: 'Match before while typing',
    run: (state) => walk(state, -1),
  },
  {
    name: 'cancel',
    keys: ['escape'],
    modes: ['find'],
    says: 'Back to where you were',
    hint: 'back',
    run: finding((state, mode) => ({ ...state, mode: { kind: 'read' }, find: mode.before, place: mode.from })),
  },
];
