/** A state and what a message made of it come in; the same with what follows from another slide goes out: its lap, and its fading in. */

import { elapsedOf, noClock } from './clock.ts';
import type { Result, State, Talk } from './model.ts';
import { isSplit } from './talk.ts';

/** How much of a new slide is still missing at first, 0 to 1. */
const firstDim = 0.75;

/** True for a slide that one sees turned: on stage, lit, both before and after. */
function isSeen({ mode, talk }: State): boolean {
  return mode.kind === 'present' && talk !== null && !talk.blank;
}

/** Notes the slide that has been entered; where things may move, it fades in. */
export function turned(before: State, [next, effects]: Result): Result {
  const { talk } = next;
  if (!talk || talk === before.talk) return [next, effects];
  if (before.talk?.slide === talk.slide) return [stepped(before.talk, next, talk), effects];
  const lapped: State = { ...next, talk: lap(next, talk, before.talk?.aside ?? null), speaker: unnudged(next.speaker) };
  if (!next.motion || isSplit(next) || !isSeen(before) || !isSeen(next)) return [lapped, effects];
  return [{ ...lapped, dim: firstDim }, [...effects, { type: 'ease' }]];
}

/** What the speaker was told has been read when the talk goes on. */
function lap(state: State, talk: Talk, told: string | null): Talk {
  const aside = talk.aside === told ? null : talk.aside;
  const last = talk.laps.at(-1);
  if (last?.slide === talk.slide) return talk;
  return { ...talk, aside, laps: [...talk.laps, { slide: talk.slide, at: elapsedOf(state, talk) }] };
}

/** Notes that have been scrolled by hand follow the steps again. */
function stepped(before: Talk, next: State, talk: Talk): State {
  if (before.step === talk.step || next.speaker.prompter) return next;
  const speaker = unnudged(next.speaker);
  return speaker === next.speaker ? next : { ...next, speaker };
}

function unnudged(speaker: State['speaker']): State['speaker'] {
  return speaker.nudge === 0 ? speaker : { ...speaker, nudge: 0 };
}

/** A talk that has not begun. `slide` is 0-based. */
export function freshTalk(slide: number, given: Partial<Talk> = {}): Talk {
  return {
    slide,
    step: 0,
    page: null,
    all: false,
    blank: false,
    notes: false,
    fromReading: false,
    asked: false,
    pointed: null,
    searching: null,
    clock: noClock,
    laps: [{ slide, at: 0 }],
    more: false,
    aside: null,
    ...given,
  };
}
