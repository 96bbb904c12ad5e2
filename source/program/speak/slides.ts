/** Two states over the slides of a talk come in; the slide that is chosen now, in the grid or among what was found, goes out. */

import { snippetOf } from '../../search/snippet.ts';
import { onOneLine } from '../../text/gate.ts';
import type { Mode, State } from '../model.ts';
import { gridOf, type Overview } from '../overview.ts';
import { slideHits } from '../seek.ts';
import { deckFor } from '../talk.ts';
import { slideName } from './stage.ts';
import { prompts } from './words.ts';

type Seek = Extract<Mode, { kind: 'seek' }>;

/** The slide of the grid that is chosen, when it is another than before, and whenever something was typed. */
export function overviewText(before: State | null, after: State, mode: Overview): string[] {
  const old = before?.mode.kind === 'overview' ? before.mode : null;
  const words = chosenText(after, mode);
  if (!old) {
    const count = deckFor(after).slides.length;
    return [`Slides, ${count}: arrows choose, type to search, Enter shows, Escape goes back`, words];
  }
  return before && old.typed === mode.typed && chosenText(before, old) === words ? [] : [words];
}

/** `Slide 3 of 20: Opening`; among those that what was typed has left, which of them it is. */
function chosenText(state: State, mode: Overview): string {
  const { slides } = gridOf(state, mode);
  const at = slides.indexOf(mode.cursor);
  if (at < 0) return 'No slide';
  const name = slideName(state, mode.cursor);
  return mode.typed.trim() === '' ? name : `${at + 1} of ${slides.length}, ${name}`;
}

/** The prompt; then, once it has been looked for, what was found that is chosen, when it is another than before. */
export function seekText(before: State | null, after: State, mode: Seek): string[] {
  const old = before?.mode.kind === 'seek' ? before.mode : null;
  if (!old || !before) return [prompts.seek];
  if (mode.typed.trim() === '' || mode.pending) return [];
  const words = hitText(after, mode);
  return !old.pending && hitText(before, old) === words ? [] : [words];
}

/** `1 of 2, Slide 4 of 20: Physical threats`, and the words that were met. */
function hitText(state: State, { cursor }: Seek): string {
  const hits = slideHits(state);
  const hit = hits[cursor];
  if (!hit) return 'On no slide';
  const text = snippetOf(onOneLine(hit.text), hit.ranges, 120).text;
  const isTitle = deckFor(state).slides[hit.slide]?.title === hit.text;
  return `${cursor + 1} of ${hits.length}, ${slideName(state, hit.slide)}${isTitle ? '' : `, ${text}`}`;
}
