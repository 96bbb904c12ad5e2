/** A talk and a width come in; the slide as it is now, and what comes next, go out for the speaker's screen. */

import type { Element, Slide } from '../../deck/model.ts';
import { textOf } from '../../document/inline.ts';
import { spansOf } from '../../page/style.ts';
import { wrap } from '../../page/wrap.ts';
import { laySlide } from '../../stage/lay.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';

const bullet = '• ';

/** The slide that is on: its title, its points, the newest bright, those to come dim. At most `rows` rows of `columns` columns. */
export function nowRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const slide = deckFor(state).slides[talk.slide]!;
  const step = talk.all ? slide.steps - 1 : talk.step;
  const head: Row = [span(slide.steps > 1 ? `Now · step ${step + 1} of ${slide.steps}` : 'Now', 'muted')];
  const role = (element: Element): 'text' | 'strong' | 'coming' =>
    element.step > step ? 'coming' : element.step === step && slide.steps > 1 && !talk.all ? 'strong' : 'text';
  return [head, ...inSight(slideRows(state, slide, step, columns, 'strong', role), rows - 1)];
}

/** The next step of the slide, or the next slide; the end of the talk is said. */
export function nextRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const { slides } = deckFor(state);
  const slide = slides[talk.slide]!;
  const next = slides[talk.slide + 1];
  const head: Row = [span('Next', 'muted')];
  if (!talk.all && talk.step < slide.steps - 1 && slide.kind === 'points') {
    const coming = slide.elements.filter((element) => element.step === talk.step + 1);
    const body = coming.flatMap((element) => pointRows(state, element, columns, 'text'));
    const then: Row[] = next ? [[], ...titleRows(`then ${next.title}`, columns, 'muted')] : [];
    return [[span('Next step', 'muted')], ...[...body, ...then].slice(0, rows - 1)];
  }
  if (!talk.all && talk.step < slide.steps - 1)
    return [
      [span('Next step', 'muted')],
      ...slideRows(state, slide, talk.step + 1, columns, 'place', () => 'muted').slice(0, rows - 1),
    ];
  if (!next) return [head, [span('The end', 'strong')]];
  return [head, ...slideRows(state, next, next.steps - 1, columns, 'place', () => 'muted').slice(0, rows - 1)];
}

/** Rows around the last bright one, when there are too many. */
function inSight(all: readonly Row[], rows: number): Row[] {
  const newest = all.findLastIndex((row) => row.some(({ role, bold }) => role === 'strong' && bold));
  const top = Math.max(0, Math.min(newest - rows + 2, all.length - rows));
  return all.slice(top, top + Math.max(0, rows));
}

function slideRows(
  state: State,
  slide: Slide,
  step: number,
  columns: number,
  title: 'strong' | 'place',
  role: (element: Element) => 'text' | 'strong' | 'coming' | 'muted',
): Row[] {
  if (slide.kind !== 'authored') {
    const points = slide.elements.flatMap((element) => pointRows(state, element, columns, role(element)));
    return [...titleRows(slide.title, columns, title), ...points];
  }
  const laid = laySlide(state.document, deckFor(state), slide, { step }, { columns, rows: 40 });
  const lines: Row[] = laid.lines.map((line) => line.spans);
  const first = lines.findIndex((row) => row.length > 0);
  return first < 0 ? [] : withoutGaps(lines.slice(first));
}

/** One blank row where a slide has several, so that more of it is seen. */
function withoutGaps(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => row.length > 0 || (rows[index - 1]?.length ?? 0) > 0);
}

function titleRows(title: string, columns: number, role: 'strong' | 'place' | 'muted'): Row[] {
  if (title === '') return [];
  return wrap(title, columns).map(([from, to]) => [span(title.slice(from, to), role, role !== 'muted')]);
}

function pointRows(
  state: State,
  element: Element,
  columns: number,
  role: 'text' | 'strong' | 'coming' | 'muted',
): Row[] {
  const text = textOf(state.document, element.block);
  const [start, stop] = element.range ?? [0, text.text.length];
  const shown = text.text.slice(start, stop);
  return wrap(shown, Math.max(1, columns - bullet.length)).map(([from, to], index) => [
    index === 0 ? span(bullet, role === 'strong' ? 'accent' : 'muted') : gap(bullet.length),
    ...spansOf(text, start + from, start + to, role, role === 'strong'),
  ]);
}
