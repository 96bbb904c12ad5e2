/** The flags and the environment come in; how what is printed looks goes out: a theme, a colour depth and a width. */

import { backgroundGuess, depthOf } from '../terminal/colours.ts';
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
  const theme = themeNamed(flags.text('theme') ?? '') ?? themeFor(backgroundGuess(environment));
  const shown = (terminal && process.stdout.columns) || 80;
  return {
    theme,
    depth: depthFor(flags.text('color'), terminal, environment),
    columns: flags.number('width') ?? shown,
    terminal,
  };
}

/** How many colours: what `--color` says, else what the environment and the terminal say; plain text into a pipe. */
export function depthFor(when: string | null, terminal: boolean, environment: Environment): Depth {
  if (when === 'never') return 'plain';
  const depth = depthOf(environment, terminal || when === 'always');
  if (when === 'always') return depth === 'none' ? '16' : depth;
  return terminal || depth !== 'none' ? depth : 'plain';
}
