/** Two states of what is walked or typed in come in; the row that is chosen now, or what is typed, goes out. */

import { snippetOf } from '../../search/snippet.ts';
import { longDate } from '../../text/date.ts';
import { onOneLine } from '../../text/gate.ts';
import { isMarked } from '../choosing.ts';
import { helpOf, modeTitles } from '../frame/help.ts';
import { type Entry, entryAt, entryCount, type LibraryMode } from '../library.ts';
import type { FinderRow, Mode, State } from '../model.ts';
import { outlineOf } from '../outline.ts';
import { timeText } from '../progress.ts';
import { prompts } from './words.ts';

type Finder = Extract<Mode, { kind: 'finder' }>;

/** What a row of the finder says: what it is, its words, where it stands. */
function finderRowText(state: State, row: FinderRow): string {
  const words = snippetOf(onOneLine(row.text), row.ranges, 120, 'place' in row ? row.place.offset : -1).text;
  const section = 'section' in row ? (row.document ?? state.document).sections[row.section]?.title : undefined;
  return `${isMarked(state, row) ? 'marked ' : ''}${row.kind}: ${words}${section && section !== words ? `, in ${section}` : ''}`;
}

/** The row of the finder that is chosen, when it is another than before. */
export function finderText(before: State | null, after: State, mode: Finder): string[] {
  const old = before?.mode.kind === 'finder' ? before.mode : null;
  const keys = after.choosing ? 'Enter prints, Tab marks several, Escape leaves' : 'Enter goes, Escape goes back';
  const head = old ? [] : [`Finder: type to search, up and down choose, ${keys}`];
  const words = chosenRowText(after, mode);
  // What was typed is answered even when the answer is the same.
  const isAnswer = old?.pending === true && mode.pending !== true;
  return before && old && !isAnswer && chosenRowText(before, old) === words ? head : [...head, words];
}

function chosenRowText(state: State, { rows, cursor }: Finder): string {
  const row = rows[cursor];
  return row ? `${cursor + 1} of ${rows.length}, ${finderRowText(state, row)}` : 'Nothing found';
}

/** The row of a folder's list that is chosen, when it is another than before, and how much was found once all has been searched. */
export function libraryText(before: State | null, after: State, mode: LibraryMode): string[] {
  const old = before?.mode.kind === 'library' ? before.mode : null;
  const count = entryCount(after, mode);
  const head = old ? [] : ['Folder: up and down choose, Enter reads, slash searches'];
  if (old?.typed === null && mode.typed !== null) return [prompts.library];
  if (old && mode.found?.complete && !old.found?.complete)
    head.push(`${mode.found.total} ${mode.found.total === 1 ? 'passage' : 'passages'}`);
  const entry = entryAt(after, mode, mode.cursor);
  if (!entry) return after.library?.complete && mode.typed && !mode.found ? [...head, 'No title'] : head;
  const words = entryText(entry);
  const last = old && before && entryAt(before, old, old.cursor);
  return last && entryText(last) === words ? head : [...head, `${mode.cursor + 1} of ${count}, ${words}`];
}

function entryText(entry: Entry): string {
  if ('found' in entry) {
    const { title, section, text, hit } = entry.found;
    return `passage: ${snippetOf(onOneLine(text), hit.ranges, 120, hit.at).text}, in ${[title, section].filter(Boolean).join(' › ')}`;
  }
  const { title, speaker, date, minutes, progress } = entry.document;
  const read = progress ? `${Math.round(progress * 100)} % read` : '';
  const length = minutes === null ? '' : timeText(minutes);
  return [title, speaker, date && longDate(date), length, read].filter(Boolean).join(', ');
}

/** The section under the cursor of the outline. */
export function outlineText(state: State, cursor: number, isNew: boolean): string[] {
  const section = state.document.sections[cursor];
  const outline = outlineOf(state);
  const row = outline.rows[cursor] ?? -1;
  const head = isNew ? [`Outline, ${state.document.sections.length} sections: up and down choose, Enter reads`] : [];
  if (!section || row < 0) return [...head, 'No section'];
  const number = section.number === '' ? '' : `${section.number} `;
  const hidden = outline.hidden[row] ?? 0;
  const folded = hidden > 0 ? `, ${hidden} folded` : '';
  return [...head, `${number}${section.title}, level ${section.level}, ${row + 1} of ${outline.shown.length}${folded}`];
}

/** All keys, the mode one came from first. */
export function helpText(from: Mode): string[] {
  const order = [...modeTitles].sort(([one], [other]) => Number(other === from.kind) - Number(one === from.kind));
  return order.flatMap(([mode, title]) => [
    title,
    ...helpOf(mode).map(({ keys, says }) => `${says}: ${keys.split(' ').join(' or ')}`),
  ]);
}
