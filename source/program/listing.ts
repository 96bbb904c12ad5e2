/** A state and what is typed come in; the rows of the finder that no search is needed for go out: commands, documents, bookmarks. */

import { textOf } from '../document/inline.ts';
import { sectionAt } from '../document/places.ts';
import { keyLabel } from './command.ts';
import { commandsIn } from './commands/index.ts';
import { titleOf } from './frame/header.ts';
import { marked } from './marks.ts';
import { type Fit, isBetter, type Matching, matching } from './match.ts';
import type { FinderRow, State } from './model.ts';

export interface Listed {
  readonly row: FinderRow;
  readonly fit: Fit;
}

/** Commands of reading whose words are met, the best first; all of them, in the table's order, when nothing is typed. */
export function commandRows(state: State, typed: string): Listed[] {
  const reading: State = { ...state, mode: { kind: 'read' } };
  const available = commandsIn(reading, 'read').filter(({ name }) => name !== 'finder' && name !== 'follow');
  const rows = available.map((command): FinderRow => {
    const keys = command.keys.map(keyLabel).join(' ');
    return { kind: 'command', command: command.name, keys, text: command.says, ranges: [] };
  });
  if (typed.trim() === '') return rows.map((row) => ({ row, fit: 'start' }));
  const named = new Map(
    matching(
      typed,
      available.map(({ name }) => name.replaceAll('-', ' ')),
    ).map((match) => [match.index, match]),
  );
  const said = new Map(
    matching(
      typed,
      rows.map(({ text }) => text),
    ).map((match) => [match.index, match]),
  );
  return best(
    rows.flatMap((row, index) => {
      const inWords = said.get(index);
      const inName = named.get(index);
      if (!inWords && !inName) return [];
      const fit = inWords && (!inName || !isBetter(inName.fit, inWords.fit)) ? inWords.fit : inName!.fit;
      return [{ row: { ...row, ranges: inWords?.ranges ?? [] }, fit }];
    }),
  );
}

/** The other open documents whose title or name is met; all of them when nothing is typed. */
export function documentRows(state: State, typed: string): Listed[] {
  const rows = state.others.map(({ document }): FinderRow => {
    const text = titleOf({ document });
    return { kind: 'document', name: document.name, text, ranges: [] };
  });
  if (typed.trim() === '') return rows.map((row) => ({ row, fit: 'start' }));
  const titles = matching(
    typed,
    rows.map(({ text }) => text),
  );
  const names = matching(
    typed,
    state.others.map(({ document }) => document.name),
  ).filter(({ index }) => titles.every((title) => title.index !== index));
  return best([
    ...titles.map((match) => metRow(rows[match.index]!, match)),
    ...names.map((match) => ({ row: rows[match.index]!, fit: match.fit })),
  ]);
}

/** Marks and bookmarks whose text, path or letter is met, in document order. */
export function bookmarkRows(state: State, typed: string): FinderRow[] {
  const { document } = state;
  const rows = marked(document, state.marks).map(({ letter, place }): FinderRow => {
    const block = document.blocks[place.block];
    return {
      kind: 'bookmark',
      letter,
      place,
      section: sectionAt(document, place)?.index ?? -1,
      text: block ? textOf(document, block).text : '',
      ranges: [],
    };
  });
  if (typed.trim() === '') return rows;
  const met = matching(
    typed,
    rows.map(({ text }) => text),
  );
  return met.map((match) => metRow(rows[match.index]!, match).row);
}

function metRow(row: FinderRow, { fit, ranges }: Matching): Listed {
  return { row: { ...row, ranges }, fit };
}

function best(rows: Listed[]): Listed[] {
  return rows.sort((one, other) => (one.fit === other.fit ? 0 : isBetter(one.fit, other.fit) ? -1 : 1));
}
