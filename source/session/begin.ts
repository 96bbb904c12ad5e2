/** What a session was asked for comes in; the state it begins with goes out. */

import { findSections } from '../document/find.ts';
import type { Loaded } from '../document/load.ts';
import { Trouble } from '../document/trouble.ts';
import { askFind, takeFound } from '../program/find.ts';
import { openFinder } from '../program/finder.ts';
import { listing } from '../program/library.ts';
import type { State } from '../program/model.ts';
import { restPlace, sectionPlace, toLine, toShare } from '../program/moves.ts';
import { backAgain } from '../program/opened.ts';
import { present } from '../program/talk.ts';
import type { Found } from '../search/model.ts';
import { safeLine } from '../text/gate.ts';
import type { Recalled } from './documents.ts';

/** Where to open: a section's name, a 1-based source line, a share of the text from 0 to 1, or the first match of a query. */
export interface At {
  readonly section?: string;
  readonly line?: number;
  readonly fraction?: number;
  readonly query?: string;
}

/** How a session begins. */
export interface Beginning {
  readonly loaded: Loaded;
  readonly start: 'read' | 'present';
  readonly at: At | null;
  /** The folder whose list is shown first. */
  readonly library?: string;
  /** Only the finder is shown, to choose with. */
  readonly choosing?: boolean;
  /** What is remembered of the document. */
  readonly recalled: Recalled;
  /** What the query of `at` found. */
  readonly found: Found | null;
}

/** What a query finds in a whole document; null without one. Throws Trouble when it cannot be read. */
export async function foundFor(state: State, where: At | null): Promise<Found | null> {
  if (where?.query === undefined) return null;
  const [{ search }, { parseQuery }] = await Promise.all([import('../search/search.ts'), import('../search/query.ts')]);
  return search(state.document, parseQuery(where.query, { typing: true }), { order: 'document' });
}

/** The state at the place that was asked for, or where the reader was; on stage when it is to begin there. Throws Trouble when there is no such section, or nothing to present. */
export function begun(state: State, beginning: Beginning): State {
  const { recalled, start } = beginning;
  const marked: State = { ...state, marks: recalled.marks };
  const placed = beginning.at ? placedAt(marked, beginning.at, beginning.found) : returned(marked, recalled, start);
  if (beginning.choosing) return openFinder({ ...placed, message: null, choosing: { marked: [], chosen: [] } });
  if (beginning.library !== undefined) return inLibrary(marked, beginning.library);
  return start === 'present' ? onStage(placed, beginning.at !== null) : warned(placed, beginning);
}

/** The list of a folder, before anything has been found in it. */
function inLibrary(state: State, folder: string): State {
  const library = { folder, rows: [], complete: false, cut: false };
  return { ...state, library, mode: listing(0) };
}

function placedAt(state: State, where: At, found: Found | null): State {
  if (where.section !== undefined) {
    const [section] = findSections(state.document, where.section);
    if (!section)
      throw new Trouble(`There is no section ${safeLine(where.section)} in ${safeLine(state.document.name)}.`);
    return { ...state, place: sectionPlace(state, section.index) };
  }
  if (where.query !== undefined && found !== null) {
    if (found.hits.length === 0) return { ...state, message: `Nothing found for ${safeLine(where.query)}` };
    return takeFound(askFind(state, safeLine(where.query))[0], found);
  }
  const moved = where.line !== undefined ? toLine(state, where.line) : toShare(state, where.fraction ?? 0);
  return { ...moved, back: [] };
}

/** Back where the reader was, which is said, unless that is the beginning. */
function returned(state: State, { place }: Recalled, start: Beginning['start']): State {
  if (place === null || start === 'present') return state;
  const there = restPlace(state, place);
  const isBeginning = there.block === state.place.block && there.offset === state.place.offset;
  return isBeginning ? state : { ...state, place: there, message: backAgain };
}

function onStage(state: State, isPlaced: boolean): State {
  const [staged] = present(state, isPlaced);
  if (!staged.talk) throw new Trouble(`There is nothing to present in ${safeLine(state.document.name)}.`);
  return { ...staged, talk: { ...staged.talk, fromReading: false } };
}

/** What is wrong, with what was kept or with the document, is said once, at the foot; it opens all the same. */
function warned(state: State, { loaded, recalled }: Beginning): State {
  if (recalled.note !== null) return { ...state, message: safeLine(recalled.note) };
  const warning = loaded.warnings[0] ?? state.document.warnings[0];
  return warning ? { ...state, message: `Line ${warning.line}: ${warning.message}` } : state;
}
