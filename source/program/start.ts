/** A document and a size come in; the state a session begins with goes out. */

import type { Document } from '../document/model.ts';
import type { Size } from '../page/model.ts';
import { startOf } from '../page/move.ts';
import { usualMeasure } from './commands/reading.ts';
import { pageFor } from './geometry.ts';
import type { Marks, State } from './model.ts';
import { noPace } from './pace.ts';

/** Notes in one column, closely set. */
export const usualSpeaker: State['speaker'] = {
  width: 84,
  loose: false,
  prompter: false,
  nudge: 0,
  split: false,
  clock: false,
};

const noMarks: Marks = { letters: {}, bookmarks: [] };

/** What a session may be begun with; the rest is the same for all. */
type Optional =
  | 'sections'
  | 'theme'
  | 'isThemeAsked'
  | 'measure'
  | 'dialect'
  | 'included'
  | 'rehearsed'
  | 'motion'
  | 'speaker'
  | 'pace';

/** A reader at the document's beginning. `measure` is in columns. */
export function startState(document: Document, size: Size, options: Partial<Pick<State, Optional>> = {}): State {
  const state: State = {
    document,
    size,
    mode: { kind: 'read' },
    place: { block: 0, offset: 0 },
    measure: options.measure ?? usualMeasure,
    outlineShown: false,
    find: null,
    talk: null,
    speaker: options.speaker ?? usualSpeaker,
    rehearsed: options.rehearsed ?? null,
    time: { now: 0, wall: '' },
    motion: options.motion ?? false,
    dim: 0,
    sections: options.sections ?? [],
    dialect: options.dialect ?? null,
    included: options.included ?? new Map(),
    back: [],
    forward: [],
    others: [],
    queue: [document.name],
    marks: noMarks,
    queries: [],
    focus: null,
    sideways: null,
    folded: new Set(),
    count: '',
    message: null,
    fresh: [],
    theme: options.theme ?? 'night',
    isThemeAsked: options.isThemeAsked ?? false,
    pictures: null,
    library: null,
    pace: options.pace ?? noPace,
    listed: null,
    choosing: null,
    tickets: 0,
    waiting: null,
  };
  return { ...state, place: startOf(pageFor(state).page) };
}
