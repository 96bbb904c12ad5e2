/** A talk and a size come in; the speaker's screen goes out: time and pace, now beside next, and the notes, which move with the steps. */

import type { Size } from '../../page/model.ts';
import { clockText, elapsedOf, paceText, planFor } from '../clock.ts';
import type { Mode, State, Talk } from '../model.ts';
import { deckFor, isSplit, stageColumns } from '../talk.ts';
import { hintRow } from './foot.ts';
import { nextRows, nowRows } from './preview.ts';
import { prompterRows } from './prompter.ts';
import { cutRow, gap, meter, padRow, type Row, rowWidth, span, spread } from './rows.ts';
import { notesRows, pushesOf } from './said.ts';

/** From so many columns on, now and next stand side by side. */
const beside = 60;
/** On a screen of fewer rows there is no air and no bar. */
const airy = 18;
/** From so many rows on the text keeps a row away from the foot. */
const roomy = 26;

/** The speaker's screen: at most `size.rows` rows, none wider than `size.columns`. */
export function speakerRows(state: State, size: Size): Row[] {
  const { talk } = state;
  if (!talk) return [[], [gap(1), span('The talk has no slides now', 'muted')]];
  const hasAir = size.rows >= airy;
  const rows: Row[] = [timeRow(state, talk, size.columns)];
  if (hasAir) rows.push(barRow(state, talk, size.columns));
  const foot = footRow(state, size.columns);
  const room = roomOf(size);
  rows.push(
    ...(state.speaker.prompter ? prompterRows(state, talk, size.columns, room) : body(state, talk, size, room)),
  );
  while (rows.length < size.rows - 1) rows.push([]);
  return [...rows.slice(0, Math.max(0, size.rows - 1)), foot].map((row) => cutRow(row, size.columns));
}

function body(state: State, talk: Talk, size: Size, room: number): Row[] {
  const shown = aboveNotes(state, talk, size, room);
  return [...shown, ...notesRows(state, talk, size.columns, Math.max(0, room - shown.length))];
}

/** Now and next, and the rule below them. */
function aboveNotes(state: State, talk: Talk, size: Size, room: number): Row[] {
  const air: Row[] = size.rows >= airy ? [[]] : [];
  const most = Math.max(3, Math.floor(room * 0.45));
  const slides =
    size.columns >= beside ? sideBySide(state, talk, size.columns, most) : nowRows(state, talk, size.columns - 2, most);
  return [...air, ...slides, ...air, ruleRow(size.columns)];
}

/** Rows between the time and the foot. */
function roomOf({ rows }: Size): number {
  return rows - (rows >= airy ? 2 : 1) - (rows >= roomy ? 2 : 1);
}

/** How far the notes of this screen can be pushed, in rows, back (negative) and on. */
export function notesBounds(state: State): { readonly least: number; readonly most: number } {
  const { talk, size } = state;
  if (!talk) return { least: 0, most: 0 };
  const own = isSplit(state) ? { ...size, columns: size.columns - stageColumns(size.columns) - 1 } : size;
  const room = roomOf(own);
  return pushesOf(state, talk, own.columns, room - aboveNotes(state, talk, own, room).length);
}

function sideBySide(state: State, talk: Talk, columns: number, most: number): Row[] {
  const half = Math.floor((columns - 2) / 2);
  const now = nowRows(state, talk, half - 3, most);
  const next = nextRows(state, talk, half - 3, most);
  return Array.from({ length: Math.max(now.length, next.length) }, (_, index) => [
    ...padRow(now[index] ?? [], half - 1),
    ...(next[index] ?? []),
  ]);
}

function ruleRow(columns: number): Row {
  return [span(` ${'─'.repeat(Math.max(1, columns - 2))}`, 'faint')];
}

/** `12:41 of 15:00 · 2:19 left · 0:20 ahead`, and at the right the time of day and the slide. What does not fit goes, the least needed first. */
function timeRow(state: State, talk: Talk, columns: number): Row {
  const seconds = elapsedOf(state, talk) / 1000;
  const { total } = planFor(state);
  const parts: Row[] = [[span(clockText(seconds), 'accent', true)]];
  if (total !== null) {
    const left = Math.ceil(total - seconds);
    parts.push([span(` of ${clockText(total)}`, 'muted')]);
    parts.push(
      left >= 0 ? [span(` · ${clockText(left)} left`, 'muted')] : [span(` · ${clockText(-left)} over`, 'behind', true)],
    );
    const pace = paceText(state, talk);
    if (pace.text !== '') parts.push([span(' · ', 'muted'), span(pace.text, pace.role, true)]);
  }
  if (talk.clock.since === null) parts.push([span(talk.clock.begun ? ' · paused' : ' · not begun', 'accent')]);
  const { slides } = deckFor(state);
  const slide = `slide ${talk.slide + 1} / ${slides.length}`;
  const right = [state.time.wall, slide].filter(Boolean).join(' · ');
  const left = parts.flat();
  const room = columns - 2;
  if (rowWidth(left) + right.length + 3 <= room) return [gap(1), ...spread(left, [span(right, 'muted')], room)];
  const short = `${talk.slide + 1}/${slides.length}`;
  return [gap(1), ...spread(fitting(parts, room - short.length - 3), [span(short, 'muted')], room)];
}

/** As many parts as fit; the pace, which is the last, rather than the sums before it. */
function fitting(parts: readonly Row[], columns: number): Row {
  for (const chosen of [parts, [parts[0]!, ...parts.slice(-1)], parts.slice(0, 1)]) {
    const row = chosen.flat();
    if (rowWidth(row) <= columns) return row;
  }
  return parts[0] ?? [];
}

/** The share of the time that is over, or of the slides where there is no plan. */
function barRow(state: State, talk: Talk, columns: number): Row {
  const room = Math.max(1, columns - 2);
  const { total } = planFor(state);
  const share =
    total === null
      ? (talk.slide + 1) / deckFor(state).slides.length
      : elapsedOf(state, talk) / 1000 / Math.max(1, total);
  const lit = Math.round(room * Math.min(1, share));
  const role = total !== null && share > 1 ? 'behind' : 'accent';
  return [gap(1), ...meter(lit, room, role)];
}

/** What the screen says of its stage when that is not there. */
export const links: Readonly<Record<Extract<Mode, { kind: 'speaker' }>['link'], string>> = {
  live: '',
  silent: 'The stage does not answer: it may be suspended',
  lost: 'The stage is gone; this screen goes on when it is there again',
  ended: 'The talk is over; another of this document is followed when it begins',
};

function footRow(state: State, columns: number): Row {
  const { mode, talk } = state;
  const link = mode.kind === 'speaker' ? links[mode.link] : '';
  const said = link || state.message || talk?.aside || (talk?.blank ? 'The stage is blank; any key lights it' : '');
  if (said) return [gap(1), ...cutRow([span(said, 'accent')], columns - 2)];
  if (mode.kind === 'speaker' && state.count) return [gap(1), span(state.count, 'accent')];
  return [gap(1), ...hintRow(state, mode.kind, columns - 2)];
}
