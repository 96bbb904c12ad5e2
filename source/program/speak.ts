/** Two states that follow one another come in; what somebody who listens must be told goes out, to be appended. Nothing said is ever changed. */

import { frame } from './frame/frame.ts';
import { titleOf } from './frame/header.ts';
import type { Mode, State } from './model.ts';
import { finderText, helpText, libraryText, outlineText } from './speak/list.ts';
import { linkText, matchText, moveText, pageText } from './speak/read.ts';
import { overviewText, seekText } from './speak/slides.ts';
import { speakerText } from './speak/speaker.ts';
import { stageText } from './speak/stage.ts';
import { prompts, rowText, whereText } from './speak/words.ts';

/**
 * What is said from one state to the next: whole lines, each begun with a line end, and typed characters as they come.
 * `before` is null at the beginning; `line` is the line that was said last.
 */
export function spoken(before: State | null, after: State, line: string): string {
  const typed = typedText(before, after, line);
  const isTold = typed === null || atOnce.has(after.mode.kind);
  const lines = [...(isTold ? linesFor(before, after) : []), ...messageText(before, after)];
  return (typed ?? '') + lines.map((one) => `\n${one}`).join('');
}

/** The last line when `said` has been appended to `line`. */
export function lineAfter(line: string, said: string): string {
  return said.includes('\n') ? said.slice(said.lastIndexOf('\n') + 1) : line + said;
}

/** Where what is typed chooses at once, not when it has been looked for. */
const atOnce: ReadonlySet<Mode['kind']> = new Set(['finder', 'filter', 'overview']);

function messageText(before: State | null, after: State): string[] {
  return after.message !== null && after.message !== before?.message ? [after.message] : [];
}

/** Characters put behind what was typed, all of it on a new line where something else was said meanwhile, or null when nothing was typed. */
function typedText(before: State | null, { mode }: State, line: string): string | null {
  const old = before?.mode;
  if (!old || !('typed' in old) || !('typed' in mode) || old.kind !== mode.kind || old.typed === mode.typed)
    return null;
  if (old.typed === null || mode.typed === null) return null;
  const prompt = prompts[mode.kind];
  const goesOn = line === prompt + old.typed && mode.typed.startsWith(old.typed);
  return goesOn ? mode.typed.slice(old.typed.length) : `\n${prompt}${mode.typed}`;
}

/** How what a mode shows is said. */
type Speakers = {
  readonly [Kind in Mode['kind']]?: (
    before: State | null,
    after: State,
    mode: Extract<Mode, { kind: Kind }>,
  ) => string[];
};

const speakers: Speakers = {
  read: readText,
  present: stageText,
  speaker: speakerText,
  find: (before) => (before?.mode.kind === 'find' ? [] : [prompts.find]),
  finder: finderText,
  library: libraryText,
  outline: (before, after, { cursor }) => walkText(before, after, cursor),
  filter: (before, after, { cursor }) => walkText(before, after, cursor),
  overview: overviewText,
  seek: seekText,
  confirm: (before, _, { question }) => (before?.mode.kind === 'confirm' ? [] : [question]),
  help: (before, _, { back }) => (before?.mode.kind === 'help' ? [] : helpText(back)),
  text: smallText,
};

function linesFor(before: State | null, after: State): string[] {
  if (before && !changed(before, after)) return [];
  const speak = speakers[after.mode.kind] as ((...states: [State | null, State, Mode]) => string[]) | undefined;
  return speak ? speak(before, after, after.mode) : rowsText(before, after);
}

/** What a size, a theme or a rest that has been parsed changes is not said. */
function changed(before: State, after: State): boolean {
  const told = ['mode', 'place', 'talk', 'speaker', 'focus', 'outlineShown'] as const;
  return (
    told.some((name) => before[name] !== after[name]) ||
    isWalked(before, after) ||
    before.document.name !== after.document.name
  );
}

/** True when another match is looked at, or the same once more. */
function isWalked({ find: old }: State, { find }: State): boolean {
  if (old?.current !== find?.current || old?.query !== find?.query) return true;
  // A search that is made anew, in more of the text, has another ticket.
  return old !== find && old?.hits === find?.hits && old?.ticket === find?.ticket;
}

function readText(before: State | null, after: State): string[] {
  if (!before || before.document.name !== after.document.name) return pageText(after);
  if (before.mode.kind === 'help' || before.mode.kind === 'text')
    return [`Back to ${titleOf(after)}, ${whereText(after)}`];
  const { find } = after;
  if (find?.hits && (isWalked(before, after) || before.mode.kind === 'find')) return matchText(after);
  if (before.find && !find && before.mode.kind === 'read') return [`Search ended, ${whereText(after)}`];
  if (after.focus && before.focus !== after.focus) return linkText(after);
  if (before.mode.kind === 'present') return [`Passage: ${whereText(after)}`, ...pageText(after).slice(2)];
  if (before.place !== after.place) return moveText(before, after);
  return before.mode.kind === 'read' ? [] : [`Reading, ${whereText(after)}`];
}

function walkText(before: State | null, after: State, cursor: number): string[] {
  const old = before?.mode;
  const isWalked = old?.kind === 'outline' || old?.kind === 'filter';
  const lines =
    isWalked && old.cursor === cursor && before?.folded === after.folded ? [] : outlineText(after, cursor, !isWalked);
  if (isWalked && old.kind !== after.mode.kind) lines.push(after.mode.kind === 'filter' ? prompts.filter : 'Outline');
  return lines;
}

/** A small text, once it is there; scrolling it says nothing. */
function smallText(before: State | null, _: State, { text }: Extract<Mode, { kind: 'text' }>): string[] {
  const isSaid = before?.mode.kind === 'text' && before.mode.text === text;
  return text === null || isSaid ? [] : text.split('\n').filter((line) => line.trim() !== '');
}

/** A screen that has no words of its own: its rows that were not there before. */
function rowsText(before: State | null, after: State): string[] {
  const old = new Set(before ? frame(before).rows.map(rowText) : []);
  return frame(after)
    .rows.map(rowText)
    .filter((text) => text !== '' && !old.has(text));
}
