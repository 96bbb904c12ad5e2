/** A talk and its time come in; the whole text goes out as rows that scroll at speaking pace, the row that is said now bright. */

import { spokenNotes } from '../../deck/notes.ts';
import { paragraphsOf } from '../../deck/slide.ts';
import { wrap } from '../../page/wrap.ts';
import { countWords } from '../../text/words.ts';
import { elapsedOf, planFor } from '../clock.ts';
import type { State, Talk } from '../model.ts';
import { deckFor } from '../talk.ts';
import { gap, type Row, span } from './rows.ts';

/** Words a minute of somebody who speaks to a room, where nobody has planned otherwise. */
const usualPace = 130;

/** Words that the text is pushed by: about a row. */
const oneRow = 10;

interface Said {
  readonly text: string;
  readonly slide: number;
  /** Words before this row, and in it; a title has none. */
  readonly before: number;
  readonly words: number;
}

interface Text {
  readonly rows: readonly Said[];
  readonly words: number;
  /** Words before each slide's text. */
  readonly starts: readonly number[];
}

const texts = new WeakMap<object, Map<string, Text>>();

/** Every slide's title and notes as rows of `columns` columns; laid out once for each width. */
function textFor(state: State, columns: number): Text {
  const deck = deckFor(state);
  const known = texts.get(deck) ?? new Map<string, Text>();
  texts.set(deck, known);
  const key = `${columns} ${state.speaker.loose}`;
  const text = known.get(key) ?? layText(state, columns);
  known.set(key, text);
  return text;
}

function layText(state: State, columns: number): Text {
  const rows: Said[] = [];
  const starts: number[] = [];
  let words = 0;
  for (const slide of deckFor(state).slides) {
    starts.push(words);
    const blank: Said = { text: '', slide: slide.index, before: words, words: 0 };
    if (rows.length > 0) rows.push(blank);
    rows.push({ ...blank, text: `${slide.index + 1}  ${slide.title}` });
    for (const paragraph of paragraphsOf(spokenNotes(slide))) {
      rows.push({ ...blank, before: words });
      for (const [from, to] of wrap(paragraph, columns)) {
        const text = paragraph.slice(from, to);
        const count = countWords(text);
        rows.push({ text, slide: slide.index, before: words, words: count });
        words += count;
        if (state.speaker.loose) rows.push({ ...blank, before: words });
      }
    }
  }
  return { rows, words, starts };
}

/** The word that is said now: from the beginning of the slide's text on at speaking pace, since the slide was entered. */
function wordNow(state: State, talk: Talk, text: Text): number {
  const { total } = planFor(state);
  const pace = total === null || total <= 0 ? usualPace / 60 : text.words / total;
  const since = Math.max(0, elapsedOf(state, talk) - (talk.laps.at(-1)?.at ?? 0)) / 1000;
  const word = (text.starts[talk.slide] ?? 0) + since * pace + state.speaker.nudge * oneRow;
  return Math.min(text.words - 1, Math.max(0, word));
}

/** `rows` rows of the text, the one that is said now a third of the way down. */
export function prompterRows(state: State, talk: Talk, columns: number, rows: number): Row[] {
  const measure = Math.max(1, Math.min(state.speaker.width, columns - 6));
  const text = textFor(state, measure);
  if (text.words === 0) return [[], [gap(2), span('Nothing is written that could be said', 'muted')]];
  const word = wordNow(state, talk, text);
  const now = text.rows.findIndex(({ before, words }) => words > 0 && word < before + words);
  const third = Math.floor(rows / 3);
  return Array.from({ length: rows }, (_, index): Row => {
    const at = now - third + index;
    const row = text.rows[at];
    if (!row || row.text === '') return [];
    const isTitle = row.words === 0;
    const role = isTitle ? 'place' : at < now ? 'said' : at === now ? 'strong' : 'text';
    return [span(at === now ? ' ▸  ' : '    ', 'accent'), span(row.text, role, at === now || isTitle)];
  });
}
