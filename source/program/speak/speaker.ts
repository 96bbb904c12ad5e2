/** Two states of the speaker's screen come in; what is on now, what comes next, what is to be said and how the time stands go out as lines. */

import { links } from '../frame/notes.ts';
import { nextRows } from '../frame/preview.ts';
import { saidNow } from '../frame/said.ts';
import type { Mode, State, Talk } from '../model.ts';
import { stageText } from './stage.ts';
import { timeText } from './time.ts';
import { rowText } from './words.ts';

type Speaker = Extract<Mode, { kind: 'speaker' }>;

/** Wide enough that nothing is cut, and rows enough for any slide. */
const [columns, rows] = [1000, 40];

/** What is new on the speaker's screen: all of it after a step, else what has become of the stage and the clock. */
export function speakerText(before: State | null, after: State, { link }: Speaker): string[] {
  const { talk } = after;
  if (!talk) return ['The talk has no slides now'];
  const old = before?.mode.kind === 'speaker' ? before : null;
  const was = old?.talk ?? null;
  const lines = old?.mode.kind === 'speaker' && old.mode.link === link ? [] : [links[link]];
  if (talk.aside !== null && talk.aside !== was?.aside) lines.push(talk.aside);
  if (was && was.clock.since !== talk.clock.since) lines.push(timeText(after, talk));
  const isMoved = !was || was.slide !== talk.slide || was.step !== talk.step || was.all !== talk.all;
  const told = [...lines, ...stageText(before, after)].filter((line) => line !== '');
  return isMoved ? [...told, ...comingText(after, talk), timeText(after, talk)] : told;
}

/** What comes next, and what is to be said now. */
function comingText(state: State, talk: Talk): string[] {
  const shown = nextRows(state, talk, columns, rows).map((row) => rowText(row).replace(/^• /, ''));
  const next = shown.filter((text) => text !== '');
  const said = saidNow(state, talk);
  return [next.join(', ').replace(/^(Next(?: step)?), /, '$1: '), said === '' ? 'No notes now' : `Notes: ${said}`];
}
