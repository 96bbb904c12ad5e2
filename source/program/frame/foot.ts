/** A state comes in; the line at the foot goes out: what is typed, what was found, what can be done now. */

import { wrap } from '../../page/wrap.ts';
import { widthOf } from '../../text/width.ts';
import { keyLabel } from '../command.ts';
import { commandsIn } from '../commands/index.ts';
import { matchesOf } from '../matches.ts';
import type { Find, ModeKind, State } from '../model.ts';
import { outlineOf } from '../outline.ts';
import { linkRow } from './link.ts';
import { cutRow, type Row, rowWidth, span } from './rows.ts';

/** What parts two hints at the foot. */
const between = '   ';

/** Most important first; the foot shows as many as fit, and the way back (or to the help) among them. */
export function hintRow(state: State, mode: ModeKind, columns: number): Row {
  const hints = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const command of commandsIn(state, mode)) {
    const key = command.keys[0]!;
    // The first that has a key is the one it is pressed for.
    if (command.hint && !taken.has(key)) hints.set(command.hint, [...(hints.get(command.hint) ?? []), keyLabel(key)]);
    taken.add(key);
  }
  const texts = [...hints].map(([hint, keys]) => ({ hint, text: `${keys.join(' ')} ${hint}` }));
  const way = texts.find(({ hint }) => hint === 'back') ?? texts.find(({ hint }) => hint === 'help');
  const kept: string[] = [];
  let left = columns;
  for (const one of texts) {
    const width = one.text.length + (kept.length > 0 ? between.length : 0);
    // The way out, or to all keys, has its room before what merely fits.
    const reserved = !way || way === one || kept.includes(way.text) ? 0 : between.length + way.text.length;
    if (width + reserved > left) {
      if (reserved > 0 && way && (kept.length === 0 || reserved <= left)) kept.push(way.text);
      break;
    }
    left -= width;
    kept.push(one.text);
  }
  const row = kept.join(between);
  return row === '' || row.length > columns ? [] : [span(row, 'muted')];
}

export function footRow(state: State): Row {
  const columns = state.size.columns - 2;
  const { mode } = state;
  const lead = span(' ', 'muted');
  if (mode.kind === 'find')
    return [lead, ...cutRow(told(queryRow(mode.typed, mode.expression), statuses(state, 'find'), columns), columns)];
  if (mode.kind === 'filter')
    return [
      lead,
      ...cutRow(told([span('/', 'accent'), span(mode.typed, 'strong')], filterTexts(state), columns), columns),
    ];
  if (mode.kind === 'confirm') return [lead, ...cutRow([span(mode.question, 'accent')], columns)];
  if (mode.kind === 'letter') return [lead, ...cutRow(letterRow(state, mode.wants), columns)];
  if (state.message) return [lead, ...cutRow([span(state.message, 'accent')], columns)];
  if (state.count) return [lead, span(state.count, 'accent')];
  const link = mode.kind === 'read' ? linkRow(state) : [];
  if (link.length > 0) return [lead, ...cutRow(link, columns)];
  if (mode.kind === 'read' && state.find) {
    return [
      lead,
      ...cutRow(told(queryRow(state.find.query, state.find.expression), statuses(state, 'read'), columns), columns),
    ];
  }
  return [lead, ...hintRow(state, mode.kind, columns)];
}

/** Where a message or a question stands alone at the foot. */
const telling: ReadonlySet<ModeKind> = new Set(['read', 'outline', 'library', 'present', 'confirm']);

/** What is said in more words than the foot's row holds, on as many rows as it needs, at most half of the screen; none when it fits. */
export function toldRows(state: State): Row[] {
  const { mode, size } = state;
  const text = mode.kind === 'confirm' ? mode.question : (state.message ?? '');
  if (!telling.has(mode.kind) || widthOf(text) <= size.columns - 2) return [];
  const rows = wrap(text, size.columns - 2).map(
    ([from, to]): Row => [span(' ', 'muted'), span(text.slice(from, to), 'accent')],
  );
  return rows.slice(0, Math.max(1, size.rows >> 1));
}

/** `/words`, or `/expression/` with the second stroke in sight. */
function queryRow(query: string, expression: boolean): Row {
  return [span('/', 'accent'), span(query, 'strong'), ...(expression ? [span('/', 'accent')] : [])];
}

/** How many sections are left of how many, and the keys. */
function filterTexts(state: State): string[] {
  const { stops } = outlineOf(state);
  const count = stops.length === 0 ? 'no section' : `${stops.length} of ${state.document.sections.length}`;
  return [`${count} · Enter read · Esc all`, count];
}

/** What the next letter does, and the marks there are. */
function letterRow({ marks }: State, wants: 'set' | 'go'): Row {
  const letters = Object.keys(marks.letters).sort().join(' ');
  const there = letters === '' ? '' : ` · set: ${letters}`;
  return wants === 'set'
    ? [span('A letter marks this place', 'accent'), span(there, 'muted')]
    : [span(`A letter goes to its mark, ' back to where you were`, 'accent'), span(there, 'muted')];
}

/** The row with the first of the texts behind it that fits; with none when none does. */
export function told(row: Row, texts: readonly string[], columns: number): Row {
  const text = texts.find((one) => rowWidth(row) + 3 + one.length <= columns);
  return text === undefined ? row : [...row, span(`   ${text}`, 'muted')];
}

/** `3 of 6 · n next · N previous · Esc done`, and how a misspelt word was read; then what says the most of it in less room. */
function statuses(state: State, mode: 'find' | 'read'): string[] {
  const { find } = state;
  if (state.message) return [state.message];
  if (!find || (mode === 'find' && find.query === '')) return [];
  if (find.hits === null) return ['searching …'];
  const { list } = matchesOf(find);
  if (list.length === 0) return ['nothing found'];
  const keys =
    mode === 'find' ? 'Enter keep · Esc back' : `n next · N previous · Esc done${state.talk ? ' · r slide' : ''}`;
  const count = `${find.expression ? 'regex · ' : ''}${find.current + 1} of ${list.length}`;
  return [`${speltText(find)}${count} · ${keys}`, `${speltText(find)}${count}`, count];
}

/** `spelt afghanistan · ` when something was read otherwise than it was written, else ''. */
export function speltText(find: Pick<Find, 'spelt'>): string {
  return find.spelt.length > 0 ? `spelt ${find.spelt.map(({ read }) => read).join(', ')} · ` : '';
}
