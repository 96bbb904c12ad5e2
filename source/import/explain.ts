/** What was removed and how an outline fitted come in; lines for a person go out. */

import type { Removed } from './model.ts';
import type { Fit } from './outline.ts';

/** From this sureness on a section is sure, from that on likely: below, another section is nearly as like. */
const sureFrom = 0.75;
const likelyFrom = 0.6;

/** Columns of a removed text that are shown. */
const shownOf = 72;

/** How sure a fit is, in a word. Half means that a neighbour is as like. */
export function sureWord(sure: number | null): string {
  return sure === null ? 'none of its own' : sure >= sureFrom ? 'sure' : sure >= likelyFrom ? 'likely' : 'unsure';
}

/** One line for each section of the outline: its heading, the paragraphs it has, and how sure that is. */
export function fitLines(fits: readonly Fit[]): string[] {
  const titles = fits.map(
    ({ title, level }) => '  '.repeat(Math.max(level - Math.min(...fits.map((fit) => fit.level)), 0)) + title,
  );
  const width = Math.max(...titles.map((title) => title.length), 7);
  const rows = fits.map(({ paragraphs, sure }, index) => {
    const [first, last] = paragraphs ?? [0, 0];
    const range = paragraphs === null ? '' : first === last ? `${first}` : `${first}–${last}`;
    const percent = sure === null ? '' : `${Math.round(sure * 100)}%`;
    return `${(titles[index] ?? '').padEnd(width)}  ${range.padEnd(10)}  ${percent.padStart(4)}  ${sureWord(sure)}`;
  });
  return [`${'Section'.padEnd(width)}  Paragraphs  Sure`, ...rows];
}

/** One line for each text that does not stand in the speech. */
export function removedLines(removed: readonly Removed[]): string[] {
  return removed.map(({ line, text, why }) => {
    const shown = text.replace(/\s+/g, ' ');
    const cut = shown.length > shownOf ? `${shown.slice(0, shownOf - 1)}…` : shown;
    return `${line > 0 ? `line ${line}: ` : ''}${why}: ${cut}`;
  });
}
