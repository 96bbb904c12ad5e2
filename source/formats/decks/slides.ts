/** A deck comes in; it goes out as a deck for `slides`: everything there from the start, parted by --- lines. */

import type { Deck, Slide } from '../../deck/model.ts';
import type { Document } from '../../document/model.ts';
import { safe } from '../../text/gate.ts';
import { languageIn, leafLines, type Spelling } from './leaves.ts';
import { anyMarker, linesOf } from './lines.ts';
import { partsOf } from './parts.ts';
import { type DeckWriter, frontLine } from './writer.ts';

/** It cuts at `---` even in code, so such a line gets a blank behind it; it hides code behind `///`, so that moves a column in. */
const spelling: Spelling = {
  info: languageIn,
  codeLine: (line) => (line.startsWith('///') ? ` ${line}` : line === '---' ? '--- ' : line),
  textLine: kept,
  rule: '___',
};

function kept(line: string): string {
  return line === '---' ? '--- ' : line.replace(/^\/\/\//, '\\///');
}

function slideText(document: Document, slide: Slide): string {
  const parts = partsOf(document, slide);
  const lines = linesOf(
    parts.map((part) => ({ part, lines: leafLines(part, spelling), above: [], below: [] })),
    anyMarker,
  );
  const definitions = [...new Set(parts.flatMap((part) => part.definitions))];
  if (lines.length === 0) lines.push('&nbsp;');
  if (definitions.length > 0) lines.push('', ...definitions);
  return safe(lines.join('\n'));
}

function* write(document: Document, deck: Deck): Generator<string> {
  const { speaker, date } = document.meta;
  yield `---\n${frontLine('author', speaker)}${frontLine('date', date)}paging: "%d / %d"\n---\n\n`;
  for (const slide of deck.slides) yield `${slide.index === 0 ? '' : '\n---\n\n'}${slideText(document, slide)}\n`;
}

export const slidesWriter: DeckWriter = {
  name: 'slides',
  says: 'a deck for slides',
  keeps: [],
  write,
};
