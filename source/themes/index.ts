/** The table of themes: a file in this folder and its line here make a theme that `--theme`, cycling and the README know. */

import { clear } from './clear.ts';
import { contrast } from './contrast.ts';
import type { Theme } from './model.ts';
import { night } from './night.ts';
import { paper } from './paper.ts';
import { plain } from './plain.ts';

export const themes: readonly Theme[] = [night, paper, contrast, clear, plain];

/** The theme of that name, or null. */
export function themeNamed(name: string): Theme | null {
  return themes.find((theme) => theme.name === name) ?? null;
}

/** The theme for a terminal whose background is dark or light; dark when nobody knows. */
export function themeFor(background: 'dark' | 'light' | null): Theme {
  return background === 'light' ? paper : night;
}

/** The theme behind the one of that name, around the end. */
export function nextTheme(name: string): Theme {
  const index = themes.findIndex((theme) => theme.name === name);
  return themes[(index + 1) % themes.length]!;
}
