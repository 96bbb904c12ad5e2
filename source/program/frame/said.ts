/** The notes of a slide and its step come in; they go out as rows: said muted, now bright, to come plain, the present ones in sight. */

import { sharedOut } from '../../deck/slide.ts';
import { textOf } from '../../document/inline.ts';
import type { BlockText } from '../../document/model.ts';
import type { Role } from '../../page/model.ts';
import { spansOf } from '../../page/style.ts';
import { wrap } from '../../page/wrap.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';

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

/** The paragraphs of a slide's notes. Notes an author gave to a step are whole paragraphs; a section's prose is shared out by its sentences. */
function paragraphsFor(state: State, index: number): Paragraph[] {
  const slide = deckFor(state).slides[index]!;
  const written = slide.notes.split(/\n{2,}/).filter((one) => one.trim() !== '');
  const blocks = slide.noteBlocks
    .map((block) => textOf(state.document, state.document.blocks[block]!))
    .filter(({ text }) => text.trim() !== '');
  const isProse = slide.kind === 'points' && blocks.length > 0;
  const texts = isProse ? blocks : written.map(plainText);
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
function stepSaid(paragraphs: readonly Paragraph[], step: number): number {
  const steps = paragraphs.flatMap(({ sayings }) => sayings.map((saying) => saying.step));
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

/** A heading, then as much of the notes as `rows` rows of `columns` columns hold, what is said now a third of the way down. */
export function notesRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const { width, loose } = state.speaker;
  const measure = Math.max(1, Math.min(width, columns - 4));
  const paragraphs = paragraphsFor(state, talk.slide);
  if (paragraphs.length === 0)
    return [head('Notes'), [], [gap(2), span('No notes for this slide', 'muted')]].slice(0, rows);
  const slide = deckFor(state).slides[talk.slide]!;
  const now = stepSaid(paragraphs, talk.all ? slide.steps - 1 : talk.step);
  const lines: Row[] = [];
  let present = -1;
  for (const paragraph of paragraphs) {
    if (lines.length > 0) lines.push([]);
    for (const [from, to] of wrap(paragraph.text.text, measure)) {
      const row = rowOf(paragraph, from, to, now);
      if (present < 0 && row.some(({ role, bold }) => role === 'strong' && bold)) present = lines.length;
      lines.push([gap(2), ...row]);
      if (loose) lines.push([]);
    }
  }
  const room = Math.max(0, rows - 2);
  const top = Math.max(0, Math.min(present - Math.floor(room / 3), lines.length - room));
  const above = top > 0 ? ' · more above' : '';
  const below = lines.length > top + room ? ' · more below' : '';
  return [head(`Notes${above}${below}`), [], ...lines.slice(top, top + room)].slice(0, rows);
}

function head(text: string): Row {
  return [gap(2), span(text, 'muted')];
}
