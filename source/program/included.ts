/** A state and the files that its document puts in, read again, come in; the state with what they hold now goes out, on stage the slide that shows what has changed. */

import { type Apart, apartIn } from '../deck/apart.ts';
import type { Document } from '../document/model.ts';
import { placeAtSource } from '../document/places.ts';
import { changesBetween } from '../text/difference.ts';
import type { Message, Result, State } from './model.ts';
import { nothingLeft, searched, warned, within } from './renewed.ts';
import { deckFor, toSlide } from './talk.ts';

/** Takes the files by the name of the document that puts them in. A talk keeps its slide unless another one shows what has changed. */
export function takeIncluded(state: State, { name, included }: Extract<Message, { type: 'included' }>): Result {
  if (name !== state.document.name) {
    const others = state.others.map((other) => (other.document.name === name ? { ...other, included } : other));
    return [{ ...state, others }, []];
  }
  const next: State = { ...state, included };
  if (!state.talk) return searched(next, false);
  const { slides } = deckFor(next);
  if (slides.length === 0) return [warned(state, nothingLeft), []];
  const kept = within(next, { ...state.talk, aside: null }, slides.length - 1);
  const edited = state.mode.kind === 'present' ? editedSlides(state, next) : [];
  const [slide] = edited;
  const talk = slide === undefined || edited.includes(kept.slide) ? kept : toSlide(next, kept, slide);
  const { mode } = state;
  const from = mode.kind === 'seek' ? { ...mode, from: within(next, mode.from, slides.length - 1) } : mode;
  return searched({ ...next, mode: from, talk }, false);
}

/** The slides (0-based) that show what is new in the files, in the order of the files. */
function editedSlides(before: State, after: State): number[] {
  const apart = [...apartIn(after.document, deckFor(after))];
  return [...after.included].flatMap(([path, file]) => {
    const old = before.included.get(path);
    const [was, now] = [old, file].map((one) => (one && 'text' in one ? one.text : ''));
    const [change] = was === now ? [] : changesBetween(was!, now!);
    const home = apart.find(([{ name }]) => name === path);
    return change && home ? slideShowing(home, change.newFrom) : [];
  });
}

/** The slide that shows the text at `offset` of a file, or what stands before it. */
function slideShowing([home, shown]: readonly [Document, readonly Apart[]], offset: number): number[] {
  const { block } = placeAtSource(home, offset);
  const at = shown.findLast(({ element }) => element.block.index <= block) ?? shown[0];
  return at ? [at.slide] : [];
}
