/** The state's size and panes come in; where each part of the screen stands goes out, in 0-based columns and rows. */

import { type Page, pageOf } from '../page/page.ts';
import type { State } from './model.ts';
import { readingRoom } from './room.ts';

/** Below these a screen gets one line that says so. */
const smallest = { columns: 20, rows: 5 };
/** From here on there are margins and a title; panes stand beside the text. */
const roomy = 60;
/** From here on there is a column of air between the text and the strip of matches. */
const tight = 30;
/** From here on there is air above and below the text. */
const airy = 16;
/** Columns beside the text that are worth being used by what does not fit it. */
const worthwhile = 12;

export interface Geometry {
  readonly tooSmall: boolean;
  /** Columns of the outline pane, its rule included; 0 when it is hidden or has the page to itself. */
  readonly pane: number;
  /** True while the outline that is walked takes the whole page, because there is no room beside the text. */
  readonly outlineAlone: boolean;
  readonly text: { readonly left: number; readonly columns: number; readonly top: number; readonly rows: number };
  /** Columns of the window on a table that is wider than the text: those of the screen, where there is much room beside the text. */
  readonly window: number;
  /** Column of the strip that shows where the matches are, or null. */
  readonly strip: number | null;
  /** Row of the section bar, or null when there is no room. */
  readonly bar: number | null;
  readonly foot: number;
}

/** True while the outline is on screen, or would be if there were room beside the text. */
export function outlineVisible(state: State): boolean {
  return state.outlineShown || isWalked(state);
}

function isWalked({ mode }: State): boolean {
  return mode.kind === 'outline' || mode.kind === 'filter';
}

export function geometryOf(state: State): Geometry {
  const { columns, rows } = state.size;
  const wide = columns >= roomy;
  const air = rows >= airy ? 1 : 0;
  const shown = outlineVisible(state);
  const pane = shown && wide ? Math.min(36, Math.max(24, Math.floor(columns * 0.34))) : 0;
  const hasBar = rows >= 8;
  const strip = (state.find?.hits?.length ?? 0) > 0 ? columns - (wide ? 2 : 1) : null;
  const room = columns - pane - (wide ? (pane > 0 ? 6 : 8) : columns < tight ? 2 : 3);
  const width = Math.max(1, Math.min(state.measure, room));
  const left = pane + Math.max(1, Math.floor((columns - pane - width) / 2));
  return {
    tooSmall: columns < smallest.columns || rows < smallest.rows,
    pane,
    outlineAlone: !wide && isWalked(state),
    text: { left, columns: width, top: 1 + air, rows: Math.max(1, rows - 2 - (hasBar ? 1 : 0) - 2 * air) },
    window: room >= width + worthwhile ? room : width,
    strip,
    bar: hasBar ? rows - 2 : null,
    foot: rows - 1,
  };
}

/** The page as it is laid out on this screen, and how many rows of it are visible. */
export function pageFor(state: State): { readonly page: Page; readonly rows: number; readonly geometry: Geometry } {
  const geometry = geometryOf(state);
  const { columns, rows } = geometry.text;
  return { page: pageOf(state.document, columns, true, readingRoom(state, rows)), rows, geometry };
}
