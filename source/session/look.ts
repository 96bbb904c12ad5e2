/** Settings and a state come in; the theme to begin with, and a frame as text for before Ink is there, go out. */

import { frame } from '../program/frame/frame.ts';
import { grounded } from '../program/frame/grounded.ts';
import type { Store } from '../program/store.ts';
import { themeOf } from '../program/theme.ts';
import { foldersOf } from '../storage/folders.ts';
import { lastBackground } from '../storage/last.ts';
import { backgroundGuess } from '../terminal/colours.ts';
import type { Terminal } from '../terminal/open.ts';
import { themeFor, themeNamed } from '../themes/index.ts';
import { paint } from '../themes/paint.ts';

/** The theme that is asked for, else the one for the terminal's background as far as it is known before it answers. */
export function chosenTheme(settings: Readonly<Record<string, unknown>>): ReturnType<typeof themeFor> {
  const named = typeof settings.theme === 'string' ? themeNamed(settings.theme) : null;
  return named ?? themeFor(backgroundGuess(process.env) ?? lastBackground(foldersOf(process.env).state, process.env));
}

/** The frame as text: the first ones are drawn before React is loaded. */
export function rowsOf(store: Store, terminal: Pick<Terminal, 'depth'>): string {
  const state = store.state();
  const theme = themeOf(state);
  return grounded(frame(state).rows, state.size, theme)
    .map((row) => paint(row, theme, terminal.depth))
    .join('\n');
}
