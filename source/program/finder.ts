/** What is typed in the finder comes in; its rows, best first, go out: headings, key points, passages, commands and documents in one list. */

import { textOf } from '../document/inline.ts';
import type { Document, Section } from '../document/model.ts';
import type { Found, Hit } from '../search/model.ts';
import { ranked } from '../search/ranked.ts';
import { fold } from '../text/fold.ts';
import { choosable, lists } from './choosing.ts';
import { bookmarkRows, commandRows, documentRows } from './listing.ts';
import type { FinderRow, Mode, PlaceRow, Result, State } from './model.ts';
import { sectionHere } from './moves.ts';

/** Rows kept at most; nobody reads on, and the query can be made longer. */
const most = 200;
/** Commands and documents that may stand before what was found in the text, and commands behind it. */
const before = 3;
const behind = 5;

/** What typing one of these first restricts the finder to. */
const only: Readonly<Record<string, (state: State, typed: string) => readonly FinderRow[]>> = {
  '>': (state, typed) => commandRows(state, typed).map(({ row }) => row),
  "'": bookmarkRows,
};

/** With nothing typed the finder is the outline, every section in order, below the other documents. */
function outlineRows(document: Document): FinderRow[] {
  return document.sections.map((section) => rowOf(document, section));
}

function rowOf(document: Document, section: Section): PlaceRow {
  const block = document.blocks[section.first];
  const isTitled = section.kind === 'heading' || !block || document.sections.length > most;
  const text = isTitled ? section.title : textOf(document, block).text;
  return { kind: 'heading', place: { block: section.first, offset: 0 }, section: section.index, text, ranges: [] };
}

/** The sections of the other documents to choose from. */
function outlinesBeside(state: State): FinderRow[] {
  return choosable(state)
    .slice(1)
    .flatMap((document) => outlineRows(document).map((row) => ({ ...row, document })));
}

/** Opens the finder on the outline, at the section the reader is in. */
export function openFinder(state: State): State {
  const documents = state.choosing ? [] : documentRows(state, '').map(({ row }) => row);
  const beside = state.choosing ? outlinesBeside(state) : [];
  const rows = [...documents, ...outlineRows(state.document), ...beside];
  const cursor = Math.min(rows.length - 1, documents.length + Math.max(0, sectionHere(state)));
  const total = state.document.sections.length + beside.length;
  return {
    ...state,
    mode: { kind: 'finder', typed: '', ticket: state.tickets, rows, total, spelt: [], cursor: Math.max(0, cursor) },
  };
}

/** What is typed has changed: search again, best first; the rows of before stay until the new ones come. */
export function typedFinder(state: State, typed: string): Result {
  if (state.mode.kind !== 'finder') return [state, []];
  const ticket = state.tickets + 1;
  const asked: State = { ...state, tickets: ticket };
  if (typed.trim() === '') return [typedInto(openFinder(asked), typed), []];
  const list = lists(state, typed[0]!) ? only[typed[0]!] : undefined;
  const also = state.choosing ? choosable(state).slice(1) : [];
  if (!list) return [typedInto(asked, typed, true), [{ type: 'search', ticket, query: typed, order: 'rank', also }]];
  const rows = list(state, typed.slice(1));
  return [
    {
      ...asked,
      mode: { ...state.mode, typed, ticket, rows, total: rows.length, spelt: [], cursor: 0, pending: false },
    },
    [],
  ];
}

function typedInto(state: State, typed: string, pending = false): State {
  return state.mode.kind === 'finder'
    ? { ...state, mode: { ...state.mode, typed, ticket: state.tickets, pending } }
    : state;
}

/** A hit, and the document it is in when that is not the one that is read. */
interface Located {
  readonly hit: Hit;
  readonly document?: Document;
}

function hitRow(state: State, { hit, document }: Located): PlaceRow {
  const searched = document ?? state.document;
  const block = searched.blocks[hit.block];
  return {
    kind: hit.kind,
    place: { block: hit.block, offset: hit.at },
    section: hit.section,
    text: block ? textOf(searched, block).text : '',
    ranges: hit.ranges,
    hit,
    ...(document ? { document } : {}),
  };
}

/** Takes the hits of a search into the finder, between the commands and documents that what is typed may mean. */
export function takeRows(state: State, found: Found): State {
  const { mode } = state;
  if (mode.kind !== 'finder') return state;
  const all: Located[] = found.hits.map((hit) => ({ hit }));
  for (const [document, hits] of found.elsewhere ?? []) for (const hit of hits) all.push({ hit, document });
  const hits = (found.elsewhere ? ranked(all) : all).slice(0, most).map((one) => hitRow(state, one));
  const [first, strong, last] = around(state, mode);
  // A heading that begins as typed is meant before a command that does.
  const begins = fold(mode.typed.trim()).text;
  const isTitle = ({ kind, text }: PlaceRow): boolean => kind === 'heading' && fold(text).text.startsWith(begins);
  const titles = strong.length > 0 ? hits.filter(isTitle) : [];
  const others = titles.length > 0 ? hits.filter((hit) => !titles.includes(hit)) : hits;
  return {
    ...state,
    mode: {
      ...mode,
      rows: [...first, ...titles, ...strong, ...others, ...last],
      total: all.length,
      spelt: found.spelt,
      cursor: 0,
      pending: false,
    },
  };
}

/** What leaves less, vim and the like where they have a colon; here it stands first in the list. */
export const leaving = /^(?:q|q!|wq|x|qa|quit)$/;

/** What comes first, the commands that begin as typed, and what comes behind the hits. Two letters mean no command yet. */
function around(state: State, { typed }: Extract<Mode, { kind: 'finder' }>): [FinderRow[], FinderRow[], FinderRow[]] {
  const documents = state.choosing ? [] : documentRows(state, typed).map(({ row }) => row);
  if (!state.choosing && leaving.test(typed)) {
    const quit = commandRows(state, '').filter(({ row }) => row.kind === 'command' && row.command === 'quit');
    return [quit.map(({ row }) => row), [], []];
  }
  const commands =
    state.choosing || typed.trim().length < 3 ? [] : commandRows(state, typed).filter(({ fit }) => fit !== 'slip');
  const strong = commands.filter(({ fit }) => fit === 'start' && typed.trim().length > 3).slice(0, before);
  const weak = commands.filter((one) => !strong.includes(one)).slice(0, behind);
  return [documents.slice(0, before), strong.map(({ row }) => row), weak.map(({ row }) => row)];
}
