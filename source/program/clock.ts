/** A talk and a time come in; how long it has been going, and how that stands to its plan, go out. Time comes only in ticks. */

import { type Plan, planOf, windowOf } from '../stage/plan.ts';
import type { Clock, State, Talk } from './model.ts';
import { deckFor } from './talk.ts';

export const noClock: Clock = { since: null, before: 0, begun: false };

/** Milliseconds on the clock at `now` (milliseconds since 1970). A computer's clock that is set back takes nothing away. */
export function elapsedAt({ since, before }: Clock, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** The clock, running from `now` on; one that runs already runs on. */
export function running(clock: Clock, now: number): Clock {
  return clock.since === null ? { ...clock, since: now, begun: true } : clock;
}

/** The clock, stopped. */
export function stopped(clock: Clock, now: number): Clock {
  return { ...clock, since: null, before: elapsedAt(clock, now) };
}

/** The clock at nothing: it goes on running when it ran. */
export function reset(clock: Clock, now: number): Clock {
  return clock.since === null ? noClock : { since: now, before: 0, begun: true };
}

/** Milliseconds of the talk, at the last tick. */
export function elapsedOf(state: State, talk: Talk): number {
  return elapsedAt(talk.clock, state.time.now);
}

/** The plan of the talk in this session. */
export function planFor(state: State): Plan {
  return planOf(state.document, deckFor(state), state.rehearsed);
}

/** Seconds ahead of the plan, negative behind it, 0 while what is shown is where it should be; null without a plan. */
export function aheadOf(state: State, talk: Talk): number | null {
  const plan = planFor(state);
  if (plan.total === null) return null;
  const steps = deckFor(state).slides[talk.slide]?.steps ?? 1;
  const { from, to } = windowOf(plan, deckFor(state), talk.slide, talk.all ? steps - 1 : talk.step);
  const seconds = elapsedOf(state, talk) / 1000;
  return seconds < from ? Math.floor(from - seconds) : seconds > to ? -Math.floor(seconds - to) : 0;
}

/** Seconds as `4:07` or `1:02:09`; a sign is the caller's. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const rest = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Whether the talk keeps to its plan, in a word with its amount, and the role that colours it; '' without a plan. */
export function paceText(state: State, talk: Talk): { readonly text: string; readonly role: 'ahead' | 'behind' } {
  const ahead = aheadOf(state, talk);
  if (ahead === null || !talk.clock.begun) return { text: '', role: 'ahead' };
  if (ahead === 0) return { text: 'on time', role: 'ahead' };
  return ahead > 0
    ? { text: `${clockText(ahead)} ahead`, role: 'ahead' }
    : { text: `${clockText(-ahead)} behind`, role: 'behind' };
}

/** Milliseconds spent on each slide so far, by its index; slides that were not entered are absent. */
export function spentOn(state: State, talk: Talk): ReadonlyMap<number, number> {
  const spent = new Map<number, number>();
  talk.laps.forEach(({ slide, at }, index) => {
    const until = talk.laps[index + 1]?.at ?? elapsedOf(state, talk);
    spent.set(slide, (spent.get(slide) ?? 0) + Math.max(0, until - at));
  });
  return spent;
}
