/** A state comes in; the theme that its screen is drawn in goes out: the person's own, or on stage the one that the deck asks for. */

import { deckSettings, frontWarning, quoted } from '../deck/settings.ts';
import type { Document, Warning } from '../document/model.ts';
import { themeFor, themeNamed, themes } from '../themes/index.ts';
import type { Theme } from '../themes/model.ts';
import type { Mode, State } from './model.ts';

/** True for the stage, whatever lies over it; not for the speaker's screen. */
function isStage(mode: Mode): boolean {
  return mode.kind === 'present' || ('back' in mode ? isStage(mode.back) : false);
}

/** `theme:` below `deck:`; undefined when nothing is written there. */
function writtenTheme(document: Document): unknown {
  return deckSettings(document).theme ?? undefined;
}

/** The theme that a deck asks for by its name, or null. */
export function deckTheme(document: Document): Theme | null {
  const written = writtenTheme(document);
  return typeof written === 'string' ? themeNamed(written) : null;
}

/** True when a theme can be read where `own` can: it paints its ground, has no colours, or is meant for such a ground. */
export function fits(theme: Theme, own: Theme): boolean {
  return theme.ground !== undefined || theme.name === 'plain' || theme.kind === own.kind;
}

/** The theme of the screen. One that the person has asked for is never taken away. */
export function themeOf(state: State): Theme {
  const own = themeNamed(state.theme) ?? themeFor(null);
  if (state.isThemeAsked || !isStage(state.mode)) return own;
  const wanted = deckTheme(state.document);
  return wanted && fits(wanted, own) ? wanted : own;
}

/** What is wrong with the theme that a deck asks for; none when there is one of that name. */
export function themeWarnings(document: Document): readonly Warning[] {
  const written = writtenTheme(document);
  if (written === undefined || (typeof written === 'string' && themeNamed(written))) return [];
  const names = themes.map(({ name }) => name).join(', ');
  return [frontWarning(document, 'theme', `There is no theme ${quoted(written)}: ${names} are.`)];
}
