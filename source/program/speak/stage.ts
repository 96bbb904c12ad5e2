/** Two states of a talk come in; the slide, or what one step has added to it, goes out as lines. */

import type { Element } from '../../deck/model.ts';
import { spokenNotes } from '../../deck/notes.ts';
import { homeOf } from '../../deck/reread.ts';
import { textOf } from '../../document/inline.ts';
import { longDate } from '../../text/date.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';
import { timeText } from './time.ts';

/** What is new on the stage; the whole slide when another one is on, or when nothing was. */
export function stageText(before: State | null, after: State): string[] {
  const { talk } = after;
  if (!talk) return [];
  const old = before?.mode.kind === after.mode.kind ? before.talk : null;
  if (talk.blank) return old?.blank ? [] : ['Blank screen'];
  const lines = old && !old.blank && old.slide === talk.slide ? stepText(after, old, talk) : slideText(after, talk);
  if (talk.notes && (!old?.notes || old.slide !== talk.slide)) lines.push(notesText(after, talk));
  // It is said when it is asked for, and when it stops or goes on: not at every second.
  const { clock } = after.speaker;
  if (old && clock && (!before?.speaker.clock || old.clock.since !== talk.clock.since))
    lines.push(timeText(after, talk));
  return lines;
}

/** `Slide 4 of 20: Physical threats`, the slide being told by its 0-based index. */
export function slideName(state: State, index: number): string {
  const { slides } = deckFor(state);
  const { title } = slides[index]!;
  return `Slide ${index + 1} of ${slides.length}${title === '' ? '' : `: ${title}`}`;
}

function slideText(state: State, talk: Talk): string[] {
  const slide = deckFor(state).slides[talk.slide]!;
  const head = slideName(state, talk.slide);
  const { meta } = state.document;
  const title =
    slide.kind === 'title'
      ? [meta.subtitle, meta.speaker, meta.role, meta.date && longDate(meta.date), meta.place]
      : [];
  const body = elementsText(state, slide.elements, (step) => talk.all || step <= talk.step);
  return [head, ...title.flatMap((line) => line || []), ...body.filter((line) => line !== slide.title)];
}

/** What stands on the slide now and did not; a step back says which step it is. */
function stepText(state: State, old: Talk, talk: Talk): string[] {
  const slide = deckFor(state).slides[talk.slide]!;
  if (old.step === talk.step && old.all === talk.all) return [];
  const wasShown = (step: number): boolean => old.all || step <= old.step;
  const added = elementsText(state, slide.elements, (step) => !wasShown(step) && (talk.all || step <= talk.step));
  return added.length > 0 ? added : [`Step ${talk.step + 1} of ${slide.steps}`];
}

function elementsText(state: State, elements: readonly Element[], isShown: (step: number) => boolean): string[] {
  return elements
    .filter(({ step }) => isShown(step))
    .flatMap(({ block, range }) => {
      const { text } = textOf(homeOf(state.document, block), block);
      const shown = range ? text.slice(range[0], range[1]) : text;
      return shown.split('\n').filter((line) => line.trim() !== '');
    });
}

function notesText(state: State, talk: Talk): string {
  const notes = spokenNotes(deckFor(state).slides[talk.slide]!);
  return notes === '' ? 'No notes for this slide' : `Notes: ${notes}`;
}
