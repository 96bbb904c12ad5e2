/** A key comes in while a line of text is being typed; the state with the changed text goes out, or null when the key is no text. */

import { safeLine } from '../text/gate.ts';
import { graphemesOf } from '../text/width.ts';
import { typedFilter } from './commands/filter.ts';
import { typedFind } from './commands/finding.ts';
import { takeLetter } from './commands/marks.ts';
import { typedOverview } from './commands/overview.ts';
import { typedSeek } from './commands/seek.ts';
import { typedFinder } from './finder.ts';
import { type LibraryMode, typedLibrary } from './library.ts';
import type { Mode, Result, State } from './model.ts';

/** Characters a query may have at most, as `search` has it. */
const longest = 1000;

/** What may stand at the end of a text that is still being typed: it joins or parts what comes next. */
const isJoiner = /[\u200b-\u200d]$/;

/** What is typed and pasted is shown and said again, so it passes the gate; a joiner at the end waits for its neighbour. */
function gated(text: string): string {
  const waiting = isJoiner.exec(text)?.[0] ?? '';
  return safeLine(text.slice(0, text.length - waiting.length)) + waiting;
}

/** What a key does to a typed line; null when it is none of these. */
function edited(typed: string, key: string): string | null {
  switch (key) {
    case 'space':
      return `${typed} `;
    case 'backspace':
      return graphemesOf(typed).slice(0, -1).join('');
    case 'ctrl-u':
      return '';
    case 'ctrl-w':
      return typed.replace(/\S+\s*$/u, '');
    default:
      return isText(key) || isJoiner.test(key) ? typed + key : null;
  }
}

/** Named keys are ASCII words of two letters and more; anything else that arrives as a key is text. */
function isText(key: string): boolean {
  if (key.length === 1) return key >= ' ' && safeLine(key) === key;
  return !/^(?:(?:ctrl|alt|shift)-.*|[a-z]+\d*)$/.test(key);
}

/** Types into the line of the find, of the finder or of the outline's filter, or gives the letter of a mark. Backspace on an empty line is left to the commands. */
export function typeInto(state: State, key: string): Result | null {
  const { mode } = state;
  if (mode.kind === 'letter') return isText(key) ? takeLetter(state, mode, key) : null;
  if (mode.kind === 'library') return mode.typed === null ? null : inLibrary(state, mode, edited(mode.typed, key));
  if (!isTyped(mode)) return null;
  const typed = edited(mode.typed, key);
  return typed === null ? null : replaced(state, mode.typed, typed);
}

function inLibrary(state: State, mode: LibraryMode, typed: string | null): Result | null {
  return typed === null ? null : typedLibrary(state, mode, gated(typed.slice(0, longest)));
}

/** Puts pasted text, line ends as spaces, behind what has been typed; without such a line a paste does nothing. */
export function pasteInto(state: State, text: string): Result {
  const { mode } = state;
  if (mode.kind === 'library' && mode.typed !== null)
    return typedLibrary(state, mode, gated((mode.typed + text.replace(/\s+/g, ' ')).slice(0, longest)));
  if (!isTyped(mode)) return [state, []];
  return replaced(state, mode.typed, mode.typed + text.replace(/\s+/g, ' '));
}

type Typed = Extract<Mode, { kind: 'find' | 'finder' | 'filter' | 'overview' | 'seek' }>;

function isTyped(mode: Mode): mode is Typed {
  return ['find', 'finder', 'filter', 'overview', 'seek'].includes(mode.kind);
}

function replaced(state: State, before: string, after: string): Result {
  const typed = gated(after.slice(0, longest));
  if (typed === before) return [state, []];
  if (state.mode.kind === 'filter') return [typedFilter(state, typed), []];
  if (state.mode.kind === 'overview') return [typedOverview(state, typed), []];
  if (state.mode.kind === 'seek') return typedSeek(state, typed);
  return state.mode.kind === 'find' ? typedFind(state, typed) : typedFinder(state, typed);
}
