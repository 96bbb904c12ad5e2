/** A talk and a width come in; the slide as it is now, and what comes next, go out for the speaker's screen. */

import type { Element, Slide } from '../../deck/model.ts';
import { textOf } from '../../document/inline.ts';
import type { Role, Span } from '../../page/model.ts';
import { spansOf } from '../../page/style.ts';
import { wrap } from '../../page/wrap.ts';
import { laySlide, previewMargin } from '../../stage/lay.ts';
import { chosenMark } from '../../stage/points.ts';
import type { StageState } from '../../stage/state.ts';
import type { State, Talk } from '../model.ts';
import { deckFor, hasMore } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';

/** Before a point that is shown, that is still to come, that the pointer is at: told apart without colours, too. */
const bullet = '• ';
const hollow = '◦ ';
const pointer = '▸ ';
/** Beside the rows of an authored slide that are still to come. */
const dotted = '┊';
/** With so many rows the title stays above what it has been scrolled to. */
const roomy = 6;
/** Rows that a slide is laid out for: more than are shown of any. */
const plenty = 200;

type Title = 'strong' | 'place';
type Shade = 'text' | 'strong' | 'coming' | 'muted';

/** Rows of a slide, and which of them are new (0-based): those are in sight when there is no room for all. */
interface Preview {
  readonly rows: readonly Row[];
  readonly newest: number;
}

/** The slide that is on: its title, its points, the newest bright, those to come dim. At most `rows` rows of `columns` columns, behind a margin with room for a sign. */
export function nowRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const slide = deckFor(state).slides[talk.slide]!;
  const step = talk.all ? slide.steps - 1 : talk.step;
  const head: Row = [margin, span(headOf(slide, talk, step, columns), 'muted')];
  if (slide.kind === 'authored') return [head, ...inSight(authoredNow(state, talk, step, columns), rows - 1)];
  const shade = (element: Element, index: number): Shade => {
    if (element.step > step) return 'coming';
    if (talk.pointed !== null) return index === talk.pointed ? 'strong' : 'muted';
    return element.step === step && slide.steps > 1 && !talk.all ? 'strong' : 'text';
  };
  const all = besideMargin(pointsRows(state, slide, columns, 'strong', shade, talk.pointed));
  return [head, ...inSight({ rows: all, newest: all.findLastIndex(isBright) }, rows - 1)];
}

/** `Now`, which step of how many, and that the author has not chosen the points, as far as that fits. */
function headOf(slide: Slide, { page }: Talk, step: number, columns: number): string {
  const parts = [
    'Now',
    ...(slide.steps > 1 ? [`step ${step + 1} of ${slide.steps}`] : []),
    ...(page === null || page === 0 ? [] : [`page ${page + 1}`]),
  ];
  const marked = [...parts, ...(slide.chosen ? [chosenMark] : [])].join(' · ');
  return marked.length <= columns ? marked : parts.join(' · ');
}

const margin = gap(previewMargin);

function besideMargin(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.length > 0 ? [margin, ...row] : row));
}

/** The next step of the slide, or the next slide; the end of the talk is said. As wide as the slide that is on. */
export function nextRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const { slides } = deckFor(state);
  const slide = slides[talk.slide]!;
  const next = slides[talk.slide + 1];
  const isLast = talk.all || talk.step >= slide.steps - 1;
  if (hasMore(state, talk)) {
    const then: Row[] = next && isLast ? [[], ...titleRows(`then ${next.title}`, columns, 'muted')] : [];
    const more: Row[] = [[span('Next', 'muted')], [span('More of this slide', 'place', true)], ...then];
    return besideMargin(more.slice(0, rows));
  }
  if (!isLast) {
    const head: Row = [margin, span('Next step', 'muted')];
    if (slide.kind === 'authored')
      return [head, ...inSight(authoredNext(state, slide, talk.step + 1, columns), rows - 1)];
    const coming = slide.elements.filter((element) => element.step === talk.step + 1);
    const body = coming.flatMap((element) => pointRows(state, element, columns, 'text'));
    const then: Row[] = next ? [[], ...titleRows(`then ${next.title}`, columns, 'muted')] : [];
    return [head, ...besideMargin([...body, ...then].slice(0, rows - 1))];
  }
  const head: Row = [margin, span('Next', 'muted')];
  if (!next) return [head, [margin, span('The end', 'strong')]];
  const body =
    next.kind === 'authored'
      ? withoutGaps(laid(state, next, { step: 0, all: true }, columns).map((row) => shaded(row, 'place', 'muted')))
      : besideMargin(pointsRows(state, next, columns, 'place', () => 'muted'));
  return [head, ...body.slice(0, rows - 1)];
}

/** An authored slide as it stands, what is to come dim. */
function authoredNow(state: State, talk: Talk, step: number, columns: number): Preview {
  const slide = deckFor(state).slides[talk.slide]!;
  const pointed = talk.pointed === null ? {} : { pointed: talk.pointed };
  const [now, before, whole] = [
    laid(state, slide, { step, ...pointed }, columns),
    laid(state, slide, { step: Math.max(0, step - 1), ...pointed }, columns),
    laid(state, slide, { step, all: true }, columns),
  ];
  const rows = whole.map((row, index) => (now[index]!.length > 0 ? shaded(now[index]!, 'strong', null) : coming(row)));
  return { rows, newest: now.findLastIndex((row, index) => isNew(row, before[index]!)) };
}

/** A row that is still to come, a sign in its margin. */
function coming(row: Row): Row {
  const [, ...rest] = shaded(row, 'coming', 'coming');
  return row.length > 0 ? [span(dotted, 'coming'), ...rest] : row;
}

/** An authored slide at its next step, what is there already muted. */
function authoredNext(state: State, slide: Slide, step: number, columns: number): Preview {
  const [next, before] = [laid(state, slide, { step }, columns), laid(state, slide, { step: step - 1 }, columns)];
  const rows = next.map((row, index) => shaded(row, 'place', isNew(row, before[index]!) ? null : 'muted'));
  return { rows, newest: next.findLastIndex((row, index) => isNew(row, before[index]!)) };
}

/** Every row of an authored slide; as many at each of its steps. */
function laid(state: State, slide: Slide, at: StageState, columns: number): Row[] {
  const size = { columns: columns + 2 * previewMargin, rows: plenty };
  const shown = laySlide(state.document, deckFor(state), slide, { ...at, page: 0, isPreview: true }, size);
  return shown.lines.map((line) => line.spans);
}

/** True for a row that has come with a step, or that the step lights. */
function isNew(row: Row, before: Row): boolean {
  const isSame = row.length === before.length && row.every((one, index) => isAlike(one, before[index]!));
  return !isSame && row.some(({ role, text }) => role !== 'faint' && text.trim() !== '');
}

function isAlike(one: Span, other: Span): boolean {
  return one.text === other.text && one.role === other.role;
}

function isBright(row: Row): boolean {
  return row.some(({ role, bold }) => role === 'strong' && bold);
}

/** The row with its title in a role of its own, and all of it in another where one is given. */
function shaded(row: Row, title: Role, rest: Role | null): Row {
  return row.map((one) => ({ ...one, role: one.role === 'big' ? title : (rest ?? one.role) }));
}

/** The first row, and rows around the last new one, when there are too many; one blank row where a slide has several. */
function inSight({ rows, newest }: Preview, room: number): Row[] {
  const kept = rows.map((_, index) => index).filter((index) => rows[index]!.length > 0 || isFirstGap(rows, index));
  const at = Math.max(
    0,
    kept.findLastIndex((index) => index <= newest),
  );
  const top = Math.max(0, Math.min(at - room + 2, kept.length - room));
  const shown = kept.slice(top, top + Math.max(0, room)).map((index) => rows[index]!);
  return top > 0 && room >= roomy ? [rows[kept[0]!]!, ...shown.slice(1)] : shown;
}

/** A blank row with something above it. */
function isFirstGap(rows: readonly Row[], index: number): boolean {
  return (rows[index - 1]?.length ?? 0) > 0;
}

function withoutGaps(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => row.length > 0 || isFirstGap(rows, index));
}

/** A slide of points, and a title slide: its title, then each point in its shade. */
function pointsRows(
  state: State,
  slide: Slide,
  columns: number,
  title: Title,
  shade: (element: Element, index: number) => Shade,
  pointed: number | null = null,
): Row[] {
  const points = slide.elements.flatMap((element, index) =>
    pointRows(state, element, columns, shade(element, index), index === pointed),
  );
  return [...titleRows(slide.title, columns, title), ...points];
}

function titleRows(title: string, columns: number, role: Title | 'muted'): Row[] {
  if (title === '') return [];
  return wrap(title, columns).map(([from, to]) => [span(title.slice(from, to), role, role !== 'muted')]);
}

function pointRows(state: State, element: Element, columns: number, role: Shade, isPointed = false): Row[] {
  const text = textOf(state.document, element.block);
  const [start, stop] = element.range ?? [0, text.text.length];
  const shown = text.text.slice(start, stop);
  const mark = isPointed ? pointer : role === 'coming' ? hollow : bullet;
  return wrap(shown, Math.max(1, columns - bullet.length)).map(([from, to], index) => [
    index === 0 ? span(mark, role === 'strong' ? 'accent' : 'muted') : gap(bullet.length),
    ...spansOf(text, start + from, start + to, role, role === 'strong'),
  ]);
}
