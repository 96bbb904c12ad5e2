/** A state comes in; the rows of the whole screen go out. Overlays (finder, help, texts) are laid over it by `overlaid`. */

import type { Frame, Span } from '../../page/model.ts';
import { widthOf } from '../../text/width.ts';
import { geometryOf } from '../geometry.ts';
import type { Mode, ModeKind, State } from '../model.ts';
import { isSplit } from '../talk.ts';
import { footRow, toldRows } from './foot.ts';
import { libraryRows } from './library.ts';
import { speakerRows } from './notes.ts';
import { overviewRows } from './overview.ts';
import { readRows } from './read.ts';
import { cutRow, type Row, span } from './rows.ts';
import { splitRows } from './split.ts';
import { stageRows } from './stage.ts';

let last: { readonly state: State; readonly frame: Frame } | null = null;

/** The screen of a state: at most `size.rows` rows, none wider than `size.columns`. The last one is remembered. */
export function frame(state: State): Frame {
  if (last?.state !== state) last = { state, frame: draw(state) };
  return last.frame;
}

function draw(state: State): Frame {
  const { columns, rows } = state.size;
  if (geometryOf(state).tooSmall)
    return { rows: [cutRow([span('Too small to read: make the window larger', 'muted')], columns)], cursor: null };
  const told = toldRows(state);
  const drawn = screens(state).slice(0, rows - told.length);
  while (told.length > 0 && drawn.length < rows - told.length) drawn.push([]);
  drawn.push(...told);
  return { rows: drawn.map((row) => trimmed(cutRow(row, columns))), cursor: cursorOf(state) };
}

/** The rows of the screen that lies under any overlay. */
function screens(state: State): Row[] {
  const mode = under(state.mode);
  if (mode !== state.mode && full.has(mode.kind)) return emptyRows(state);
  switch (mode.kind) {
    case 'library':
      return libraryRows(state);
    case 'overview':
      return overviewRows(state, mode);
    case 'speaker':
      return speakerRows(state, state.size);
    case 'seek':
      return stageRows(state, state.size);
    case 'present':
      return presentRows(state);
    default:
      return readRows(state);
  }
}

/** What has the whole screen, so that pieces of it would stand at both sides of the help. The page is empty there by itself. */
const full: ReadonlySet<ModeKind> = new Set(['library', 'overview', 'speaker', 'present', 'seek']);

/** Nothing but what can be done now. */
function emptyRows(state: State): Row[] {
  return [...Array<Row>(Math.max(0, state.size.rows - 1)).fill([]), footRow(state)];
}

/** The stage, alone or beside the speaker's screen; the scrolling text has the screen to itself where there is no room for both. */
function presentRows(state: State): Row[] {
  if (isSplit(state)) return splitRows(state);
  return state.speaker.prompter ? speakerRows(state, state.size) : stageRows(state, state.size);
}

/** What lies under an overlay. */
function under(mode: Mode): Mode {
  return mode.kind === 'help' || mode.kind === 'text' ? under(mode.back) : mode;
}

/** Padding at the end of a row is nothing to look at and nothing to send. */
function trimmed(row: Row): readonly Span[] {
  let end = row.length;
  while (end > 0 && row[end - 1]!.role === 'text' && row[end - 1]!.at === undefined && row[end - 1]!.text.trim() === '')
    end--;
  return end === row.length ? row : row.slice(0, end);
}

/** The terminal's cursor stands where text is typed, so that input methods and screen readers know the place. */
function cursorOf(state: State): Frame['cursor'] {
  const { mode } = state;
  if (mode.kind !== 'find' && mode.kind !== 'filter' && mode.kind !== 'seek' && mode.kind !== 'overview') return null;
  const column = (mode.kind === 'overview' ? 1 : 2) + widthOf(mode.typed);
  return column < state.size.columns ? { column, row: geometryOf(state).foot } : null;
}
