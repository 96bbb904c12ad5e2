/** A document that a link leads to comes in, once it has been read; the state that reads it goes out. */

import type { Place } from '../document/model.ts';
import { startOf } from '../page/move.ts';
import { shownFrom } from './find.ts';
import { pageFor } from './geometry.ts';
import { anchorBlock } from './links.ts';
import type { Message, State } from './model.ts';
import { blockPlace, jumpedFrom, restPlace } from './moves.ts';
import { here, readNew, shelve } from './shelf.ts';

/** What is said when a reader is back at a place of an earlier day. */
export const backAgain = 'Back where you were; g goes to the beginning';

/** Shows the document: at the anchor when there is one, else where it was left, else from its beginning. Backspace comes back. */
export function takeOpened(state: State, opened: Extract<Message, { type: 'opened' }>): State {
  return withoutFolder(shown(state, opened));
}

function shown(state: State, opened: Extract<Message, { type: 'opened' }>): State {
  const { document, anchor, place, marks, included } = opened;
  const isNew = ![state.document, ...state.others.map((other) => other.document)].some(
    ({ name }) => name === document.name,
  );
  const read = readNew(state, document, marks);
  const there: State = { ...read, ...(included ? { included } : {}), ...jumpedFrom(state, here(state)) };
  if (anchor !== null) {
    const block = anchorBlock(there.document, anchor);
    if (block >= 0) return { ...there, place: blockPlace(there, block) };
    const begun = isNew ? { ...there, place: startOf(pageFor(there).page) } : there;
    return { ...begun, message: `There is no section #${anchor} here` };
  }
  if (opened.sought) return foundIn(there, opened.sought, place);
  if (!isNew) return there;
  if (place) return { ...there, place: restPlace(there, place), message: backAgain };
  return { ...there, place: startOf(pageFor(there).page) };
}

/** The document at the first match from `place` on, all of them lit. */
function foundIn(
  state: State,
  { query, found }: NonNullable<Extract<Message, { type: 'opened' }>['sought']>,
  place: Place | null,
): State {
  const { hits, spelt } = found;
  const find = { query, expression: false, hits, spelt, current: -1, ticket: state.tickets };
  return shownFrom({ ...state, find }, place ?? state.place);
}

/** The folder itself is no document to come back to. */
function withoutFolder(state: State): State {
  const name = state.library?.folder;
  if (name === undefined) return state;
  return {
    ...state,
    others: state.others.filter(({ document }) => document.name !== name),
    back: state.back.filter((left) => left.document !== name),
  };
}

/** Puts a document behind the others, where its reader was. */
export function takeAdded(state: State, added: Extract<Message, { type: 'added' }>): State {
  const { name } = added.document;
  const isKnown = [state, ...state.others].some(({ document }) => document.name === name);
  const queue = state.queue.includes(name) ? state.queue : [...state.queue, name];
  return { ...(isKnown ? state : shelve(state, added)), queue };
}
