/** A document comes in, and the theme that was asked for; the themes of its page by day and by night go out. */

import { deckSettings } from '../deck/settings.ts';
import type { Document } from '../document/model.ts';
import { themeNamed } from '../themes/index.ts';
import type { Theme } from '../themes/model.ts';
import { night } from '../themes/night.ts';
import { paper } from '../themes/paper.ts';

/** The theme asked for, by day and by night; else what the reader's system wants, the one that the deck asks for (`deck.theme`) in the place of its kind. */
export function themesFor(document: Document, asked: Theme | null): { readonly day: Theme; readonly night: Theme } {
  if (asked) return { day: asked, night: asked };
  const { theme } = deckSettings(document);
  const wanted = typeof theme === 'string' ? themeNamed(theme) : null;
  return { day: wanted?.kind === 'light' ? wanted : paper, night: wanted?.kind === 'dark' ? wanted : night };
}
