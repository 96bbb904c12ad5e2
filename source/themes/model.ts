/** The words of themes: a role becomes ink. */

import type { Role } from '../page/model.ts';

/** The sixteen colours every terminal has, by the names of ECMA-48 and of the bright ones behind them. */
export type Sixteen =
  | 'default'
  | 'black'
  | 'red'
  | 'green'
  | 'yellow'
  | 'blue'
  | 'magenta'
  | 'cyan'
  | 'white'
  | 'grey'
  | 'brightRed'
  | 'brightGreen'
  | 'brightYellow'
  | 'brightBlue'
  | 'brightMagenta'
  | 'brightCyan'
  | 'brightWhite';

/** A colour as true colour (`#rrggbb`; the nearest of 256 is found from it) and as one of sixteen. */
export type Colour = readonly [hex: string, sixteen: Sixteen];

export interface Ink {
  /** Absent: the terminal's own colour. */
  readonly fore?: Colour;
  readonly back?: Colour;
  readonly bold?: boolean;
  /** Where no ground of its own can be shown: in reverse, so that its meaning is not lost. */
  readonly reverse?: boolean;
}

export interface Theme {
  readonly name: string;
  /** What it looks like, in a few words, for help and README. */
  readonly says: string;
  readonly kind: 'dark' | 'light';
  /** The ground it paints on the whole screen; absent: the terminal's own. */
  readonly ground?: Colour;
  readonly roles: Readonly<Record<Role, Ink>>;
}

/** How many colours a terminal is given: `plain` is text alone, `none` keeps bold, italic, underline and reverse. */
export type Depth = 'plain' | 'none' | '16' | '256' | 'true';
