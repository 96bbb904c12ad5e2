/** A state and a document that has grown or changed come in; the state in the new document goes out, every place of it on the same text. */

import { slideAt } from '../deck/deck.ts';
import type { Slide } from '../deck/model.ts';
import type { Document, Place } from '../document/model.ts';
import { placeAtSource, sourceOf } from '../document/places.ts';
import { type Change, carried, changesBetween } from '../text/difference.ts';
import { askFind } from './find.ts';
import { openFinder, typedFinder } from './finder.ts';
import { changeText, freshIn } from './fresh.ts';
import type { Find, Left, Mode, Result, Shelved, State, Talk } from './model.ts';
import { toEnd } from './moves.ts';
import { deckFor, toSlide } from './talk.ts';

/** Takes a document by its name: the one that is read, or one of the others. A search that is on is made anew, and a move to the end that waited for the rest is made. */
export function takeDocument(state: State, document: Document): Result {
  if (document.name !== state.document.name) return beside(takeOther(state, document));
  const changes = changesOf(state.document, document);
  const isGrown = changes.length === 0;
  if (!isGrown && leavesNothing(state, document)) return [warned(state, nothingLeft), []];
  const carry = carrierOf(state.document, document, changes);
  const carriedOver = onStage(
    {
      ...state,
      ...waysIn(state, document, carry),
      document,
      place: carry(state.place),
      mode: modeIn(state.mode, document, carry),
      focus: isGrown ? state.focus : null,
      sideways: isGrown ? state.sideways : null,
    },
    isGrown ? null : { before: state, carry },
  );
  const isEnd = carriedOver.waiting === 'end' && document.complete;
  const moved = isEnd ? { ...toEnd(carriedOver), message: null } : carriedOver;
  if (isGrown) return searched(moved, true);
  const [shown, effects] = searched(marked(moved, changes), false);
  return [shown, [...effects, { type: 'fade', fresh: shown.fresh }]];
}

/** What was written over; nothing where more has been read of the same text. */
function changesOf(before: Document, after: Document): readonly Change[] {
  if (!before.complete && after.source.startsWith(before.source)) return [];
  return changesBetween(before.source, after.source);
}

/** On stage the speaker alone is told, on the speaker's screen. */
export function warned(state: State, text: string): State {
  const isOnStage = state.talk !== null && ['present', 'overview', 'seek'].includes(state.mode.kind);
  if (!isOnStage || !state.talk) return { ...state, message: text };
  return { ...state, talk: { ...state.talk, aside: text } };
}

/** Takes back what was said, unless something else has been said since. */
export function unsaid(state: State, text: string): State {
  const { talk } = state;
  return {
    ...state,
    message: state.message === text ? null : state.message,
    talk: talk?.aside === text ? { ...talk, aside: null } : talk,
  };
}

export const nothingLeft = 'The file has nothing left to present: its last slides stay';

/** True for a talk whose text has been edited to nothing. */
function leavesNothing(state: State, document: Document): boolean {
  return state.talk !== null && deckFor({ ...state, document }).slides.length === 0;
}

/** What has changed is marked, and where it is told; on stage the slide it stands on is shown instead. */
function marked(state: State, changes: readonly Change[]): State {
  const fresh = freshIn(state.document, changes);
  const { talk, mode } = state;
  if (!talk || mode.kind !== 'present') return { ...state, fresh, message: changeText(state.document, changes) };
  const deck = deckFor(state);
  // The front matter is on no slide alone: whoever mends a date in mid-talk stays where they are.
  const inBody = changes.filter(({ newFrom }) => newFrom >= state.document.bodyStart);
  const edited = freshIn(state.document, inBody).map(({ from }) => slideAt(deck, from.block));
  const [slide] = edited;
  if (slide === undefined || edited.includes(talk.slide)) return { ...state, fresh };
  return { ...state, fresh, talk: toSlide(state, talk, slide) };
}

/** More of a document that is not being read has been parsed, or it has changed: it waits at the same source. */
function takeOther(state: State, document: Document): State {
  const other = state.others.find((one) => one.document.name === document.name);
  if (!other) return state;
  const changes = changesOf(other.document, document);
  const carry = carrierOf(other.document, document, changes);
  const isGrown = changes.length === 0;
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

/** From a place of the one document to the place of the other with the same text. What stands above a block stays with it. */
function carrierOf(before: Document, after: Document, changes: readonly Change[]): (place: Place) => Place {
  return (place) => {
    const block = before.blocks[place.block];
    const same = block && after.blocks[place.block];
    const isStill = changes.length === 0 || place.offset <= 0;
    if (isStill && same && same.start === carried(changes, block.start))
      return { block: place.block, offset: place.offset };
    if (place.block === 0 && place.offset < 0) return { block: 0, offset: place.offset };
    const there = placeAtSource(after, carried(changes, sourceOf(before, place)));
    return place.offset < 0 && there.offset === 0 ? { block: there.block, offset: place.offset } : there;
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
    case 'filter':
      return modeIn({ kind: 'outline', cursor: mode.before }, document, carry);
    case 'help':
    case 'text':
      return { ...mode, back: modeIn(mode.back, document, carry) };
    default:
      return mode;
  }
}

/** Where one chooses among several documents, the finder takes in what there is of another now. */
export function beside(state: State): Result {
  return state.choosing && state.mode.kind === 'finder' ? searched(state, true) : [state, []];
}

/** What was found in a text that has changed leads nowhere; in one that has only grown it stays until the rest is found. */
export function searched(state: State, grown: boolean): Result {
  const { mode, find } = state;
  if (mode.kind === 'finder') {
    if (mode.typed.trim() === '') {
      const opened = openFinder(state);
      return [
        state.choosing && opened.mode.kind === 'finder'
          ? { ...opened, mode: { ...opened.mode, cursor: mode.cursor } }
          : opened,
        [],
      ];
    }
    const [asked, effects] = typedFinder(state, mode.typed);
    return [
      grown || asked.mode.kind !== 'finder' ? asked : { ...asked, mode: { ...asked.mode, rows: [], cursor: 0 } },
      effects,
    ];
  }
  if (!find) return [state, []];
  const [asked, effects] = askFind(state, find.query);
  if (!asked.find) return [asked, effects];
  const left = !grown ? { hits: [], current: -1 } : isGuess(find) ? { hits: null, current: -1 } : {};
  return [{ ...asked, find: { ...asked.find, ...left } }, effects];
}

/** What was asked for has not been found, or only something like it: in more of the text its first match is still to be shown. */
function isGuess({ hits, spelt }: Find): boolean {
  return hits !== null && (hits.length === 0 || spelt.length > 0);
}

/** What the document was before it was edited, and the way from its places. */
interface Edited {
  readonly before: State;
  readonly carry: (place: Place) => Place;
}

/** The talk keeps its slide and step as far as the deck still has them; without slides it is over. */
function onStage(state: State, edited: Edited | null): State {
  const { talk } = state;
  if (!talk) return state;
  const deck = deckFor(state);
  const { slides } = deck;
  if (slides.length === 0)
    return { ...state, talk: null, mode: state.mode.kind === 'present' ? { kind: 'read' } : state.mode };
  const was = edited && deckFor(edited.before).slides[talk.slide];
  const slide = edited && was ? slideAfter(state, edited, was) : talk.slide;
  const last = slides.length - 1;
  const { mode } = state;
  // A search through the slides goes back to where it began, which the deck may no longer have.
  const kept: Mode = mode.kind === 'seek' ? { ...mode, from: within(state, mode.from, last) } : mode;
  return { ...state, mode: kept, talk: within(state, { ...talk, slide, aside: null }, last) };
}

/** The slide that a slide has become: the one that what it stood for is on. */
function slideAfter(state: State, { carry }: Edited, was: Slide): number {
  if (was.kind === 'title') return 0;
  return slideAt(deckFor(state), carry({ block: was.first, offset: 0 }).block);
}

export function within(state: State, talk: Talk, last: number): Talk {
  if (talk.slide > last) return toSlide(state, talk, last);
  const steps = deckFor(state).slides[talk.slide]!.steps;
  return talk.step < steps ? talk : { ...talk, step: steps - 1, page: null };
}
