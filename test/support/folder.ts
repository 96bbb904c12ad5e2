/** Titles and words come in; a folder's list, and what was found in it, go out for stories and frames. */

import { openDocument } from '../../source/document/open.ts';
import { type FoundRow, type LibraryRow, listing } from '../../source/program/library.ts';
import { startState } from '../../source/program/start.ts';
import { Story } from './story.ts';

export const row = (title: string, more: Partial<LibraryRow> = {}): LibraryRow => ({
  path: `talks/${title}.md`,
  title,
  speaker: null,
  date: null,
  minutes: null,
  progress: null,
  ...more,
});

export const rows = [
  row('MI5 threat update 2021', { speaker: 'Ken McCallum', date: '2021-07-14', minutes: 16, progress: 0.6 }),
  row('A guided tour of lectern', { minutes: 4, progress: 1 }),
  row('The Federalist Papers', { speaker: 'Publius', date: '1788', minutes: 780 }),
];

export function library(columns = 80, listed: readonly LibraryRow[] = rows, complete = true): Story {
  return new Story({
    ...startState(openDocument('', 'talks'), { columns, rows: 24 }),
    library: { folder: 'talks', rows: listed, complete, cut: false },
    mode: listing(0),
  });
}

export const passage = (title: string, block: number, text: string, word: string): FoundRow => {
  const from = text.indexOf(word);
  const hit = {
    block,
    kind: 'passage',
    section: 0,
    tier: 'all',
    score: 1,
    at: from,
    ranges: [[from, from + word.length]],
  } as const;
  return { path: `talks/${title}.md`, title, section: 'One', text, hit };
};
