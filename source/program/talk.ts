/** A talk and a step come in; the talk one step on goes out, and the way between reading and the stage. */

import { type DeckOptions, deckOf, slideAt } from '../deck/deck.ts';
import type { Deck } from '../deck/model.ts';
import type { Included } from '../document/include.ts';
import type { Document } from '../document/model.ts';
import { laySlide } from '../stage/lay.ts';
import type { LaidSlide } from '../stage/state.ts';
import { safeLine } from '../text/gate.ts';
import { themeNamed } from '../themes/index.ts';
import type { Result, State, Talk } from './model.ts';

const decks = new WeakMap<Document, Map<string, Deck>>();

/** The deck of the document as this session presents it; the same object each time. */
export function deckFor(state: State): Deck {
  const key = [state.dialect ?? '', ...state.sections].join('\n');
  const known = decks.get(state.document) ?? new Map<string, Deck>();
  decks.set(state.document, known);
  const deck = known.get(key) ?? deckOf(state.document, deckOptions(state));
  known.set(key, deck);
  return deck;
}

function deckOptions({ sections, dialect, included }: State): DeckOptions {
  const include = (path: string): Included =>
    included.get(path) ?? { refused: `“${safeLine(path)}” is not included: it has not been read.` };
  return { sections, include, ...(dialect === null ? {} : { dialect }) };
}

/** Rows of the stage for the slide itself: what the bar, the foot and the notes leave. */
export function stageSize(state: State): { columns: number; rows: number; notes: number } {
  const { columns, rows } = state.size;
  const notes = state.talk?.notes ? Math.max(3, Math.floor(rows * 0.4)) : 0;
  return { columns, rows: Math.max(1, rows - (rows >= 8 ? 2 : 1) - notes), notes };
}

/** The slide that is on, laid out for this screen. */
export function laidSlide(state: State, talk: Talk): LaidSlide {
  const deck = deckFor(state);
  const slide = deck.slides[talk.slide]!;
  return laySlide(
    state.document,
    deck,
    slide,
    {
      step: talk.step,
      all: talk.all,
      ...(talk.page === null ? {} : { page: talk.page }),
      ...(state.shared ? { shared: state.shared[themeNamed(state.theme)?.kind ?? 'dark'] } : {}),
    },
    stageSize(state),
  );
}

/** Begins the talk, or goes back to it: on the slide the reader is in when `here`, otherwise on the first. */
export function present(state: State, here: boolean): Result {
  const deck = deckFor(state);
  if (deck.slides.length === 0) return [{ ...state, message: 'There is nothing here to present' }, []];
  const slide = here && !atStart(state) ? slideAt(deck, state.place.block) : 0;
  const talk: Talk = {
    slide,
    step: 0,
    page: null,
    all: false,
    blank: false,
    notes: state.talk?.notes ?? false,
    fromReading: here,
    asked: false,
  };
  return [{ ...state, talk, mode: { kind: 'present' } }, [{ type: 'stage' }]];
}

function atStart(state: State): boolean {
  return state.place.block === 0 && state.place.offset <= 0;
}

/** One press of next: the rest of what is shown, when it fills several pages, then the next step, then the next slide. */
export function advance(state: State, talk: Talk): Talk {
  const { slides } = deckFor(state);
  const { page, lastPage } = laidSlide(state, talk);
  if (page < lastPage) return { ...talk, page: page + 1 };
  if (!talk.all && talk.step < slides[talk.slide]!.steps - 1) return { ...talk, step: talk.step + 1, page: null };
  return talk.slide < slides.length - 1 ? { ...talk, slide: talk.slide + 1, step: 0, page: null, all: false } : talk;
}

/** One press of previous: the same way back; a slide is entered from behind at its last step. */
export function retreat(state: State, talk: Talk): Talk {
  const { page } = laidSlide(state, talk);
  const before =
    talk.step > 0 && !talk.all ? laidSlide(state, { ...talk, step: talk.step - 1, page: null }).lastPage : -1;
  if (page > 0 && page > before) return { ...talk, page: page - 1 };
  if (!talk.all && talk.step > 0) return { ...talk, step: talk.step - 1, page: null };
  if (talk.slide === 0) return { ...talk, all: false };
  const previous = deckFor(state).slides[talk.slide - 1]!;
  return { ...talk, slide: talk.slide - 1, step: previous.steps - 1, page: null, all: false };
}

/** Slide `index` (0-based, kept within the deck) from its first step. */
export function toSlide(state: State, talk: Talk, index: number): Talk {
  const last = deckFor(state).slides.length - 1;
  return { ...talk, slide: Math.min(last, Math.max(0, index)), step: 0, page: null, all: false };
}

/** True while the talk has begun and not yet ended, so that leaving asks first. */
export function inMidTalk(state: State, talk: Talk): boolean {
  const { slides } = deckFor(state);
  const isFirst = talk.slide === 0 && talk.step === 0;
  const isLast = talk.slide === slides.length - 1 && (talk.all || talk.step >= slides[talk.slide]!.steps - 1);
  return !isFirst && !isLast;
}
