/** What is typed in the finder comes in; its rows, best first, go out: headings, key points and passages in one list. */

import { textOf } from '../document/inline.ts';
import type { Document, Section } from '../document/model.ts';
import type { Found } from '../search/model.ts';
import type { FinderRow, Result, State } from './model.ts';
import { sectionHere } from './moves.ts';

/** Rows kept at most; nobody reads on, and the query can be made longer. */
const most = 200;

/** With nothing typed the finder is the outline: every section, in order. */
function outlineRows(document: Document): FinderRow[] {
  return document.sections.slice(0, most).map((section) => rowOf(document, section));
}

function rowOf(document: Document, section: Section): FinderRow {
  const block = document.blocks[section.first];
  const text = section.kind === 'heading' || !block ? section.title : textOf(document, block).text;
  return { kind: 'heading', place: { block: section.first, offset: 0 }, section: section.index, text, ranges: [] };
}

/** Opens the finder on the outline, at the section the reader is in. */
export function openFinder(state: State): State {
  const rows = outlineRows(state.document);
  const cursor = Math.min(rows.length - 1, Math.max(0, sectionHere(state)));
  return {
    ...state,
    mode: {
      kind: 'finder',
      typed: '',
      ticket: state.tickets,
      rows,
      total: state.document.sections.length,
      spelt: [],
      cursor,
    },
  };
}

/** What is typed has changed: search again, best first; the rows of before stay until the new ones come. */
export function typedFinder(state: State, typed: string): Result {
  if (state.mode.kind !== 'finder') return [state, []];
  if (typed.trim() === '') return [openFinderTyped(state, typed), []];
  const ticket = state.tickets + 1;
  return [
    { ...state, tickets: ticket, mode: { ...state.mode, typed, ticket } },
    [{ type: 'search', ticket, query: typed, order: 'rank' }],
  ];
}

function openFinderTyped(state: State, typed: string): State {
  const opened = openFinder({ ...state, tickets: state.tickets + 1 });
  return opened.mode.kind === 'finder' ? { ...opened, mode: { ...opened.mode, typed } } : opened;
}

/** Takes the hits of a search into the finder. */
export function takeRows(state: State, found: Found): State {
  if (state.mode.kind !== 'finder') return state;
  const rows = found.hits.slice(0, most).map((hit): FinderRow => {
    const block = state.document.blocks[hit.block];
    return {
      kind: hit.kind,
      place: { block: hit.block, offset: hit.ranges[0]?.[0] ?? 0 },
      section: hit.section,
      text: block ? textOf(state.document, block).text : '',
      ranges: hit.ranges,
    };
  });
  return { ...state, mode: { ...state.mode, rows, total: found.hits.length, spelt: found.spelt, cursor: 0 } };
}
