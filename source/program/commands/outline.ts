/** The commands of the outline pane: show it, walk it, fold it, go to a section. */

import type { Command } from '../command.ts';
import { geometryOf } from '../geometry.ts';
import type { State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { depthOf, hasParts, outlineOf, stopFrom } from '../outline.ts';
import { goFrom } from './filter.ts';

/** The pane with the cursor on a section, or on the one it is folded into. */
function onSection(state: State, index: number): State {
  const { shown, rows } = outlineOf({ ...state, mode: { kind: 'outline', cursor: 0 } });
  const last = rows.length - 1;
  const row = rows[Math.min(last, Math.max(0, index))] ?? 0;
  return { ...state, mode: { kind: 'outline', cursor: shown[row] ?? 0 } };
}

/** With the section the cursor is on; -1 in no other mode. */
function cursorOf({ mode }: State): number {
  return mode.kind === 'outline' ? mode.cursor : -1;
}

function walk(step: (state: State) => number): Command['run'] {
  return (state, count) =>
    state.mode.kind === 'outline'
      ? onSection(state, stopFrom(outlineOf(state), state.mode.cursor, step(state) * (count ?? 1)))
      : state;
}

function screen(state: State): number {
  return Math.max(1, geometryOf(state).text.rows - 2);
}

/** `t`: shows the pane and walks it; from the text back into a pane that is shown; from the pane, closes it. */
function toggle(state: State): State {
  if (state.mode.kind === 'outline') return { ...state, mode: { kind: 'read' }, outlineShown: false };
  if (state.document.sections.length === 0) return { ...state, message: 'This text has no sections' };
  return { ...onSection(state, sectionHere(state)), outlineShown: true };
}

/** Hides the subsections; when there are none to hide, goes to the section around. */
function fold(state: State): State {
  const { sections } = state.document;
  const section = sections[cursorOf(state)];
  if (!section) return state;
  if (hasParts(sections, section.index) && !state.folded.has(section.slug))
    return onSection({ ...state, folded: new Set([...state.folded, section.slug]) }, section.index);
  return section.parent >= 0 ? onSection(state, section.parent) : state;
}

/** Shows the subsections; when they are shown, goes to the first; reads a section without any. */
function unfold(state: State): State {
  const { sections } = state.document;
  const section = sections[cursorOf(state)];
  if (!section) return state;
  if (!hasParts(sections, section.index)) return goFrom(state, section.index);
  if (!state.folded.has(section.slug)) return onSection(state, section.index + 1);
  const folded = new Set(state.folded);
  folded.delete(section.slug);
  return onSection({ ...state, folded }, section.index);
}

/** Folds down to the top level, or to as many levels as the count says; without a count, unfolds everything when anything is folded. */
function foldAll(state: State, count: number | null): State {
  if (count === null && state.folded.size > 0) return onSection({ ...state, folded: new Set() }, cursorOf(state));
  const { sections } = state.document;
  const levels = Math.max(1, count ?? 1);
  const folded = sections
    .filter(({ index, number }) => number !== '' && hasParts(sections, index) && depthOf(sections, index) >= levels - 1)
    .map(({ slug }) => slug);
  return onSection({ ...state, folded: new Set(folded) }, cursorOf(state));
}

const pane: Command['modes'] = ['outline'];

export const outlineCommands: readonly Command[] = [
  {
    name: 'outline',
    keys: ['t'],
    modes: ['read', 'outline'],
    says: 'Outline: show it, walk it, close it',
    hint: 'outline',
    run: toggle,
  },
  { name: 'outline-down', keys: ['j', 'down'], modes: pane, says: 'Section below', hint: 'choose', run: walk(() => 1) },
  { name: 'outline-up', keys: ['k', 'up'], modes: pane, says: 'Section above', hint: 'choose', run: walk(() => -1) },
  {
    name: 'outline-page-down',
    keys: ['space', 'pagedown'],
    modes: pane,
    says: 'A screen of sections down',
    run: walk(screen),
  },
  {
    name: 'outline-page-up',
    keys: ['b', 'pageup'],
    modes: pane,
    says: 'A screen of sections up',
    run: walk((state) => -screen(state)),
  },
  {
    name: 'outline-first',
    keys: ['g', 'home'],
    modes: pane,
    says: 'First section',
    run: (state) => onSection(state, 0),
  },
  {
    name: 'outline-last',
    keys: ['G', 'end'],
    modes: pane,
    says: 'Last section',
    run: (state) => onSection(state, Number.MAX_SAFE_INTEGER),
  },
  {
    name: 'outline-go',
    keys: ['enter'],
    modes: pane,
    says: 'Read the section',
    hint: 'read',
    run: (state) => (state.mode.kind === 'outline' ? goFrom(state, state.mode.cursor) : state),
  },
  {
    name: 'outline-fold',
    keys: ['h', 'left'],
    modes: pane,
    says: 'Fold the section, or go to the one around it',
    hint: 'fold',
    run: fold,
  },
  {
    name: 'outline-unfold',
    keys: ['l', 'right'],
    modes: pane,
    says: 'Unfold the section, go into it, or read it',
    hint: 'fold',
    run: unfold,
  },
  {
    name: 'outline-fold-all',
    keys: ['z'],
    modes: pane,
    says: 'Fold all, or unfold; with a number, to that level',
    run: foldAll,
  },
  {
    name: 'outline-leave',
    keys: ['escape', 'tab'],
    modes: pane,
    says: 'Back to the text; the outline stays if there is room',
    hint: 'back',
    run: (state) => ({ ...state, mode: { kind: 'read' }, outlineShown: !geometryOf(state).outlineAlone }),
  },
];
