/** Two states of reading come in; what has come into sight between them, and where that is, goes out as lines. */

import { textOf } from '../../document/inline.ts';
import type { Line } from '../../page/model.ts';
import { linesFrom, topOf } from '../../page/move.ts';
import { snippetOf } from '../../search/snippet.ts';
import { onOneLine } from '../../text/gate.ts';
import { titleOf } from '../frame/header.ts';
import { linkRow } from '../frame/link.ts';
import { pageFor } from '../geometry.ts';
import { focused } from '../links.ts';
import { matchesOf } from '../matches.ts';
import type { State } from '../model.ts';
import { progressText } from '../progress.ts';
import { linesText, rowText, sectionText, whereText } from './words.ts';

/** The rows on the screen. */
function seen(state: State): Line[] {
  const { page, rows } = pageFor(state);
  return linesFrom(page, topOf(page, state.place, rows), rows);
}

/** What is said when a document is opened, or come back to: its title, then the page. */
export function pageText(state: State): string[] {
  return [...new Set([titleOf(state), whereText(state)]), ...linesText(state, seen(state))];
}

/** What a move has brought: after a step the new rows, after a jump the place and all of the page; nothing when the same rows are seen in more of the text. */
export function moveText(before: State, after: State): string[] {
  const isEdited = !after.document.source.startsWith(before.document.source);
  const now = seen(after);
  const fresh = unseen(seen(before), now, isEdited);
  if (isJump(before, after, isEdited)) return [whereText(after), ...linesText(after, now)];
  if (fresh.length === 0) return [];
  if (fresh.length === now.length) return [whereText(after), ...linesText(after, now)];
  const lines = linesText(after, fresh);
  if (lines.length === 0) return [];
  const section = sectionText(after);
  const where = section === sectionText(before) ? '' : `${section}, `;
  return [...lines, `${where}${progressText(after).trim()}`];
}

/** True when a way back has been left or taken; the same way through more of the text, or through an edited one, is none. */
function isJump({ back: before }: State, { back: after }: State, isEdited: boolean): boolean {
  const [old, last] = [before.at(-1), after.at(-1)];
  if (before.length !== after.length) return true;
  return !isEdited && (old?.document !== last?.document || old?.block !== last?.block || old?.offset !== last?.offset);
}

/** Rows that are on the one screen and were not on the other; in an edited text blocks have other numbers, so that only what they say can be compared. */
function unseen(old: readonly Line[], now: readonly Line[], isEdited: boolean): readonly Line[] {
  const nameOf = (line: Line): string => `${isEdited ? '' : `${line.block} ${line.from} `}${rowText(line.spans)}`;
  const known = new Set(old.map(nameOf));
  return now.filter((line) => !known.has(nameOf(line)));
}

/** The match that is looked at now: which of how many, where, and the words around it. */
export function matchText(state: State): string[] {
  const { find, document } = state;
  if (!find?.hits) return [];
  const { list } = matchesOf(find);
  const match = list[find.current];
  if (!match) return [`Nothing found for ${find.query}`];
  const block = document.blocks[match.block];
  const { text } = block ? textOf(document, block) : { text: '' };
  const around = snippetOf(onOneLine(text), [[match.from, match.to]], 160).text;
  return [`${find.query}, ${find.current + 1} of ${list.length}, ${whereText(state)}`, around];
}

/** The link that Tab has reached, and where it leads. */
export function linkText(state: State): string[] {
  const link = focused(state);
  return link ? [`Link ${link.text} ${rowText(linkRow(state))}`] : [];
}
