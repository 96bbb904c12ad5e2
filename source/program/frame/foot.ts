/** A state comes in; the line at the foot goes out: what is typed, what was found, what can be done now. */

import { keyLabel } from '../command.ts';
import { commandsIn } from '../commands/index.ts';
import { matchesOf } from '../matches.ts';
import type { Find, ModeKind, State } from '../model.ts';
import { linkRow } from './link.ts';
import { cutRow, type Row, rowWidth, span } from './rows.ts';

/** Most important first; the foot shows as many as fit. */
export function hintRow(state: State, mode: ModeKind, columns: number): Row {
  const hints = new Map<string, string[]>();
  for (const command of commandsIn(state, mode)) {
    if (command.hint) hints.set(command.hint, [...(hints.get(command.hint) ?? []), keyLabel(command.keys[0]!)]);
  }
  const row: Row[] = [];
  let used = 0;
  for (const [hint, keys] of hints) {
    const text = `${row.length > 0 ? '   ' : ''}${keys.join(' ')} ${hint}`;
    if (used + text.length > columns) break;
    used += text.length;
    row.push([span(text, 'muted')]);
  }
  return row.flat();
}

export function footRow(state: State): Row {
  const columns = state.size.columns - 2;
  const { mode } = state;
  const lead = span(' ', 'muted');
  if (mode.kind === 'find')
    return [
      lead,
      ...cutRow([span('/', 'accent'), span(mode.typed, 'strong'), ...gapTo(status(state, 'find'), columns)], columns),
    ];
  if (mode.kind === 'confirm') return [lead, ...cutRow([span(mode.question, 'accent')], columns)];
  if (state.message) return [lead, ...cutRow([span(state.message, 'accent')], columns)];
  if (state.count) return [lead, span(state.count, 'accent')];
  const link = mode.kind === 'read' ? linkRow(state) : [];
  if (link.length > 0) return [lead, ...cutRow(link, columns)];
  if (mode.kind === 'read' && state.find) {
    return [
      lead,
      ...cutRow(
        [span('/', 'accent'), span(state.find.query, 'strong'), ...gapTo(status(state, 'read'), columns)],
        columns,
      ),
    ];
  }
  return [lead, ...hintRow(state, mode.kind, columns)];
}

function gapTo(row: Row, columns: number): Row {
  return row.length > 0 && rowWidth(row) + 6 < columns ? [span('   ', 'muted'), ...row] : [];
}

/** `3 of 6 · n next · N previous · Esc done`, and how a misspelt word was read. */
function status(state: State, mode: 'find' | 'read'): Row {
  const { find } = state;
  if (!find || (mode === 'find' && find.query === '')) return [];
  if (find.hits === null) return [span('searching …', 'muted')];
  const { list } = matchesOf(find);
  if (list.length === 0) return [span('nothing found', 'muted')];
  const keys =
    mode === 'find' ? 'Enter keep · Esc back' : `n next · N previous · Esc done${state.talk ? ' · r slide' : ''}`;
  return [span(`${speltText(find)}${find.current + 1} of ${list.length} · ${keys}`, 'muted')];
}

/** `spelt afghanistan · ` when something was read otherwise than it was written, else ''. */
export function speltText(find: Pick<Find, 'spelt'>): string {
  return find.spelt.length > 0 ? `spelt ${find.spelt.map(({ read }) => read).join(', ')} · ` : '';
}
