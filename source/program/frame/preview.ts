/** A talk and a width come in; the slide as it is now, and what comes next, go out for the speaker's screen. */

import type { Element, Slide } from '../../deck/model.ts';
import { textOf } from '../../document/inline.ts';
import type { Line, Role, Span } from '../../page/model.ts';
import { spansOf } from '../../page/style.ts';
import { wrap } from '../../page/wrap.ts';
import { laySlide, previewMargin } from '../../stage/lay.ts';
import { chosenMark } from '../../stage/points.ts';
import type { StageState } from '../../stage/state.ts';
import type { State, Talk } from '../model.ts';
import { deckFor, hasMore } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';
import { inSight, type Piece, type Preview } from './sight.ts';

/** Before a point that is shown, that is still to come, that the pointer is at: told apart without colours, too. */
const bullet = '• ';
const hollow = '◦ ';
const pointer = '▸ ';
/** Beside the rows of an authored slide that are still to come. */
const dotted = '┊';
/** Rows that a slide is laid out for: more than are shown of any. */
const plenty = 200;

type Title = 'strong' | 'place';
type Shade = 'text' | 'strong' | 'coming' | 'muted';

/** The slide that is on: its title, its points, the newest bright, those to come dim. At most `rows` rows of `columns` columns, behind a margin with room for a sign. */
export function nowRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const slide = deckFor(state).slides[talk.slide]!;
  const step = talk.all ? slide.steps - 1 : talk.step;
  const head: Row = [margin, span(headOf(slide, talk, step, columns), 'muted')];
  if (slide.kind === 'authored') return [head, ...fitted(authoredNow(state, talk, step, columns), columns, rows - 1)];
  const shade = (element: Element, index: number): Shade => {
    if (element.step > step) return 'coming';
    if (talk.pointed !== null) return index === talk.pointed ? 'strong' : 'muted';
    return element.step === step && slide.steps > 1 && !talk.all ? 'strong' : 'text';
  };
  const pieces = pointPieces(state, slide, columns, 'strong', shade, talk.pointed);
  return [head, ...fitted({ pieces, newest: pieces.flat().findLastIndex(isBright) }, columns, rows - 1)];
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

/** What fits of a slide, `columns` columns wide without the margin. */
function fitted(preview: Preview, columns: number, rows: number): Row[] {
  return inSight(preview, rows, columns + previewMargin);
}

/** The next step of the slide, or the next slide; the end of the talk is said. As wide as the slide that is on. */
export function nextRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const { slides } = deckFor(state);
  const slide = slides[talk.slide]!;
  const next = slides[talk.slide + 1];
  const isLast = talk.all || talk.step >= slide.steps - 1;
  const then: Piece[] = next ? [[[]], besideMargin(titleRows(`then ${next.title}`, columns, 'muted'))] : [];
  if (hasMore(state, talk)) {
    const more: Piece = besideMargin([[span('Next', 'muted')], [span('More of this slide', 'place', true)]]);
    return fitted({ pieces: isLast ? [more, ...then] : [more], newest: 0 }, columns, rows);
  }
  if (!isLast) {
    const head: Row = [margin, span('Next step', 'muted')];
    if (slide.kind === 'authored')
      return [head, ...fitted(authoredNext(state, slide, talk.step + 1, columns), columns, rows - 1)];
    const coming = slide.elements.filter((element) => element.step === talk.step + 1);
    const pieces = coming.map((element) => pointRows(state, element, columns, 'text'));
    return [head, ...fitted({ pieces: [...pieces, ...then], newest: 0 }, columns, rows - 1)];
  }
  const head: Row = [margin, span('Next', 'muted')];
  if (!next) return [head, [margin, span('The end', 'strong')]];
  const pieces =
    next.kind === 'authored'
      ? authoredWhole(state, next, columns)
      : pointPieces(state, next, columns, 'place', () => 'muted');
  return [head, ...fitted({ pieces, newest: 0 }, columns, rows - 1)];
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
  const rows = whole.map(({ spans }, index) => {
    const own = now[index]!.spans;
    return own.length > 0 ? shaded(own, 'strong', null) : coming(spans);
  });
  return { pieces: piecesOf(state, whole, rows), newest: newestOf(now, before) };
}

/** A row that is still to come, a sign in its margin. */
function coming(row: Row): Row {
  const [, ...rest] = shaded(row, 'coming', 'coming');
  return row.length > 0 ? [span(dotted, 'coming'), ...rest] : row;
}

/** An authored slide at its next step, what is there already muted. */
function authoredNext(state: State, slide: Slide, step: number, columns: number): Preview {
  const [next, before] = [laid(state, slide, { step }, columns), laid(state, slide, { step: step - 1 }, columns)];
  const rows = next.map(({ spans }, index) =>
    shaded(spans, 'place', isNew(spans, before[index]!.spans) ? null : 'muted'),
  );
  return { pieces: piecesOf(state, next, rows), newest: newestOf(next, before) };
}

/** All of an authored slide, muted. */
function authoredWhole(state: State, slide: Slide, columns: number): Piece[] {
  const lines = laid(state, slide, { step: 0, all: true }, columns);
  return piecesOf(
    state,
    lines,
    lines.map(({ spans }) => shaded(spans, 'place', 'muted')),
  );
}

/** Every line of an authored slide; as many at each of its steps. */
function laid(state: State, slide: Slide, at: StageState, columns: number): readonly Line[] {
  const size = { columns: columns + 2 * previewMargin, rows: plenty };
  return laySlide(state.document, deckFor(state), slide, { ...at, page: 0, isPreview: true }, size).lines;
}

/** Rows by what they belong to, as their lines tell; each row of code and of a table stands by itself. */
function piecesOf({ document }: State, lines: readonly Line[], rows: readonly Row[]): Piece[] {
  const pieces: Row[][] = [];
  lines.forEach(({ block, spans }, index) => {
    const before = lines[index - 1];
    const isApart = ['code', 'table'].includes(document.blocks[block]?.kind ?? 'code');
    const goesOn = !isApart && spans.length > 0 && before?.block === block && before.spans.length > 0;
    if (goesOn) pieces.at(-1)!.push(rows[index]!);
    else pieces.push([rows[index]!]);
  });
  return pieces;
}

function newestOf(now: readonly Line[], before: readonly Line[]): number {
  return now.findLastIndex(({ spans }, index) => isNew(spans, before[index]!.spans));
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

/** A slide of points, and a title slide: its title, then each point in its shade. */
function pointPieces(
  state: State,
  slide: Slide,
  columns: number,
  title: Title,
  shade: (element: Element, index: number) => Shade,
  pointed: number | null = null,
): Piece[] {
  const points = slide.elements.map((element, index) =>
    pointRows(state, element, columns, shade(element, index), index === pointed),
  );
  return [besideMargin(titleRows(slide.title, columns, title)), ...points];
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
  const rows = wrap(shown, Math.max(1, columns - bullet.length)).map(
    ([from, to], index): Row => [
      index === 0 ? span(mark, role === 'strong' ? 'accent' : 'muted') : gap(bullet.length),
      ...spansOf(text, start + from, start + to, role, role === 'strong'),
    ],
  );
  return besideMargin(rows);
}
