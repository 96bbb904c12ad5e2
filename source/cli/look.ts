/** The flags and the environment come in; how what is printed looks goes out: a theme, a colour depth and a width. */

import type { Depth, Theme } from '../themes/model.ts';
import type { Flags } from './flags.ts';
import { isTerminal } from './output.ts';

export interface Look {
  readonly theme: Theme;
  readonly depth: Depth;
  /** Columns that a row may take. */
  readonly columns: number;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The look of what is printed. Text into a pipe is plain and 80 columns wide unless flags say otherwise. */
export async function lookOf(flags: Flags, environment: Environment = process.env): Promise<Look> {
  const terminal = await isTerminal(1);
  const { themeFor, themeNamed } = await import('../themes/index.ts');
  const theme = themeNamed(flags.text('theme') ?? '') ?? themeFor(backgroundOf(environment));
  const shown = (terminal && process.stdout.columns) || 80;
  return {
    theme,
    depth: depthOf(flags.text('color'), terminal, environment),
    columns: flags.number('width') ?? shown,
    terminal,
  };
}

/** How many colours: what `--color` says, else NO_COLOR and FORCE_COLOR, else what the terminal is known to show. */
export function depthOf(when: string | null, terminal: boolean, environment: Environment): Depth {
  const { NO_COLOR, FORCE_COLOR, TERM = '', COLORTERM = '' } = environment;
  if (when === 'never') return 'plain';
  if (when !== 'always') {
    const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    if (!terminal && !forced) return 'plain';
    if (NO_COLOR) return terminal ? 'none' : 'plain';
    if (FORCE_COLOR === '3') return 'true';
    if (FORCE_COLOR === '2') return '256';
    if (!forced && (FORCE_COLOR !== undefined || TERM === 'dumb')) return TERM === 'dumb' ? 'plain' : 'none';
  }
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM) || TERM.endsWith('-direct')) return 'true';
  return TERM.includes('256color') ? '256' : '16';
}

/** Whether the terminal is dark or light, as far as COLORFGBG says: the last of its numbers is the background, 7 and 15 are light. */
export function backgroundOf(environment: Environment): 'dark' | 'light' | null {
  const number = /(?:^|;)(\d+)$/.exec(environment.COLORFGBG ?? '')?.[1];
  if (number === undefined) return null;
  return number === '7' || number === '15' ? 'light' : 'dark';
}
