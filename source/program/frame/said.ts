/** The notes of a slide and its step come in; they go out as rows: said muted, now bright, to come plain, the present ones in sight. */

import type { Slide } from '../../deck/model.ts';
import { notesOf, type WrittenNotes } from '../../deck/notes.ts';
import { paragraphsOf, sharedOut } from '../../deck/slide.ts';
import type { BlockText } from '../../document/model.ts';
import { versed } from '../../document/verse.ts';
import type { Role, Span } from '../../page/model.ts';
import { pageOf, rowsOf } from '../../page/page.ts';
import { spansOf } from '../../page/style.ts';
import { wrapHung } from '../../page/wrap.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';

/** Columns of notes that are told rather than drawn. */
const widestSpoken = 1000;
/** The heading of the notes and the row below it. */
const aboveNotes = 2;

/** A stretch of a paragraph and the step at which it is said. */
interface Saying {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface Paragraph {
  readonly text: BlockText;
  readonly sayings: readonly Saying[];
}

function plainText(text: string): BlockText {
  const run = {
    from: 0,
    to: text.length,
    kind: 'text' as const,
    strong: false,
    emphasis: false,
    strike: false,
    link: null,
  };
  return { text, runs: [run], cells: [] };
}

/** The paragraphs of a slide that is made of a section: its prose, shared out by its sentences, or what else it says. */
function paragraphsFor(state: State, slide: Slide): Paragraph[] {
  const blocks = slide.noteBlocks
    .map((block) => versed(state.document, state.document.blocks[block]!))
    .filter(({ text }) => text.trim() !== '');
  const isProse = slide.kind === 'points' && blocks.length > 0;
  const texts = isProse ? blocks : paragraphsOf(slide.notes).map(plainText);
  const found = texts.map(({ text }) => (isProse ? sentencesOf(text) : [{ from: 0, to: text.length }]));
  const sentences = texts.flatMap(({ text }, at) =>
    found[at]!.map(({ from, to }) => text.slice(from, to).replace(/\n+/g, ' ')),
  );
  const steps = isProse ? sharedOut(sentences.join('\n\n'), slide.steps) : slide.noteSteps;
  let said = 0;
  return texts.map((text, at) => ({
    text,
    sayings: found[at]!.map((one) => ({ ...one, step: steps[said++] ?? 0 })),
  }));
}

/** The step whose notes are said now: the last one at or before the talk's that has any. */
function stepSaid(steps: readonly number[], step: number): number {
  return Math.max(0, ...steps.filter((one) => one <= step));
}

function roleOf(saying: number, now: number): Role {
  return saying < now ? 'said' : saying === now ? 'strong' : 'text';
}

/** One row of a paragraph, its sayings each in their role. */
function rowOf({ text, sayings }: Paragraph, from: number, to: number, now: number): Row {
  return sayings.flatMap((saying, index) => {
    const start = Math.max(from, index === 0 ? 0 : saying.from);
    const stop = Math.min(to, sayings[index + 1]?.from ?? text.text.length);
    if (stop <= start) return [];
    const role = roleOf(saying.step, now);
    return spansOf(text, start, stop, role, role === 'strong').map(({ at: _, ...one }) => one);
  });
}

/** A row of the notes, and whether what it holds is said now. */
interface NoteLine {
  readonly row: Row;
  readonly isNow: boolean;
}

/** The rows of notes an author wrote: laid out as markdown is on the page. */
function writtenLines({ document, steps }: WrittenNotes, step: number, measure: number): NoteLine[] {
  const now = stepSaid(steps, step);
  const page = pageOf(document, measure);
  return document.blocks.flatMap((_, index) => {
    const role = roleOf(steps[index]!, now);
    const { lines } = rowsOf(page, index);
    const isNow = steps[index] === now;
    return lines.map(({ spans }) => ({ row: spans.map((one) => inRole(one, role)), isNow: isNow && spans.length > 0 }));
  });
}

/** A span of the page in the role of what is said now, before, or later; code and links keep their own while they are not said. */
function inRole({ at: _, ...one }: Span, role: Role): Span {
  if (role === 'said') return { ...one, role };
  return role === 'strong' && one.role === 'text' ? { ...one, role, bold: true } : one;
}

/** The rows of a section's prose. */
function proseLines(paragraphs: readonly Paragraph[], step: number, measure: number): NoteLine[] {
  const now = stepSaid(
    paragraphs.flatMap(({ sayings }) => sayings.map((saying) => saying.step)),
    step,
  );
  return paragraphs.flatMap((paragraph, index) => {
    const rows = wrapHung(paragraph.text.text, measure).map(({ from, to, indent }): Row => {
      const row = rowOf(paragraph, from, to, now);
      return indent > 0 ? [gap(indent), ...row] : row;
    });
    const lines = rows.map((row) => ({ row, isNow: row.some(({ role, bold }) => role === 'strong' && bold) }));
    return index === 0 ? lines : [{ row: [], isNow: false }, ...lines];
  });
}

/** All rows of the notes at the step of the talk. */
function laidNotes(state: State, talk: Talk, columns: number): readonly NoteLine[] {
  const { width, loose } = state.speaker;
  const measure = Math.max(1, Math.min(width, columns - 4));
  const slide = deckFor(state).slides[talk.slide]!;
  const step = talk.all ? slide.steps - 1 : talk.step;
  const notes = notesOf(slide);
  const laid = notes ? writtenLines(notes, step, measure) : proseLines(paragraphsFor(state, slide), step, measure);
  if (!loose) return laid;
  return laid.flatMap((line) => [line, ...(line.row.length > 0 ? [{ row: [], isNow: false }] : [])]);
}

/** What is said now, as one line; '' when nothing is. */
export function saidNow(state: State, talk: Talk): string {
  return laidNotes(state, talk, widestSpoken)
    .filter(({ isNow }) => isNow)
    .map(({ row }) => row.map(({ text }) => text).join(''))
    .join(' ')
    .trim();
}

/** Where the notes are scrolled to by what is said now, and the furthest they may be: 0-based rows of them. */
function topsOf(lines: readonly NoteLine[], room: number): { readonly own: number; readonly last: number } {
  const last = Math.max(0, lines.length - room);
  const now = lines.findIndex(({ isNow }) => isNow);
  return { own: Math.max(0, Math.min(now - Math.floor(room / 3), last)), last };
}

/** How far the notes can be pushed in `rows` rows of `columns` columns: so many rows back (negative) and on. */
export function pushesOf(state: State, talk: Talk, columns: number, rows: number): { least: number; most: number } {
  const { own, last } = topsOf(laidNotes(state, talk, columns), Math.max(0, rows - aboveNotes));
  return { least: 0 - own, most: last - own };
}

/** A heading, then as much of the notes as `rows` rows of `columns` columns hold, what is said now a third of the way down unless they are pushed. */
export function notesRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const lines = laidNotes(state, talk, columns);
  if (lines.length === 0) return [head('Notes'), [], [gap(2), span('No notes for this slide', 'muted')]].slice(0, rows);
  const room = Math.max(0, rows - aboveNotes);
  const { own, last } = topsOf(lines, room);
  const top = Math.max(0, Math.min(own + state.speaker.nudge, last));
  const above = top > 0 ? ' · more above' : '';
  const below = lines.length > top + room ? ' · more below' : '';
  const shown = lines.slice(top, top + room).map(({ row }) => (row.length > 0 ? [gap(2), ...row] : row));
  return [head(`Notes${above}${below}`), [], ...shown].slice(0, rows);
}

function head(text: string): Row {
  return [gap(2), span(text, 'muted')];
}
