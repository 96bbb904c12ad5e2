/** Nothing comes in; the ONE table of targets goes out: a file in this folder and its line here make something to export to. */

import { ansi } from './ansi.ts';
import { deckTargets } from './decks.ts';
import { handout } from './handout.ts';
import { html } from './html.ts';
import { svg } from './svg.ts';
import type { Target } from './target.ts';
import { text } from './text.ts';

export const targets: readonly Target[] = [html, handout, svg, text, ansi, ...deckTargets];

/** The target of that name, or null. */
export function targetNamed(name: string): Target | null {
  return targets.find((target) => target.name === name) ?? null;
}
