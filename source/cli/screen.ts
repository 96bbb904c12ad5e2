/** A document, a width and perhaps a slide come in; the rows of the screen that shows it go out. */

import type { Document } from '../document/model.ts';
import type { Span } from '../page/model.ts';
import { frame } from '../program/frame/frame.ts';
import { grounded } from '../program/frame/grounded.ts';
import type { State } from '../program/model.ts';
import { startState } from '../program/start.ts';
import { present, toSlide } from '../program/talk.ts';
import { prepareBig } from '../stage/big.ts';
import type { Theme } from '../themes/model.ts';

/** What is on the screen, in which colours. */
export interface ScreenOptions extends Pick<State, 'sections' | 'dialect' | 'included'> {
  readonly theme: Theme;
  readonly columns: number;
  /** 0-based, or null for the beginning of the document. */
  readonly slide: number | null;
}

/** Rows for each column: the shape of a terminal of 80 by 24. */
const shape = 24 / 80;

/** What gives the rows of a whole screen; the slide has all its steps. What large letters need is loaded here. */
export async function screenOf(
  document: Document,
  { theme, columns, slide, ...shown }: ScreenOptions,
): Promise<() => readonly (readonly Span[])[]> {
  if (slide !== null) await prepareBig();
  return () => {
    const size = { columns, rows: Math.max(8, Math.round(columns * shape)) };
    const start = startState(document, size, { ...shown, theme: theme.name });
    const state = slide === null ? start : present(start, false)[0];
    const { talk } = state;
    const staged = talk && slide !== null ? { ...state, talk: { ...toSlide(state, talk, slide), all: true } } : state;
    const { rows } = frame(staged);
    return grounded([...rows, ...Array(Math.max(0, size.rows - rows.length)).fill([])], size, theme);
  };
}
