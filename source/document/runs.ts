/** Stretches of text come in, one behind another, each with its place in the source; a text, its runs and the way back go out. */

import { safe } from '../text/gate.ts';
import type { Image, Link, Run } from './model.ts';

/** A stretch of text that stands in the inline source; offsets are UTF-16 units, those of a stretch follow one another when `exact`. */
export interface Segment {
  readonly text: number;
  readonly source: number;
  readonly exact: boolean;
}

export interface Composed {
  text: string;
  runs: Run[];
  segments: Segment[];
}

/** A text in the making. */
export interface Composing extends Composed {
  /** The stretch put last: to look at the end of the text itself would copy all of it each time. */
  last: string;
}

/** Where a stretch stands in the source; when not `exact`, all of it stands on the character at `at`. */
export interface Stand {
  readonly at: number;
  readonly exact: boolean;
}

/** A stretch of text with its place. */
export interface Stretch extends Stand {
  readonly text: string;
}

export interface Style {
  strong: number;
  emphasis: number;
  strike: number;
  link: Link | null;
}

/** The style of text that no mark stands around. */
export const unmarked: Readonly<Style> = { strong: 0, emphasis: 0, strike: 0, link: null };

/** Nothing yet. */
export function composition(): Composing {
  return { text: '', runs: [], segments: [], last: '' };
}

/** What has been put, gated as a whole: whether a joiner or a mark may stay depends on what stands before it. */
export function composedOf({ text, runs, segments }: Composing): Composed {
  return { text: safe(text), runs, segments: segments.length > 0 ? segments : [{ text: 0, source: 0, exact: true }] };
}

/** Puts a stretch behind the rest; not gated yet. */
export function put(
  composed: Composing,
  style: Readonly<Style>,
  kind: Run['kind'],
  { text: raw, at, exact }: Stretch,
  image: Image | null = null,
): void {
  if (raw === '') return;
  const from = composed.text.length;
  composed.last = raw;
  composed.segments.push({ text: from, source: at, exact });
  composed.text += kind === 'break' ? raw : raw.replaceAll(/[\t\n]/g, ' ');
  const to = composed.text.length;
  const last = composed.runs.at(-1);
  const strong = style.strong > 0;
  const emphasis = style.emphasis > 0;
  const strike = style.strike > 0;
  const alike =
    last?.kind === kind &&
    (kind === 'text' || kind === 'image') &&
    last.strong === strong &&
    last.emphasis === emphasis &&
    last.strike === strike &&
    last.link === style.link &&
    (last.image ?? null) === image;
  if (alike) composed.runs[composed.runs.length - 1] = { ...last, to };
  else composed.runs.push({ from, to, kind, strong, emphasis, strike, link: style.link, ...(image ? { image } : {}) });
}
