/** A state and a move come in; the state at the new place goes out. Every move of the reader goes through here. */

import type { Place } from '../document/model.ts';
import { fractionPlace, placeAtLine, placeAtSource, sectionAt } from '../document/places.ts';
import { lastTop, placeAtShare, placeOf, rowsOfPlace, scroll, spotOf, startOf, step, topOf } from '../page/move.ts';
import { rowsOf } from '../page/page.ts';
import { pageFor } from './geometry.ts';
import { matchesOf } from './matches.ts';
import type { Left, State } from './model.ts';
import { here } from './shelf.ts';
import { revealSideways } from './sideways.ts';

/** Jumps that can be gone back through at most. */
const remembered = 100;

/** Goes to a place and remembers where the reader was, for Backspace. */
export function jump(state: State, place: Place): State {
  if (place.block === state.place.block && place.offset === state.place.offset) return state;
  return { ...state, place, ...jumpedFrom(state, here(state)) };
}

/** The ways back and forward after a jump from `left`. */
export function jumpedFrom(state: State, left: Left): Pick<State, 'back' | 'forward'> {
  return { back: [...state.back, left].slice(-remembered), forward: [] };
}

/** A place to be shown at the top: at the beginning of a block, what stands right above it is in sight too. */
export function restPlace(state: State, place: Place): Place {
  return place.offset === 0 ? blockPlace(state, place.block) : place;
}

export function scrolled(state: State, rows: number): State {
  const { page, rows: visible } = pageFor(state);
  return { ...state, place: scroll(page, state.place, rows, visible) };
}

/** Scrolls by screens, two rows being kept in sight; `share` 0.5 is half a screen, taken `count` times. */
export function paged(state: State, share: number, count = 1): State {
  const { rows } = pageFor(state);
  const whole = Math.abs(share) >= 1 ? Math.max(1, rows - 2) : Math.max(1, Math.floor(rows / 2));
  return scrolled(state, Math.sign(share) * whole * Math.max(1, Math.floor(Math.abs(share))) * count);
}

export function toStart(state: State): State {
  return jump(state, startOf(pageFor(state).page));
}

/** To the last screen; when the document is still being parsed, as soon as it has been. */
export function toEnd(state: State): State {
  if (!state.document.complete) return { ...state, waiting: 'end', message: 'Reading on to the end …' };
  const { page, rows } = pageFor(state);
  return jump({ ...state, waiting: null }, placeOf(page, lastTop(page, rows)));
}

export function toLine(state: State, line: number): State {
  return jump(state, placeAtLine(state.document, line));
}

export function toShare(state: State, fraction: number): State {
  const { page, rows } = pageFor(state);
  if (!state.document.complete) return jump(state, fractionPlace(state.document, fraction));
  return jump(
    state,
    placeAtShare(page, fraction, rows, (offset) => placeAtSource(state.document, offset)),
  );
}

/** The first place of a section (0-based index), with the blank rows above its heading in sight. */
export function sectionPlace(state: State, index: number): Place {
  const section = state.document.sections[index];
  return section ? blockPlace(state, section.first) : state.place;
}

/** The first place of a block (0-based index), with what stands right above it in sight; above the first, everything. */
export function blockPlace(state: State, block: number): Place {
  const { page } = pageFor(state);
  return block === 0 ? startOf(page) : { block, offset: -Math.min(2, rowsOf(page, block).lead) };
}

/** Index of the section the reader is in, -1 before the first: that of the match being looked at, otherwise of the first row. */
export function sectionHere(state: State): number {
  const match = matchesOf(state.find).list[state.find?.current ?? -1];
  const place =
    match && isVisible(state, { block: match.block, offset: match.from })
      ? { block: match.block, offset: match.from }
      : state.place;
  return sectionAt(state.document, place)?.index ?? -1;
}

/** True when a place is on the screen. */
export function isVisible(state: State, place: Place): boolean {
  const { page, rows } = pageFor(state);
  return rowsOfPlace(page, topOf(page, state.place, rows), place, rows) >= 0;
}

/** A place shown a third of the way down when it is not on screen already. */
export function reveal(state: State, place: Place): State {
  return revealSideways(revealRow(state, place), place);
}

function revealRow(state: State, place: Place): State {
  const { page, rows } = pageFor(state);
  const top = topOf(page, state.place, rows);
  const distance = rowsOfPlace(page, top, place, rows);
  if (distance >= 0 && distance < rows - 1) return { ...state, place: placeOf(page, top) };
  const above = step(page, spotOf(page, place), -Math.floor(rows / 3));
  return { ...state, place: placeOf(page, topOf(page, placeOf(page, above), rows)) };
}
