/** A talk that is rehearsed comes in; when it ends, the time on each slide is kept, and a table of it against the plan goes out. */

import { writeSync } from 'node:fs';
import { clockText, planFor, spentOn } from '../program/clock.ts';
import type { State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { deckFor } from '../program/talk.ts';
import { foldersOf } from '../storage/folders.ts';
import { keepRehearsal, type RehearsedSlide } from '../storage/rehearsals.ts';
import { safe, safeLine } from '../text/gate.ts';
import { cutTo, padTo, widthOf } from '../text/width.ts';
import type { OpenDocuments } from './documents.ts';
import { timeNow } from './time.ts';

/** Columns of a slide's title in the table, at most. */
const widest = 48;

/** Watches a talk until the end of the program, however that comes. */
export function rehearse(
  store: Store,
  documents: Pick<OpenDocuments, 'pathOf'>,
  beforeEnd: (work: () => void) => unknown,
): void {
  let last: State | null = store.state().talk ? store.state() : null;
  store.subscribe(() => {
    const state = store.state();
    if (state.talk) last = state;
  });
  let table = '';
  beforeEnd(() => {
    if (!last?.talk?.clock.begun) return;
    const ended: State = { ...last, time: timeNow() };
    table = `${rehearsalTable(ended)}${keep(ended, documents)}\n`;
  });
  // By then the terminal has been put back, so that the table stays on the screen that was there before.
  process.on('exit', () => {
    if (table !== '') writeSync(1, safe(table));
  });
}

/** Seconds on each slide that was shown, in the order of the deck. */
function slidesOf(state: State): readonly (RehearsedSlide & { readonly index: number })[] {
  if (!state.talk) return [];
  const spent = spentOn(state, state.talk);
  return deckFor(state).slides.flatMap(({ index, title }) => {
    const milliseconds = spent.get(index);
    return milliseconds === undefined ? [] : [{ index, title, seconds: Math.round(milliseconds / 1000) }];
  });
}

function keep(state: State, documents: Pick<OpenDocuments, 'pathOf'>): string {
  const path = documents.pathOf(state.document.name);
  if (path === null) return '\nStandard input is no file that a rehearsal could be kept for.';
  const slides = slidesOf(state).map(({ title, seconds }) => ({ title, seconds }));
  const wrong = keepRehearsal(foldersOf(process.env).data, path, { time: state.time.now, slides });
  return wrong === null ? '\nKept: lectern present --as-rehearsed plans by it.' : `\n${safeLine(wrong)}`;
}

/** The table: a slide a row, what it took, what was planned, and the difference in words; then the whole. */
export function rehearsalTable(state: State): string {
  const slides = slidesOf(state);
  const plan = planFor(state);
  const titles = slides.map(({ index, title }) => cutTo(`${String(index + 1).padStart(3)}  ${title}`, widest));
  const columns = Math.max(12, ...titles.map(widthOf));
  const row = (title: string, took: number, planned: number): string => {
    const words = plan.total === null ? '' : `  ${clockText(planned).padStart(7)}  ${difference(took, planned)}`;
    return `${padTo(title, columns)}  ${clockText(took).padStart(7)}${words}`.trimEnd();
  };
  const head = `${padTo('     slide', columns)}  ${'took'.padStart(7)}${plan.total === null ? '' : `  ${'plan'.padStart(7)}`}`;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const took = sum(slides.map(({ seconds }) => seconds));
  const planned = sum(slides.map(({ index }) => plan.slides[index] ?? 0));
  const body = slides.map(({ index, seconds }, at) => row(titles[at]!, seconds, Math.round(plan.slides[index] ?? 0)));
  return [head, ...body, row('     all of these', took, Math.round(planned))].join('\n');
}

function difference(took: number, planned: number): string {
  const seconds = took - planned;
  if (seconds === 0) return 'as planned';
  return `${clockText(Math.abs(seconds))} ${seconds > 0 ? 'over' : 'under'}`;
}
