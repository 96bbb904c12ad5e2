/** A state comes in; the rows of the reading screen go out: header, text with its matches lit, pane and strip beside it, bar and foot. */

import type { Line } from '../../page/model.ts';
import { linesFrom, topOf } from '../../page/move.ts';
import { isFresh } from '../fresh.ts';
import { pageFor } from '../geometry.ts';
import { focused } from '../links.ts';
import { matchesOf } from '../matches.ts';
import type { State } from '../model.ts';
import { leftOf, seenOf } from '../sideways.ts';
import { barRow } from './bar.ts';
import { footRow } from './foot.ts';
import { headerRow } from './header.ts';
import { type Lit, light } from './light.ts';
import { outlineRows } from './outline.ts';
import { gap, padRow, type Row, span } from './rows.ts';
import { stripRoles } from './strip.ts';

/** The rows of the reading screen, at most as many as the terminal has. Behind the finder or the help the page is empty, so that one thing is looked at. */
export function readRows(state: State): Row[] {
  const { geometry } = pageFor(state);
  const rows: Row[] = [headerRow(state)];
  while (rows.length < geometry.text.top) rows.push([]);
  if (!isCovered(state)) {
    rows.push(...(geometry.outlineAlone ? aloneRows(state, geometry.text.rows) : bodyRows(state)));
  }
  if (geometry.bar !== null && !isCovered(state)) {
    while (rows.length < geometry.bar) rows.push([]);
    rows.push(barRow(state));
  }
  while (rows.length < geometry.foot) rows.push([]);
  rows.push(footRow(state));
  return rows;
}

/** True while something lies over the page. */
function isCovered({ mode }: State): boolean {
  return mode.kind === 'finder' || mode.kind === 'help' || mode.kind === 'text';
}

function aloneRows(state: State, rows: number): Row[] {
  return outlineRows(state, state.size.columns - 1, rows);
}

function bodyRows(state: State): Row[] {
  const { page, rows, geometry } = pageFor(state);
  const lines = linesFrom(page, topOf(page, state.place, rows), rows);
  const pane = geometry.pane > 0 ? outlineRows(state, geometry.pane - 2, rows) : [];
  const strip = geometry.strip === null ? null : stripRoles(state, rows);
  const count = pane.length > 0 || strip ? rows : lines.length;
  return Array.from({ length: count }, (_, index): Row => {
    const line = lines[index];
    const beside: Row = geometry.pane > 0 ? [...padRow(pane[index] ?? [], geometry.pane - 2), span(' │', 'faint')] : [];
    const text: Row = [
      ...beside,
      ...margin(state, line, (line ? leftOf(state, line) : geometry.text.left) - geometry.pane),
      ...(line ? seenOf(state, line, lit(state, line)) : []),
    ];
    if (!strip || geometry.strip === null) return text;
    const mark = strip[index]!;
    return [...padRow(text, geometry.strip), span(mark.text, mark.role)];
  });
}

/** What stands left of a row, in `columns` columns: a mark where an edit has just changed it. */
function margin(state: State, line: Line | undefined, columns: number): Row {
  if (!line || state.fresh.length === 0 || !isFresh(state.fresh, line)) return [gap(columns)];
  const air = columns > 1 ? 1 : 0;
  return [gap(columns - 1 - air), span('┃', 'accent'), gap(air)];
}

/** The focused link over the matches: on another ground, and in reverse where there are no colours. */
function lit(state: State, line: Line): Row {
  const link = line.from < 0 || line.block !== state.focus?.block ? null : focused(state);
  const row = matched(state, line);
  return link ? light(row, [{ from: link.from, to: link.to, role: 'current' }]) : row;
}

function matched(state: State, line: Line): Row {
  const matches = matchesOf(state.find);
  const known = line.from < 0 ? undefined : matches.blocks.get(line.block);
  if (!known || !state.find) return line.spans;
  const { ranges, first, count } = known;
  const { current } = state.find;
  const here = current >= first && current < first + count ? matches.list[current] : undefined;
  const lits = ranges.map(([from, to]): Lit => ({ from, to, role: 'match' }));
  if (!here) return light(line.spans, lits);
  // Words side by side are lit as one.
  const before = lits.filter(({ to }) => to <= here.from);
  const behind = lits.filter(({ from }) => from >= here.to);
  return light(line.spans, [...before, { from: here.from, to: here.to, role: 'current' }, ...behind]);
}
