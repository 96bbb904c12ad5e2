/** The commands that find in the text: while the words are typed, and afterwards from match to match. */

import type { Command } from '../command.ts';
import { asked, askFind, nothingFor, walk } from '../find.ts';
import { matchesOf } from '../matches.ts';
import type { Mode, Result, State } from '../model.ts';
import { jump, jumpedFrom } from '../moves.ts';
import { here } from '../shelf.ts';

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

/** Queries kept at most. */
const kept = 100;

/** Keeps the matches and the query; on an empty line, searches for the last one again. */
function accept(state: State, mode: Finding): State | Result {
  const place = state.place;
  const read: State = { ...state, mode: { kind: 'read' }, place: mode.from };
  const last = state.queries.at(-1);
  if (state.find === null && last !== undefined) return again(read);
  if (state.find === null) return read;
  const query = asked(mode.typed, mode.expression);
  const queries = [...state.queries.filter((one) => one !== query), query].slice(-kept);
  if (state.find.hits !== null && matchesOf(state.find).list.length === 0 && state.document.complete) {
    const message = mode.expression ? whyNothing(mode.typed) : nothingFor(mode.typed);
    return { ...read, find: null, queries, message };
  }
  return jump({ ...read, queries }, place);
}

/** Searches for the last query once more, from here. */
function again(state: State): State | Result {
  const last = state.queries.at(-1);
  if (last === undefined) return { ...state, message: 'Nothing has been searched for: / finds in the text' };
  return askFind({ ...state, find: null, ...jumpedFrom(state, here(state)) }, last);
}

function whyNothing(pattern: string): string {
  try {
    new RegExp(pattern, 'u');
    return nothingFor(pattern);
  } catch {
    return `${pattern} is not a whole regular expression`;
  }
}

/** Puts the query `step` further on (-1: the one before) on the line; behind the newest the line is empty. */
function recall(step: 1 | -1): (state: State, mode: Finding) => State | Result {
  return (state, mode) => {
    const recalled = (mode.recalled ?? state.queries.length) + step;
    if (recalled < 0) return { ...state, message: 'This is the oldest query' };
    const typed = state.queries[recalled] ?? '';
    const isPast = recalled >= state.queries.length;
    return typedFind({ ...state, mode: { ...mode, expression: false, recalled: isPast ? null : recalled } }, typed);
  };
}

/** True while the line is empty, or holds the query that was called up, untouched. */
function isRecalling({ mode, queries }: State): boolean {
  if (queries.length === 0) return false;
  return mode.kind === 'find' && mode.typed === (mode.recalled === null ? '' : queries[mode.recalled]);
}

/** From words to a regular expression and back; what is typed is searched for anew. */
function toggleExpression(state: State, mode: Finding): Result {
  const expression = !mode.expression;
  const [asking, effects] = typedFind({ ...state, mode: { ...mode, expression } }, mode.typed);
  const message = expression ? 'Regular expression; Ctrl-R for words' : 'Words; Ctrl-R for a regular expression';
  return [{ ...asking, message }, effects];
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
      mode: { kind: 'find', typed: '', from: state.place, before: state.find, expression: false, recalled: null },
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
    name: 'find-again',
    keys: ['n', 'N'],
    modes: ['read'],
    says: 'With no matches lit: those of the last query',
    run: again,
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
    name: 'expression',
    keys: ['ctrl-r'],
    modes: ['find'],
    says: 'A regular expression, or words again',
    hint: 'regex',
    run: finding(toggleExpression),
  },
  {
    name: 'older-query',
    keys: ['up'],
    modes: ['find'],
    says: 'On an empty line: the query before',
    available: isRecalling,
    run: finding(recall(-1)),
  },
  {
    name: 'newer-query',
    keys: ['down'],
    modes: ['find'],
    says: 'The query after it',
    available: (state) => state.mode.kind === 'find' && state.mode.recalled !== null && isRecalling(state),
    run: finding(recall(1)),
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
