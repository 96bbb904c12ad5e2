/** A state on stage comes in; the rows of the screen go out: the slide, the notes when wanted, bar and counter. */

import { counterOf, footerOf } from '../../deck/footer.ts';
import type { Slide } from '../../deck/model.ts';
import { notesOf } from '../../deck/notes.ts';
import { paragraphsOf } from '../../deck/slide.ts';
import type { Size } from '../../page/model.ts';
import { pageOf, rowsOf } from '../../page/page.ts';
import { wrapHung } from '../../page/wrap.ts';
import { chosenMark, hasRoomForMark } from '../../stage/points.ts';
import type { LaidSlide } from '../../stage/state.ts';
import { clockText, elapsedOf } from '../clock.ts';
import type { State, Talk } from '../model.ts';
import { deckFor, laidSlide, stageSize } from '../talk.ts';
import { cutRow, gap, meter, type Row, span, spread } from './rows.ts';
import { seekFoot, seekRows } from './seek.ts';

/** The rows of the stage; none at all while it is blank. */
export function stageRows(state: State, size: Size): Row[] {
  const { talk, mode } = state;
  if (!talk || talk.blank) return [];
  const { rows, notes } = stageSize(state);
  const laid = laidSlide(state, talk);
  const body: Row[] = laid.lines.slice(0, rows).map((line) => line.spans);
  while (body.length < rows) body.push([]);
  if (mode.kind === 'seek') body.push(...seekRows(state, mode, size.columns, notes));
  else if (notes > 0) body.push(...noteRows(state, talk, size.columns, notes));
  if (size.rows >= 8) body.push(barRow(state, talk, size.columns));
  body.push(
    mode.kind === 'seek'
      ? seekFoot(state, mode, size.columns)
      : footRow(state, talk, { columns: size.columns, rows }, laid),
  );
  return body;
}

function barRow(state: State, talk: Talk, width: number): Row {
  const columns = width - 2;
  const { slides } = deckFor(state);
  const steps = slides[talk.slide]!.steps;
  const within = talk.all ? 1 : (talk.step + 1) / steps;
  const share = slides.length < 2 ? 1 : talk.slide === 0 ? 0 : (talk.slide - 1 + within) / (slides.length - 1);
  const lit = Math.round(columns * Math.min(1, share));
  return [span(' ', 'faint'), ...meter(lit, columns, 'accent')];
}

/** `slide` is the room of the slide above. */
function footRow(state: State, talk: Talk, slide: Size, { page, pages }: LaidSlide): Row {
  const columns = slide.columns - 2;
  const within = pages > 1 ? `${page + 1}/${pages}   ` : '';
  const time = state.speaker.clock ? `   ${stageClock(state, talk)}` : '';
  const right: Row = [span(`${within}${counterOf(deckFor(state), talk.slide)}${time}`, 'muted')];
  const lead = span(' ', 'muted');
  if (talk.asked || state.message) return [lead, ...cutRow([span(state.message ?? '', 'accent')], columns)];
  if (state.count) return [lead, ...spread([span(state.count, 'accent')], right, columns)];
  const isUnmarked = deckFor(state).slides[talk.slide]!.chosen && !hasRoomForMark(slide);
  const left = isUnmarked ? chosenMark : footerOf(state.document, deckFor(state), talk.slide);
  return [lead, ...spread(left ? [span(left, 'muted')] : [], right, columns)];
}

/** How long the talk has been going, as wide for the first hour, so that the counter stays where it is. */
function stageClock(state: State, talk: Talk): string {
  const time = clockText(elapsedOf(state, talk) / 1000).padStart(5);
  return talk.clock.begun && talk.clock.since === null ? `paused ${time}` : time;
}

/** Notes an author wrote, laid out as the markdown they are; null where a slide has none of these. */
function writtenRows(slide: Slide, columns: number): Row[] | null {
  const notes = notesOf(slide);
  if (!notes) return null;
  const page = pageOf(notes.document, columns);
  return notes.document.blocks.flatMap((_, index) =>
    rowsOf(page, index).lines.map(({ spans }): Row => [gap(2), ...spans.map(({ at: _, ...one }) => one)]),
  );
}

/** Notes that are prose, paragraph by paragraph: only the lines of verse hang. */
function plainRows(notes: string, columns: number): Row[] {
  if (notes === '') return [[gap(2), span('No notes for this slide', 'muted')]];
  return paragraphsOf(notes).flatMap((text, index) => {
    const rows = wrapHung(text, columns).map(
      ({ from, to, indent }): Row => [gap(2 + indent), span(text.slice(from, to), 'text')],
    );
    return index === 0 ? rows : [[], ...rows];
  });
}

/** The notes under a rule, as much as fits; what is left out is said. */
function noteRows(state: State, talk: Talk, width: number, rows: number): Row[] {
  const columns = Math.max(1, Math.min(76, width - 4));
  const slide = deckFor(state).slides[talk.slide]!;
  const lines = writtenRows(slide, columns) ?? plainRows(slide.notes, columns);
  const rule: Row = [span(` ${'─'.repeat(Math.max(1, width - 2))}`, 'faint')];
  const room = rows - 1;
  const shown = lines.length <= room ? lines : [...lines.slice(0, room - 1), [gap(2), span('… r reads on', 'muted')]];
  while (shown.length < room) shown.push([]);
  return [rule, ...shown];
}
