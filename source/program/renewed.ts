/** A state and a document that has grown or changed come in; the state in the new document goes out, every place of it on the same source. */

import type { Document, Place } from '../document/model.ts';
import { placeAtSource, sourceOf } from '../document/places.ts';
import { askFind } from './find.ts';
import { openFinder, typedFinder } from './finder.ts';
import type { Left, Mode, Result, Shelved, State, Talk } from './model.ts';
import { toEnd } from './moves.ts';
import { deckFor, toSlide } from './talk.ts';

/** Takes a document by its name: the one that is read, or one of the others. A search that is on is made anew, and a move to the end that waited for the rest is made. */
export function takeDocument(state: State, document: Document): Result {
  if (document.name !== state.document.name) return [takeOther(state, document), []];
  const carry = carrierOf(state.document, document);
  const moved = onStage({
    ...state,
    ...waysIn(state, document, carry),
    document,
    place: carry(state.place),
    mode: modeIn(state.mode, document, carry),
  });
  if (moved.waiting === 'end' && document.complete) return [{ ...toEnd(moved), message: null }, []];
  return searched(moved, state.document.source === document.source);
}

/** More of a document that is not being read has been parsed, or it has changed: it waits at the same source. */
function takeOther(state: State, document: Document): State {
  const other = state.others.find((one) => one.document.name === document.name);
  if (!other) return state;
  const carry = carrierOf(other.document, document);
  const isGrown = other.document.source === document.source;
  const renewed: Shelved = {
    ...other,
    document,
    place: carry(other.place),
    ...(isGrown ? {} : { find: null, talk: null }),
  };
  return {
    ...state,
    ...waysIn(state, document, carry),
    others: state.others.map((one) => (one === other ? renewed : one)),
  };
}

/** The ways back and forward, as far as they lead through the document. */
function waysIn(state: State, document: Document, carry: (place: Place) => Place): Pick<State, 'back' | 'forward'> {
  const left = (one: Left): Left => (one.document === document.name ? { ...one, ...carry(one) } : one);
  return { back: state.back.map(left), forward: state.forward.map(left) };
}

/** From a place of the one document to the place of the other with the same source. */
function carrierOf(before: Document, after: Document): (place: Place) => Place {
  return (place) => {
    const kept = after.blocks[place.block]?.start === before.blocks[place.block]?.start;
    if (kept && after.blocks[place.block]) return { block: place.block, offset: place.offset };
    return placeAtSource(after, sourceOf(before, place));
  };
}

function modeIn(mode: Mode, document: Document, carry: (place: Place) => Place): Mode {
  switch (mode.kind) {
    case 'find':
      return { ...mode, from: carry(mode.from), before: null };
    case 'outline':
      return document.sections.length === 0
        ? { kind: 'read' }
        : { ...mode, cursor: Math.min(mode.cursor, document.sections.length - 1) };
    case 'help':
    case 'text':
      return { ...mode, back: modeIn(mode.back, document, carry) };
    default:
      return mode;
  }
}

/** What was found in a text that has changed leads nowhere; in one that has only grown it stays until the rest is found. */
function searched(state: State, grown: boolean): Result {
  const { mode, find } = state;
  if (mode.kind === 'finder') {
    if (mode.typed.trim() === '') return [openFinder(state), []];
    const [asked, effects] = typedFinder(state, mode.typed);
    return [
      grown || asked.mode.kind !== 'finder' ? asked : { ...asked, mode: { ...asked.mode, rows: [], cursor: 0 } },
      effects,
    ];
  }
  if (!find) return [state, []];
  const [asked, effects] = askFind(state, find.query);
  return [grown || !asked.find ? asked : { ...asked, find: { ...asked.find, hits: [], current: -1 } }, effects];
}

/** The talk keeps its slide and step as far as the deck still has them; without slides it is over. */
function onStage(state: State): State {
  const { talk } = state;
  if (!talk) return state;
  const { slides } = deckFor(state);
  if (slides.length === 0)
    return { ...state, talk: null, mode: state.mode.kind === 'present' ? { kind: 'read' } : state.mode };
  return { ...state, talk: within(state, talk, slides.length - 1) };
}

function within(state: State, talk: Talk, last: number): Talk {
  if (talk.slide > last) return toSlide(state, talk, last);
  const steps = deckFor(state).slides[talk.slide]!.steps;
  return talk.step < steps ? talk : { ...talk, step: steps - 1, page: null };
}
