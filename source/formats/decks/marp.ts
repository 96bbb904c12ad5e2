/** A deck comes in; it goes out as a deck for Marp: notes as comments, list items one by one. */

import { isSettings } from '../../deck/dialects/marp.ts';
import type { Deck, Slide } from '../../deck/model.ts';
import type { Document } from '../../document/model.ts';
import { safe } from '../../text/gate.ts';
import { languageIn, leafLines, type Spelling } from './leaves.ts';
import { linesOf, type Markers } from './lines.ts';
import { type Part, partsOf } from './parts.ts';
import { type DeckWriter, frontLine } from './writer.ts';

/** Every rule cuts, so one that is shown has to be a tag. */
const spelling: Spelling = { info: languageIn, codeLine: (line) => line, textLine: (line) => line, rule: '<hr>' };

/** Items whose first block waits for a press of its own: the marks `*` and `)` say so. A list in such an item comes with it. */
function waitingItems(parts: readonly Part[]): ReadonlySet<object> {
  const known = new Map<object, number>();
  const waiting = new Set<object>();
  for (const part of parts) {
    const items = part.containers.filter((container) => container.kind === 'item');
    const own = items.at(-1);
    if (!own || known.has(own)) continue;
    const around = items.findLast((item) => known.has(item));
    if (part.step > 0 && (!around || part.step !== known.get(around))) waiting.add(own);
    for (const item of items) if (!known.has(item)) known.set(item, part.step);
  }
  return waiting;
}

function markersFor(parts: readonly Part[]): Markers {
  const waiting = waitingItems(parts);
  return (item) => {
    if (item.list.ordered) return waiting.has(item) ? [')'] : ['.'];
    return waiting.has(item) ? ['*'] : ['-', '+'];
  };
}

/** A line end is one on a Marp slide, so lines that only go on are joined. */
function linesFor(part: Part): string[] {
  const lines = leafLines(part, spelling);
  if (part.kind !== 'paragraph' && part.kind !== 'term') return lines;
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || /(?:\\| {2})$/.test(before)) joined.push(line);
    else joined[joined.length - 1] = `${before.trimEnd()} ${line.trimStart()}`;
  }
  return joined;
}

/** Notes as one comment; a word goes before what could be taken for settings. */
function noteLines(notes: string): string[] {
  if (notes === '') return [];
  const text = notes.replaceAll('-->', '-- >');
  return ['', '<!--', ...(isSettings(text) ? ['Notes', ''] : []), ...text.split('\n'), '-->'];
}

function slideText(document: Document, slide: Slide): string {
  const parts = partsOf(document, slide);
  const lines = linesOf(
    parts.map((part) => ({ part, lines: linesFor(part), above: [], below: [] })),
    markersFor(parts),
  );
  const definitions = [...new Set(parts.flatMap((part) => part.definitions))];
  if (!lines.some((line) => line !== '' && line !== spelling.rule)) lines.push('', '&nbsp;');
  if (definitions.length > 0) lines.push('', ...definitions);
  return safe([...lines, ...noteLines(slide.notes)].join('\n'));
}

function* write(document: Document, deck: Deck): Generator<string> {
  const { title, speaker } = document.meta;
  yield `---\nmarp: true\n${frontLine('title', title)}${frontLine('author', speaker)}---\n\n`;
  for (const slide of deck.slides) yield `${slide.index === 0 ? '' : '\n---\n\n'}${slideText(document, slide)}\n`;
}

export const marpWriter: DeckWriter = {
  name: 'marp',
  says: 'a deck for Marp',
  keeps: ['items', 'notes'],
  write,
};
