/** A state and what a hand does with the mouse come in; the next state goes out, as if a key had been pressed for what lies there. */

import type { Span } from '../page/model.ts';
import { linesFrom, topOf } from '../page/move.ts';
import { graphemesOf, widthOf } from '../text/width.ts';
import { settled } from './command.ts';
import { commandNamed } from './commands/index.ts';
import { entryAt, finderView } from './frame/finder.ts';
import { entryOn } from './frame/library.ts';
import { sectionOn } from './frame/outline.ts';
import { geometryOf, pageFor } from './geometry.ts';
import { linksIn } from './links.ts';
import type { Result, State } from './model.ts';
import { jump, scrolled, sectionPlace, toShare } from './moves.ts';
import { leftOf, seenOf } from './sideways.ts';

/** What a hand does with the mouse: `again` is the button that goes back. */
export interface Pointing {
  readonly action: 'click' | 'again' | 'drag' | 'wheel-up' | 'wheel-down';
  readonly column: number;
  readonly row: number;
}

/** Rows that one notch of the wheel scrolls. */
const notch = 3;
/** Rows of the finder's frame above its list: its edge, what is typed, a rule. */
const aboveList = 3;

/** The commands that the wheel means in each mode. */
const wheels: Readonly<Record<string, readonly [up: string, down: string]>> = {
  outline: ['outline-up', 'outline-down'],
  finder: ['finder-up', 'finder-down'],
  help: ['help-up', 'help-down'],
  library: ['library-up', 'library-down'],
};

/** What is clicked is gone to or followed; the section bar is dragged; on stage a click is the next step. */
export function pointed(state: State, at: Pointing): Result {
  const { kind } = state.mode;
  if (at.action === 'wheel-up' || at.action === 'wheel-down')
    return wheeled(state, at.action === 'wheel-down' ? 1 : -1);
  if (kind === 'present') return onStage(state, at);
  if (kind === 'finder') return at.action === 'click' ? inFinder(state, at) : [state, []];
  if (kind === 'library') return at.action === 'click' ? inLibrary(state, at) : [state, []];
  if (kind !== 'read' && kind !== 'outline' && kind !== 'filter') return [state, []];
  const { bar } = geometryOf(state);
  if (bar !== null && Math.abs(at.row - bar) <= (at.action === 'drag' ? 1 : 0)) return [onBar(state, at), []];
  return at.action === 'click' ? onPage(state, at) : [state, []];
}

function press(state: State, name: string): Result {
  const command = commandNamed(name);
  return command ? settled(command.run(state, null)) : [state, []];
}

/** The wheel never advances a talk. */
function wheeled(state: State, direction: 1 | -1): Result {
  if (state.mode.kind === 'read') return [scrolled(state, direction * notch), []];
  const names = wheels[state.mode.kind];
  return names ? press(state, names[direction > 0 ? 1 : 0]) : [state, []];
}

function onStage(state: State, { action }: Pointing): Result {
  if (action === 'click') return press(state, 'next-step');
  return action === 'again' ? press(state, 'previous-step') : [state, []];
}

function inFinder(state: State, { column, row }: Pointing): Result {
  const { mode } = state;
  if (mode.kind !== 'finder') return [state, []];
  const view = finderView(state, mode);
  const left = column - view.left - 1;
  if (left < 0 || left >= view.listColumns) return [state, []];
  const cursor = entryAt(mode, row - view.top - aboveList, view.listRows);
  return cursor < 0
    ? [state, []]
    : press({ ...state, mode: { ...mode, cursor } }, state.choosing ? 'choose' : 'finder-go');
}

function inLibrary(state: State, { row }: Pointing): Result {
  const { mode } = state;
  const cursor = mode.kind === 'library' ? entryOn(state, mode, row) : -1;
  return cursor < 0 || mode.kind !== 'library'
    ? [state, []]
    : press({ ...state, mode: { ...mode, cursor } }, 'library-open');
}

/** The place that far along the bar; a drag leaves one place to go back to, not one for every cell. */
function onBar(state: State, { action, column }: Pointing): State {
  const share = Math.min(1, Math.max(0, (column - 1) / Math.max(1, state.size.columns - 3)));
  const there = toShare(state, share);
  return action === 'drag' ? { ...there, back: state.back } : there;
}

function onPage(state: State, at: Pointing): Result {
  const { page, rows, geometry } = pageFor(state);
  const row = at.row - geometry.text.top;
  if (row < 0 || row >= rows) return [state, []];
  if (geometry.outlineAlone || at.column < geometry.pane - 1) {
    const section = sectionOn(state, row, rows);
    if (section < 0) return [state, []];
    const read: State = { ...state, mode: { kind: 'read' } };
    const there = jump(read, sectionPlace(state, section));
    return [geometry.outlineAlone ? { ...there, outlineShown: false } : there, []];
  }
  const line = linesFrom(page, topOf(page, state.place, rows), rows)[row];
  const offset = line ? offsetAt(seenOf(state, line), at.column - leftOf(state, line)) : -1;
  const block = line && state.document.blocks[line.block];
  const link =
    block && offset >= 0 ? linksIn(state.document, block).find(({ from, to }) => from <= offset && offset < to) : null;
  if (!link) return [state.mode.kind === 'read' ? state : { ...state, mode: { kind: 'read' } }, []];
  const { from, to } = link;
  return press({ ...state, mode: { kind: 'read' }, focus: { block: link.block, from, to } }, 'follow');
}

/** Offset in its block's text of what stands at a 0-based column of a row, or -1. */
function offsetAt(spans: readonly Span[], column: number): number {
  let left = 0;
  for (const { text, at } of spans) {
    const width = widthOf(text);
    if (column < left + width) {
      if (at === undefined || column < left) return -1;
      let offset = at;
      for (const grapheme of graphemesOf(text)) {
        left += widthOf(grapheme);
        if (column < left) return offset;
        offset += grapheme.length;
      }
    }
    left += width;
  }
  return -1;
}
