/** Nothing comes in; the ONE table of programs that a deck can be written for goes out: a file in this folder and its line here. */

import { marpWriter } from './marp.ts';
import { presentermWriter } from './presenterm.ts';
import { revealWriter } from './reveal.ts';
import { slidesWriter } from './slides.ts';
import type { DeckWriter } from './writer.ts';

export const deckWriters: readonly DeckWriter[] = [presentermWriter, marpWriter, revealWriter, slidesWriter];
