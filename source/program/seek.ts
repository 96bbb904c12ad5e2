/** What a search found comes in; what of it stands on slides, and the talk that shows it, go out. */

import { slideAt } from '../deck/deck.ts';
import type { Deck } from '../deck/model.ts';
import { homeOf, isReread, originOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Hit } from '../search/model.ts';
import type { State, Talk } from './model.ts';
import { deckFor } from './talk.ts';

/** A line of a slide that matches. */
export interface SlideHit {
  /** 0-based slide, and the step at which the line is seen. */
  readonly slide: number;
  readonly step: number;
  readonly text: string;
  /** What matches of `text`: half-open, in UTF-16 units. */
  readonly ranges: Hit['ranges'];
}

const known = new WeakMap<readonly Hit[], { readonly deck: Deck; readonly hits: readonly SlideHit[] }>();
const none: readonly SlideHit[] = [];

/** The hits of the search that slides show, in the order of the talk; what is only said is none. */
export function slideHits(state: State): readonly SlideHit[] {
  const hits = state.find?.hits;
  if (!hits) return none;
  const deck = deckFor(state);
  const found = known.get(hits);
  if (found?.deck === deck) return found.hits;
  const all = hits.flatMap((hit) => onSlide(state, deck, hit));
  const shown = all.sort((one, other) => one.slide - other.slide || one.step - other.step);
  known.set(hits, { deck, hits: shown });
  return shown;
}

function onSlide(state: State, deck: Deck, { block, ranges }: Hit): SlideHit[] {
  const slide = deck.slides[slideAt(deck, block)];
  if (!slide || block < slide.first || block >= slide.last) return [];
  const titled = slide.kind === 'points' && slide.section !== null && state.document.sections[slide.section];
  if (titled && titled.first === block) return [{ slide: slide.index, step: 0, text: slide.title, ranges }];
  return slide.elements.flatMap((element) => {
    if (originOf(element.block) !== block || isReread(element.block)) return [];
    const { text } = textOf(homeOf(state.document, element.block), element.block);
    const [from, to] = element.range ?? [0, text.length];
    const within = ranges.filter(([start, stop]) => start >= from && stop <= to);
    if (within.length === 0) return [];
    const moved = within.map(([start, stop]) => [start - from, stop - from] as const);
    return [{ slide: slide.index, step: element.step, text: text.slice(from, to), ranges: moved }];
  });
}

/** The talk with the hit of that index in sight; null when there is none. */
export function showing(state: State, talk: Talk, index: number): Talk | null {
  const hit = slideHits(state)[index];
  if (!hit) return null;
  return { ...talk, slide: hit.slide, step: hit.step, page: null, all: false, pointed: null };
}

/** Index of the first hit on the talk's slide or after it, the very first when there is none; -1 without hits. */
export function firstHit(state: State, talk: Talk): number {
  const hits = slideHits(state);
  if (hits.length === 0) return -1;
  return Math.max(
    0,
    hits.findIndex(({ slide }) => slide >= talk.slide),
  );
}
