/** A deck comes in; it goes out as a deck for presenterm, which can say all that a deck here can. */

import { hiddenPrefix } from '../../deck/dialects/presenterm.ts';
import type { Deck, Slide } from '../../deck/model.ts';
import { paragraphsOf } from '../../deck/slide.ts';
import type { Document } from '../../document/model.ts';
import { safe } from '../../text/gate.ts';
import { Above } from './above.ts';
import { escaped, inlineLine } from './inline.ts';
import { languageIn, leafLines, rangesOf, type Spelling } from './leaves.ts';
import { anyMarker, linesOf } from './lines.ts';
import { type Part, partsOf } from './parts.ts';
import { type DeckWriter, frontLine } from './writer.ts';

const spelling: Spelling = {
  info: (part) => {
    const own = part.block?.info ?? '';
    const attributes = own.split(/\s+/).filter((word) => /^\+[\w:-]+$/.test(word));
    const ranges = part.element?.lit ? [`{${rangesOf(part, 'all')}}`] : [];
    return [languageIn(part), ...attributes, ...ranges].join(' ').trim();
  },
  codeLine: (line, language) => {
    const prefix = hiddenPrefix(language);
    return prefix !== null && line.startsWith(prefix) ? ` ${line}` : line;
  },
  textLine: (line) => line,
  rule: '___',
};

/** A title is underlined where that cannot be taken for anything else: presenterm shows it as the slide's. */
function underlined(part: Part, lines: string[]): string[] {
  const title = inlineLine(part.content);
  const isTitle = part.kind === 'heading' && part.level === 1 && part.containers.length === 0;
  return isTitle && /^\p{L}/u.test(title) ? [title, '='.repeat(Math.min(40, Math.max(3, title.length)))] : lines;
}

function slideText(document: Document, slide: Slide): string {
  const parts = partsOf(document, slide);
  const above = new Above(slide, parts);
  const written = parts.map((part, index) => ({
    part,
    lines: index === 0 ? underlined(part, leafLines(part, spelling)) : leafLines(part, spelling),
    above: above.next(part),
    below: [],
  }));
  const lines = linesOf(written, anyMarker);
  for (const comment of above.rest()) lines.push('', comment);
  if (lines.length === 0) lines.push('<!-- new_line -->');
  const definitions = [...new Set(parts.flatMap((part) => part.definitions))];
  if (definitions.length > 0) lines.push('', ...definitions);
  return safe(lines.join('\n').replace(/^\n+/, ''));
}

/** Its own title slide has no notes, so one with notes is written as a slide. */
function hasIntroduction({ slides }: Deck): boolean {
  return slides[0]?.kind === 'title' && slides[0].title !== '' && paragraphsOf(slides[0].notes).length === 0;
}

function front({ meta }: Document, deck: Deck): string {
  const settings = ['end_slide_shorthand', 'implicit_slide_ends', 'incremental_lists'].map(
    (name) => `  ${name}: false\n`,
  );
  const title = hasIntroduction(deck)
    ? [
        frontLine('title', escaped(deck.slides[0]!.title)),
        frontLine('sub_title', meta.subtitle),
        frontLine('author', meta.speaker),
        frontLine('date', meta.date),
        frontLine('location', meta.place),
      ]
    : [];
  return `---\n${title.join('')}options:\n${settings.join('')}---\n\n`;
}

function* write(document: Document, deck: Deck): Generator<string> {
  yield front(document, deck);
  const slides = hasIntroduction(deck) ? deck.slides.slice(1) : deck.slides;
  for (const [index, slide] of slides.entries())
    yield `${index === 0 ? '' : '\n<!-- end_slide -->\n\n'}${slideText(document, slide)}\n`;
}

export const presentermWriter: DeckWriter = {
  name: 'presenterm',
  says: 'a deck for presenterm',
  keeps: ['pauses', 'items', 'groups', 'lines', 'rows', 'notes', 'columns', 'places'],
  write,
};
