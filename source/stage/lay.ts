/** A slide, how far it has been shown and a size come in; the lines of the stage go out. */

import type { Deck, Slide } from '../deck/model.ts';
import { originOf } from '../deck/reread.ts';
import type { Document } from '../document/model.ts';
import type { Line } from '../page/model.ts';
import type { Room } from '../page/pictures.ts';
import { authoredParts } from './authored.ts';
import { rangesInTitle, shortHeading } from './heading.ts';
import { heightOf, type Manner, type Pages, type Part, paginate } from './pages.ts';
import { withPictures } from './pictures.ts';
import { pointParts } from './points.ts';
import { blank, indented, narrowed, type Row, signed, widthOfLine } from './row.ts';
import { withCode } from './shared.ts';
import type { LaidSlide, StageSize, StageState } from './state.ts';
import { titleParts } from './title.ts';

/** From the roomiest to the tightest. */
const manners: readonly Manner[] = [
  { big: true, under: 3, between: 2 },
  { big: true, under: 3, between: 1 },
  { big: true, under: 2, between: 1 },
  { big: true, under: 1, between: 1 },
  { big: false, under: 2, between: 1 },
  { big: false, under: 1, between: 1 },
  { big: false, under: 1, between: 0 },
];
/** A preview has no large letters and no air. */
const previewed: readonly Manner[] = [{ big: false, under: 1, between: 0 }];
/** Beside it there is room for a sign. */
export const previewMargin = 1;
/** Two blank rows between points only while the slide leaves so much of the screen free. */
const plenty = 0.5;
/** From here on a slide that fills the stage has a row of air above it. */
const airy = 14;
/** Wider than this, text is hard to read from a chair. */
const widest = 100;
/** Two columns of text beside one another, or of code, may take so many together. */
const widestBeside = 160;

/** What a laying needs to know; passed to the one that knows the kind of slide. */
export interface Setting {
  readonly document: Document;
  readonly deck: Deck;
  readonly slide: Slide;
  readonly state: StageState;
  /** Columns for text; for what is wide by itself (large letters, code, tables), which may use the right margin too; and for columns side by side. */
  readonly columns: number;
  readonly bigColumns: number;
  readonly besideColumns: number;
  /** Between margins of one width, for what stands in the middle of the screen. */
  readonly evenColumns: number;
  readonly rows: number;
  /** Null where pictures are captions. */
  readonly room: Room | null;
}

const makers: Readonly<Record<Slide['kind'], (setting: Setting, manner: Manner) => Part[]>> = {
  title: titleParts,
  points: pointParts,
  authored: authoredParts,
};

/** The parts of a slide; the first one of a talk that is shared says where. */
function partsOf(setting: Setting, manner: Manner): Part[] {
  const { slide, state } = setting;
  const own = (one: Setting): Part[] => makers[slide.kind](one, manner);
  return state.shared && slide.index === 0 ? withCode(setting, state.shared, own) : own(setting);
}

/** About a tenth of the width; below 60 columns the margin all but goes. */
function marginOf(columns: number): number {
  return columns < 30 ? 0 : columns < 60 ? 2 : Math.floor(columns / 10);
}

/** Manners in which a picture has room: with large letters, else without. */
const besidePictures: readonly Manner[] = [manners[3]!, manners[5]!];

/** The parts in the roomiest manner that fits; two rows between points only while no more than `few` are taken. */
function fitting(given: Setting, few: number): { parts: Part[]; fits: boolean } {
  const setting = withPictures(
    given,
    besidePictures.map((manner) => (one) => heightOf(partsOf(one, manner))),
  );
  let parts: Part[] = [];
  for (const manner of setting.state.isPreview ? previewed : manners) {
    parts = partsOf(setting, manner);
    const room = manner.between > 1 ? few : setting.rows;
    if (heightOf(parts) <= room) return { parts, fits: true };
  }
  return { parts: partsOf(setting, manners[5]!), fits: false };
}

/** True for a row of the code whose lines are lit at this very step, and that is lit itself. */
function isLitNow(slide: Slide, row: Row, step: number): boolean {
  const code = slide.elements.find((element) => element.lit?.some((range) => range.step === step));
  const isOfCode = code !== undefined && row.line.block === originOf(code.block);
  return isOfCode && row.line.spans.some((span) => span.role !== 'faint');
}

/** The page on which the newest thing stands: what appears at this step, or the lines of code that it lights; the first when there is none. A heading said `again` is nothing new. */
function pageOfStep(slide: Slide, pages: Pages, step: number, again: readonly Row[]): number {
  const appearing = pages.findIndex((page) =>
    page.some((row) => row.step === step && row.line !== blank && !again.includes(row)),
  );
  const newest =
    step > 0 && appearing < 0 ? pages.findIndex((page) => page.some((row) => isLitNow(slide, row, step))) : appearing;
  return Math.max(0, newest);
}

function isDimmed({ spans }: Line): boolean {
  return spans.length > 0 && spans.every((span) => span.role === 'faint');
}

/** The last page on which anything is to be seen; a heading said again does not count, nor do lines of code before their turn or behind it, but at the last step. */
function lastPageOf(slide: Slide, pages: Pages, { step, all }: StageState, again: readonly Row[]): number {
  if (all) return pages.length - 1;
  const isLast = step >= slide.steps - 1;
  const isSeen = (row: Row): boolean =>
    row.step <= step && row.line !== blank && !again.includes(row) && (isLast || !isDimmed(row.line));
  return Math.max(
    0,
    pages.findLastIndex((page) => page.some(isSeen)),
  );
}

/** How far down a page begins: on the same row on every slide that leaves enough room, so that headings do not jump; in the middle when it is centred. */
function topOf(slide: Slide, rows: number, height: number): number {
  const free = Math.max(0, rows - height);
  if (slide.centred) return free >> 1;
  const share = slide.kind === 'title' ? 0.25 : 0.2;
  return Math.min(Math.floor(rows * share), Math.floor(free * 0.6));
}

function shownLine(row: Row, { step, all }: StageState, margin: number, columns: number): Line {
  if (!all && row.step > step) return blank;
  const fitted = narrowed(row.line, columns);
  const placed = indented(fitted, Math.min(margin, columns - widthOfLine(fitted)));
  return row.sign ? { ...placed, spans: signed(placed.spans, row.sign) } : placed;
}

/**
 * Lays a slide out for the body of a stage. Nothing moves between steps: what is still to come keeps its place.
 * What does not fit goes to further pages of the same slide. No line is wider than `size.columns` wherever a character fits.
 */
export function laySlide(document: Document, deck: Deck, slide: Slide, state: StageState, size: StageSize): LaidSlide {
  const air = size.rows >= airy && !state.isPreview ? 1 : 0;
  const rows = Math.max(1, size.rows - air);
  const margin = state.isPreview ? previewMargin : marginOf(size.columns);
  const columns = Math.max(1, Math.min(widest, size.columns - 2 * margin));
  const bigColumns = Math.max(columns, size.columns - margin - 1);
  const setting: Setting = {
    document,
    deck,
    slide,
    state,
    columns,
    bigColumns,
    evenColumns: Math.max(1, size.columns - 2 * margin),
    besideColumns: Math.max(columns, Math.min(widestBeside, bigColumns)),
    rows,
    room: state.room ?? null,
  };
  const { parts, fits } = fitting(setting, size.rows * plenty);
  const heading =
    slide.kind === 'title' || rows < 8 || fits
      ? []
      : shortHeading(slide.title, columns, -1, rangesInTitle(document, slide, state));
  const again = heading.map((line): Row => ({ line, step: 0 }));
  const pages = paginate(parts, rows, again);
  const wanted = state.page ?? pageOfStep(slide, pages, state.all ? 0 : state.step, again);
  const page = Math.min(Math.max(0, wanted), pages.length - 1);
  const shown = pages[page]!;
  const top = Math.max(air, topOf(slide, rows + air, shown.length));
  const lines = shown.map((row) => shownLine(row, state, margin, size.columns));
  return {
    lines: [...Array<Line>(top).fill(blank), ...lines],
    pages: pages.length,
    page,
    lastPage: lastPageOf(slide, pages, state, again),
  };
}
