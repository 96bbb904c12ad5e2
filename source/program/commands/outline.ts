/** The commands of the outline pane: show it, walk it, go to a section. */

import type { Command } from '../command.ts';
import { geometryOf } from '../geometry.ts';
import type { State } from '../model.ts';
import { jump, sectionHere, sectionPlace } from '../moves.ts';

function walkTo(state: State, cursor: number): State {
  const last = state.document.sections.length - 1;
  return { ...state, mode: { kind: 'outline', cursor: Math.min(last, Math.max(0, cursor)) } };
}

function walk(step: (state: State) => number): Command['run'] {
  return (state, count) =>
    state.mode.kind === 'outline' ? walkTo(state, state.mode.cursor + step(state) * (count ?? 1)) : state;
}

function screen(state: State): number {
  return Math.max(1, geometryOf(state).text.rows - 2);
}

/** Goes to the section under the cursor; where the outline has the page to itself, it closes then. */
function go(state: State): State {
  if (state.mode.kind !== 'outline') return state;
  const there = jump({ ...state, mode: { kind: 'read' } }, sectionPlace(state, state.mode.cursor));
  return geometryOf(state).outlineAlone ? { ...there, outlineShown: false } : there;
}

/** `t`: shows the pane and walks it; from the text back into a pane that is shown; from the pane, closes it. */
function toggle(state: State): State {
  if (state.mode.kind === 'outline') return { ...state, mode: { kind: 'read' }, outlineShown: false };
  if (state.document.sections.length === 0) return { ...state, message: 'This text has no sections' };
  return { ...walkTo(state, sectionHere(state)), outlineShown: true };
}

export const outlineCommands: readonly Command[] = [
  {
    name: 'outline',
    keys: ['t'],
    modes: ['read', 'outline'],
    says: 'Outline: show it, walk it, close it',
    hint: 'outline',
    run: toggle,
  },
  {
    name: 'outline-down',
    keys: ['j', 'down'],
    modes: ['outline'],
    says: 'Section below',
    hint: 'choose',
    run: walk(() => 1),
  },
  {
    name: 'outline-up',
    keys: ['k', 'up'],
    modes: ['outline'],
    says: 'Section above',
    hint: 'choose',
    run: walk(() => -1),
  },
  {
    name: 'outline-page-down',
    keys: ['space', 'pagedown'],
    modes: ['outline'],
    says: 'A screen of sections down',
    run: walk(screen),
  },
  {
    name: 'outline-page-up',
    keys: ['b', 'pageup'],
    modes: ['outline'],
    says: 'A screen of sections up',
    run: walk((state) => -screen(state)),
  },
  {
    name: 'outline-first',
    keys: ['g', 'home'],
    modes: ['outline'],
    says: 'First section',
    run: (state) => walkTo(state, 0),
  },
  {
    name: 'outline-last',
    keys: ['G', 'end'],
    modes: ['outline'],
    says: 'Last section',
    run: (state) => walkTo(state, Number.MAX_SAFE_INTEGER),
  },
  {
    name: 'outline-go',
    keys: ['enter', 'right', 'l'],
    modes: ['outline'],
    says: 'Read the section',
    hint: 'read',
    run: go,
  },
  {
    name: 'outline-leave',
    keys: ['escape', 'left', 'h', 'tab'],
    modes: ['outline'],
    says: 'Back to the text; the outline stays if there is room',
    hint: 'back',
    run: (state) => ({ ...state, mode: { kind: 'read' }, outlineShown: !geometryOf(state).outlineAlone }),
  },
];
