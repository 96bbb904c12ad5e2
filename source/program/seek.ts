/** What a search found comes in; what of it stands on slides, and the talk that shows it, go out. */

import { apartIn } from '../deck/apart.ts';
import { slideAt } from '../deck/deck.ts';
import type { Deck, Element } from '../deck/model.ts';
import { homeOf, isReread, originalOf } from '../deck/reread.ts';
import { textOf } from '../document/inline.ts';
import type { Block } from '../document/model.ts';
import type { Hit } from '../search/model.ts';
import { matchesOf } from './matches.ts';
import type { Find, State, Talk } from './model.ts';
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

const known = new WeakMap<Find, { readonly deck: Deck; readonly hits: readonly SlideHit[] }>();
const none: readonly SlideHit[] = [];
const nowhere: Hit['ranges'] = [];

/** The hits of the search that slides show, in the order of the talk; what is only said is none. */
export function slideHits(state: State): readonly SlideHit[] {
  const { find } = state;
  if (!find?.hits) return none;
  const deck = deckFor(state);
  const found = known.get(find);
  if (found?.deck === deck) return found.hits;
  const own = find.hits.flatMap((hit) => onSlide(state, deck, hit));
  const shown = [...own, ...apartHits(state, find, deck)].sort(
    (one, other) => one.slide - other.slide || one.step - other.step,
  );
  known.set(find, { deck, hits: shown });
  return shown;
}

function onSlide(state: State, deck: Deck, { block, ranges }: Hit): SlideHit[] {
  const slide = deck.slides[slideAt(deck, block)];
  if (!slide || block < slide.first || block >= slide.last) return [];
  const titled = slide.kind === 'points' && slide.section !== null && state.document.sections[slide.section];
  if (titled && titled.first === block) return [{ slide: slide.index, step: 0, text: slide.title, ranges }];
  return slide.elements.flatMap((element) => {
    const original = originalOf(element.block);
    if (isReread(original) || original.index !== block) return [];
    return inElement(state, slide.index, element, rangesIn(state, element.block));
  });
}

/** What was found in blocks that were read anew. */
function apartHits(state: State, { elsewhere }: Find, deck: Deck): SlideHit[] {
  if (!elsewhere || elsewhere.size === 0) return [];
  return [...apartIn(state.document, deck).values()]
    .flat()
    .flatMap(({ slide, element }) => inElement(state, slide, element, rangesIn(state, element.block)));
}

/** The element as a hit when any of the ranges lie in what it shows of its block. */
function inElement({ document }: State, slide: number, element: Element, ranges: Hit['ranges']): SlideHit[] {
  const { text } = textOf(homeOf(document, element.block), element.block);
  const [from, to] = element.range ?? [0, text.length];
  const within = ranges.filter(([start, stop]) => start >= from && stop <= to);
  if (within.length === 0) return [];
  const moved = within.map(([start, stop]) => [start - from, stop - from] as const);
  return [{ slide, step: element.step, text: text.slice(from, to), ranges: moved }];
}

/** What is found in a block, be it the document's or one that was read anew or rewritten: half-open ranges of its text. */
export function rangesIn(state: State, block: Block): Hit['ranges'] {
  const original = originalOf(block);
  if (original === block) return foundIn(state, block);
  const [before, after] = [original, block].map((one) => textOf(homeOf(state.document, one), one).text);
  return foundIn(state, original).flatMap((range) => carriedTo(after!, before!, range));
}

/** Where the words in a range of one text stand in the other, told by which of their occurrences they are; nowhere when it lacks them. */
function carriedTo(after: string, before: string, [from, to]: Hit['ranges'][number]): Hit['ranges'] {
  const [text, other] = [before, after].map((one) => one.replace(/\s/g, ' '));
  const words = text!.slice(from, to);
  let at = -1;
  for (let index = text!.indexOf(words); index >= 0 && index <= from; index = text!.indexOf(words, index + 1)) {
    at = other!.indexOf(words, at + 1);
    if (at < 0) return [];
  }
  return [[at, at + words.length]];
}

function foundIn({ find, document }: State, block: Block): Hit['ranges'] {
  if (isReread(block)) {
    const hits = find?.elsewhere?.get(homeOf(document, block));
    return hits?.find((hit) => hit.block === block.index)?.ranges ?? nowhere;
  }
  return matchesOf(find).blocks.get(block.index)?.ranges ?? nowhere;
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
