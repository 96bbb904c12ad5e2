/** The commands that are the same everywhere: help, leaving, going back a level. */

import { positionAt, sourceOf } from '../../document/places.ts';
import type { Command } from '../command.ts';
import { textColumns } from '../frame/panel.ts';
import { focused } from '../links.ts';
import { matchesOf } from '../matches.ts';
import type { ModeKind, Result, State, TextName } from '../model.ts';
import { isVisible } from '../moves.ts';

const everywhere: readonly ModeKind[] = [
  'read',
  'find',
  'finder',
  'outline',
  'filter',
  'letter',
  'confirm',
  'present',
  'seek',
  'overview',
  'speaker',
  'help',
  'text',
  'library',
];

/** Esc while reading goes back one level at a time: the focused link, the lit matches, then the outline. It never quits. */
function backOneLevel(state: State): State {
  if (focused(state)) return { ...state, focus: null };
  if (state.find) return { ...state, find: null };
  if (state.outlineShown) return { ...state, outlineShown: false };
  return state;
}

function help(state: State): State {
  return { ...state, mode: { kind: 'help', back: state.mode, top: 0 } };
}

/** Opens one of the small texts about lectern, which are rendered outside when they are first wanted. */
function text(name: TextName): Command['run'] {
  return (state): Result => {
    const back = state.mode.kind === 'help' || state.mode.kind === 'text' ? state.mode.back : state.mode;
    return [
      { ...state, mode: { kind: 'text', name, text: null, back, top: 0 } },
      [{ type: 'text', name, columns: textColumns(state) }],
    ];
  };
}

/** Opens the editor at the source line of what is being looked at. */
const edit: Command['run'] = (state) => {
  const { document, find } = state;
  const match = matchesOf(find).list[find?.current ?? -1];
  const seen = match && isVisible(state, { block: match.block, offset: match.from });
  const place = seen ? { block: match.block, offset: match.from } : state.place;
  const { line } = positionAt(document, sourceOf(document, place));
  return [state, [{ type: 'edit', document: document.name, line }]];
};

function close(state: State): State {
  return state.mode.kind === 'help' || state.mode.kind === 'text' ? { ...state, mode: state.mode.back } : state;
}

function turn(rows: number): Command['run'] {
  return (state) =>
    state.mode.kind === 'help' || state.mode.kind === 'text'
      ? { ...state, mode: { ...state.mode, top: Math.max(0, state.mode.top + rows) } }
      : state;
}

export const generalCommands: readonly Command[] = [
  {
    name: 'help',
    keys: ['?'],
    modes: ['read', 'outline', 'present', 'speaker', 'library'],
    says: 'All keys',
    hint: 'help',
    run: help,
  },
  { name: 'help-down', keys: ['j', 'down'], modes: ['help', 'text'], says: 'One row down', run: turn(1) },
  { name: 'help-up', keys: ['k', 'up'], modes: ['help', 'text'], says: 'One row up', run: turn(-1) },
  {
    name: 'help-page-down',
    keys: ['space', 'pagedown'],
    modes: ['help', 'text'],
    says: 'Ten rows down',
    run: turn(10),
  },
  { name: 'help-page-up', keys: ['b', 'pageup'], modes: ['help', 'text'], says: 'Ten rows up', run: turn(-10) },
  {
    name: 'welcome',
    keys: ['w'],
    modes: ['help', 'text'],
    says: 'A word of welcome',
    hint: 'welcome',
    run: text('welcome'),
  },
  { name: 'about', keys: ['a'], modes: ['help', 'text'], says: 'About lectern', hint: 'about', run: text('about') },
  {
    name: 'close',
    keys: ['escape', '?', 'q', 'enter'],
    modes: ['help', 'text'],
    says: 'Back',
    hint: 'back',
    run: close,
  },
  {
    name: 'theme',
    keys: ['T'],
    modes: ['read', 'outline', 'present', 'speaker', 'library'],
    says: 'Next theme',
    run: (state) => [state, [{ type: 'theme' }]],
  },
  {
    name: 'edit',
    keys: ['e', 'v'],
    modes: ['read', 'outline'],
    says: 'Open $EDITOR at this line, and come back',
    run: edit,
  },
  {
    name: 'escape',
    keys: ['escape'],
    modes: ['read'],
    says: 'Back one level: link, matches, then outline',
    run: backOneLevel,
  },
  {
    name: 'quit',
    keys: ['q', 'Q'],
    modes: ['read', 'outline', 'library'],
    says: 'Leave',
    hint: 'quit',
    run: (state) => [state, [{ type: 'quit', code: 0 }]],
  },
  {
    name: 'interrupt',
    keys: ['ctrl-c'],
    modes: everywhere,
    says: 'Leave at once',
    run: (state) => [state, [{ type: 'quit', code: 130 }]],
  },
  {
    name: 'repaint',
    keys: ['ctrl-l'],
    modes: everywhere,
    says: 'Draw the screen anew',
    run: (state) => [state, [{ type: 'repaint' }]],
  },
  {
    name: 'suspend',
    keys: ['ctrl-z'],
    modes: everywhere,
    says: 'Back to the shell for now; fg comes back',
    run: (state) => [state, [{ type: 'suspend' }]],
  },
];
