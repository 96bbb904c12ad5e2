/** A state comes in; the pictures in sight that nobody has read yet, and the state once they have been, go out. */

import { homeOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';
import { linesFrom, topOf } from '../page/move.ts';
import { rowsOf } from '../page/page.ts';
import { imagesIn, isPicture, mayPicture, type Picture } from '../page/pictures.ts';
import { pageFor } from './geometry.ts';
import type { Effect, Message, Result, State } from './model.ts';
import type { Pictures } from './room.ts';
import { deckFor } from './talk.ts';

/** The files of the pictures that are in sight; with `isAhead` also those a screen further on the page, and on the next slide. */
function inSight(state: State, isAhead: boolean): readonly string[] {
  const { document, mode, talk } = state;
  if (mode.kind === 'present' && talk) {
    const { slides } = deckFor(state);
    const elements = slides.slice(talk.slide, talk.slide + (isAhead ? 2 : 1)).flatMap((slide) => slide.elements);
    return elements.flatMap(({ block }) => filesIn(homeOf(document, block), block));
  }
  if (mode.kind !== 'read' && mode.kind !== 'find' && mode.kind !== 'outline') return [];
  const { page, rows } = pageFor(state);
  const lines = linesFrom(page, topOf(page, state.place, rows), (isAhead ? 2 : 1) * rows);
  const blocks = new Set(lines.map(({ block }) => block));
  return [...blocks].flatMap((index) => filesIn(document, document.blocks[index]));
}

function filesIn(document: Document, block: Block | undefined): readonly string[] {
  if (!block || !mayPicture(block)) return [];
  const text = textOf(document, block);
  return isPicture(text) ? imagesIn(text).map(({ address }) => address) : [];
}

/** True when a picture that could be shown is in sight. */
export function pictureInSight(state: State): boolean {
  return inSight(state, false).length > 0;
}

/** Asks for the pictures in sight that have not been asked for, and keeps the reader where they were when room is made for one. */
export function pictured(before: State, [state, effects]: Result): Result {
  if (state.pictures === null) return [state, effects];
  const { name } = state.document;
  const known = asKnown(before, state);
  const wanted = [...new Set(inSight(state, true))].filter((address) => !known.has(address));
  const steady = steadied(before, state);
  if (wanted.length === 0) return [steady, effects];
  const asked = new Map([...known, ...wanted.map((address) => [address, null] as const)]);
  const pictures = { ...state.pictures, known: new Map(state.pictures.known).set(name, asked) };
  const asking = wanted.map((address): Effect => ({ type: 'picture', document: name, address }));
  return [{ ...steady, pictures }, [...effects, ...asking]];
}

/** What is known of the pictures of the document; when that has been edited, one that was not shown is looked for again. */
function asKnown(before: State, { document, pictures }: State): ReadonlyMap<string, Picture | null> {
  const known = pictures?.known.get(document.name) ?? new Map<string, Picture | null>();
  const isEdited = before.document !== document && before.document.name === document.name && before.document.complete;
  if (!isEdited) return known;
  return new Map([...known].filter(([, picture]) => picture === null || 'number' in picture));
}

/** Blank rows and the title of an aside, which stand above a picture: they do not grow with it. */
const leadRows = 3;

/** Rows above a text are told by their distance from it: a reader among them stays as far down when a picture comes or changes. */
function steadied(before: State, state: State): State {
  const { place, document } = state;
  if (place.offset >= 0 || place !== before.place || document !== before.document) return state;
  const [was, is] = [pageFor(before).page, pageFor(state).page];
  if (was === is) return state;
  const [old, now] = [rowsOf(was, place.block).lead, rowsOf(is, place.block).lead];
  const isStart = place.block === 0 && place.offset < -old;
  if (old === now || isStart) return state;
  const row = Math.max(0, old + place.offset);
  const there = row < leadRows ? row : Math.floor((row * now) / old);
  return { ...state, place: { ...place, offset: Math.min(-1, there - now) } };
}

/** The terminal's cells measure so many pixels; null when it shows no pictures after all. */
export function withPictures(state: State, cell: Pictures['cell'] | null): State {
  if (cell === null) return { ...state, pictures: null };
  return { ...state, pictures: { known: state.pictures?.known ?? new Map(), cell } };
}

/** What has been read of a picture; one of a document that is not open any more is kept all the same. */
export function takePicture(
  state: State,
  { document, address, picture }: Extract<Message, { type: 'picture' }>,
): State {
  if (state.pictures === null) return state;
  const known = new Map(state.pictures.known.get(document)).set(address, picture);
  return { ...state, pictures: { ...state.pictures, known: new Map(state.pictures.known).set(document, known) } };
}
