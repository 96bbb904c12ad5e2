/** A talk and a step come in; the talk one step on goes out, and the way between reading and the stage. */

import { apartIn } from '../deck/apart.ts';
import { type DeckOptions, deckOf, slideAt } from '../deck/deck.ts';
import type { Deck } from '../deck/model.ts';
import type { Included } from '../document/include.ts';
import type { Block, Document } from '../document/model.ts';
import { laySlide } from '../stage/lay.ts';
import type { LaidSlide } from '../stage/state.ts';
import { safeLine } from '../text/gate.ts';
import { askFind } from './find.ts';
import type { Result, State, Talk } from './model.ts';
import { stageRoom } from './room.ts';
import { firstHit, rangesIn } from './seek.ts';
import { themeOf } from './theme.ts';
import { freshTalk } from './turned.ts';

/** The decks of a document in the ways it was presented, each with the files that were put into it. */
const decks = new WeakMap<Document, Map<string, { readonly deck: Deck; readonly included: State['included'] }>>();

/** The deck of the document as this session presents it; the same object each time. */
export function deckFor(state: State): Deck {
  const key = [state.dialect ?? '', ...state.sections].join('\n');
  const known = decks.get(state.document) ?? new Map();
  decks.set(state.document, known);
  const last = known.get(key);
  if (last && isSame(last.included, state.included)) return last.deck;
  const deck = deckOf(state.document, deckOptions(state));
  known.set(key, { deck, included: state.included });
  return deck;
}

/** None put in is the same as none put in, whichever map says so. */
function isSame(one: State['included'], other: State['included']): boolean {
  return one === other || (one.size === 0 && other.size === 0);
}

function deckOptions({ sections, dialect, included }: State): DeckOptions {
  const include = (path: string): Included =>
    included.get(path) ?? { refused: `“${safeLine(path)}” is not included: it has not been read.` };
  return { sections, include, ...(dialect === null ? {} : { dialect }) };
}

/** Rows of the stage for the slide itself: what the bar, the foot and the notes leave. */
export function stageSize(state: State): { columns: number; rows: number; notes: number } {
  const { rows } = state.size;
  const columns = isSplit(state) ? stageColumns(state.size.columns) : state.size.columns;
  const hasBelow = state.mode.kind === 'seek' || state.talk?.notes || (state.speaker.split && !isSplit(state));
  const notes = hasBelow ? Math.max(3, Math.floor(rows * 0.4)) : 0;
  return { columns, rows: Math.max(1, rows - (rows >= 8 ? 2 : 1) - notes), notes };
}

/** From so many columns on, stage and speaker's screen stand side by side when that is wanted. */
const wide = 120;

/** True when the speaker's screen stands beside the stage. */
export function isSplit({ speaker, size }: State): boolean {
  return speaker.split && size.columns >= wide;
}

/** Columns of the stage on a screen that is split; a rule and the speaker's screen have the rest. */
export function stageColumns(columns: number): number {
  return Math.floor(columns / 2);
}

interface Laid {
  /** All that decides how a slide is laid out. */
  readonly by: readonly unknown[];
  readonly slide: LaidSlide;
}

/** The last few slides laid out: the one that is on is drawn, told to those who follow, and asked whether it has more, at every key. */
let known: readonly Laid[] = [];
const mostKnown = 4;

/** The slide that is on, laid out for this screen. */
export function laidSlide(state: State, talk: Talk): LaidSlide {
  const by = decidedBy(state, talk);
  const laid = known.find((one) => one.by.every((value, index) => value === by[index])) ?? {
    by,
    slide: layTalk(state, talk),
  };
  known = [laid, ...known.filter((one) => one !== laid)].slice(0, mostKnown);
  return laid.slide;
}

function decidedBy(state: State, talk: Talk): unknown[] {
  const { slide, step, all, page, pointed } = talk;
  const { columns, rows } = stageSize(state);
  const find = isSearching(state, talk) ? state.find : null;
  const kind = state.shared ? themeOf(state).kind : null;
  return [
    ...[deckFor(state), slide, step, all, page, pointed],
    ...[columns, rows, stageRoom(state, rows), find, state.shared, kind, state.loads],
  ];
}

function layTalk(state: State, talk: Talk): LaidSlide {
  const deck = deckFor(state);
  const slide = deck.slides[talk.slide]!;
  const size = stageSize(state);
  const room = stageRoom(state, size.rows);
  return laySlide(
    state.document,
    deck,
    slide,
    {
      step: talk.step,
      all: talk.all,
      ...(talk.page === null ? {} : { page: talk.page }),
      ...(talk.pointed === null ? {} : { pointed: talk.pointed }),
      ...(isSearching(state, talk) ? { matches: (block: Block) => rangesIn(state, block) } : {}),
      ...(state.shared ? { shared: state.shared[themeOf(state).kind] } : {}),
      ...(room ? { room } : {}),
    },
    size,
  );
}

/** True when the next press turns to a further page of the slide, before it reveals anything. */
export function hasMore(state: State, talk: Talk): boolean {
  if (state.mode.kind === 'speaker') return talk.more;
  const { page, lastPage } = laidSlide(state, talk.pointed === null ? talk : { ...talk, pointed: null });
  return page < lastPage;
}

/** True while what was searched for is lit on the slides. */
function isSearching(state: State, talk: Talk): boolean {
  return state.find !== null && (talk.searching !== null || state.mode.kind === 'seek');
}

/** Begins the talk, or goes back to it: on the slide the reader is in when `here`, otherwise on the first. */
export function present(state: State, here: boolean): Result {
  const deck = deckFor(state);
  if (deck.slides.length === 0) return [{ ...state, message: 'There is nothing here to present' }, []];
  const slide = here && !atStart(state) ? slideAt(deck, state.place.block) : 0;
  const begun: Talk = state.talk
    ? { ...toSlide(state, state.talk, slide), blank: false, asked: false, pointed: null }
    : freshTalk(slide, { fromReading: here });
  const first = here ? firstHit(state, begun) : -1;
  const talk: Talk = { ...begun, searching: first < 0 ? null : first - 1 };
  const on: State = { ...state, talk, mode: { kind: 'present' } };
  return here ? withApart(on, deck) : [on, [{ type: 'stage' }]];
}

/** What was searched for while reading is looked for in what only slides show, too. */
function withApart(state: State, deck: Deck): Result {
  const { find, talk, document } = state;
  const isMissing = find !== null && find.elsewhere === undefined && apartIn(document, deck).size > 0;
  if (!isMissing || !talk) return [state, [{ type: 'stage' }]];
  const [asked, effects] = askFind({ ...state, talk: { ...talk, searching: talk.searching ?? -1 } }, find.query);
  return [asked, [{ type: 'stage' }, ...effects]];
}

function atStart(state: State): boolean {
  return state.place.block === 0 && state.place.offset <= 0;
}

/** One press of next: the rest of what is shown, when it fills several pages, then the next step, then the next slide. */
export function advance(state: State, talk: Talk): Talk {
  const { slides } = deckFor(state);
  const { page, lastPage } = laidSlide(state, { ...talk, pointed: null });
  if (page < lastPage) return { ...talk, page: page + 1 };
  if (!talk.all && talk.step < slides[talk.slide]!.steps - 1) return { ...talk, step: talk.step + 1, page: null };
  return talk.slide < slides.length - 1 ? { ...talk, slide: talk.slide + 1, step: 0, page: null, all: false } : talk;
}

/** One press of previous: the same way back; a slide is entered from behind at its last step and its last page. */
export function retreat(state: State, talk: Talk): Talk {
  const { page } = laidSlide(state, talk);
  const isStep = talk.step > 0 && !talk.all;
  const entered = isStep ? laidSlide(state, { ...talk, page: null }).page : 0;
  if (page > entered) return { ...talk, page: page - 1 };
  if (isStep) return atItsEnd(state, { ...talk, step: talk.step - 1 });
  if (talk.slide === 0) return { ...talk, all: false };
  const previous = deckFor(state).slides[talk.slide - 1]!;
  return atItsEnd(state, { ...talk, slide: talk.slide - 1, step: previous.steps - 1, all: false });
}

/** The talk on the last page that shows anything at its step. */
function atItsEnd(state: State, talk: Talk): Talk {
  const shown: Talk = { ...talk, page: null };
  const { page, lastPage } = laidSlide(state, shown);
  return page === lastPage ? shown : { ...shown, page: lastPage };
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
