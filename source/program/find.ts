/** A search in the text comes in with what it found; the matches in document order, and the way from one to the next, go out. */

import { apartIn } from '../deck/apart.ts';
import type { Place } from '../document/model.ts';
import type { Found } from '../search/model.ts';
import { type Match, matchesOf } from './matches.ts';
import type { Effect, Find, Result, State } from './model.ts';
import { reveal } from './moves.ts';
import { deckFor } from './talk.ts';

/** Index of the first match at or after a place, the very first when there is none after it; -1 without matches. */
export function firstFrom(list: readonly Match[], place: Place): number {
  if (list.length === 0) return -1;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block, from } = list[middle]!;
    if (block < place.block || (block === place.block && from < place.offset)) low = middle + 1;
    else high = middle;
  }
  return low % list.length;
}

/** Asks for a search in the text, by words or, where the toggle says so, by a regular expression; the empty query has nothing to find. */
export function askFind(state: State, query: string): Result {
  if (query.trim() === '') return [{ ...state, find: null }, []];
  const ticket = state.tickets + 1;
  const expression = state.mode.kind === 'find' ? state.mode.expression : (state.find?.expression ?? false);
  const find: Find = {
    query,
    expression,
    hits: state.find?.hits ?? null,
    spelt: state.find?.spelt ?? [],
    elsewhere: state.find?.elsewhere,
    together: state.find?.together,
    current: state.find?.current ?? -1,
    ticket,
  };
  const also = state.talk ? [...apartIn(state.document, deckFor(state)).keys()] : [];
  const searching: Effect = { type: 'search', ticket, query: asked(query, expression), order: 'document' };
  return [{ ...state, tickets: ticket, find }, [also.length > 0 ? { ...searching, also } : searching]];
}

/** The query as the language of queries writes it: an expression between slashes, those within it escaped. */
export function asked(query: string, expression: boolean): string {
  if (!expression) return query;
  const pattern = query.replace(/\\.|\[(?:\\.|[^\]\\])*\]?|\//gs, (part) => (part === '/' ? '\\/' : part));
  return `/${pattern.replace(/^\s/, '[ ]')}/`;
}

/** What is said when a search in the text finds nothing. */
export function nothingFor(query: string): string {
  return `Nothing found for ${query}`;
}

/**
 * Takes the result of the search in the text: lights its matches and shows the first from where the reader began.
 * When the text was searched anew while it is read, the reader stays.
 */
export function takeFound(state: State, found: Found): State {
  if (!state.find) return state;
  const isFirst = state.find.hits === null;
  // Of a text that is still being read the rest may hold it.
  if (isFirst && found.hits.length === 0 && state.mode.kind === 'read' && state.document.complete)
    return { ...state, find: null, message: nothingFor(state.find.query) };
  if (!isFirst && state.mode.kind !== 'find') return relit(state, state.find, found);
  const find: Find = { ...state.find, together: 1, ...found, current: -1 };
  const from = state.mode.kind === 'find' ? state.mode.from : state.place;
  return shownFrom({ ...state, find, place: from }, from);
}

/** Shows the first match at or after a place. */
export function shownFrom(state: State, place: Place): State {
  return show(state, firstFrom(matchesOf(state.find).list, place));
}

function relit(state: State, before: Find, found: Found): State {
  const match = matchesOf(before).list[before.current];
  const find: Find = { ...before, together: 1, ...found, current: -1 };
  const from = match ? { block: match.block, offset: match.from } : state.place;
  return { ...state, find: { ...find, current: firstFrom(matchesOf(find).list, from) } };
}

/** Shows match `index`; the place moves only when it is not on screen already. */
function show(state: State, index: number): State {
  const match = matchesOf(state.find).list[index];
  if (!state.find || !match) return state;
  return reveal({ ...state, find: { ...state.find, current: index } }, { block: match.block, offset: match.from });
}

/** The match `count` further on (back, when negative), around the ends. */
export function walk(state: State, count: number): State {
  const { list } = matchesOf(state.find);
  if (!state.find || list.length === 0)
    return { ...state, message: 'Nothing has been searched for: / finds in the text' };
  const index = (((state.find.current + count) % list.length) + list.length) % list.length;
  const wrapped = count > 0 ? index < state.find.current : index > state.find.current;
  return { ...show(state, index), message: wrapped ? (count > 0 ? 'On from the beginning' : 'On from the end') : null };
}
